#include "scenario/read_scenario.hpp"

#include "files/utf8.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_groups.hpp"
#include "scenario/read_policy.hpp"
#include "scenario/read_published.hpp"
#include "scenario/read_response.hpp"
#include "scenario/read_uncertainty.hpp"
#include "scenario/vocabulary.hpp"

#include <fmt/format.h>

#include <array>

namespace remitsim {

namespace {

constexpr std::string_view format_marker = "remitsim-scenario/1";

/// Whether the file is of the format that this program reads; the rest is then worth looking at.
bool has_known_format(const ObjectReader& object) {
  const auto format = object.require(
      "format", fmt::format("; add \"format\": \"{}\" as its first line", format_marker));
  if (!format) return true;
  const auto* text = std::get_if<std::string>(&format->node->value);
  if (text != nullptr && *text == format_marker) return true;
  format->refuse(fmt::format("must be \"{}\", got {}; this program reads no other format",
                             format_marker, described(*format->node)));
  return false;
}

Baseline read_baseline(const Field& field) {
  constexpr std::array<std::string_view, 2> flow_words = {"observed_and_imputed", "observed"};
  const ObjectReader object(field, keys::baseline);
  object.check_why();
  Baseline baseline;
  if (const auto flows = object.find("flows")) {
    baseline.use_imputed_flows = read_word(*flows, flow_words).value_or(0) == 0;
  }
  baseline.large_transfer_share_percent =
      object.number_or("large_transfer_share_percent", percent_rule, 0);
  return baseline;
}

Sampling read_sampling(const Field& field) {
  constexpr NumberRule draws_rule = {.least = 2, .most = 1e12, .whole = true};
  // The largest whole number that JSON carries between programs without loss: 2^53 - 1.
  constexpr NumberRule seed_rule = {.least = 0, .most = 9007199254740991, .whole = true};
  const ObjectReader object(field, keys::sampling);
  Sampling sampling;
  if (const auto draws = object.number("draws", draws_rule)) {
    sampling.draws = static_cast<std::uint64_t>(*draws);
  }
  if (const auto seed = object.number("seed", seed_rule)) {
    sampling.seed = static_cast<std::uint64_t>(*seed);
  }
  return sampling;
}

std::vector<PublishedFigure> read_all_published(const Field& field, const Scenario& scenario,
                                                const Survey& survey) {
  std::vector<std::string> group_names = built_in_group_names(survey);
  for (const NamedGroup& group : scenario.groups) group_names.push_back(group.name);
  std::vector<PublishedFigure> figures;
  for (const Field& figure : read_list(field)) {
    figures.push_back(read_published(figure, group_names));
  }
  return figures;
}

void read_subjects(const ObjectReader& object, const Vocabulary& vocabulary, Scenario& scenario) {
  if (const auto field = object.find("baseline")) scenario.baseline = read_baseline(*field);
  if (const auto field = object.find("uncertainty"))
    scenario.uncertainty = read_uncertainty(*field);
  if (const auto field = object.find("response")) scenario.response = read_response(*field);
  if (const auto field = object.find("policies")) {
    const double large_share = scenario.baseline.large_transfer_share_percent;
    for (const Field& policy : read_list(*field)) {
      scenario.policies.push_back(read_policy(policy, vocabulary, large_share));
    }
  }
  if (const auto field = object.find("response")) {
    check_response_is_defined(*field, scenario, vocabulary.survey);
  }
  if (const auto field = object.find("groups")) scenario.groups = read_groups(*field, vocabulary);
  if (const auto field = object.find("sampling")) scenario.sampling = read_sampling(*field);
  if (const auto field = object.find("published")) {
    scenario.published = read_all_published(*field, scenario, vocabulary.survey);
  }
}

}  // namespace

Scenario read_scenario(std::string_view text, std::string_view file_name, const Survey& survey,
                       Diagnostics& diagnostics) {
  Faults faults(file_name);
  Scenario scenario;
  if (const auto root = parse_json(text, faults)) {
    const ObjectReader object({&*root, "", &faults}, keys::scenario);
    if (has_known_format(object)) {
      scenario.title = object.required_text("title");
      scenario.why = object.required_text("why");
      read_subjects(object, Vocabulary(survey), scenario);
    }
  }
  faults.tell(diagnostics);
  return scenario;
}

}  // namespace remitsim
