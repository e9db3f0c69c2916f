#include "page/provenance_json.hpp"

#include "page/json_writer.hpp"
#include "page/looks_json.hpp"
#include "report/attribution.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

namespace remitsim {

std::string survey_source(const Survey& survey) {
  return attribution_of(survey.digest).value_or(survey.name);
}

std::string provenance_json(const PageStudy& study) {
  const RunFacts& facts = study.store.facts();
  JsonWriter json;
  json.begin_object();
  json.text_at("version", facts.version);
  json.text_at("build", facts.build);
  json.text_at("method", facts.method);
  json.key("control_variates");
  json.boolean(facts.control_variates);
  json.text_at("seed", facts.seed);
  json.text_at("draws", count_in_words(facts.draws));
  json.text_at("draws_requested", count_in_words(facts.draws_requested));
  json.text_at("survey", facts.survey);
  json.text_at("survey_year", fmt::to_string(facts.survey_year));
  json.text_at("survey_sha256", facts.survey_digest);
  json.text_at("results_sha256", facts.results_digest);
  json.text_at("corridors", count_in_words(study.survey.corridors.size()));
  json.text_at("services", count_in_words(study.survey.services.size()));
  json.text_at("survey_source", survey_source(study.survey));
  json.json_at("looks", looks_json(study));
  json.end_object();
  return json.written();
}

}  // namespace remitsim
