#include "survey/importer/import_rpw.hpp"
#include "survey/scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <string>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// Where the published files lie, if they do.
std::filesystem::path source_data() {
  const char* given = std::getenv("REMITSIM_SOURCE_DATA");
  if (given != nullptr) return given;
  return std::filesystem::path(REMITSIM_SOURCE_DIR) / ".." / "shared" / "data";
}

}  // namespace

TEST_CASE("import: the shipped survey is made again to the byte from the published files") {
  const auto folder = source_data();
  const auto services = folder / "rpw_services_2011Q1_2014Q2.csv.gz";
  if (!std::filesystem::exists(services)) {
    WARN("skipped: no published files in " << folder << "; set REMITSIM_SOURCE_DATA");
    return;
  }
  const ScratchFolder out;
  write_survey(import_rpw({services, "2013_4Q", folder / "bilateral_flows_2010_2021.csv.gz", 2013,
                           folder / "inflows_2000_2023.csv", folder / "countries.csv"}),
               out.path());
  const std::filesystem::path shipped = REMITSIM_SOURCE_DIR "/data/rpw-2013q4";
  for (const char* name : {"countries.csv", "corridors.csv", "services.csv", "IMPORT.md"}) {
    CAPTURE(name);
    CHECK((content_of(out.path() / name) == content_of(shipped / name)));
  }
}
