#include "cli/command_backtest.hpp"
#include "cli/command_bench.hpp"
#include "cli/command_check.hpp"
#include "cli/command_explain.hpp"
#include "cli/command_export.hpp"
#include "cli/command_import.hpp"
#include "cli/command_merge.hpp"
#include "cli/command_replicate.hpp"
#include "cli/command_report.hpp"
#include "cli/command_run.hpp"
#include "cli/command_schema.hpp"
#include "cli/command_solve.hpp"
#include "cli/command_survey.hpp"
#include "cli/command_table.hpp"
#include "cli/command_verify.hpp"
#include "cli/exit_codes.hpp"
#include "cli/interrupt.hpp"
#include "mpi/process_context.hpp"
#include "remitsim/context.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/study.hpp"
#include "remitsim/version.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <memory>
#include <string>
#include <system_error>

namespace {

using namespace remitsim;

/// Says so on standard error, if that can be written, and gives the code back.
int fail(ExitCode code, const std::string& message) {
  std::fputs((message + "\n").c_str(), stderr);
  return code;
}

void add_commands(CLI::App& app, Context& context) {
  app.require_subcommand(1);
  app.set_version_flag("--version",
                       fmt::format("remitsim {} ({}, {})", version, build, mpi_of_build()));
  app.footer(
      "Start with:\n"
      "  remitsim survey                          what the data hold\n"
      "  remitsim run scenarios/africa-g8.json    a first result\n"
      "  remitsim report results/africa-g8        the same as a page for a browser\n"
      "  remitsim bench scenarios/africa-g8.json  how fast it is on this machine\n"
      "  remitsim COMMAND --help                  options and examples\n"
      "\n"
      "Exit codes: 0 ok, 1 internal fault, 2 usage, 3 scenario invalid, 4 data invalid,\n"
      "5 not converged, 6 output failed, 130 interrupted.");
  add_run_command(app, context);
  // All else is done by one process, also where mpirun starts several.
  if (context.rank() > 0) return;
  add_merge_command(app);
  add_verify_command(app);
  add_solve_command(app);
  add_check_command(app);
  add_explain_command(app);
  add_schema_command(app);
  add_survey_command(app);
  add_export_command(app);
  add_table_command(app);
  add_report_command(app);
  add_replicate_command(app);
  add_backtest_command(app);
  add_import_command(app);
  add_bench_command(app);
}

int run(int argc, char** argv, Context& context) {
  CLI::App app("Monte Carlo simulation of remittance corridors under fee-reduction scenarios",
               "remitsim");
  add_commands(app, context);
  outlive_file_size_limit();
  try {
    take_part(context, [&] { app.parse(argc, argv); });
    if (std::fflush(stdout) != 0) throw OutputError("standard output: cannot be written");
    return exit_ok;
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exit_ok : exit_usage;
  } catch (const ScenarioError& error) {
    return fail(exit_scenario_invalid, error.what());
  } catch (const StudyError& error) {
    return fail(exit_scenario_invalid, error.what());
  } catch (const DataError& error) {
    return fail(exit_data_invalid, error.what());
  } catch (const RankError& error) {
    return fail(exit_data_invalid, fmt::format("remitsim: {}", error.what()));
  } catch (const OutputError& error) {
    return fail(exit_output_failed, error.what());
  } catch (const std::system_error& error) {
    return fail(exit_output_failed, fmt::format("standard output: {}", error.what()));
  } catch (const NotConverged&) {
    return exit_not_converged;
  } catch (const Interrupted&) {
    return exit_interrupted;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::unique_ptr<Context> context = context_of_process();
    return run(argc, argv, *context);
  } catch (const std::exception& error) {
    return fail(exit_internal, fmt::format("remitsim: internal fault: {}", error.what()));
  }
}
