#include "survey/importer/import_rounds.hpp"

#include "files/csv.hpp"
#include "files/write_file.hpp"
#include "survey/importer/country_list.hpp"
#include "survey/importer/import_notes.hpp"
#include "survey/importer/rpw_services.hpp"
#include "survey/importer/source_file.hpp"
#include "survey/indicators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace remitsim {

namespace {

struct CorridorCost {
  std::string sender;
  std::string receiver;
  double cost_percent = 0;
  std::size_t services = 0;  ///< counted ones
  bool is_transparent = false;
};

/// One round as it was read.
struct ImportedRound {
  ImportNotes notes;
  std::vector<CorridorCost> corridors;
};

CorridorCost cost_of(const ServiceRow& first, std::span<const Service> services) {
  const auto transparent = static_cast<std::size_t>(
      std::count_if(services.begin(), services.end(),
                    [](const Service& service) { return service.transparent; }));
  return {first.sender, first.receiver, corridor_cost_percent(services),
          transparent == 0 ? services.size() : transparent, transparent > 0};
}

/// `rows` are in the order of their corridors.
std::vector<CorridorCost> corridors_of(const std::vector<ServiceRow>& rows) {
  std::vector<CorridorCost> corridors;
  for (auto first = rows.begin(); first != rows.end();) {
    std::vector<Service> services;
    auto next = first;
    for (; next != rows.end() && next->sender == first->sender && next->receiver == first->receiver;
         ++next) {
      services.push_back(next->service);
    }
    corridors.push_back(cost_of(*first, services));
    first = next;
  }
  return corridors;
}

void add_lines(std::string& csv, const ImportedRound& round) {
  for (const CorridorCost& corridor : round.corridors) {
    csv +=
        csv_line({round.notes.round, corridor.sender, corridor.receiver,
                  fmt::format("{}", corridor.cost_percent), fmt::format("{}", corridor.services)});
  }
}

std::string counts_of(const std::vector<ImportedRound>& rounds) {
  std::string text =
      "\n## Counts\n\n| round | services | left out | fees repaired | corridors | without a "
      "transparent service |\n|---|---:|---:|---:|---:|---:|\n";
  for (const auto& [notes, corridors] : rounds) {
    const auto opaque =
        std::count_if(corridors.begin(), corridors.end(),
                      [](const CorridorCost& corridor) { return !corridor.is_transparent; });
    text += fmt::format("| {} | {} | {} | {} | {} | {} |\n", notes.round, notes.services,
                        notes.services_left_out.size(), notes.fees_repaired_200.size(),
                        corridors.size(), opaque);
  }
  return text;
}

std::string list_of(const char* title, const std::vector<ImportedRound>& rounds,
                    std::vector<std::string> ImportNotes::*items) {
  std::string text = fmt::format("\n## {}\n\n", title);
  for (const ImportedRound& round : rounds) {
    for (const std::string& item : round.notes.*items) {
      text += fmt::format("- {}: {}\n", round.notes.round, item);
    }
  }
  return text;
}

std::string costs_not_positive(const std::vector<ImportedRound>& rounds) {
  std::string text = "\n## Corridors with a mean cost of 0 or less\n\n";
  for (const ImportedRound& round : rounds) {
    for (const CorridorCost& corridor : round.corridors) {
      if (corridor.cost_percent > 0) continue;
      text += fmt::format("- {}: {}-{}, {} percent\n", round.notes.round, corridor.sender,
                          corridor.receiver, corridor.cost_percent);
    }
  }
  return text;
}

std::string report_of(const std::vector<ImportedRound>& rounds,
                      const std::vector<const SourceFile*>& sources) {
  std::string text =
      "# Import of Remittance Prices Worldwide: corridor costs by round\n\n## Sources\n"
      "SHA-256 of each file's unpacked content.\n\n| file | SHA-256 |\n|---|---|\n";
  for (const SourceFile* source : sources) {
    text += fmt::format("| `{}` | `{}` |\n", source->name, source->digest);
  }
  return text + counts_of(rounds) +
         list_of("Services without a usable price at US$ 200, left out", rounds,
                 &ImportNotes::services_left_out) +
         costs_not_positive(rounds) +
         list_of("Fees repaired, so that the published total stands", rounds,
                 &ImportNotes::fees_repaired_200);
}

std::vector<ImportedRound> read_rounds(const SourceFile& services, const SourceFile& countries,
                                       Diagnostics& diagnostics) {
  std::vector<ImportedRound> rounds;
  const auto table = open_rpw_services(services, diagnostics);
  const auto list = CountryList::read(countries, diagnostics);
  if (!table || !list) return rounds;
  for (const std::string& name : rounds_of(*table)) {
    ImportedRound& round = rounds.emplace_back();
    round.notes.round = name;
    const auto rows = read_rpw_services(*table, name, *list, round.notes);
    round.notes.services = rows.size();
    round.corridors = corridors_of(rows);
  }
  return rounds;
}

}  // namespace

ImportedRounds import_rounds(const RoundsSources& sources) {
  Diagnostics diagnostics;
  const auto services = read_source_file(sources.services, diagnostics);
  const auto countries = read_source_file(sources.countries, diagnostics);
  if (!diagnostics.empty()) throw DataError(std::move(diagnostics));
  const auto rounds = read_rounds(*services, *countries, diagnostics);
  if (!diagnostics.empty()) throw DataError(std::move(diagnostics));

  ImportedRounds imported;
  imported.corridor_costs_csv =
      csv_line({corridor_costs_columns.begin(), corridor_costs_columns.end()});
  for (const ImportedRound& round : rounds) {
    add_lines(imported.corridor_costs_csv, round);
    imported.rows += round.corridors.size();
  }
  imported.rounds = rounds.size();
  imported.report = report_of(rounds, {&*services, &*countries});
  return imported;
}

void write_rounds(const ImportedRounds& rounds, const std::filesystem::path& folder) {
  write_file(folder / "corridor_costs.csv", rounds.corridor_costs_csv);
  write_file(folder / "IMPORT.md", rounds.report);
}

}  // namespace remitsim
