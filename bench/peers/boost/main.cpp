// Peer: one draw after another in plain loops, with Boost.Random.

#include "answers.hpp"
#include "inputs.hpp"
#include "model.hpp"
#include "tables.hpp"
#include "tally.hpp"

#include <boost/version.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Options = std::map<std::string, std::string>;

Options options_of(int argc, char** argv) {
  Options options = {{"--workload", "w1"}, {"--scenarios", "1"}, {"--draws", "10000"},
                     {"--seed", "1"},      {"--data", ""},       {"--shared", ""}};
  for (int i = 1; i < argc; i += 2) {
    const auto option = options.find(argv[i]);
    if (option == options.end() || i + 1 == argc) {
      throw std::runtime_error(
          "usage: boost_peer --workload w1|w2 --scenarios N --draws D --seed S --data FOLDER "
          "--shared FOLDER");
    }
    option->second = argv[i + 1];
  }
  return options;
}

std::vector<Tally> simulate(const Tables& tables, std::uint64_t draws, std::uint64_t seed) {
  Inputs inputs(tables, seed);
  Model model(tables);
  std::vector<Tally> tallies(tables.policies.size(), Tally(tables.groups.size()));
  World world;
  Values values;
  for (std::uint64_t draw = 0; draw < draws; ++draw) {
    inputs.draw(world);
    model.load(world);
    for (std::size_t s = 0; s < tallies.size(); ++s) {
      model.run(world, tables.policies[s], values);
      tallies[s].add(values);
    }
  }
  for (Tally& tally : tallies) tally.finish();
  return tallies;
}

void run(const Options& options) {
  const std::size_t scenarios = std::stoul(options.at("--scenarios"));
  const std::uint64_t draws = std::stoull(options.at("--draws"));
  const Tables tables = read_tables(options.at("--data"), options.at("--shared"), scenarios);
  const auto start = std::chrono::steady_clock::now();
  const std::vector<Tally> tallies = simulate(tables, draws, std::stoull(options.at("--seed")));
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf(
      "{\"peer\": \"boost\", \"version\": \"%d.%d (g++ %s)\", \"workload\": \"%s\", "
      "\"scenarios\": %zu, \"draws\": %llu, \"seconds\": %.9g, \"checks\": %s}\n",
      BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, __VERSION__,
      options.at("--workload").c_str(), scenarios, static_cast<unsigned long long>(draws),
      seconds.count(), checks_json(tables, tallies.front()).c_str());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(options_of(argc, argv));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "boost_peer: %s\n", error.what());
    return 1;
  }
}
