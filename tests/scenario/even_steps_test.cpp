#include "scenario/even_steps.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("evenly spaced numbers are those that one would write") {
  CHECK(even_steps(2, 1, 4) == std::vector<double>{2, 3, 4, 5});
  CHECK(even_steps(0.1, 0.1, 4) == std::vector<double>{0.1, 0.2, 0.3, 0.4});
  CHECK(even_steps(1, 0.05, 4) == std::vector<double>{1, 1.05, 1.1, 1.15});
  CHECK(even_steps(-1, -0.25, 3) == std::vector<double>{-1, -1.25, -1.5});
  CHECK(even_steps(1e6, 2.5e5, 3) == std::vector<double>{1e6, 1.25e6, 1.5e6});
}

TEST_CASE("the number of steps counts both ends, which must be met") {
  CHECK(count_of_steps(2, 8, 1) == 7);
  CHECK(count_of_steps(0, 1, 0.1) == 11);
  CHECK(count_of_steps(8, 2, -2) == 4);
  CHECK(count_of_steps(5, 5, 1) == 1);
  CHECK(count_of_steps(0, 1e12, 1) == 1e12 + 1);
  CHECK_FALSE(count_of_steps(2, 8, 4).has_value());
  CHECK_FALSE(count_of_steps(2, 8, -1).has_value());
  CHECK_FALSE(count_of_steps(8, 2, 1).has_value());
}
