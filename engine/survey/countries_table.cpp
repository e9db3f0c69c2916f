#include "survey/countries_table.hpp"

#include "files/nearest.hpp"
#include "survey/corridors_table.hpp"
#include "survey/survey_words.hpp"
#include "survey/text.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace remitsim {

namespace {

enum Column : std::size_t { code, name, region, un_region, income_group, memberships, inflow };

void check_code(const Table& table, std::size_t row, std::set<std::string>& codes_seen) {
  const std::string word(table.text(row, code));
  if (!is_country_code(word)) {
    table.refuse(row, code, "must be three capital letters");
  } else if (!codes_seen.insert(word).second) {
    table.refuse(row, code, "must be unique", "; remove one of the two rows");
  }
}

void check_is_there(const Table& table, std::size_t row, Column column) {
  if (table.text(row, column).empty()) table.refuse(row, column, "must be given");
}

void check_un_region(const Table& table, std::size_t row) {
  const std::string_view word = table.text(row, un_region);
  const auto known = un_region_words();
  if (std::find(known.begin(), known.end(), word) == known.end()) {
    table.refuse(row, un_region, "must be Africa, Americas, Asia, Europe or Oceania",
                 did_you_mean(word, known));
  }
}

void check_memberships(const Table& table, std::size_t row) {
  const auto known = membership_words();
  for (const std::string& word : split_list(table.text(row, memberships), ";")) {
    if (std::find(known.begin(), known.end(), word) == known.end()) {
      table.refuse(row, memberships, "may hold G8 and G20, with \";\" between them",
                   did_you_mean(word, known));
    }
  }
}

}  // namespace

bool is_country_code(std::string_view text) {
  return text.size() == 3 && std::all_of(text.begin(), text.end(), [](char letter) {
           return letter >= 'A' && letter <= 'Z';
         });
}

std::vector<Country> read_countries(const Table& table) {
  std::vector<Country> countries;
  std::set<std::string> codes_seen;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    check_code(table, row, codes_seen);
    check_is_there(table, row, name);
    check_is_there(table, row, region);
    check_un_region(table, row);
    check_memberships(table, row);
    const auto text = [&](Column column) { return std::string(table.text(row, column)); };
    countries.push_back(
        {text(code), text(name), text(region), text(un_region), text(income_group),
         split_list(text(memberships), ";"),
         table.number(row, inflow, 0, largest_flow_usd_million, usd_million_remedy).value_or(0)});
  }
  std::stable_sort(countries.begin(), countries.end(),
                   [](const Country& a, const Country& b) { return a.code < b.code; });
  return countries;
}

}  // namespace remitsim
