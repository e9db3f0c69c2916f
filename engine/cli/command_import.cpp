#include "cli/command_import.hpp"

#include "survey/importer/import_rounds.hpp"
#include "survey/importer/import_rpw.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>

namespace remitsim {

namespace {

struct ImportOptions {
  RpwSources sources;
  std::filesystem::path out;
};

void import_and_write(const ImportOptions& options) {
  const ImportedSurvey survey = import_rpw(options.sources);
  write_survey(survey, options.out);
  const ImportNotes& notes = survey.notes;
  fmt::print(
      "{}: {} services in {} corridors, from {} sending to {} receiving countries\n"
      "  {} services left out; {} fees repaired at US$ 200; {} FX margins missing\n"
      "  {} flows imputed, {} absent\n"
      "  {} names each of them\n",
      options.out.string(), notes.services, notes.corridors, notes.senders, notes.receivers,
      notes.services_left_out.size(), notes.fees_repaired_200.size(),
      notes.margins_not_disclosed + notes.margins_not_collected, notes.flows_imputed.size(),
      notes.flows_absent.size(), (options.out / "IMPORT.md").string());
}

struct RoundsOptions {
  RoundsSources sources;
  std::filesystem::path out;
};

void import_and_write(const RoundsOptions& options) {
  const ImportedRounds rounds = import_rounds(options.sources);
  write_rounds(rounds, options.out);
  fmt::print("{}: {} corridor costs in {} survey rounds\n",
             (options.out / "corridor_costs.csv").string(), rounds.rows, rounds.rounds);
}

void add_file(CLI::App* command, const char* name, std::filesystem::path& file, const char* what) {
  command->add_option(name, file, what)->required()->type_name("FILE");
}

void add_import_rpw(CLI::App* import) {
  auto options = std::make_shared<ImportOptions>();
  RpwSources& sources = options->sources;
  CLI::App* rpw = import->add_subcommand(
      "rpw", "Make a survey from the World Bank's Remittance Prices Worldwide");
  add_file(rpw, "SERVICES", sources.services, "The service file, one row a service");
  rpw->add_option("--round", sources.round, "The survey round, such as 2013_4Q")->required();
  add_file(rpw, "--flows", sources.flows,
           "Bilateral flows: the long table, or the wide matrix saved as CSV");
  rpw->add_option("--flow-year", sources.flow_year, "The year of the flows")
      ->required()
      ->check(CLI::Range(1900, 2100))
      ->type_name("YEAR");
  add_file(rpw, "--inflows", sources.inflows, "Remittance inflows by country and year");
  add_file(rpw, "--countries", sources.countries, "Country codes, regions and income groups");
  rpw->add_option("--out", options->out, "The survey's folder")->required()->type_name("DIR");
  rpw->footer(
      "Examples:\n"
      "  remitsim import rpw rpw_services.csv.gz --round 2013_4Q \\\n"
      "    --flows bilateral_flows.csv.gz --flow-year 2013 \\\n"
      "    --inflows inflows.csv --countries countries.csv --out data/rpw-2013q4\n"
      "\n"
      "The files are CSV, also gzipped. Every row left out or repaired is counted and named in\n"
      "IMPORT.md beside the tables. Nothing is written where a file has faults.");
  rpw->callback([options] { import_and_write(*options); });
}

void add_import_rounds(CLI::App* import) {
  auto options = std::make_shared<RoundsOptions>();
  CLI::App* rounds = import->add_subcommand(
      "rounds", "Make the table of every corridor's cost in every survey round");
  add_file(rounds, "SERVICES", options->sources.services, "The service file, one row a service");
  add_file(rounds, "--countries", options->sources.countries,
           "Country codes, regions and income groups");
  rounds->add_option("--out", options->out, "The table's folder")->required()->type_name("DIR");
  rounds->footer(
      "Examples:\n"
      "  remitsim import rounds rpw_services.csv.gz --countries countries.csv \\\n"
      "    --out data/rpw-rounds\n"
      "  remitsim backtest --rounds data/rpw-rounds/corridor_costs.csv\n"
      "\n"
      "The files are CSV, also gzipped. What was left out or repaired is counted and named in\n"
      "IMPORT.md beside the table. Nothing is written where a file has faults.");
  rounds->callback([options] { import_and_write(*options); });
}

}  // namespace

void add_import_command(CLI::App& app) {
  CLI::App* import = app.add_subcommand("import", "Make a survey from published files");
  import->require_subcommand(1);
  import->footer(
      "Examples:\n"
      "  remitsim import rpw --help\n"
      "  remitsim import rpw rpw_services.csv.gz --round 2014_1Q ... --out my-survey\n"
      "  remitsim survey --survey my-survey");
  add_import_rpw(import);
  add_import_rounds(import);
}

}  // namespace remitsim
