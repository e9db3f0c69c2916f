#include "cli/command_report.hpp"

#include "cli/common_options.hpp"
#include "cli/default_survey.hpp"
#include "cli/interrupt.hpp"
#include "files/write_file.hpp"
#include "page/draw_figures.hpp"
#include "page/page_data.hpp"
#include "page/page_parts.hpp"
#include "page/report_page.hpp"
#include "remitsim/diagnostics.hpp"
#include "store/results_store.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

namespace remitsim {

namespace {

struct ReportOptions {
  std::filesystem::path results;
  std::filesystem::path out = "report.html";
  std::filesystem::path figures;
  std::filesystem::path survey;
};

PageParts require_page_parts() {
  if (const auto parts = page_parts_of_build()) return *parts;
  throw OutputError(
      "remitsim: the page cannot be written: this remitsim was built without it, as node and npm, "
      "or a network to fetch the page's packages, were missing or REMITSIM_PAGE is OFF; install "
      "them "
      "(scripts/install-dependencies) and build anew. \"remitsim export\" writes the numbers");
}

void write_figures(const PageParts& parts, const std::string& data,
                   const std::filesystem::path& folder) {
  catch_interrupts();
  const auto drawn = draw_figures(parts.figures, data, folder, interrupted);
  if (!drawn) {
    std::fputs("remitsim: interrupted; no figures are written\n", stderr);
    throw Interrupted{};
  }
  fmt::print("{}: {} figures as SVG{}\n", folder.string(), drawn->figures,
             drawn->as_pdf ? " and PDF" : "");
  if (!drawn->as_pdf) {
    std::fputs(
        "remitsim: no PDF of them: there is no program \"rsvg-convert\"; install it (Debian: "
        "apt-get install librsvg2-bin)\n",
        stderr);
  }
}

void report(const ReportOptions& options) {
  const PageParts parts = require_page_parts();
  const ResultsStore store(options.results);
  const std::string data = page_data(options.results, store, load_survey(options.survey));
  const std::string page = report_page(parts.html, data);
  write_file(options.out, page);
  constexpr double megabyte = 1e6;
  fmt::print("{}: {:.1f} MB, all in one file; open it in a browser\n", options.out.string(),
             static_cast<double>(page.size()) / megabyte);
  if (!options.figures.empty()) write_figures(parts, data, options.figures);
}

}  // namespace

void add_report_command(CLI::App& app) {
  auto options = std::make_shared<ReportOptions>();
  options->survey = default_survey_folder();
  CLI::App* command =
      app.add_subcommand("report", "Write the results of a finished run as a page for a browser");
  command
      ->add_option("RESULTS", options->results,
                   "A folder that \"remitsim run\" wrote, or the results.sqlite in it")
      ->required();
  command->add_option("--out", options->out, "File to write (default: report.html)")
      ->type_name("FILE");
  command
      ->add_option("--figures", options->figures,
                   "Also draw the page's charts, as SVG and PDF files in this folder")
      ->type_name("DIR");
  add_survey_option(*command, options->survey);
  command->footer(
      "Examples:\n"
      "  remitsim report results/africa-g8 --out africa-g8.html\n"
      "  remitsim report results/all --figures figures\n"
      "\n"
      "The page is one file with all in it: it needs no network, and can be sent by mail. Of a\n"
      "study of several scenarios it shows each, and them side by side. A file of that name is\n"
      "replaced. Figures need node, and as PDF rsvg-convert. docs/report.md says more.");
  command->callback([options] { report(*options); });
}

}  // namespace remitsim
