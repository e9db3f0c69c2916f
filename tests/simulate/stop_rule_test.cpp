#include "simulate/stop_rule.hpp"

#include "report/results_csv.hpp"
#include "simulate/results_of.hpp"
#include "support/made_up_survey.hpp"

#include <boost/math/distributions/normal.hpp>
#include <catch2/catch.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

using namespace remitsim;
using Catch::Contains;
using test::mean_of;
using test::policy_of;

namespace {

Survey three_corridors() {
  return made_up::survey_of({{"GBR", "KEN", 300, {{4, 2}, {9, 3}, {1, 0.5}}},
                             {"GBR", "IND", 900, {{2, 1}, {7, 2}}, "South Asia"},
                             {"USA", "UGA", 200, {{5, 2}, {3, 1}}}});
}

Scenario capped(const std::string& name, double cap_percent) {
  Scenario scenario;
  scenario.name = name;
  scenario.uncertainty.flow = {0.45, {10, 25, 15, 50}, {}};
  scenario.uncertainty.price = {0.2, {20, 20, 20, 40}, {}};
  scenario.response.elasticity = {Normal{-1.6, 0.85}, -20, 0};
  scenario.policies = {policy_of(Cap{Component::total, cap_percent}, Level::corridor)};
  return scenario;
}

const std::vector<Scenario> cap_5 = {capped("cap-5", 5)};

StudyResult run(const std::vector<Scenario>& scenarios, std::uint64_t draws,
                const std::optional<Precision>& until = {},
                SamplingMethod method = SamplingMethod::random, unsigned threads = 1) {
  return simulate(
      three_corridors(), scenarios,
      {.draws = draws, .seed = 4, .method = method, .until = until, .threads = threads});
}

constexpr std::uint64_t many = std::uint64_t{1} << 22;

/// Half the width of look k's interval for an estimate from independent draws, by the rule as
/// documented: k = 0, 1, … spends 5 percent / ((k + 1)(k + 2)).
double half_width_at_look(int k, const Estimate& mean) {
  const double level = 0.05 / ((k + 1) * (k + 2));
  const boost::math::normal_distribution<double> normal;
  return boost::math::quantile(normal, 1 - level / 2) * mean.standard_error;
}

/// The same in percent of the mean.
double percent_at_look(int k, const Estimate& mean) {
  return 100 * half_width_at_look(k, mean) / std::fabs(mean.value);
}

Precision savings_of(const std::string& group, double percent) {
  return {.half_width = percent, .is_relative = true, .outputs = {{group, "savings"}}};
}

/// A run's precision. There must be one.
const PrecisionReached& precision_of(const StudyResult& result) {
  REQUIRE(result.precision);
  return *result.precision;
}

std::string message_of(const Precision& until) {
  try {
    run(cap_5, 4'096, until);
  } catch (const StudyError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a run ends at the first of the looks at 4,096·2^k draws that is precise enough") {
  std::vector<std::uint64_t> ends;
  for (const double percent : {4.0, 2.0, 1.0, 0.6}) {
    const StudyResult result = run(cap_5, many, savings_of("World", percent));
    const PrecisionReached& reached = precision_of(result);
    INFO(percent << " %: " << result.draws << " draws, " << reached.looks << " looks");
    REQUIRE(reached.is_reached());
    REQUIRE(reached.looks >= 1);
    REQUIRE(result.draws == std::uint64_t{4'096} << (reached.looks - 1));
    CHECK(result.draws_requested == result.draws);
    CHECK(reached.draws == result.draws);
    CHECK(reached.wanted == percent);
    const int last = static_cast<int>(reached.looks) - 1;
    for (int k = 0; k <= last; ++k) {
      const Estimate mean =
          mean_of(run(cap_5, std::uint64_t{4'096} << k).scenarios[0], "World", "savings");
      CHECK((percent_at_look(k, mean) <= percent) == (k == last));
      if (k == last) CHECK(reached.half_width == Approx(percent_at_look(k, mean)));
    }
    ends.push_back(result.draws);
  }
  // Half the width takes four times the draws, and so other looks.
  CHECK(ends.front() < ends.back());
}

TEST_CASE("a width without percent is in the measure's unit") {
  const Precision until{
      .half_width = 0.3, .is_relative = false, .outputs = {{"South Asia", "extra_flow"}}};
  const StudyResult result = run(cap_5, many, until);
  const PrecisionReached& reached = precision_of(result);
  REQUIRE(reached.is_reached());
  CHECK_FALSE(reached.is_relative);
  CHECK(reached.unit == "usd_million");
  const int last = static_cast<int>(reached.looks) - 1;
  for (int k = 0; k <= last; ++k) {
    const Estimate mean =
        mean_of(run(cap_5, std::uint64_t{4'096} << k).scenarios[0], "South Asia", "extra_flow");
    CHECK((half_width_at_look(k, mean) <= 0.3) == (k == last));
  }
}

TEST_CASE("the widest of the intervals is named, among all groups but single ones") {
  const StudyResult result = run(cap_5, 4'096, Precision{.half_width = 1e-6});
  const PrecisionReached& reached = precision_of(result);
  double widest = 0;
  std::string name;
  double widest_of_all = 0;
  std::string name_of_all;
  for (const GroupResult& group : result.scenarios[0].main_period().groups) {
    const double width = percent_at_look(0, mean_of(result.scenarios[0], group.name, "savings"));
    const bool is_single =
        group.kind == "sender" || group.kind == "receiver" || group.kind == "corridor";
    if (!is_single && width > widest) {
      widest = width;
      name = group.name;
    }
    if (width > widest_of_all) {
      widest_of_all = width;
      name_of_all = group.name;
    }
  }
  CHECK(reached.group == name);
  CHECK(reached.measure == "savings");
  CHECK(reached.scenario == "cap-5");
  CHECK(reached.half_width == Approx(widest));

  const StudyResult all = run(cap_5, 4'096, Precision{.half_width = 1e-6, .all_groups = true});
  CHECK(precision_of(all).group == name_of_all);
  CHECK(precision_of(all).half_width == Approx(widest_of_all));
  // A single corridor is less precise than the groups that hold it.
  CHECK(widest_of_all > widest);
}

TEST_CASE("every scenario must be precise, and the one that is not is named") {
  // Fewer worlds are above a higher cap: its savings vary more for their mean.
  const std::vector both = {capped("cap-5", 5), capped("cap-9", 9)};
  const double percent = 3;
  const StudyResult alone = run({both[0]}, many, savings_of("World", percent));
  const StudyResult together = run(both, many, savings_of("World", percent));
  CHECK(together.draws > alone.draws);
  CHECK(precision_of(together).scenario == "cap-9");
  CHECK(precision_of(together).is_reached());
}

TEST_CASE("an output that the results do not have is refused, with what was probably meant") {
  CHECK_THAT(message_of(savings_of("Wrold", 1)),
             Contains("savings in Wrold") && Contains("did you mean \"World\"?"));
  CHECK_THAT(message_of(savings_of("South Asai", 1)), Contains("did you mean \"South Asia\"?"));
  const std::string measure = message_of({.half_width = 1, .outputs = {{"World", "saving"}}});
  CHECK_THAT(measure, Contains("did you mean \"savings\"?"));
  // What is right is not suggested.
  CHECK_THAT(measure, !Contains("did you mean \"World\"?"));
  CHECK_THAT(message_of(savings_of("Wrold", 1)), !Contains("did you mean \"savings\"?"));
  // What is not shown cannot be asked for.
  CHECK_THAT(message_of({.half_width = 1, .outputs = {{"World", "paid_before"}}}),
             Contains("paid_before in World"));
}

TEST_CASE("a precision must be above 0") {
  for (const double width : {0.0, -1.0, std::nan("")}) {
    CHECK_THAT(message_of({.half_width = width}), Contains("must be above 0"));
  }
}

TEST_CASE("savings of exactly 0 are precise at the fifth look, under every method") {
  Scenario scenario = capped("none", 5);
  scenario.policies.clear();
  for (const bool control_variates : {false, true}) {
    scenario.sampling.control_variates = control_variates;
    for (const SamplingMethod method :
         {SamplingMethod::random, SamplingMethod::antithetic, SamplingMethod::sobol}) {
      INFO(to_string(method) << ", control variates: " << control_variates);
      const StudyResult result = run({scenario}, many, savings_of("World", 1e-9), method);
      CHECK(result.draws == 4'096 * 16);
      CHECK(precision_of(result).looks == 5);
      CHECK(precision_of(result).is_reached());
      CHECK(precision_of(result).half_width == 0);
      // Before, a policy that seldom bites may not have done so yet.
      const StudyResult short_of = run({scenario}, 4'096 * 8, savings_of("World", 50), method);
      CHECK_FALSE(precision_of(short_of).is_reached());
      CHECK(std::isinf(precision_of(short_of).half_width));
    }
  }
}

TEST_CASE("without a policy it is the costs that are to be precise") {
  Scenario scenario = capped("none", 5);
  scenario.policies.clear();
  const PrecisionReached reached = precision_of(run({scenario}, many, Precision{.half_width = 1}));
  CHECK(reached.is_reached());
  CHECK(reached.half_width > 0);
  CHECK(reached.measure.starts_with("cost_"));
}

TEST_CASE("a mean of 0 that varies is never precise in percent") {
  const Survey survey = three_corridors();
  const StudyPlan plan =
      plan_study(survey, cap_5, {.draws = many, .seed = 4, .method = SamplingMethod::random});
  StudyTotals totals(plan, std::vector<double>(plan.estimates.size(), 0.0));
  totals.done.draws = 4'096;
  for (PowerTotals& sums : totals.done.sums) sums.second.add(4'096);  // variance 1
  CHECK(std::isinf(StopRule(plan, savings_of("World", 1e9)).look(totals).half_width));
  Precision absolute = savings_of("World", 1);
  absolute.is_relative = false;
  const PrecisionReached reached = StopRule(plan, absolute).look(totals);
  // sd = √(4096/4095), so that the error is 1/√4095.
  CHECK(reached.half_width ==
        Approx(half_width_at_look(0, {.value = 0, .standard_error = 1 / std::sqrt(4'095.0)})));
}

TEST_CASE("a run that gets to its last draw first has not reached the precision") {
  for (const std::uint64_t draws : {1'000u, 4'096u, 10'000u}) {
    const StudyResult result = run(cap_5, draws, savings_of("World", 1e-6));
    const PrecisionReached& reached = precision_of(result);
    INFO(draws);
    CHECK_FALSE(reached.is_reached());
    CHECK(result.draws == draws);
    CHECK(result.draws_requested == draws);
    // At 4,096 and 8,192, where there are so many, and at the last.
    CHECK(reached.looks == (draws == 10'000 ? 3 : 1));
    CHECK(reached.draws == draws);
    CHECK(reached.half_width > reached.wanted);
  }
}

TEST_CASE("a stopped run's result is that of a run of so many draws, whatever the threads") {
  for (const SamplingMethod method :
       {SamplingMethod::random, SamplingMethod::antithetic, SamplingMethod::sobol}) {
    const Precision until = savings_of("World", method == SamplingMethod::sobol ? 0.05 : 1.5);
    for (const unsigned threads : {1u, 2u, 8u}) {
      INFO(to_string(method) << ", " << threads << " threads");
      const StudyResult stopped = run(cap_5, many, until, method, threads);
      REQUIRE(precision_of(stopped).is_reached());
      CHECK(stopped.draws > 4'096);
      CHECK(stopped.draws < many);
      const StudyResult fixed = run(cap_5, stopped.draws, {}, method);
      CHECK(results_csv(stopped) == results_csv(fixed));
    }
  }
}

TEST_CASE("a scenario beside changes when a run ends, and no result") {
  const StudyResult both =
      run({cap_5[0], capped("cap-9", 9)}, many, savings_of("World", 3), SamplingMethod::random, 2);
  StudyResult first = both;
  first.scenarios = {both.scenarios[0]};
  CHECK(results_csv(first) == results_csv(run(cap_5, both.draws)));
}

TEST_CASE("progress tells what the last look found") {
  std::vector<std::uint64_t> looks;
  bool before_first = false;
  simulate(three_corridors(), cap_5,
           {.draws = 20'000,
            .seed = 4,
            .method = SamplingMethod::random,
            .until = savings_of("World", 1e-6),
            .threads = 1,
            .on_progress = [&](const Progress& progress) {
              if (progress.precision == nullptr) {
                before_first = true;
                CHECK(progress.draws_done <= 4'096);
                return;
              }
              CHECK(progress.draws_done > progress.precision->draws);
              if (looks.empty() || looks.back() != progress.precision->draws) {
                looks.push_back(progress.precision->draws);
              }
            }});
  CHECK(before_first);
  CHECK(looks == std::vector<std::uint64_t>{4'096, 8'192, 16'384});
}

TEST_CASE("all looks together spend at most 5 percent, however many there are") {
  const Survey survey = three_corridors();
  const StudyPlan plan =
      plan_study(survey, cap_5, {.draws = many, .seed = 4, .method = SamplingMethod::random});
  const StudyTotals totals(plan, std::vector<double>(plan.estimates.size(), 0.0));
  StopRule rule(plan, savings_of("World", 1));
  double spent = 0;
  double last = 1;
  for (std::size_t look = 1; look <= 40; ++look) {
    CHECK(rule.next_look() == std::min(many, std::uint64_t{4'096} << (look - 1)));
    const PrecisionReached reached = rule.look(totals);
    CHECK(reached.looks == look);
    CHECK(reached.level > 0);
    CHECK(reached.level < last);
    last = reached.level;
    spent += reached.level;
    CHECK(spent < 0.05);
  }
  // Nor do they waste it: 1 − 1/41 of it is spent.
  CHECK(spent == Approx(0.05 * 40 / 41));
}
