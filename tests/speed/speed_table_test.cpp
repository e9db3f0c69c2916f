#include "speed/speed_table.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;
using Catch::Contains;
using Catch::StartsWith;

namespace {

MeasuredSpeed made_up_speed() {
  return {.draws_of_scenario = 100'000,
          .kernel = Kernel::avx2,
          .rows = speed_rows({1, 2}, {{12'345}, {24'100}}, 100'000)};
}

}  // namespace

TEST_CASE("the table says what was measured, to three digits, and what it means") {
  const std::string table = speed_table(
      {.scenarios = "mine, yours", .survey = "here", .processor = "Some CPU", .processors = 2},
      made_up_speed());
  CHECK_THAT(table,
             StartsWith("mine, yours on here, kernel avx2; Some CPU, 2 processors\n"
                        "\n"
                        "threads   draws/s   speed-up   efficiency   time for 100,000 draws\n"
                        "1          12,300       1.00        100 %                    8.1 s\n"
                        "2          24,100       1.95         98 %                    4.1 s\n"
                        "\n"));
  CHECK_THAT(table, Contains("never changes a"));
}

TEST_CASE("a single processor without a name is told as that") {
  const std::string table = speed_table(
      {.scenarios = "mine", .survey = "here", .processor = "", .processors = 1}, made_up_speed());
  CHECK_THAT(table,
             StartsWith("mine on here, kernel avx2; processor of unknown name, 1 processor\n"));
}

TEST_CASE("the CSV has all digits") {
  const MeasuredSpeed speed{.draws_of_scenario = 1'000,
                            .kernel = Kernel::baseline,
                            .rows = speed_rows({1, 2}, {{1'024}, {1'536}}, 3'072)};
  CHECK(speed_csv(speed) ==
        "threads,draws_per_second,speedup,efficiency_percent,seconds_for_scenario\n"
        "1,1024,1,100,3\n"
        "2,1536,1.5,75,2\n");
}
