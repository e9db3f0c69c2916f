#include "backtest/rounds_table.hpp"

#include "backtest/survey_round.hpp"
#include "files/nearest.hpp"
#include "files/read_file.hpp"
#include "survey/services_table.hpp"
#include "survey/table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace remitsim {

namespace {

constexpr std::size_t file_size_limit = 64'000'000;

enum Column : std::size_t { round, sender, receiver, cost };
constexpr std::array<std::string_view, 4> columns{"round", "sender", "receiver", "cost_percent"};

class RoundsReader {
 public:
  RoundsReader(const Table& table, const std::vector<Country>& countries) : table_(table) {
    for (const Country& country : countries) codes_.push_back(country.code);
  }

  std::vector<SurveyRound> read() {
    for (std::size_t row = 0; row < table_.row_count(); ++row) read_row(row);
    std::vector<SurveyRound> rounds;
    for (auto& [quarter, survey_round] : by_quarter_) rounds.push_back(std::move(survey_round));
    return rounds;
  }

 private:
  void read_row(std::size_t row) {
    const auto quarter = quarter_of(table_.text(row, round));
    if (!quarter) table_.refuse(row, round, "must be a year and a quarter such as 2013_4Q");
    check_country(row, sender);
    check_country(row, receiver);
    const auto value = table_.number(row, cost, lowest_price_percent, highest_price_percent);
    if (!quarter || !value) return;
    SurveyRound& of_quarter = by_quarter_[*quarter];
    of_quarter.name = table_.text(row, round);
    of_quarter.quarter = *quarter;
    const auto corridor =
        std::pair(std::string(table_.text(row, sender)), std::string(table_.text(row, receiver)));
    if (!of_quarter.cost_percent.emplace(corridor, *value).second) {
      table_.refuse(row, sender,
                    fmt::format("and receiver must be a pair listed once in a round; {}-{} is "
                                "there twice in {}",
                                corridor.first, corridor.second, of_quarter.name));
    }
  }

  void check_country(std::size_t row, Column column) {
    const std::string_view code = table_.text(row, column);
    if (std::find(codes_.begin(), codes_.end(), code) != codes_.end()) return;
    table_.refuse(row, column, "must be a country of the survey", did_you_mean(code, codes_));
  }

  const Table& table_;
  std::vector<std::string> codes_;
  std::map<int, SurveyRound> by_quarter_;
};

}  // namespace

std::vector<SurveyRound> load_rounds(const std::filesystem::path& file,
                                     const std::vector<Country>& countries) {
  Diagnostics diagnostics;
  std::vector<SurveyRound> rounds;
  if (const auto content = read_file(file, file_size_limit, diagnostics)) {
    const auto table =
        Table::read(*content, file.string(), columns, HeaderNames::exact, diagnostics);
    if (table) rounds = RoundsReader(*table, countries).read();
    if (rounds.empty() && diagnostics.empty()) table->refuse("has a header but no rows");
  }
  if (!diagnostics.empty()) throw DataError(std::move(diagnostics));
  return rounds;
}

const SurveyRound& find_round(const std::vector<SurveyRound>& rounds, const std::string& name,
                              const std::filesystem::path& file) {
  std::vector<std::string> names;
  for (const SurveyRound& survey_round : rounds) {
    if (survey_round.name == name) return survey_round;
    names.push_back(survey_round.name);
  }
  Diagnostics diagnostics;
  diagnostics.add({file.string(), 0, 0,
                   fmt::format("holds no round \"{}\"{}; its rounds are {}", name,
                               did_you_mean(name, names), fmt::join(names, ", "))});
  throw DataError(std::move(diagnostics));
}

}  // namespace remitsim
