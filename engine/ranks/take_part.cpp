#include "ranks/orders.hpp"
#include "remitsim/context.hpp"

#include <exception>
#include <string>

namespace remitsim {

namespace {

/// However rank 0 ends, the others are let go.
class Dismissal {
 public:
  explicit Dismissal(Context& context) : context_(context) {}
  Dismissal(const Dismissal&) = delete;
  Dismissal& operator=(const Dismissal&) = delete;
  ~Dismissal() {
    try {
      give(context_, {Task::dismiss});
    } catch (const RankError&) {
      // Whoever cannot be reached cannot be let go either.
    }
  }

 private:
  Context& context_;
};

/// A study that begins without this rank cannot be done.
void refuse_until_dismissed(Context& context, const std::string& reason) {
  const std::optional<Fault> refusal = fault_in(context, [&] { throw RankError(reason); });
  for (Order order = next_order(context); order.task != Task::dismiss;
       order = next_order(context)) {
    if (order.task == Task::begin) first_fault(context, refusal);
  }
}

}  // namespace

void take_part(Context& context, const std::function<void()>& work) {
  if (context.rank() == 0) {
    const Dismissal dismissal(context);
    work();
    return;
  }
  std::string reason = "it has left the study already";
  try {
    work();
  } catch (const Dismissed&) {
    return;
  } catch (const std::exception& error) {
    reason = error.what();
  }
  refuse_until_dismissed(context, reason);
}

}  // namespace remitsim
