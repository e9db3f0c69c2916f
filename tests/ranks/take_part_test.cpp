#include "ranks/dry_run.hpp"
#include "ranks/orders.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

using namespace remitsim;
using Catch::Contains;

namespace {

/// Begins a study and ends it, as rank 0 does.
void begin_study(Context& context) {
  give(context, {.task = Task::begin, .study = "a study"});
  const std::optional<Fault> fault = first_fault(context, std::nullopt);
  give(context, {Task::end});
  throw_if(fault);
}

}  // namespace

TEST_CASE("what ends another rank is told to rank 0 when that needs it") {
  for (const std::size_t faulty : {1u, 2u, 3u, 4u}) {
    DryRun dry_run(5);
    const auto work = [&](Context& context) {
      if (context.rank() == 0) return begin_study(context);
      if (context.rank() == faulty) throw std::runtime_error("data/services.csv: not there");
      const Order order = next_order(context);
      if (order.task == Task::begin) first_fault(context, std::nullopt);
      next_order(context);
    };
    CHECK_THROWS_WITH(dry_run.run(work), Contains("rank " + std::to_string(faulty) + " on ") &&
                                             Contains(": data/services.csv: not there"));
  }
}

TEST_CASE("where several ranks are at fault, the lowest is told of") {
  DryRun dry_run(6);
  const auto work = [&](Context& context) {
    if (context.rank() == 0) return begin_study(context);
    throw std::runtime_error("no memory");
  };
  CHECK_THROWS_AS(dry_run.run(work), RankError);
  CHECK_THROWS_WITH(dry_run.run(work), Contains("rank 1 on ") && Contains(": no memory"));
}

TEST_CASE("what ends rank 0 ends all, and what others throw is of no account then") {
  DryRun dry_run(3);
  const auto work = [&](Context& context) {
    if (context.rank() == 0) throw std::invalid_argument("the survey is invalid");
    if (context.rank() == 1) throw std::runtime_error("here too");
    if (next_order(context).task == Task::dismiss) throw Dismissed{};
  };
  CHECK_THROWS_AS(dry_run.run(work), std::invalid_argument);
}

TEST_CASE("a rank that has left cannot take part in another study") {
  DryRun dry_run(2);
  const auto work = [&](Context& context) {
    if (context.rank() == 0) begin_study(context);
  };
  CHECK_THROWS_WITH(dry_run.run(work), Contains("rank 1 on ") && Contains("left the study"));
}
