#pragma once

#include "remitsim/context.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>

namespace remitsim {

/// What went between ranks.
struct Traffic {
  std::uint64_t messages = 0;
  std::uint64_t bytes = 0;
  std::uint64_t bytes_to_rank_0 = 0;
};

/// Ranks that are pretended within this process, a thread each: what MPI would do, to the message,
/// for tests and for counting.
class DryRun {
 public:
  explicit DryRun(std::size_t ranks);
  DryRun(const DryRun&) = delete;
  DryRun& operator=(const DryRun&) = delete;
  ~DryRun();

  /// Does the work on all ranks at once, as take_part(); throws what rank 0 throws.
  void run(const std::function<void(Context&)>& work);

  /// Of all runs so far.
  [[nodiscard]] Traffic traffic() const;

 private:
  class Mail;
  class Rank;

  std::unique_ptr<Mail> mail_;
  std::size_t ranks_;
};

}  // namespace remitsim
