#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace remitsim {

/// One fault in an input file. Lines and columns count from 1, columns in characters (not bytes);
/// 0 means that the fault belongs to the whole file (line) or the whole line (column).
struct Diagnostic {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;
  /// States the rule, the value met and, where there is one, the remedy.
  std::string message;
};

/// "file:line:column: message", without the parts that are 0.
std::string to_string(const Diagnostic& diagnostic);

/// Faults gathered while an input is read, so that all of a file's faults are told at once.
/// Keeps the first `kept_limit` and counts the rest.
class Diagnostics {
 public:
  static constexpr std::size_t kept_limit = 50;

  void add(Diagnostic diagnostic);
  void add_all(const Diagnostics& others);
  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t count() const { return count_; }
  [[nodiscard]] const std::vector<Diagnostic>& kept() const { return kept_; }

 private:
  std::vector<Diagnostic> kept_;
  std::size_t count_ = 0;
};

/// An input that was refused; `what()` holds one line for each diagnostic.
class InputError : public std::runtime_error {
 public:
  explicit InputError(Diagnostics diagnostics);
  /// With one fault alone.
  explicit InputError(Diagnostic diagnostic);
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }

 private:
  Diagnostics diagnostics_;
};

/// A scenario file is invalid (exit code 3).
class ScenarioError : public InputError {
 public:
  using InputError::InputError;
};

/// A survey table or a source file is invalid (exit code 4).
class DataError : public InputError {
 public:
  using InputError::InputError;
};

/// A result could not be written (exit code 6). Nothing half-written is left under a final name.
class OutputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace remitsim
