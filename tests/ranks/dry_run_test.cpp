#include "ranks/dry_run.hpp"
#include "ranks/local_context.hpp"

#include <catch2/catch.hpp>

#include <stdexcept>
#include <string>

using namespace remitsim;

TEST_CASE("pretended ranks send one another bytes of any kind, in their order") {
  DryRun dry_run(3);
  dry_run.run([](Context& context) {
    if (context.rank() == 0) return;
    if (context.rank() == 1) {
      context.send(2, std::string("\0a", 2));
      context.send(2, "");
    } else if (context.receive(1) != std::string("\0a", 2) || !context.receive(1).empty()) {
      throw std::runtime_error("other bytes came");
    }
  });
  CHECK(dry_run.traffic().messages == 2 + 2);  // two of the work, and two that dismiss
}

TEST_CASE("traffic is counted") {
  DryRun dry_run(2);
  dry_run.run([](Context& context) {
    context.send(1 - context.rank(), std::string(context.rank() == 0 ? 100 : 30, 'x'));
    context.receive(1 - context.rank());
  });
  CHECK(dry_run.traffic().bytes_to_rank_0 == 30);
  CHECK(dry_run.traffic().bytes > 130);
  CHECK(dry_run.traffic().messages == 3);
}

TEST_CASE("all ranks take part, each as itself") {
  DryRun dry_run(4);
  std::string seen = "....";
  dry_run.run([&](Context& context) {
    CHECK(context.size() == 4);
    seen[context.rank()] = static_cast<char>('0' + context.rank());
  });
  CHECK(seen == "0123");
}

TEST_CASE("a process by itself is rank 0 of 1, and has nobody to send to") {
  Context& local = context_or_local(nullptr);
  CHECK(local.rank() == 0);
  CHECK(local.size() == 1);
  CHECK_THROWS_AS(local.send(1, "x"), RankError);
  CHECK_THROWS_AS(local.receive(1), RankError);
  DryRun dry_run(1);
  dry_run.run([](Context& context) { CHECK(&context_or_local(&context) == &context); });
}
