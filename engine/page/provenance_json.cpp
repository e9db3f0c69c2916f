#include "page/provenance_json.hpp"

#include "page/json_writer.hpp"
#include "page/looks_json.hpp"
#include "report/rounding.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

/// Of data/rpw-2013q4; a test compares it.
constexpr std::string_view shipped_survey_digest =
    "48e384b5d8f8d24e4f0d795485e81aa3a03a015cc7f2b51839b525de5aab2e12";

}  // namespace

std::string survey_source(const Survey& survey) {
  if (survey.digest != shipped_survey_digest) return survey.name;
  return "World Bank, Remittance Prices Worldwide, fourth quarter of 2013 (CC BY 4.0); World Bank "
         "/ "
         "KNOMAD, Bilateral Remittance Matrix 2013";
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
