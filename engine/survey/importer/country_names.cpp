#include "survey/importer/country_names.hpp"

namespace remitsim {

const std::map<std::string, std::string, std::less<>>& world_bank_name_variants() {
  static const std::map<std::string, std::string, std::less<>> variants{
      {"bahamasthe", "BHS"},
      {"bolivia", "BOL"},
      {"capeverde", "CPV"},
      {"congodemrep", "COD"},
      {"congorep", "COG"},
      {"cotedivoire", "CIV"},
      {"curacao", "CUW"},
      {"czechrepublic", "CZE"},
      {"egyptarabrep", "EGY"},
      {"faeroeislands", "FRO"},
      {"gambiathe", "GMB"},
      {"hongkongsarchina", "HKG"},
      {"iranislamicrep", "IRN"},
      {"koreademrep", "PRK"},
      {"korearep", "KOR"},
      {"kyrgyzrepublic", "KGZ"},
      {"laopdr", "LAO"},
      {"macaosarchina", "MAC"},
      {"macedoniafyr", "MKD"},
      {"micronesiafedsts", "FSM"},
      {"moldova", "MDA"},
      {"netherlands", "NLD"},
      {"slovakrepublic", "SVK"},
      {"stkittsandnevis", "KNA"},
      {"stlucia", "LCA"},
      {"stmartinfrenchpart", "MAF"},
      {"stvincentandthegrenadines", "VCT"},
      {"swaziland", "SWZ"},
      {"tanzania", "TZA"},
      {"turkey", "TUR"},
      {"turkiye", "TUR"},
      {"unitedkingdom", "GBR"},
      {"unitedstates", "USA"},
      {"venezuelarb", "VEN"},
      {"vietnam", "VNM"},
      {"westbankandgaza", "PSE"},
      {"yemenrep", "YEM"},
  };
  return variants;
}

}  // namespace remitsim
