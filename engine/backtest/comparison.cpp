#include "backtest/comparison.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>

namespace remitsim {

namespace {

/// Numbers words in the order in which they come.
class Numbering {
 public:
  std::size_t operator[](const std::string& word) {
    return numbers_.emplace(word, numbers_.size()).first->second;
  }

 private:
  std::map<std::string, std::size_t> numbers_;
};

/// Why a corridor of that round cannot be compared; empty where it can.
std::string why_not(const SurveyRound& round, const std::pair<std::string, std::string>& corridor) {
  const auto cost = round.cost_percent.find(corridor);
  if (cost == round.cost_percent.end()) return fmt::format("not in {}", round.name);
  if (cost->second > 0) return {};
  return fmt::format("not above 0 in {}", round.name);
}

}  // namespace

Comparison compare(const SurveyRound& from, const SurveyRound& to) {
  Comparison comparison{from.name, to.name, {}, {}};
  std::set<std::pair<std::string, std::string>> corridors;
  for (const auto& [corridor, cost] : from.cost_percent) corridors.insert(corridor);
  for (const auto& [corridor, cost] : to.cost_percent) corridors.insert(corridor);
  for (const auto& corridor : corridors) {
    std::string why = why_not(from, corridor);
    if (why.empty()) why = why_not(to, corridor);
    const auto& [sender, receiver] = corridor;
    if (why.empty()) {
      comparison.changes.push_back(
          {sender, receiver, from.cost_percent.at(corridor), to.cost_percent.at(corridor)});
    } else {
      comparison.left_out[why].push_back(fmt::format("{}-{}", sender, receiver));
    }
  }
  return comparison;
}

std::vector<Observation> observations_of(std::span<const Comparison> comparisons,
                                         const std::vector<Country>& countries) {
  std::map<std::string, std::string> regions;
  for (const Country& country : countries) regions[country.code] = country.region;
  Numbering sender_numbers;
  Numbering region_numbers;
  std::vector<Observation> observations;
  for (std::size_t period = 0; period < comparisons.size(); ++period) {
    for (const CostChange& change : comparisons[period].changes) {
      observations.push_back({period, sender_numbers[change.sender],
                              region_numbers[regions.at(change.receiver)],
                              std::log(change.later_percent / change.earlier_percent),
                              change.later_percent - change.earlier_percent});
    }
  }
  return observations;
}

}  // namespace remitsim
