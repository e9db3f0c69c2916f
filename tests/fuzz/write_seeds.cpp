// Writes what the fuzzers start from, besides the scenarios that ship: inputs that are sound, made
// by the engine and its tests as they are now.

#include "fuzz/table_separator.hpp"
#include "scenario/every_key.hpp"
#include "simulate/short_parts.hpp"
#include "survey/tables.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace {

using namespace remitsim;

void write(const std::filesystem::path& file, std::string_view bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream stream(file, std::ios::binary);
  stream.exceptions(std::ios::badbit | std::ios::failbit);
  stream << bytes;
}

void write_scenarios(const std::filesystem::path& folder) {
  int number = 0;
  for (const std::string& text : test::scenarios_with_every_key()) {
    write(folder / ("every-key-" + std::to_string(++number)), text);
  }
}

void write_tables(const std::filesystem::path& folder) {
  const test::Tables tables;
  const std::string rounds = "round,sender,receiver,cost_percent\n2013_4Q,GBR,KEN,7.5\n";
  const std::string separator(1, test::table_separator);
  write(folder / "tables", tables.services + separator + tables.corridors + separator +
                               tables.countries + separator + rounds);
}

void write_parts(const std::filesystem::path& folder) {
  write(folder / "first", test::short_part({0, 1}));
  write(folder / "last", test::short_part({1, 3}));
  write(folder / "none", test::short_part({1, 1}));
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::filesystem::path folder = arguments[1];
  write_scenarios(folder / "scenario");
  write_tables(folder / "survey");
  write_parts(folder / "part");
}
