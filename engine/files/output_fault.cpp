#include "files/output_fault.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <system_error>

namespace remitsim {

void output_fault(const std::filesystem::path& file, const char* what, int error) {
  throw OutputError(
      fmt::format("{}: {}: {}", file.string(), what, std::generic_category().message(error)));
}

}  // namespace remitsim
