#include "report/results_files.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

constexpr std::string_view checkpoint_start = "checkpoint-";
constexpr std::string_view checkpoint_end = ".part";

bool is_checkpoint(std::string_view name) {
  if (!name.starts_with(checkpoint_start) || !name.ends_with(checkpoint_end)) return false;
  name.remove_prefix(checkpoint_start.size());
  name.remove_suffix(checkpoint_end.size());
  return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string checkpoint_file(std::size_t batch) {
  return fmt::format("{}{}{}", checkpoint_start, batch + 1, checkpoint_end);
}

FileUse use_in_results(std::string_view name) {
  if (name == manifest_file) return FileUse::last;
  if (name == results_csv_file || name == differences_csv_file || name == results_database_file) {
    return FileUse::output;
  }
  return is_checkpoint(name) ? FileUse::checkpoint : FileUse::foreign;
}

}  // namespace remitsim
