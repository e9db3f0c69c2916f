#pragma once

#include "remitsim/context.hpp"

#include <cstddef>
#include <string>

namespace remitsim {

/// The ranks of MPI's world. There is one such object in a process at most, and never another after
/// it.
class MpiContext : public Context {
 public:
  MpiContext();
  MpiContext(const MpiContext&) = delete;
  MpiContext& operator=(const MpiContext&) = delete;
  /// Waits until all ranks are at their end; ends all at once where one could not be reached.
  ~MpiContext() override;

  [[nodiscard]] std::size_t rank() const override { return rank_; }
  [[nodiscard]] std::size_t size() const override { return size_; }
  [[nodiscard]] std::size_t ranks_on_these_processors() const override { return sharing_; }
  void send(std::size_t to, std::string_view bytes) override;
  std::string receive(std::size_t from) override;

 private:
  /// Throws RankError unless the call of MPI went well.
  void require(int code, const char* what);

  std::size_t rank_ = 0;
  std::size_t size_ = 1;
  std::size_t sharing_ = 1;
  bool is_broken_ = false;
};

/// What MPI calls itself.
std::string mpi_library();

}  // namespace remitsim
