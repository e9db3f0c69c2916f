// Whatever bytes the tables of a survey hold, and a table of rounds, they are read or refused.

#include "backtest/rounds_table.hpp"
#include "fuzz/table_separator.hpp"
#include "remitsim/diagnostics.hpp"
#include "remitsim/survey.hpp"
#include "survey/scratch_folder.hpp"
#include "survey/tables.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace remitsim;

/// The text up to the next separator, which is taken off with it; the other text where none is
/// left.
void take_table(std::string_view& bytes, std::string& table) {
  if (bytes.empty()) return;
  const std::size_t end = bytes.find(test::table_separator);
  table = bytes.substr(0, end);
  bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
}

std::vector<Country> some_countries() {
  std::vector<Country> countries(3);
  countries[0].code = "GBR";
  countries[1].code = "IND";
  countries[2].code = "KEN";
  return countries;
}

void read_all(const test::ScratchFolder& folder) {
  try {
    load_survey(folder.path());
  } catch (const DataError&) {
  }
  try {
    static const std::vector<Country> countries = some_countries();
    load_rounds(folder.path() / "rounds.csv", countries);
  } catch (const DataError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::ScratchFolder folder;
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  test::Tables tables;
  std::string rounds;
  for (std::string* table : {&tables.services, &tables.corridors, &tables.countries, &rounds}) {
    take_table(bytes, *table);
  }
  tables.write(folder);
  folder.write("rounds.csv", rounds);
  read_all(folder);
  return 0;
}
