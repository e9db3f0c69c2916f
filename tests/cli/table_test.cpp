#include "support/plain_csv.hpp"
#include "support/plain_sqlite.hpp"
#include "support/program.hpp"
#include "support/rounded_text.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace remitsim;
using namespace remitsim::cli;
using Catch::Contains;

namespace {

/// Two scenarios, one of which is compared with the other, in the folder "out".
void run_study(const Scratch& scratch) {
  scratch.write("wide.json", R"({ "extends": ")" + source + R"(/scenarios/cap-5.json",
                                  "title": "At most 5 %" })");
  scratch.write("tight.json", R"({ "extends": ")" + source + R"(/scenarios/cap-3.json",
                                   "title": "At most 3 %", "against": "wide" })");
  REQUIRE(scratch.run("remitsim run wide.json tight.json --draws 300 --quiet --out out").code == 0);
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

using Rows = std::vector<std::vector<std::string>>;

/// The cells of each line that is between these two marks, its edges aside.
Rows cells_between(const std::string& text, const std::string& begin, const std::string& end,
                   char separator, std::size_t edge) {
  const std::size_t first = text.find('\n', text.find(begin)) + 1;
  std::istringstream lines(text.substr(first, text.find(end, first) - first));
  Rows rows;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line.substr(edge, line.size() - 2 * edge));
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, separator);) {
      rows.back().push_back(trimmed(cell));
    }
  }
  return rows;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
  return text;
}

Rows rows_of_markdown(const std::string& text) {
  return cells_between(text, "|:-", "\n\n", '|', 1);
}

Rows rows_of_latex(const std::string& text) {
  const std::string plain = replaced(replaced(text, "$-$", "-"), "\\&", "and");
  return cells_between(plain, "\\midrule", "    \\bottomrule", '&', 3);
}

std::string without_commas(const std::string& number) {
  return replaced(number, ",", "");
}

/// The estimates of results.csv by group and statistic, of the savings of a scenario.
std::map<std::string, std::map<std::string, plain::Row>> estimates_in(const Scratch& scratch,
                                                                      const std::string& scenario,
                                                                      const std::string& measure) {
  std::map<std::string, std::map<std::string, plain::Row>> estimates;
  for (const auto& row : plain::rows_of(scratch.path("out/results.csv").string())) {
    if (row.at("scenario") != scenario || row.at("measure") != measure) continue;
    estimates[row.at("group_kind") + " " + row.at("group")][row.at("statistic")] = row;
  }
  return estimates;
}

void check_number(const std::string& text, const plain::Row& estimate) {
  INFO(text << " for " << estimate.at("value") << " ± " << estimate.at("standard_error"));
  CHECK(
      is_rounded(text, std::stod(estimate.at("value")), std::stod(estimate.at("standard_error"))));
}

}  // namespace

TEST_CASE("the three formats have the same numbers, which are those of results.csv") {
  const Scratch scratch;
  run_study(scratch);
  for (const std::string measure : {"savings", "provider_revenue_change", "cost_after"}) {
    const std::string command = "remitsim table out --scenario tight --measure " + measure;
    const Rows markdown = rows_of_markdown(scratch.run(command).out);
    const Rows latex = rows_of_latex(scratch.run(command + " --format latex").out);
    REQUIRE(scratch.run(command + " --format csv --out table.csv").code == 0);
    const auto csv = plain::rows_of(scratch.path("table.csv").string());
    auto estimates = estimates_in(scratch, "tight", measure);
    REQUIRE(csv.size() == 7);
    REQUIRE(markdown.size() == csv.size());
    REQUIRE(latex.size() == csv.size());
    for (std::size_t r = 0; r < csv.size(); ++r) {
      INFO(measure << " of " << csv[r].at("group"));
      CHECK(markdown[r].at(0) == csv[r].at("group"));
      const std::string interval = csv[r].at("p05") + " to " + csv[r].at("p95");
      const std::vector<std::string> numbers = {csv[r].at("mean"), csv[r].at("standard_error"),
                                                csv[r].at("p50"), interval};
      for (std::size_t n = 0; n < numbers.size(); ++n) {
        CHECK(without_commas(markdown[r].at(n + 1)) == numbers[n]);
        CHECK(without_commas(latex[r].at(n + 1)) == numbers[n]);
      }
      auto& group = estimates.at(csv[r].at("group_kind") + " " + csv[r].at("group"));
      for (const std::string statistic : {"mean", "p05", "p50", "p95"}) {
        check_number(csv[r].at(statistic), group.at(statistic));
      }
    }
  }
}

TEST_CASE("a table of corridors has the largest, with the countries' names") {
  const Scratch scratch;
  run_study(scratch);
  REQUIRE(scratch
              .run("remitsim table out --of corridors --scenario tight --top 12 --format csv "
                   "--out table.csv")
              .code == 0);
  const auto csv = plain::rows_of(scratch.path("table.csv").string());
  auto estimates = estimates_in(scratch, "tight", "savings");
  std::vector<double> means;
  for (const auto& [group, statistics] : estimates) {
    if (group.starts_with("corridor "))
      means.push_back(std::stod(statistics.at("mean").at("value")));
  }
  std::sort(means.rbegin(), means.rend());
  REQUIRE(csv.size() == 12);
  REQUIRE(means.size() == 220);
  for (std::size_t r = 0; r < csv.size(); ++r) {
    const auto& estimate = estimates.at("corridor " + csv[r].at("group")).at("mean");
    CHECK(std::stod(estimate.at("value")) == means[r]);
    check_number(csv[r].at("mean"), estimate);
  }
  CHECK(csv[0].at("group") == "USA-CHN");
  CHECK(csv[0].at("name") == "United States of America to China");
}

TEST_CASE("scenarios stand side by side, with the differences of differences.csv") {
  const Scratch scratch;
  run_study(scratch);
  const std::string command = "remitsim table out --of scenarios --group 'South Asia'";
  REQUIRE(scratch.run(command + " --format csv --out table.csv").code == 0);
  const auto csv = plain::rows_of(scratch.path("table.csv").string());
  REQUIRE(csv.size() == 2);
  CHECK(csv[0].at("scenario") == "wide");
  CHECK(csv[0].at("difference").empty());
  CHECK(csv[1].at("against") == "wide");
  bool is_found = false;
  for (const auto& row : plain::rows_of(scratch.path("out/differences.csv").string())) {
    if (row.at("group") != "South Asia" || row.at("measure") != "savings") continue;
    is_found = true;
    const double error = std::stod(row.at("standard_error"));
    CHECK(is_rounded(csv[1].at("difference"), std::stod(row.at("difference")), error));
  }
  CHECK(is_found);
  CHECK_THAT(scratch.run(command).out,
             Contains("| less") && Contains("Difference: ") && Contains("tight: At most 3 %."));
}

TEST_CASE("below a table stand what made it, whose data it has and what it stands on") {
  const Scratch scratch;
  run_study(scratch);
  const std::string as_written = scratch.run("remitsim table out --scenario wide").out;
  const std::string text = replaced(as_written, "\n  ", " ");
  CHECK_THAT(text, Contains("scenario wide; survey rpw-2013q4; 512 draws (sobol), seed 2013"));
  CHECK_THAT(text, Contains("World Bank, Remittance Prices Worldwide") && Contains("CC BY 4.0") &&
                       Contains("have not endorsed this work"));
  // The survey that ships is itself, by whatever name.
  REQUIRE(scratch.run("cp -r '" + source + "/data/rpw-2013q4' copy").code == 0);
  CHECK(scratch.run("remitsim table out --scenario wide --survey copy").out == as_written);
  CHECK_THAT(text, Contains("- Reform: every service's cost at most 5 %."));
  CHECK_THAT(text, Contains("90 % interval: ") && Contains("Monte Carlo error"));
}

TEST_CASE("a replication has the printed figures of the results, and what comes out") {
  const Scratch scratch;
  REQUIRE(
      scratch.run("remitsim run '" + source + "/scenarios/published' --draws 300 --quiet --out out")
          .code == 0);
  REQUIRE(scratch.run("remitsim table out --of replication --format csv --out table.csv").code ==
          0);
  const auto printed = plain::query(scratch.path("out/results.sqlite").string(),
                                    "SELECT label, value, low FROM printed_figures");
  std::size_t figures = 0;
  for (const auto& row : plain::rows_of(scratch.path("table.csv").string())) {
    if (row.at("kind") != "figure in print") continue;
    REQUIRE(figures < printed.size());
    CHECK(row.at("figure") == printed[figures][0].text);
    CHECK(std::stod(row.at("in_print")) == printed[figures][1].number);
    CHECK(row.at("in_print_low").empty() == (printed[figures][2].text == "NULL"));
    ++figures;
  }
  CHECK(figures == printed.size());
  // The rules give what they give elsewhere.
  REQUIRE(scratch.run("remitsim replicate --draws 300 --format csv >replicated.csv").code == 0);
  std::map<std::string, double> same_rule;
  for (const auto& row : plain::rows_of(scratch.path("replicated.csv").string())) {
    if (row.at("kind") == "same rule") same_rule[row.at("figure")] = std::stod(row.at("value"));
  }
  CHECK(same_rule.size() == figures);
  for (const auto& row : plain::rows_of(scratch.path("table.csv").string())) {
    if (row.at("kind") != "figure in print") continue;
    INFO(row.at("figure"));
    CHECK(std::stod(row.at("same_rule")) == Approx(same_rule.at(row.at("figure"))).margin(0.5));
  }
  CHECK_THAT(scratch.run("remitsim table out --of replication").out,
             Contains("| – All of Sub-Saharan Africa, simple") && Contains("Remark: "));
}

TEST_CASE("a name that the results do not have is told with the nearest that they have") {
  const Scratch scratch;
  run_study(scratch);
  const auto refusal = [&](const std::string& arguments) {
    const Outcome outcome = scratch.run("remitsim table out " + arguments);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  CHECK_THAT(refusal("--scenario tigth"), Contains("--scenario") &&
                                              Contains("no scenario \"tigth\"") &&
                                              Contains("did you mean \"tight\"?"));
  CHECK_THAT(refusal(""), Contains("--scenario") && Contains("2 scenarios: wide, tight"));
  CHECK_THAT(refusal("--of scenarios --group 'South Asai'"),
             Contains("did you mean \"South Asia\"?"));
  CHECK_THAT(refusal("--of scenarios --measure saving"), Contains("did you mean \"savings\"?"));
  CHECK_THAT(refusal("--of scenarios --period 2031"), Contains("no period \"2031\""));
  CHECK_THAT(refusal("--of groups --scenario wide"), Contains("wide has no savings of groups"));
  CHECK_THAT(refusal("--of replication"), Contains("no scenario of these results"));
}

TEST_CASE("a name that is a sender and a receiver must be said which") {
  const Scratch scratch;
  run_study(scratch);
  const Outcome outcome = scratch.run("remitsim table out --of scenarios --group BRA");
  CHECK(outcome.code == 2);
  CHECK_THAT(outcome.err,
             Contains("\"BRA\" is a sender and a receiver") && Contains("such as \"sender BRA\""));
  CHECK_THAT(scratch.run("remitsim table out --of scenarios --group 'receiver BRA'").out,
             Contains("| tight"));
}

TEST_CASE("an option that would do nothing is refused") {
  const Scratch scratch;
  for (const std::string arguments :
       {"--top 3", "--group World", "--of scenarios --scenario wide", "--of scenarios --top 3",
        "--of replication --measure savings", "--of replication --period 2013", "--top 0",
        "--of cities", "--format xlsx"}) {
    INFO(arguments);
    CHECK(scratch.run("remitsim table nowhere " + arguments).code == 2);
  }
}

TEST_CASE("several years have a table each, and the total unless told") {
  const Scratch scratch;
  REQUIRE(
      scratch.run("remitsim run " + scenario("sdg-2030") + " --draws 300 --quiet --out out").code ==
      0);
  CHECK_THAT(scratch.run("remitsim table out").out, Contains("US$ million, all years together: "));
  CHECK_THAT(scratch.run("remitsim table out --period 2030").out,
             Contains("US$ million a year, 2030: "));
  CHECK(scratch.run("remitsim table out --of corridors --period 2030").code == 2);
}

TEST_CASE("where nothing is saved, a table has the costs") {
  const Scratch scratch;
  REQUIRE(
      scratch.run("remitsim run " + scenario("baseline") + " --draws 300 --quiet --out out").code ==
      0);
  CHECK_THAT(scratch.run("remitsim table out").out,
             Contains("**Cost before, flow-weighted, by region, % of the principal, 2013: "));
}

TEST_CASE("results that are missing, incomplete, altered or of another version make no table") {
  const Scratch scratch;
  const auto refusal = [&](const std::string& arguments) {
    const Outcome outcome =
        scratch.run("remitsim table " + arguments + " --format latex --out table.tex");
    CHECK(outcome.code == 4);
    CHECK_FALSE(scratch.has("table.tex"));
    return outcome.err;
  };
  CHECK_THAT(refusal("nowhere"), Contains("nowhere: no such folder"));
  run_study(scratch);
  REQUIRE(scratch.run("cp -r out altered && cp -r out incomplete && cp -r out other").code == 0);
  plain::query(scratch.path("altered/results.sqlite").string(),
               "UPDATE estimates SET value = value * 2 WHERE row = 1");
  CHECK_THAT(refusal("altered --scenario wide"), Contains("was changed since remitsim wrote it"));
  REQUIRE(scratch.run("rm altered/manifest.json").code == 0);
  CHECK_THAT(refusal("altered --scenario wide"), Contains("was changed since remitsim wrote it"));
  REQUIRE(scratch.run("rm incomplete/results.sqlite").code == 0);
  CHECK_THAT(refusal("incomplete"), Contains("incomplete: holds no results.sqlite"));
  plain::query(scratch.path("other/results.sqlite").string(), "PRAGMA user_version = 99");
  CHECK_THAT(refusal("other"), Contains("has version 99 of the results' tables"));
}

TEST_CASE("a table of results of another survey lacks what it needs that survey for") {
  const Scratch scratch;
  REQUIRE(scratch
              .run("cp -r '" + source + "/data/rpw-2013q4' mine && " +
                   "sed -i 's/^KEN,Kenya,/KEN,Kenya (mine),/' mine/countries.csv")
              .code == 0);
  REQUIRE(
      scratch
          .run("remitsim run " + scenario("cap-5") + " --survey mine --draws 300 --quiet --out out")
          .code == 0);
  const Outcome without = scratch.run("remitsim table out --of receivers --top 100");
  CHECK(without.code == 0);
  CHECK_THAT(without.err, Contains("another survey") && Contains("--survey"));
  CHECK_THAT(without.out, !Contains("Kenya") && !Contains("Reform: ") && !Contains("World Bank"));
  const Outcome with = scratch.run("remitsim table out --of receivers --top 100 --survey mine");
  CHECK(with.err.empty());
  CHECK_THAT(with.out, Contains("Kenya (mine)") && Contains("Reform: ") && !Contains("World Bank"));
  CHECK(scratch.run("remitsim table out --of replication").code == 4);
  CHECK(scratch.run("remitsim table out --survey '" + source + "/data/rpw-2013q4'").code == 4);
}

TEST_CASE("a table that cannot be written ends with 6") {
  const Scratch scratch;
  run_study(scratch);
  CHECK(scratch.run("remitsim table out --scenario wide >/dev/full").code == 6);
  CHECK(scratch.run("remitsim table out --scenario wide --out /proc/remitsim.md").code == 6);
}
