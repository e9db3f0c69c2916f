#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace remitsim {

/// How a program ended.
struct ProgramOutcome {
  int code = 0;        ///< that it ended with; 128 and the signal's number where one ended it
  std::string errors;  ///< what it wrote to standard error
};

/// Runs the program that the first of the words names, found on PATH, with the others as arguments
/// and without a shell, and waits for its end. It reads nothing, and its output is thrown away.
/// Nothing where there is no such program. Where `should_stop`, which is asked every now and then
/// and may be empty, says so, it is ended by SIGTERM. Throws OutputError where the system cannot
/// start it.
std::optional<ProgramOutcome> run_program(const std::vector<std::string>& words,
                                          const std::function<bool()>& should_stop = {});

}  // namespace remitsim
