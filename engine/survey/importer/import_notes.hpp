#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace remitsim {

/// What an import left out, repaired or found worth telling: the text of the import report. Items
/// are in the order of the imported tables, or of the source where they were left out.
struct ImportNotes {
  struct Source {
    std::string role;
    std::string file;
    std::string digest;
  };
  std::vector<Source> sources;
  std::string round;
  int flow_year = 0;

  std::size_t rows_read = 0;
  std::size_t rows_of_other_rounds = 0;
  std::vector<std::string> services_left_out;
  std::vector<std::string> fees_repaired_200;
  std::vector<std::string> fees_repaired_500;
  std::vector<std::string> quotes_missing_500;
  std::vector<std::string> negative_totals_200;
  std::vector<std::string> speeds_not_stated;
  std::size_t margins_not_disclosed = 0;
  std::size_t margins_not_collected = 0;

  std::size_t flow_cells = 0;
  std::map<std::string, std::size_t> unknown_places;
  std::vector<std::string> flows_summed;
  std::vector<std::string> flows_imputed;
  std::vector<std::string> flows_absent;

  std::size_t countries = 0;
  std::size_t other_receivers = 0;  ///< without a corridor, but with an inflow
  double inflow_usd_million = 0;    ///< of all countries together
  std::vector<std::string> receivers_left_out;
  std::size_t senders = 0;
  std::size_t receivers = 0;
  std::size_t corridors = 0;
  std::size_t services = 0;
};

/// The report as Markdown; the same bytes for the same notes.
std::string to_markdown(const ImportNotes& notes);

}  // namespace remitsim
