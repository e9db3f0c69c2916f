#include "survey/importer/import_rpw.hpp"

#include "remitsim/survey.hpp"
#include "survey/faults.hpp"
#include "survey/importer/source_of.hpp"
#include "survey/indicators.hpp"
#include "survey/scratch_folder.hpp"

#include <zlib.h>

#include <catch2/catch.hpp>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

const std::string services =
    "id,period,source,destination,firm,firm_type,product,speed actual,cc1 lcu amount,cc1 lcu fee,"
    "cc1 fx margin,cc1 total cost %,cc2 lcu amount,cc2 lcu fee,cc2 fx margin,cc2 total cost %,"
    "transparent\n"
    "2,2013_4Q,NLD,ANT,\"Firm, B\",Bank,Cash to cash,2 days,140,7,1,6,345,7,1,3.03,yes\n"
    "1,2013_4Q,GBR,KEN,Firm A,Bank / Post office,Cash,Same day,120,3,0,2.5,,,,,no\n"
    "3,2013_3Q,GBR,KEN,Firm A,Bank,Cash,Same day,120,3,0,2.5,,,,,no\n";

const std::string flows =
    "year,source_iso3,dest_iso3,usd_mn\n"
    "2013,NLD,CUW,27.5\n2013,NLD,SXM,18\n2012,GBR,KEN,100\n2013,_UN,KEN,1\n"
    "2013,GBR,NLD,60\n2013,RUS,YEM,0.5\n";

const std::string inflows = "iso3,year,inflow_usd_mn\nKEN,2012,400\nKEN,2013,500\n";

/// Source files in a folder, and what is asked of them.
struct Sources {
  ScratchFolder folder;
  RpwSources asked;

  Sources() {
    asked = {folder.write("services.csv", services), "2013_4Q",
             folder.write("flows.csv", flows),       2013,
             folder.write("inflows.csv", inflows),   folder.write("countries.csv", country_table)};
  }
};

Lines faults_of(const RpwSources& asked) {
  try {
    import_rpw(asked);
  } catch (const DataError& error) {
    return lines_of(error.diagnostics());
  }
  return {};
}

std::string gzipped_copy_of(const ScratchFolder& folder, const std::string& name) {
  const std::string content = content_of(folder.path() / name);
  const std::string packed = (folder.path() / (name + ".gz")).string();
  gzFile file = gzopen(packed.c_str(), "wb");
  gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
  gzclose(file);
  return packed;
}

}  // namespace

TEST_CASE("import: the tables that are made") {
  const Sources sources;
  const ImportedSurvey imported = import_rpw(sources.asked);
  CHECK(
      imported.countries_csv ==
      "code,name,region,un_region,income_group,memberships,inflow_usd_million\n"
      "ANT,Netherlands Antilles,Latin America & Caribbean,Americas,High income: nonOECD,,45.5\n"
      "GBR,United Kingdom of Great Britain and Northern Ireland,Europe & Central Asia,Europe,High "
      "income: OECD,G8;G20,0\n"
      "KEN,Kenya,Sub-Saharan Africa,Africa,Low income,,0\n"
      "NLD,\"Netherlands, Kingdom of the\",Europe & Central Asia,Europe,High income: OECD,,60\n"
      "YEM,Yemen,Middle East & North Africa,Asia,Low income,,0.5\n");
  CHECK(imported.corridors_csv ==
        "sender,receiver,year,flow_usd_million,flow_source,flow_basis\n"
        "GBR,KEN,2013,125,imputed,matrix 2012 x 1.2500 (receiver's inflow 2013 / 2012)\n"
        "NLD,ANT,2013,45.5,observed,matrix 2013 (ANT = CUW + SXM)\n");
  CHECK(imported.services_csv ==
        "service_id,sender,receiver,firm,firm_types,products,speed,transparent,fee_percent_200,"
        "margin_percent_200,fee_percent_500,margin_percent_500\n"
        "1,GBR,KEN,Firm A,Bank;Post office,Cash,Same day,no,2.5,,,\n"
        "2,NLD,ANT,\"Firm, B\",Bank,Cash to cash,2 days,yes,5,1,2.028986,1\n");
}

TEST_CASE("import: what is written can be loaded as a survey") {
  const Sources sources;
  const ScratchFolder out;
  write_survey(import_rpw(sources.asked), out.path() / "deep" / "mine");
  const Survey survey = load_survey(out.path() / "deep" / "mine");
  CHECK(survey.name == "mine");
  CHECK(survey.corridors.size() == 2);
  CHECK(corridor_cost_percent(survey, survey.corridors[1]) == 6);
}

TEST_CASE("import: the report counts and names") {
  const std::string report = to_markdown(import_rpw(Sources().asked).notes);
  for (const char* words :
       {"round 2013_4Q, with flows of 2013", "| services read | 3 |", "| of other rounds | 1 |",
        "| services imported | 2 |", "| other countries that receive | 1 |",
        "| inflow of all countries, US$ million | 106.0 |", "| `services.csv` |",
        "## FX margins that are missing: 1", "## Services without a price at US$ 500: 1",
        "- GBR-KEN service 1 (Firm A): no amount", "## Flows imputed: 1",
        "- GBR-KEN: matrix 2012 x 1.2500", "- NLD-ANT: matrix 2013 (ANT = CUW + SXM)",
        "- `_UN`: 1 cell\n"}) {
    CHECK_THAT(report, Contains(words));
  }
}

TEST_CASE("import: packed files give the same bytes as plain ones") {
  const Sources sources;
  RpwSources packed = sources.asked;
  packed.services = gzipped_copy_of(sources.folder, "services.csv");
  packed.flows = gzipped_copy_of(sources.folder, "flows.csv");
  const ImportedSurvey expected = import_rpw(sources.asked);
  const ImportedSurvey imported = import_rpw(packed);
  CHECK(imported.services_csv == expected.services_csv);
  CHECK(imported.corridors_csv == expected.corridors_csv);
  CHECK(to_markdown(imported.notes) == to_markdown(expected.notes));
}

TEST_CASE("import: the faults of all files come at once") {
  const Sources sources;
  sources.folder.write("services.csv",
                       services + "4,2013_4Q,ZZZ,KEN,F,Bank,Cash,Same day,1,1,0,1,,,,,no\n");
  sources.folder.write("flows.csv", flows + "2013,GBR,KEN,x\n");
  sources.folder.write("inflows.csv", inflows + "KEN,2011,x\n");
  const Lines faults = faults_of(sources.asked);
  REQUIRE(faults.size() == 3);
  CHECK_THAT(faults[0], Contains("inflows.csv:4:10: inflow_usd_mn must be a number"));
  CHECK_THAT(faults[1], Contains("flows.csv:8:14: usd_mn must be a number"));
  CHECK_THAT(faults[2], Contains("services.csv:5:11: source must be a code of the country table"));
}

TEST_CASE("import: files that cannot be read are told at once") {
  RpwSources missing{"/none/services.csv", "2013_4Q", "/none/flows.csv", 2013, "/none/inflows.csv",
                     "/none/countries.csv"};
  CHECK(faults_of(missing) ==
        Lines{"/none/services.csv: no such file", "/none/flows.csv: no such file",
              "/none/inflows.csv: no such file", "/none/countries.csv: no such file"});
}

TEST_CASE("import: a round without a usable price is refused") {
  const Sources sources;
  std::string unpriced = services;
  for (const std::string price : {",140,7,", ",120,3,"}) {
    for (auto at = unpriced.find(price); at != std::string::npos; at = unpriced.find(price)) {
      unpriced.replace(at, price.size(), ",,,");
    }
  }
  sources.folder.write("services.csv", unpriced);
  CHECK(faults_of(sources.asked) == Lines{"services.csv: holds no usable price of round 2013_4Q"});
}

TEST_CASE("import: a country without a region is refused") {
  const Sources sources;
  std::string table = country_table;
  const std::string kenya = "KEN,Kenya,Africa,Sub-Saharan Africa";
  table.replace(table.find(kenya), kenya.size(), "KEN,Kenya,Africa,");
  sources.folder.write("countries.csv", table);
  CHECK(faults_of(sources.asked) ==
        Lines{"countries.csv: has no World Bank region of KEN, which the survey needs"});
}
