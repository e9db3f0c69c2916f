#include "page/study_places.hpp"

#include <set>
#include <string>
#include <vector>

namespace remitsim {

namespace {

std::vector<std::string> labels_of(const Survey& survey) {
  std::vector<std::string> labels;
  for (const Corridor& corridor : survey.corridors) labels.push_back(survey.label_of(corridor));
  return labels;
}

/// The codes of the countries at one end of the corridors.
std::vector<std::string> codes_at(const Survey& survey, std::size_t Corridor::*end) {
  std::set<std::string> codes;
  for (const Corridor& corridor : survey.corridors) {
    codes.insert(survey.countries[corridor.*end].code);
  }
  return {codes.begin(), codes.end()};
}

}  // namespace

StudyPlaces::StudyPlaces(const Survey& survey)
    : corridors(labels_of(survey)),
      receivers(codes_at(survey, &Corridor::receiver)),
      senders(codes_at(survey, &Corridor::sender)) {}

}  // namespace remitsim
