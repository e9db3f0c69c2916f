#pragma once

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

namespace remitsim::bench {

/// What a program of this folder does once its options are known: `run` gives its exit code, which
/// is 1 where it throws.
template <typename Run>
int program_main(CLI::App& app, int argc, char** argv, const Run& run) {
  CLI11_PARSE(app, argc, argv);
  try {
    return run();
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}

}  // namespace remitsim::bench
