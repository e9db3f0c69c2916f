#pragma once

#include "survey/faults.hpp"
#include "survey/importer/country_list.hpp"
#include "survey/importer/source_file.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace remitsim::test {

inline SourceFile source_of(const std::string& content) {
  return {"source.csv", content, {}};
}

inline const std::string country_table =
    "iso3,name,un_region,wb_region_2014,wb_income_2014\n"
    "GBR,United Kingdom of Great Britain and Northern Ireland,Europe,Europe & Central Asia,High "
    "income: OECD\n"
    "KEN,Kenya,Africa,Sub-Saharan Africa,Low income\n"
    "NLD,\"Netherlands, Kingdom of the\",Europe,Europe & Central Asia,High income: OECD\n"
    "RUS,Russian Federation,Europe,Europe & Central Asia,High income: nonOECD\n"
    "CUW,Cura\xC3\xA7"
    "ao,Americas,Latin America & Caribbean,High income: nonOECD\n"
    "SXM,Sint Maarten (Dutch part),Americas,Latin America & Caribbean,High income: nonOECD\n"
    "XKX,Kosovo,Europe,Europe & Central Asia,Lower middle income\n"
    "YEM,Yemen,Asia,Middle East & North Africa,Low income\n";

inline CountryList countries() {
  Diagnostics diagnostics;
  auto list = CountryList::read(source_of(country_table), diagnostics);
  REQUIRE(diagnostics.empty());
  return list.value();
}

}  // namespace remitsim::test
