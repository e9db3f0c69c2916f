#include "survey/importer/import_notes.hpp"

#include <fmt/format.h>

#include <string_view>

namespace remitsim {

namespace {

void add_section(std::string& text, std::string_view title, std::string_view rule,
                 const std::vector<std::string>& items) {
  text += fmt::format("\n## {}: {}\n{}\n", title, items.size(), rule);
  if (!items.empty()) text += '\n';
  for (const std::string& item : items) text += fmt::format("- {}\n", item);
}

std::string sources_of(const ImportNotes& notes) {
  std::string text =
      "## Sources\nSHA-256 of each file's unpacked content.\n\n| what | file | SHA-256 "
      "|\n|---|---|---|\n";
  for (const auto& source : notes.sources) {
    text += fmt::format("| {} | `{}` | `{}` |\n", source.role, source.file, source.digest);
  }
  return text;
}

std::string counts_of(const ImportNotes& notes) {
  const std::size_t of_round = notes.rows_read - notes.rows_of_other_rounds;
  return fmt::format(
      "\n## Counts\n\n| rows | count |\n|---|---:|\n"
      "| services read | {} |\n| of other rounds | {} |\n| of round {} | {} |\n"
      "| left out | {} |\n| services imported | {} |\n| corridors | {} |\n"
      "| sending countries | {} |\n| receiving countries | {} |\n"
      "| other countries that receive | {} |\n| countries in all | {} |\n"
      "| positive cells of the flow file | {} |\n"
      "| inflow of all countries, US$ million | {:.1f} |\n",
      notes.rows_read, notes.rows_of_other_rounds, notes.round, of_round,
      notes.services_left_out.size(), notes.services, notes.corridors, notes.senders,
      notes.receivers, notes.other_receivers, notes.countries, notes.flow_cells,
      notes.inflow_usd_million);
}

std::string margins_of(const ImportNotes& notes) {
  const std::size_t missing = notes.margins_not_disclosed + notes.margins_not_collected;
  return fmt::format(
      "\n## FX margins that are missing: {}\n"
      "The source holds 0 where it has no margin. It is empty here, so that the cost counts as a "
      "lower bound.\n\n"
      "- {} services are not transparent: the firm does not disclose its exchange rate.\n"
      "- {} services are sent from Russia, where margins were not collected.\n",
      missing, notes.margins_not_disclosed, notes.margins_not_collected);
}

std::vector<std::string> lines_of(const std::map<std::string, std::size_t>& unknown_places) {
  std::vector<std::string> lines;
  lines.reserve(unknown_places.size());
  for (const auto& [place, cells] : unknown_places) {
    lines.push_back(fmt::format("`{}`: {} {}", place, cells, cells == 1 ? "cell" : "cells"));
  }
  return lines;
}

void add_service_sections(std::string& text, const ImportNotes& notes) {
  add_section(text, "Services left out", "No usable price at US$ 200.", notes.services_left_out);
  constexpr std::string_view repair =
      "Fee and margin differ from the published total by more than 0.02 points. The published "
      "total stands, as it does in the official averages: the fee is the total less the margin.";
  add_section(text, "Fees repaired at US$ 200", repair, notes.fees_repaired_200);
  add_section(text, "Fees repaired at US$ 500", repair, notes.fees_repaired_500);
  add_section(text, "Services without a price at US$ 500", "Both fields are empty.",
              notes.quotes_missing_500);
  add_section(text, "Negative total costs at US$ 200",
              "The rate is better than the mid-market rate by more than the fee. Kept.",
              notes.negative_totals_200);
  add_section(text, "Services without a stated speed", "Counted as 6 days or more.",
              notes.speeds_not_stated);
}

void add_flow_sections(std::string& text, const ImportNotes& notes) {
  add_section(text, "Flows summed over the parts of a divided country", "Observed.",
              notes.flows_summed);
  add_section(
      text, "Flows imputed",
      fmt::format("The flow file has no cell for {}. The nearest year's cell stands, scaled "
                  "by the receiver's inflow where both years' inflows are known.",
                  notes.flow_year),
      notes.flows_imputed);
  add_section(text, "Flows absent", "The flow file has no cell in any year: the flow is 0.",
              notes.flows_absent);
  add_section(text, "Receivers without a corridor and without a region",
              "Their inflow is not used.", notes.receivers_left_out);
  add_section(text, "Places of the flow file that are no country of the country table",
              "Their cells are not used.", lines_of(notes.unknown_places));
}

}  // namespace

std::string to_markdown(const ImportNotes& notes) {
  std::string text =
      fmt::format("# Import of Remittance Prices Worldwide, round {}, with flows of {}\n\n",
                  notes.round, notes.flow_year);
  text += sources_of(notes);
  text += counts_of(notes);
  text += margins_of(notes);
  add_service_sections(text, notes);
  add_flow_sections(text, notes);
  return text;
}

}  // namespace remitsim
