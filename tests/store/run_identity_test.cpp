#include "store/run_identity.hpp"

#include "remitsim/version.hpp"
#include "report/manifest.hpp"
#include "store/some_study.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("what is asked of a run is what its manifest says afterwards") {
  Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}, {6}}}});
  survey.digest = "abc";
  std::vector<Scenario> scenarios(1);
  scenarios[0].name = "cap";
  scenarios[0].digest = "def";
  for (const SamplingMethod method :
       {SamplingMethod::sobol, SamplingMethod::random, SamplingMethod::antithetic}) {
    const StudyOptions options{.draws = 300, .seed = 7, .method = method, .control_variates = true};
    const StudyResult result = simulate(survey, scenarios, options);
    const auto stored = read_manifest(manifest_json(survey, scenarios, result, {}, {}));
    REQUIRE(stored);
    const RunIdentity asked = identity_of(survey, scenarios, options);
    CHECK(difference(stored->run, asked).empty());
    CHECK(asked.seed == 7);
    CHECK(asked.draws == result.draws_requested);
    CHECK(asked.version == version);
  }
}

TEST_CASE("the scenario's own draws and seed are what is asked, unless told otherwise") {
  const Survey survey = made_up::survey_of({{"GBR", "KEN", 3000, {{5}}}});
  std::vector<Scenario> scenarios(1);
  scenarios[0].sampling.seed = 11;
  scenarios[0].sampling.draws = 512;
  CHECK(identity_of(survey, scenarios, {}).seed == 11);
  CHECK(identity_of(survey, scenarios, {}).draws == 512);
  CHECK(identity_of(survey, scenarios, {.until = Precision{0.5}}).until ==
        AskedPrecision{Precision{0.5}, 512});
}
