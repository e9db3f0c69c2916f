#include "report/read_manifest.hpp"

#include "report/rounding.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace remitsim {

namespace {

using Json = nlohmann::json;

AskedPrecision precision_in(const Json& until) {
  AskedPrecision asked{.precision = {.half_width = until.at("wanted_half_width"),
                                     .is_relative = until.at("is_percent_of_mean"),
                                     .all_groups = until.value("all_groups", false)},
                       .most_draws = until.value("most_draws", std::uint64_t{0})};
  for (const Json& output : until.value("for", Json::array())) {
    asked.precision.outputs.push_back({output.at("group"), output.at("measure")});
  }
  return asked;
}

RunIdentity identity_in(const Json& manifest) {
  RunIdentity run{.version = manifest.at("remitsim").at("version"),
                  .method = manifest.at("method"),
                  .control_variates = manifest.at("control_variates"),
                  .seed = manifest.at("seed"),
                  .draws = manifest.at("draws_requested"),
                  .survey_digest = manifest.at("survey").at("sha256")};
  for (const Json& scenario : manifest.at("scenarios")) {
    run.scenarios.emplace_back(scenario.at("name"), scenario.at("sha256"));
  }
  if (manifest.contains("until")) run.until = precision_in(manifest["until"]);
  return run;
}

ManifestFacts facts_in(const Json& manifest) {
  ManifestFacts facts{.run = identity_in(manifest),
                      .complete = manifest.at("complete"),
                      .draws = manifest.at("draws")};
  if (manifest.contains("until")) facts.is_precise = manifest["until"].at("reached");
  const auto add_file = [&facts](const Json& file) {
    facts.files.emplace_back(file.at("file"), file.at("sha256"));
  };
  add_file(manifest.at("results"));
  for (const char* key : {"differences", "database"}) {
    if (manifest.contains(key)) add_file(manifest[key]);
  }
  return facts;
}

std::string scenarios_difference(const RunIdentity& stored, const RunIdentity& asked) {
  if (stored.scenarios == asked.scenarios) return {};
  std::string names;
  for (std::size_t s = 0; s < stored.scenarios.size(); ++s) {
    const auto& [name, digest] = stored.scenarios[s];
    const bool is_asked = s < asked.scenarios.size() && asked.scenarios[s].first == name;
    if (is_asked && asked.scenarios[s].second != digest) {
      return fmt::format("scenario {} before its file was changed", name);
    }
    names += (s == 0 ? "" : ", ") + name;
  }
  return fmt::format("{} {}", stored.scenarios.size() == 1 ? "scenario" : "scenarios", names);
}

std::string precision_difference(const AskedPrecision& stored, const AskedPrecision& asked) {
  const Precision& was = stored.precision;
  const Precision& is = asked.precision;
  if (was.half_width != is.half_width || was.is_relative != is.is_relative) {
    return "another --until";
  }
  if (was != is) return "another --until-for";
  if (stored.most_draws == asked.most_draws) return {};
  return fmt::format("{} draws at the most, not {}", count_in_words(stored.most_draws),
                     count_in_words(asked.most_draws));
}

std::string draws_difference(const RunIdentity& stored, const RunIdentity& asked) {
  if (stored.until.has_value() != asked.until.has_value()) {
    return stored.until ? "a run with --until" : "a run without --until";
  }
  if (stored.until) return precision_difference(*stored.until, *asked.until);
  if (stored.draws == asked.draws) return {};
  return fmt::format("{} draws, not {}", count_in_words(stored.draws), count_in_words(asked.draws));
}

}  // namespace

std::optional<ManifestFacts> read_manifest(std::string_view text) {
  try {
    const Json manifest = Json::parse(text);
    const std::string format = manifest.at("format");
    if (format != "remitsim-manifest/1") return std::nullopt;
    return facts_in(manifest);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::string study_difference(const RunIdentity& stored, const RunIdentity& asked) {
  if (stored.version != asked.version) return "remitsim " + stored.version;
  std::string scenarios = scenarios_difference(stored, asked);
  if (!scenarios.empty()) return scenarios;
  if (stored.survey_digest != asked.survey_digest) return "another survey";
  if (stored.seed != asked.seed) return fmt::format("seed {}, not {}", stored.seed, asked.seed);
  if (stored.method != asked.method) {
    return fmt::format("method {}, not {}", stored.method, asked.method);
  }
  if (stored.control_variates != asked.control_variates) {
    return stored.control_variates ? "a run with control variates"
                                   : "a run without control variates";
  }
  return {};
}

std::string difference(const RunIdentity& stored, const RunIdentity& asked) {
  std::string study = study_difference(stored, asked);
  return study.empty() ? draws_difference(stored, asked) : study;
}

}  // namespace remitsim
