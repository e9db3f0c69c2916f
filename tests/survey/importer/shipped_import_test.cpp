#include "survey/importer/import_rounds.hpp"
#include "survey/importer/import_rpw.hpp"
#include "survey/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// Where the published files lie, if they do.
std::filesystem::path source_data() {
  const char* given = std::getenv("REMITSIM_SOURCE_DATA");
  if (given != nullptr) return given;
  return std::filesystem::path(REMITSIM_SOURCE_DIR) / ".." / "shared" / "data";
}

bool is_there(const std::filesystem::path& file) {
  if (std::filesystem::exists(file)) return true;
  WARN("skipped: no file " << file << "; set REMITSIM_SOURCE_DATA");
  return false;
}

void check_same(const std::filesystem::path& made, const std::filesystem::path& shipped,
                const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    CAPTURE(name);
    CHECK((content_of(made / name) == content_of(shipped / name)));
  }
}

}  // namespace

TEST_CASE("import: the shipped survey is made again to the byte from the published files") {
  const auto folder = source_data();
  const auto services = folder / "rpw_services_2011Q1_2014Q2.csv.gz";
  if (!is_there(services)) return;
  const ScratchFolder out;
  write_survey(import_rpw({services, "2013_4Q", folder / "bilateral_flows_2010_2021.csv.gz", 2013,
                           folder / "inflows_2000_2023.csv", folder / "countries.csv"}),
               out.path());
  check_same(out.path(), REMITSIM_SOURCE_DIR "/data/rpw-2013q4",
             {"countries.csv", "corridors.csv", "services.csv", "IMPORT.md"});
}

TEST_CASE("import: the shipped costs by round are made again to the byte") {
  const auto folder = source_data();
  const auto services = folder / "rpw_services_2011Q1_2014Q2.csv.gz";
  if (!is_there(services)) return;
  const ScratchFolder out;
  write_rounds(import_rounds({services, folder / "countries.csv"}), out.path());
  check_same(out.path(), REMITSIM_SOURCE_DIR "/data/rpw-rounds",
             {"corridor_costs.csv", "IMPORT.md"});
}
