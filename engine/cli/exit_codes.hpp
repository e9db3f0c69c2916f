#pragma once

namespace remitsim {

/// What the program ends with; docs/exit-codes.md lists them for users.
enum ExitCode : int {
  exit_ok = 0,
  exit_internal = 1,
  exit_usage = 2,
  exit_scenario_invalid = 3,
  exit_data_invalid = 4,
  exit_not_converged = 5,
  exit_output_failed = 6,
  exit_interrupted = 130
};

/// Thrown once a command has put in order what it has, though that is less than was wanted.
struct NotConverged {};

}  // namespace remitsim
