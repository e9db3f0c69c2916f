#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace remitsim {

/// The processes that do a study together, on one machine or on many, as one of them sees them: the
/// ranks. Rank 0 decides, and has the results; the others do what it shares out. All are given the
/// same survey, scenarios and options, and call the same functions in the same order.
///
/// remitsim has three: a process by itself, ranks that are pretended within one process, and those
/// of MPI. Whoever has other means to send bytes writes a fourth.
class Context {
 public:
  virtual ~Context() = default;

  [[nodiscard]] virtual std::size_t rank() const = 0;  ///< this one; they count from 0
  [[nodiscard]] virtual std::size_t size() const = 0;  ///< how many there are; at least 1
  /// How many ranks, this one among them, share the processors that this one may use.
  [[nodiscard]] virtual std::size_t ranks_on_these_processors() const = 0;

  /// Sends bytes, of any number, to another rank. Bytes from one rank to another arrive in the
  /// order in which they were sent. Calls come from one thread of each rank. Throws RankError.
  virtual void send(std::size_t to, std::string_view bytes) = 0;
  /// Waits for what another rank sends. Throws RankError.
  virtual std::string receive(std::size_t from) = 0;
};

/// A rank could not do its part, though the study is sound: no memory, a file that its machine
/// lacks, another survey than rank 0 has. Or it could not be reached.
class RankError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Around all that a rank does. Rank 0: does the work, and in the end lets the others go. The
/// others: does the work, which ends early where rank 0 lets them go; what it throws is told to
/// rank 0 when that next needs them, where it becomes a RankError.
void take_part(Context& context, const std::function<void()>& work);

}  // namespace remitsim
