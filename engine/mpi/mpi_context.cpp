#include "mpi/mpi_context.hpp"

#define OMPI_SKIP_MPICXX 1
#include <fmt/format.h>
#include <mpi.h>
#include <sched.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <thread>
#include <vector>

namespace remitsim {

namespace {

constexpr int tag = 0;
/// MPI counts bytes in an int.
constexpr std::size_t most_bytes_at_once = std::size_t{1} << 30;

/// The processors that this process may run on.
std::vector<char> allowed_processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  sched_getaffinity(0, sizeof set, &set);
  std::vector<char> bytes(sizeof set);
  std::memcpy(bytes.data(), &set, sizeof set);
  return bytes;
}

/// How many ranks on this machine may run on just the processors that this one may run on: all of
/// them where ranks are not bound, itself alone where each is bound to processors of its own.
std::size_t count_ranks_on_same_processors() {
  MPI_Comm machine = MPI_COMM_NULL;
  MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine);
  int ranks = 0;
  MPI_Comm_size(machine, &ranks);
  const std::vector<char> own = allowed_processors();
  const auto length = static_cast<int>(own.size());
  std::vector<char> all(own.size() * static_cast<std::size_t>(ranks));
  MPI_Allgather(own.data(), length, MPI_BYTE, all.data(), length, MPI_BYTE, machine);
  MPI_Comm_free(&machine);
  std::size_t same = 0;
  for (auto other = all.begin(); other != all.end(); other += length) {
    if (std::equal(own.begin(), own.end(), other)) ++same;
  }
  return same;
}

/// MPI's own waiting would keep a processor busy, which others may need for a second or an hour.
class Patience {
 public:
  void wait() {
    std::this_thread::sleep_for(pause_);
    pause_ = std::min(2 * pause_, longest);
  }

 private:
  using Time = std::chrono::microseconds;
  static constexpr Time longest{1'000};
  Time pause_{10};
};

}  // namespace

MpiContext::MpiContext() {
  int level = 0;
  require(MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &level), "MPI_Init_thread");
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  int rank = 0;
  int size = 0;
  require(MPI_Comm_rank(MPI_COMM_WORLD, &rank), "MPI_Comm_rank");
  require(MPI_Comm_size(MPI_COMM_WORLD, &size), "MPI_Comm_size");
  rank_ = static_cast<std::size_t>(rank);
  size_ = static_cast<std::size_t>(size);
  sharing_ = count_ranks_on_same_processors();
}

MpiContext::~MpiContext() {
  if (is_broken_) {
    MPI_Abort(MPI_COMM_WORLD, 1);
  } else {
    MPI_Finalize();
  }
}

void MpiContext::require(int code, const char* what) {
  if (code == MPI_SUCCESS) return;
  is_broken_ = true;
  std::array<char, MPI_MAX_ERROR_STRING> words{};
  int length = 0;
  MPI_Error_string(code, words.data(), &length);
  throw RankError(fmt::format("MPI failed in {} of rank {}: {}", what, rank_, words.data()));
}

void MpiContext::send(std::size_t to, std::string_view bytes) {
  const auto peer = static_cast<int>(to);
  const std::uint64_t size = bytes.size();
  require(MPI_Send(&size, 1, MPI_UINT64_T, peer, tag, MPI_COMM_WORLD), "MPI_Send");
  while (!bytes.empty()) {
    const std::string_view piece = bytes.substr(0, most_bytes_at_once);
    require(
        MPI_Send(piece.data(), static_cast<int>(piece.size()), MPI_BYTE, peer, tag, MPI_COMM_WORLD),
        "MPI_Send");
    bytes.remove_prefix(piece.size());
  }
}

std::string MpiContext::receive(std::size_t from) {
  const auto peer = static_cast<int>(from);
  int has_come = 0;
  for (Patience patience; has_come == 0;) {
    require(MPI_Iprobe(peer, tag, MPI_COMM_WORLD, &has_come, MPI_STATUS_IGNORE), "MPI_Iprobe");
    if (has_come == 0) patience.wait();
  }
  std::uint64_t size = 0;
  require(MPI_Recv(&size, 1, MPI_UINT64_T, peer, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE),
          "MPI_Recv");
  std::string bytes(size, '\0');
  for (std::size_t at = 0; at < size;) {
    const std::size_t piece = std::min<std::size_t>(most_bytes_at_once, size - at);
    require(MPI_Recv(&bytes[at], static_cast<int>(piece), MPI_BYTE, peer, tag, MPI_COMM_WORLD,
                     MPI_STATUS_IGNORE),
            "MPI_Recv");
    at += piece;
  }
  return bytes;
}

std::string mpi_library() {
  std::array<char, MPI_MAX_LIBRARY_VERSION_STRING> words{};
  int length = 0;
  MPI_Get_library_version(words.data(), &length);
  return words.data();
}

}  // namespace remitsim
