#pragma once

#include "survey/scratch_folder.hpp"

#include <string>

namespace remitsim::test {

/// Three sound tables, not in the order of a survey.
struct Tables {
  std::string countries =
      "code,name,region,un_region,income_group,memberships,inflow_usd_million\n"
      "KEN,Kenya,Sub-Saharan Africa,Africa,Low income,,40\n"
      "GBR,Britain,Europe & Central Asia,Europe,High income: OECD,G8;G20,0\n"
      "FJI,Fiji,East Asia & Pacific,Oceania,Upper middle income,,7.5\n";
  std::string corridors =
      "sender,receiver,year,flow_usd_million,flow_source,flow_basis\n"
      "GBR,KEN,2013,10,observed,matrix 2013\n"
      "GBR,FJI,2013,0,absent,no cell in any year\n";
  std::string services =
      "service_id,sender,receiver,firm,firm_types,products,speed,transparent,fee_percent_200,"
      "margin_percent_200,fee_percent_500,margin_percent_500\n"
      "3,GBR,KEN,C,Bank,Cash,2 days,yes,3,0,,\n"
      "1,GBR,FJI,A,Bank,Cash,2 days,no,1,,,\n"
      "2,GBR,KEN,B,Bank,Cash,2 days,yes,2,0,,\n";

  void write(const ScratchFolder& folder) const {
    folder.write("countries.csv", countries);
    folder.write("corridors.csv", corridors);
    folder.write("services.csv", services);
  }
};

}  // namespace remitsim::test
