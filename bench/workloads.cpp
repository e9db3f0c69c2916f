// The engine's side of bench/compare: runs one workload and prints its time and answers as one line
// of JSON.

#include "answers.hpp"
#include "peak_memory.hpp"
#include "policies.hpp"
#include "program_main.hpp"
#include "remitsim/study.hpp"
#include "shared_tables.hpp"
#include "survey/indicators.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace {

using namespace remitsim;

const std::string source = REMITSIM_SOURCE_DIR;

struct Options {
  bench::Run run{.workload = "w1"};
  std::uint64_t draws = 10'000;
  std::uint64_t seed = 1;
  std::string method = "random";
  bool control_variates = false;
  double until_percent = 0;  // 0: not asked for
  std::string data = source + "/data/rpw-2013q4";
  std::string shared_folder;
};

void add_options(CLI::App& app, Options& options) {
  app.add_option("--workload", options.run.workload)->check(CLI::IsMember({"w1", "w2"}));
  app.add_option("--scenarios", options.run.scenarios)->check(CLI::PositiveNumber);
  app.add_option("--draws", options.draws)->check(CLI::PositiveNumber);
  app.add_option("--seed", options.seed);
  app.add_option("--method", options.method)
      ->check(CLI::IsMember({"random", "antithetic", "sobol"}));
  app.add_flag("--control-variates", options.control_variates);
  app.add_option("--until", options.until_percent,
                 "end once the 95 % interval of Africa's savings is this narrow on either side, in "
                 "percent; --draws is then the most")
      ->check(CLI::PositiveNumber);
  app.add_option("--threads", options.run.threads);
  app.add_option("--data", options.data, "folder of the survey");
  app.add_option("--write-shared", options.shared_folder,
                 "simulate nothing; write groups.csv, inputs.csv and policies.csv for the peers");
}

std::vector<Scenario> study_of(const Options& options, const Survey& survey) {
  const std::string folder = source + "/bench/workloads/";
  if (options.run.workload == "w1") {
    if (options.run.scenarios != 1) throw std::runtime_error("w1 has one scenario");
    return {load_scenario(folder + "w1-corridor.json", survey)};
  }
  return bench::with_policies(load_scenario(folder + "w2-service.json", survey),
                              folder + "policies.csv", options.run.scenarios);
}

std::size_t services_that_count(const Survey& survey) {
  std::size_t count = 0;
  for (const Corridor& corridor : survey.corridors) {
    count += counted_services(survey, corridor).size();
  }
  return count;
}

SamplingMethod method_of(const std::string& name) {
  for (const auto method : {SamplingMethod::random, SamplingMethod::antithetic}) {
    if (to_string(method) == name) return method;
  }
  return SamplingMethod::sobol;
}

StudyOptions study_options(const Options& options) {
  StudyOptions study{.draws = options.draws,
                     .seed = options.seed,
                     .method = method_of(options.method),
                     .control_variates = options.control_variates,
                     .threads = options.run.threads};
  if (options.until_percent > 0) {
    study.until =
        Precision{.half_width = options.until_percent, .outputs = {{"Africa", "savings"}}};
  }
  return study;
}

void run(Options& options) {
  const Survey survey = load_survey(options.data);
  const std::vector<Scenario> study = study_of(options, survey);
  if (!options.shared_folder.empty()) {
    bench::write_shared_tables(survey, study, options.shared_folder);
    return;
  }
  const auto start = std::chrono::steady_clock::now();
  const StudyResult result = simulate(survey, study, study_options(options));
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  options.run.seconds = taken.count();
  options.run.peak_memory_mib = bench::peak_memory_mib();
  options.run.corridors = survey.corridors.size();
  options.run.services = services_that_count(survey);
  fmt::print("{}\n", bench::protocol_json(options.run, result));
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Runs one benchmark workload of remitsim");
  Options options;
  add_options(app, options);
  return remitsim::bench::program_main(app, argc, argv, [&options] {
    run(options);
    return 0;
  });
}
