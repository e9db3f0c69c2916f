#include "page/country_codes.hpp"

#include "page/provenance_json.hpp"
#include "remitsim/survey.hpp"
#include "report/table_notes.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace remitsim;

TEST_CASE("countries have their numbers of ISO 3166-1") {
  CHECK(numeric_code_of("AFG") == "004");
  CHECK(numeric_code_of("GBR") == "826");
  CHECK(numeric_code_of("KEN") == "404");
  CHECK(numeric_code_of("USA") == "840");
  CHECK(numeric_code_of("ZWE") == "716");
  CHECK(numeric_code_of("").empty());
  CHECK(numeric_code_of("840").empty());
  CHECK(numeric_code_of("WE ").empty());
}

TEST_CASE("every country of the shipped survey has a number, each another, but two") {
  const Survey survey = load_survey(cli::source + "/data/rpw-2013q4");
  std::map<std::string_view, std::string> countries;
  std::string without;
  for (const Country& country : survey.countries) {
    const std::string_view number = numeric_code_of(country.code);
    if (number.empty()) {
      without += country.code + " ";
    } else {
      CHECK(number.size() == 3);
      CHECK(number.find_first_not_of("0123456789") == std::string_view::npos);
      CHECK(countries.emplace(number, country.code).second);
    }
  }
  // The Netherlands Antilles are no more, and Kosovo is none of ISO's.
  CHECK(without == "ANT XKX ");
}

TEST_CASE("the shipped survey is attributed to its publishers, and another one is named") {
  Survey survey = load_survey(cli::source + "/data/rpw-2013q4");
  RunFacts facts;
  facts.survey_digest = survey.digest;
  CHECK("Data: " + survey_source(survey) == data_note(facts));
  CHECK_THAT(survey_source(survey), Catch::Contains("CC BY 4.0") &&
                                        Catch::Contains("publishers have not endorsed this work"));
  survey.digest[0] = survey.digest[0] == '0' ? '1' : '0';
  CHECK(survey_source(survey) == "rpw-2013q4");
}
