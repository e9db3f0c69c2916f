#include "cli/common_options.hpp"

#include "kernels/instruction_set.hpp"

#include <CLI/CLI.hpp>

#include <map>
#include <utility>

namespace remitsim {

void add_survey_option(CLI::App& command, std::filesystem::path& survey) {
  command.add_option("--survey", survey, "Folder with the survey's tables")->type_name("DIR");
}

void add_format_option(CLI::App& command, std::string& format, std::vector<std::string> formats,
                       const std::string& meaning) {
  command.add_option("--format", format, meaning)
      ->check(CLI::IsMember(std::move(formats)))
      ->type_name("FORMAT")
      ->capture_default_str();
}

void add_draws_option(CLI::App& command, std::optional<std::uint64_t>& draws,
                      const std::string& owner) {
  command.add_option("--draws", draws, "Number of draws, instead of the " + owner)
      ->type_name("N")
      ->check(CLI::Range(std::uint64_t{2}, std::uint64_t{1'000'000'000'000}));
}

void add_method_option(CLI::App& command, std::optional<SamplingMethod>& method) {
  command
      .add_option_function<std::string>(
          "--method", [&method](const std::string& name) { method = sampling_method_of(name); },
          "How worlds are drawn, instead of the scenario's: sobol, random or antithetic")
      ->check(CLI::IsMember(names_of_sampling_methods()))
      ->type_name("METHOD");
}

void add_seed_option(CLI::App& command, std::optional<std::uint64_t>& seed) {
  command.add_option("--seed", seed, "Seed of the random numbers, instead of the scenario's")
      ->type_name("N");
}

void add_control_variates_option(CLI::App& command, std::optional<bool>& control_variates) {
  command.add_flag("--control-variates,!--no-control-variates", control_variates,
                   "Correct means of money by flows and costs before any policy, whose "
                   "expectations are known; or do not, instead of the scenario's");
}

void add_kernel_option(CLI::App& command, Kernel& kernel) {
  std::map<std::string, Kernel> known;
  std::vector<std::string> names;
  for (const Kernel each : {Kernel::automatic, Kernel::baseline, Kernel::avx2, Kernel::avx512}) {
    if (!is_supported(each)) continue;
    names.emplace_back(to_string(each));
    known.emplace(names.back(), each);
  }
  command
      .add_option_function<std::string>(
          "--kernel", [&kernel, known](const std::string& name) { kernel = known.at(name); },
          "Instruction set of the inner loops, of those that this processor has (default: the "
          "widest)")
      ->check(CLI::IsMember(names))
      ->type_name("KERNEL");
}

void add_threads_option(CLI::App& command, unsigned& threads) {
  command.add_option("--threads", threads, "Threads (default: one for each processor)")
      ->type_name("N")
      ->check(CLI::Range(1u, 4096u));
}

}  // namespace remitsim
