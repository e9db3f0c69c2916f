#include "survey/importer/corridor_flow.hpp"

#include "survey/importer/source_of.hpp"

#include <catch2/catch.hpp>

#include <tuple>
#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

Inflows inflows_of(const std::string& rows) {
  Diagnostics diagnostics;
  const auto inflows = Inflows::read(source_of("iso3,year,inflow_usd_mn\n" + rows), diagnostics);
  REQUIRE(diagnostics.empty());
  return inflows.value();
}

FlowMatrix matrix_of(const std::vector<std::tuple<std::string, std::string, int, double>>& cells) {
  FlowMatrix matrix;
  for (const auto& [sender, receiver, year, flow] : cells) {
    REQUIRE(matrix.add(sender, receiver, year, flow));
  }
  return matrix;
}

void check(const CorridorFlow& flow, FlowSource source, double usd_million,
           const std::string& basis) {
  CHECK(flow.source == source);
  CHECK(flow.usd_million == Approx(usd_million).epsilon(1e-14));
  CHECK(flow.basis == basis);
}

}  // namespace

TEST_CASE("import: the year's cell is observed, whatever other years hold") {
  const auto matrix = matrix_of({{"GBR", "KEN", 2012, 5}, {"GBR", "KEN", 2013, 7.5}});
  check(flow_of_corridor(matrix, inflows_of(""), "GBR", "KEN", 2013), FlowSource::observed, 7.5,
        "matrix 2013");
}

TEST_CASE("import: the nearest year's cell is scaled by the receiver's inflows") {
  const auto matrix =
      matrix_of({{"GBR", "KEN", 2010, 1}, {"GBR", "KEN", 2018, 30}, {"GBR", "KEN", 2021, 2}});
  const auto inflows = inflows_of("KEN,2013,200\nKEN,2018,300\nGBR,2013,7\nGBR,2018,1\n");
  check(flow_of_corridor(matrix, inflows, "GBR", "KEN", 2015), FlowSource::imputed, 30,
        "matrix 2018, unscaled (inflow unknown)");
  check(flow_of_corridor(matrix, inflows, "GBR", "KEN", 2018), FlowSource::observed, 30,
        "matrix 2018");
  const auto later = matrix_of({{"GBR", "KEN", 2018, 30}});
  check(flow_of_corridor(later, inflows, "GBR", "KEN", 2013), FlowSource::imputed, 30 * 200.0 / 300,
        "matrix 2018 x 0.6667 (receiver's inflow 2013 / 2018)");
}

TEST_CASE("import: of two years as near, the earlier is taken") {
  const auto matrix = matrix_of({{"GBR", "KEN", 2014, 1}, {"GBR", "KEN", 2012, 2}});
  check(flow_of_corridor(matrix, inflows_of(""), "GBR", "KEN", 2013), FlowSource::imputed, 2,
        "matrix 2012, unscaled (inflow unknown)");
}

TEST_CASE("import: an inflow of 0, or an empty one, is unknown") {
  const auto matrix = matrix_of({{"GBR", "KEN", 2012, 2}});
  for (const std::string rows : {"KEN,2012,0\nKEN,2013,5\n", "KEN,2012,5\nKEN,2013,0\n",
                                 "KEN,2012,\nKEN,2013,5\n", "KEN,2013,5\n"}) {
    check(flow_of_corridor(matrix, inflows_of(rows), "GBR", "KEN", 2013), FlowSource::imputed, 2,
          "matrix 2012, unscaled (inflow unknown)");
  }
}

TEST_CASE("import: a corridor without a cell in any year has no flow") {
  const auto matrix = matrix_of({{"KEN", "GBR", 2013, 2}});
  check(flow_of_corridor(matrix, inflows_of(""), "GBR", "KEN", 2013), FlowSource::absent, 0,
        "no cell in any year");
}

TEST_CASE("import: a divided country's flow is the sum of its parts' where it has none itself") {
  const auto matrix = matrix_of({{"NLD", "ANT", 2012, 9},
                                 {"NLD", "CUW", 2013, 27},
                                 {"NLD", "SXM", 2013, 18},
                                 {"CUW", "NLD", 2013, 4}});
  check(flow_of_corridor(matrix, inflows_of(""), "NLD", "ANT", 2013), FlowSource::observed, 45,
        "matrix 2013 (ANT = CUW + SXM)");
  check(flow_of_corridor(matrix, inflows_of(""), "NLD", "ANT", 2012), FlowSource::observed, 9,
        "matrix 2012");
  check(flow_of_corridor(matrix, inflows_of(""), "ANT", "NLD", 2013), FlowSource::observed, 4,
        "matrix 2013 (ANT = CUW + SXM)");
}

TEST_CASE("import: faulty inflows are told") {
  Diagnostics diagnostics;
  Inflows::read(source_of("iso3,year,inflow_usd_mn\nKEN,2013,-1\nKEN,x,1\nKEN,2012,..\n"
                          "KEN,2011,1\nKEN,2011,1\n"),
                diagnostics);
  CHECK(lines_of(diagnostics) ==
        Lines{"source.csv:2:10: inflow_usd_mn must lie in [0, inf], got \"-1\"",
              "source.csv:3:5: year must be a whole number, got \"x\"",
              "source.csv:4:10: inflow_usd_mn must be a number, got \"..\"",
              "source.csv:6:1: iso3 has this year twice, got \"KEN\""});
}
