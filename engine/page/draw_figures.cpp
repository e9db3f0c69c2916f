#include "page/draw_figures.hpp"

#include "files/output_fault.hpp"
#include "files/read_file.hpp"
#include "files/run_program.hpp"
#include "files/write_file.hpp"
#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>
#include <stdlib.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <string>
#include <system_error>
#include <vector>

namespace remitsim {

namespace {

/// A folder for what is drawn, until all of it is.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "remitsim-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) output_fault(name, "folder cannot be created", errno);
    path_ = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }

  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

void require_success(const char* program, const ProgramOutcome& outcome) {
  if (outcome.code == 0) return;
  throw OutputError(fmt::format("the figures cannot be drawn: {} ended with code {}: {}", program,
                                outcome.code, outcome.errors));
}

void draw_as_svg(std::string_view script, std::string_view data, const ScratchFolder& scratch) {
  write_file(scratch / "figures.mjs", script);
  write_file(scratch / "study.json", data);
  const auto outcome =
      run_program({"node", (scratch / "figures.mjs").string(), (scratch / "study.json").string(),
                   (scratch / "drawn").string()});
  if (!outcome) {
    throw OutputError(
        "the figures cannot be drawn: there is no program \"node\"; install it (Debian: apt-get "
        "install nodejs), or leave --figures out");
  }
  require_success("node", *outcome);
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// A PDF beside each; false where the program for it is missing.
bool draw_as_pdf(const std::vector<std::filesystem::path>& figures) {
  for (const std::filesystem::path& svg : figures) {
    std::filesystem::path pdf = svg;
    pdf.replace_extension(".pdf");
    const auto outcome =
        run_program({"rsvg-convert", "--format=pdf", "--output=" + pdf.string(), svg.string()});
    if (!outcome) return false;
    require_success("rsvg-convert", *outcome);
  }
  return true;
}

void put_in_place(const std::filesystem::path& drawn, const std::filesystem::path& folder) {
  for (const std::filesystem::path& file : files_in(drawn)) {
    Diagnostics faults;
    const auto content = read_file(file, std::numeric_limits<std::size_t>::max(), faults);
    if (!content) throw OutputError(to_string(faults.kept().front()));
    write_file(folder / file.lexically_relative(drawn), *content);
  }
}

}  // namespace

DrawnFigures draw_figures(std::string_view script, std::string_view data,
                          const std::filesystem::path& folder) {
  const ScratchFolder scratch;
  draw_as_svg(script, data, scratch);
  const std::vector<std::filesystem::path> figures = files_in(scratch / "drawn");
  const bool as_pdf = draw_as_pdf(figures);
  put_in_place(scratch / "drawn", folder);
  return {figures.size(), as_pdf};
}

}  // namespace remitsim
