#include "survey/check_links.hpp"

#include "files/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace remitsim {

namespace {

using CodePair = std::pair<std::string, std::string>;

template <std::size_t count>
std::size_t column_of(const std::array<std::string_view, count>& columns, std::string_view name) {
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) -
                                  columns.begin());
}

template <typename Row>
std::set<CodePair> pairs_of(const std::vector<Row>& rows) {
  std::set<CodePair> pairs;
  for (const Row& row : rows) pairs.emplace(row.sender, row.receiver);
  return pairs;
}

void check_countries(const std::vector<Country>& countries, const Table& table,
                     const std::vector<CorridorRow>& corridors) {
  std::vector<std::string> codes;
  codes.reserve(countries.size());
  for (const Country& country : countries) codes.push_back(country.code);
  const auto check = [&](std::size_t row, std::string_view column, const std::string& code) {
    if (std::binary_search(codes.begin(), codes.end(), code)) return;
    table.refuse(row, column_of(corridors_columns, column), "must be a code of countries.csv",
                 did_you_mean(code, codes));
  };
  for (std::size_t row = 0; row < corridors.size(); ++row) {
    check(row, "sender", corridors[row].sender);
    check(row, "receiver", corridors[row].receiver);
  }
}

}  // namespace

void check_links(const std::vector<Country>& countries, const Table& corridors_table,
                 const std::vector<CorridorRow>& corridors, const Table& services_table,
                 const std::vector<ServiceRow>& services) {
  check_countries(countries, corridors_table, corridors);

  const std::set<CodePair> priced = pairs_of(services);
  for (std::size_t row = 0; row < corridors.size(); ++row) {
    if (priced.contains({corridors[row].sender, corridors[row].receiver})) continue;
    corridors_table.refuse(row, column_of(corridors_columns, "receiver"),
                           "must have at least one service from the sender in services.csv",
                           "; add the services or remove the corridor");
  }

  const std::set<CodePair> listed = pairs_of(corridors);
  for (std::size_t row = 0; row < services.size(); ++row) {
    const auto& [sender, receiver, service] = services[row];
    if (listed.contains({sender, receiver})) continue;
    services_table.refuse(row, column_of(services_columns, "receiver"),
                          fmt::format("must be that of a corridor in corridors.csv, which does not "
                                      "list {}-{}",
                                      sender, receiver));
  }
}

}  // namespace remitsim
