#pragma once

#include "remitsim/context.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace remitsim {

/// What rank 0 asks of all others.
enum class Task : std::uint8_t {
  begin,    ///< a study; answered with faults
  run,      ///< blocks, of which each rank takes its share; answered with faults
  add_up,   ///< totals; answered with these, then with faults
  end,      ///< the study
  dismiss,  ///< take part no more
};

struct Order {
  Task task = Task::dismiss;
  std::string study = {};   ///< to begin: says what it is of
  std::uint64_t first = 0;  ///< block to run
  std::uint64_t behind_last = 0;
};

/// Rank 0: gives the order to all others.
void give(Context& context, const Order& order);
/// The others: waits for the next order, and passes it on.
Order next_order(Context& context);

/// Why a rank could not do what was asked.
struct Fault {
  bool is_of_study = false;  ///< else of the rank or its machine
  std::string text;
};

/// Does the work, and says what it throws.
std::optional<Fault> fault_in(const Context& context, const std::function<void()>& work);

/// Every rank calls it with its own fault, if it has one. Rank 0 gets that of the lowest rank, the
/// others nothing.
std::optional<Fault> first_fault(Context& context, std::optional<Fault> own);

/// Throws StudyError or RankError where there is a fault.
void throw_if(const std::optional<Fault>& fault);

/// Thrown on a rank that rank 0 let go, up to take_part().
struct Dismissed {};

}  // namespace remitsim
