#include "survey/importer/import_rpw.hpp"

#include "files/write_file.hpp"
#include "survey/importer/corridor_flow.hpp"
#include "survey/importer/countries_of_survey.hpp"
#include "survey/importer/country_list.hpp"
#include "survey/importer/read_flows.hpp"
#include "survey/importer/rpw_services.hpp"
#include "survey/importer/source_file.hpp"
#include "survey/importer/survey_tables.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

/// The corridors that have a service; `services` are in the order of their corridors.
std::vector<CorridorRow> corridors_of(const std::vector<ServiceRow>& services,
                                      const FlowMatrix& matrix, const Inflows& inflows, int year) {
  std::vector<CorridorRow> corridors;
  for (const ServiceRow& row : services) {
    const bool is_listed = !corridors.empty() && corridors.back().sender == row.sender &&
                           corridors.back().receiver == row.receiver;
    if (is_listed) continue;
    CorridorFlow flow = flow_of_corridor(matrix, inflows, row.sender, row.receiver, year);
    corridors.push_back(
        {row.sender, row.receiver, year, flow.usd_million, flow.source, std::move(flow.basis)});
  }
  return corridors;
}

void note_flows(const std::vector<CorridorRow>& corridors, const FlowMatrix& matrix,
                ImportNotes& notes) {
  for (const CorridorRow& corridor : corridors) {
    const std::string item =
        fmt::format("{}-{}: {}", corridor.sender, corridor.receiver, corridor.flow_basis);
    if (corridor.flow_source == FlowSource::imputed) notes.flows_imputed.push_back(item);
    if (corridor.flow_source == FlowSource::absent) notes.flows_absent.push_back(item);
    const bool is_summed =
        corridor.flow_source == FlowSource::observed &&
        matrix.is_sum_of_parts(corridor.sender, corridor.receiver, corridor.year);
    if (is_summed) notes.flows_summed.push_back(item);
  }
}

}  // namespace

ImportedSurvey import_rpw(const RpwSources& sources) {
  Diagnostics diagnostics;
  ImportedSurvey imported;
  ImportNotes& notes = imported.notes;
  notes.round = sources.round;
  notes.flow_year = sources.flow_year;
  const auto read_source = [&](const std::filesystem::path& path, std::string_view role) {
    auto source = read_source_file(path, diagnostics);
    if (source) notes.sources.push_back({std::string(role), source->name, source->digest});
    return source;
  };
  const auto services_file = read_source(sources.services, "services");
  const auto flows_file = read_source(sources.flows, "bilateral flows");
  const auto inflows_file = read_source(sources.inflows, "inflows");
  const auto countries_file = read_source(sources.countries, "countries");
  if (!diagnostics.empty()) throw DataError(std::move(diagnostics));

  const auto table = open_rpw_services(*services_file, diagnostics);
  const auto inflows = Inflows::read(*inflows_file, diagnostics);
  const auto list = CountryList::read(*countries_file, diagnostics);
  // Without the countries, every code and name would only be reported as unknown.
  if (!list) throw DataError(std::move(diagnostics));
  const auto flows = read_flows(*flows_file, *list, sources.flow_year, diagnostics);
  std::vector<ServiceRow> services;
  if (table) services = read_rpw_services(*table, sources.round, *list, notes);
  if (!diagnostics.empty()) throw DataError(std::move(diagnostics));

  const auto corridors = corridors_of(services, flows->matrix, *inflows, sources.flow_year);
  const auto countries = countries_of_survey(corridors, *list, flows->matrix, notes);
  refuse_unclassified(countries, countries_file->name, diagnostics);
  if (services.empty()) {
    diagnostics.add({services_file->name, 0, 0,
                     fmt::format("holds no usable price of round {}", sources.round)});
  }
  if (!diagnostics.empty()) throw DataError(std::move(diagnostics));

  note_flows(corridors, flows->matrix, notes);
  notes.flow_cells = flows->cell_count;
  notes.unknown_places = flows->unknown_places;
  notes.corridors = corridors.size();
  notes.services = services.size();
  imported.countries_csv = to_countries_csv(countries);
  imported.corridors_csv = to_corridors_csv(corridors);
  imported.services_csv = to_services_csv(services);
  return imported;
}

void write_survey(const ImportedSurvey& survey, const std::filesystem::path& folder) {
  write_file(folder / "countries.csv", survey.countries_csv);
  write_file(folder / "corridors.csv", survey.corridors_csv);
  write_file(folder / "services.csv", survey.services_csv);
  write_file(folder / "IMPORT.md", to_markdown(survey.notes));
}

}  // namespace remitsim
