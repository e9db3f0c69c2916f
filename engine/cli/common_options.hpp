#pragma once

#include "remitsim/study.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace remitsim {

// Options that several commands have, alike in each.

/// --survey DIR
void add_survey_option(CLI::App& command, std::filesystem::path& survey);
/// --format FORMAT: one of `formats`, which `meaning` explains.
void add_format_option(CLI::App& command, std::string& format, std::vector<std::string> formats,
                       const std::string& meaning);
/// --draws N, in place of the number of `owner`: "scenario's".
void add_draws_option(CLI::App& command, std::optional<std::uint64_t>& draws,
                      const std::string& owner);
/// --seed N
void add_seed_option(CLI::App& command, std::optional<std::uint64_t>& seed);
/// --method METHOD, in place of the scenario's
void add_method_option(CLI::App& command, std::optional<SamplingMethod>& method);
/// --control-variates or --no-control-variates, in place of the scenario's
void add_control_variates_option(CLI::App& command, std::optional<bool>& control_variates);
/// --kernel KERNEL: one that the processor has
void add_kernel_option(CLI::App& command, Kernel& kernel);
/// --threads N
void add_threads_option(CLI::App& command, unsigned& threads);

}  // namespace remitsim
