#include "files/run_program.hpp"

#include "files/descriptor.hpp"
#include "files/output_fault.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace remitsim {

namespace {

/// Where a new program's standard input, output and error go.
class FileActions {
 public:
  explicit FileActions(int error) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, error, STDERR_FILENO);
  }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

  [[nodiscard]] const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::pair<Descriptor, Descriptor> make_pipe(const std::string& program) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) output_fault(program, "cannot be started", errno);
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Waits until there is something to read, or the other end is closed; not for long.
bool has_something(int descriptor) {
  constexpr int milliseconds = 50;
  pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
  return poll(&waiting, 1, milliseconds) > 0;
}

/// All that the process writes until it ends, or is ended as `should_stop` says so.
std::string read_all(int descriptor, pid_t process, const std::function<bool()>& should_stop) {
  std::string text;
  std::array<char, 4096> piece{};
  bool is_stopped = false;
  for (;;) {
    if (!is_stopped && should_stop && should_stop()) {
      kill(process, SIGTERM);
      is_stopped = true;
    }
    if (!has_something(descriptor)) continue;
    const ssize_t count = read(descriptor, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
}

int code_of(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  constexpr int by_signal = 128;
  return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

}  // namespace

std::optional<ProgramOutcome> run_program(const std::vector<std::string>& words,
                                          const std::function<bool()>& should_stop) {
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  arguments.reserve(copies.size() + 1);
  for (std::string& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  auto [from_program, to_us] = make_pipe(words.front());
  pid_t process = 0;
  {
    const Descriptor write_end = std::move(to_us);
    const FileActions actions(write_end.number());
    const int error = posix_spawnp(&process, words.front().c_str(), actions.get(), nullptr,
                                   arguments.data(), environ);
    if (error == ENOENT) return std::nullopt;
    if (error != 0) output_fault(words.front(), "cannot be started", error);
  }
  std::string errors = read_all(from_program.number(), process, should_stop);
  return ProgramOutcome{code_of(process), std::move(errors)};
}

}  // namespace remitsim
