#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

const std::string bench = "remitsim bench " + scenario("cap-5") + " ";
const std::string shortly = "--seconds 0.05 --threads 2 ";

/// The words of the line that starts with this one.
std::vector<std::string> row_of(const std::string& table, const std::string& first) {
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::vector<std::string> row;
    for (std::string word; words >> word;) row.push_back(word);
    if (!row.empty() && row.front() == first) return row;
  }
  return {};
}

}  // namespace

TEST_CASE("bench prints a row for each number of threads, and writes no file") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(bench + scenario("cap-3") + " --kernel baseline " + shortly);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Catch::StartsWith("cap-5, cap-3 on rpw-2013q4, kernel baseline; "));
  CHECK_THAT(outcome.out, Contains("time for 131,072 draws"));
  CHECK_THAT(outcome.out, Contains("The number of threads never changes a"));
  const std::vector<std::string> one = row_of(outcome.out, "1");
  REQUIRE(one.size() >= 6);  // threads, draws a second, speed-up, "100 %", a time in words
  CHECK(one[2] == "1.00");
  CHECK(one[3] == "100");
  CHECK((one[5].find_first_not_of("0123456789.") == std::string::npos));
  CHECK(row_of(outcome.out, "2").size() >= 6);
  CHECK(scratch.is_empty());
}

TEST_CASE("bench prints the same as CSV, with finite figures above 0") {
  const Outcome outcome = Scratch().run(bench + shortly + "--csv --draws 5000");
  REQUIRE(outcome.code == 0);
  std::istringstream lines(outcome.out);
  std::string line;
  std::getline(lines, line);
  CHECK(line == "threads,draws_per_second,speedup,efficiency_percent,seconds_for_scenario");
  for (const double threads : {1, 2}) {
    REQUIRE(std::getline(lines, line));
    std::vector<double> figures;
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, ',');) figures.push_back(std::stod(field));
    REQUIRE(figures.size() == 5);
    CHECK(figures[0] == threads);
    for (const double figure : figures) {
      CHECK(std::isfinite(figure));
      CHECK(figure > 0);
    }
    CHECK(figures[3] == Approx(100 * figures[2] / threads));
    CHECK(figures[4] == Approx(8192 / figures[1]));
  }
  CHECK_FALSE(std::getline(lines, line));
}

TEST_CASE("bench refuses numbers of threads and times that make no sense") {
  const Scratch scratch;
  for (const std::string threads : {"0", "4097", "-1", "many"}) {
    const Outcome outcome = scratch.run(bench + "--threads " + threads);
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err, Contains("--threads: Value " + threads + " not in range 1 to 4096"));
  }
  for (const std::string seconds : {"0", "-1", "nan", "inf", "4000", "soon"}) {
    const Outcome outcome = scratch.run(bench + "--seconds " + seconds);
    CHECK(outcome.code == 2);
    CHECK_THAT(outcome.err,
               Contains("--seconds: must be above 0 and at most 3600, got " + seconds));
  }
  const Outcome outcome = scratch.run("remitsim bench");
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err, Contains("SCENARIO"));
}

TEST_CASE("bench refuses invalid scenarios and surveys as a run does") {
  const Scratch scratch;
  scratch.write("bad.json", R"({"format": "remitsim-scenario/1", "title": "A"})");
  const Outcome outcome = scratch.run("remitsim bench bad.json " + shortly);
  CHECK(outcome.code == 3);
  CHECK_THAT(outcome.err, Contains("bad.json:1:1") && Contains("why"));
  CHECK(outcome.out.empty());
  CHECK(scratch.run(bench + "--survey nowhere").code == 4);
}

TEST_CASE("Ctrl-C ends a bench with 130 and without a table") {
  const Outcome outcome =
      // After a second of its own processor time, however busy the machine is.
      Scratch().run("'" REMITSIM_PROGRAM "' bench " + scenario("cap-5") +
                    " --seconds 3600 --threads 1 & "
                    "while kill -0 $! && (( $(awk '{print $14 + $15}' /proc/$!/stat) < "
                    "$(getconf CLK_TCK) )); do sleep 0.1; done; "
                    "kill -INT $!; wait $!");
  CHECK(outcome.code == 130);
  CHECK(outcome.out.empty());
  CHECK_THAT(outcome.err, Contains("interrupted"));
}
