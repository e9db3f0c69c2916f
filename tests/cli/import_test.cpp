#include "support/program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

/// The importer's command line on source files of the given names.
std::string import_of(const std::string& services) {
  return "remitsim import rpw " + services +
         " --round 2013_4Q --flows flows.csv --flow-year 2013 --inflows inflows.csv"
         " --countries countries.csv --out tables";
}

}  // namespace

TEST_CASE("an import from missing files names them all, ends with 4 and writes nothing") {
  const Scratch scratch;
  const Outcome outcome = scratch.run(import_of("services.csv"));
  CHECK(outcome.code == 4);
  for (const std::string file : {"services.csv", "flows.csv", "inflows.csv", "countries.csv"}) {
    CHECK_THAT(outcome.err, Contains(file + ": no such file"));
  }
  CHECK(scratch.is_empty());
}

TEST_CASE("source files without the needed columns are refused by name") {
  const Scratch scratch;
  for (const std::string file : {"services.csv", "flows.csv", "inflows.csv", "countries.csv"}) {
    scratch.write(file, "a,b\n1,2\n");
  }
  const Outcome outcome = scratch.run(import_of("services.csv"));
  CHECK(outcome.code == 4);
  CHECK_THAT(outcome.err, Contains("countries.csv:1: the column \"iso3\" is missing"));
  CHECK_THAT(outcome.err, Contains("inflows.csv:1: the column \"year\" is missing"));
  CHECK_FALSE(scratch.has("tables"));
}
