#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <utility>

namespace remitsim {

namespace {

std::string joined(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.kept()) {
    if (!text.empty()) text += '\n';
    text += to_string(diagnostic);
  }
  if (diagnostics.count() > diagnostics.kept().size()) {
    text += fmt::format("\nand {} more faults", diagnostics.count() - diagnostics.kept().size());
  }
  return text;
}

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
  if (diagnostic.line == 0) return fmt::format("{}: {}", diagnostic.file, diagnostic.message);
  if (diagnostic.column == 0) {
    return fmt::format("{}:{}: {}", diagnostic.file, diagnostic.line, diagnostic.message);
  }
  return fmt::format("{}:{}:{}: {}", diagnostic.file, diagnostic.line, diagnostic.column,
                     diagnostic.message);
}

void Diagnostics::add(Diagnostic diagnostic) {
  ++count_;
  if (kept_.size() < kept_limit) kept_.push_back(std::move(diagnostic));
}

void Diagnostics::add_all(const Diagnostics& others) {
  const std::size_t not_kept = others.count_ - others.kept_.size();
  for (const Diagnostic& diagnostic : others.kept_) add(diagnostic);
  count_ += not_kept;
}

namespace {

Diagnostics only(Diagnostic diagnostic) {
  Diagnostics diagnostics;
  diagnostics.add(std::move(diagnostic));
  return diagnostics;
}

}  // namespace

InputError::InputError(Diagnostics diagnostics)
    : std::runtime_error(joined(diagnostics)), diagnostics_(std::move(diagnostics)) {}

InputError::InputError(Diagnostic diagnostic) : InputError(only(std::move(diagnostic))) {}

}  // namespace remitsim
