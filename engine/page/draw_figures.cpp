#include "page/draw_figures.hpp"

#include "files/output_fault.hpp"
#include "files/read_file.hpp"
#include "files/run_program.hpp"
#include "files/write_file.hpp"
#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
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

/// Ends the drawing.
struct Stopped {};

/// As run_program.
std::optional<ProgramOutcome> run_until_stopped(const std::vector<std::string>& words,
                                                const std::function<bool()>& should_stop) {
  std::optional<ProgramOutcome> outcome = run_program(words, should_stop);
  if (should_stop()) throw Stopped{};
  return outcome;
}

void require_success(const char* program, const ProgramOutcome& outcome) {
  if (outcome.code == 0) return;
  throw OutputError(fmt::format("the figures cannot be drawn: {} ended with code {}: {}", program,
                                outcome.code, outcome.errors));
}

void draw_as_svg(std::string_view script, std::string_view data, const ScratchFolder& scratch,
                 const std::function<bool()>& should_stop) {
  write_file(scratch / "figures.mjs", script);
  write_file(scratch / "study.json", data);
  const auto outcome =
      run_until_stopped({"node", (scratch / "figures.mjs").string(),
                         (scratch / "study.json").string(), (scratch / "drawn").string()},
                        should_stop);
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
bool draw_as_pdf(const std::vector<std::filesystem::path>& figures,
                 const std::function<bool()>& should_stop) {
  for (const std::filesystem::path& svg : figures) {
    std::filesystem::path pdf = svg;
    pdf.replace_extension(".pdf");
    const auto outcome = run_until_stopped(
        {"rsvg-convert", "--format=pdf", "--output=" + pdf.string(), svg.string()}, should_stop);
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

std::optional<DrawnFigures> draw_figures(std::string_view script, std::string_view data,
                                         const std::filesystem::path& folder,
                                         const std::function<bool()>& should_stop) {
  const ScratchFolder scratch;
  try {
    draw_as_svg(script, data, scratch, should_stop);
    const std::vector<std::filesystem::path> figures = files_in(scratch / "drawn");
    const bool as_pdf = draw_as_pdf(figures, should_stop);
    put_in_place(scratch / "drawn", folder);
    return DrawnFigures{figures.size(), as_pdf};
  } catch (const Stopped&) {
    return std::nullopt;
  }
}

}  // namespace remitsim
