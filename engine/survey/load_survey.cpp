#include "remitsim/survey.hpp"

#include "files/read_file.hpp"
#include "files/sha256.hpp"
#include "survey/check_links.hpp"
#include "survey/corridors_table.hpp"
#include "survey/countries_table.hpp"
#include "survey/services_table.hpp"
#include "survey/table.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>

namespace remitsim {

namespace {

constexpr std::size_t table_size_limit = 64'000'000;

[[noreturn]] void refuse_folder(const std::filesystem::path& folder, std::string why) {
  Diagnostics diagnostics;
  diagnostics.add({folder.string(), 0, 0, std::move(why)});
  throw DataError(std::move(diagnostics));
}

void check_folder(const std::filesystem::path& folder) {
  std::error_code error;
  const auto status = std::filesystem::status(folder, error);
  if (status.type() == std::filesystem::file_type::directory) return;
  if (status.type() == std::filesystem::file_type::not_found) {
    refuse_folder(folder,
                  "no such folder; a survey is a folder with countries.csv, corridors.csv "
                  "and services.csv");
  }
  if (error) refuse_folder(folder, "cannot be opened: " + error.message());
  refuse_folder(folder, "is a file, not a folder; give the folder that holds the survey's tables");
}

/// The table, and its bytes added to `bytes`.
std::optional<Table> read_table(const std::filesystem::path& file,
                                std::span<const std::string_view> columns, std::string& bytes,
                                Diagnostics& diagnostics) {
  const auto content = read_file(file, table_size_limit, diagnostics);
  if (!content) return std::nullopt;
  bytes += *content;
  auto table = Table::read(*content, file.string(), columns, HeaderNames::exact, diagnostics);
  if (table && table->row_count() == 0 && table->is_whole()) {
    table->refuse("has a header but no rows");
  }
  return table;
}

std::string name_of(const std::filesystem::path& folder) {
  const auto path = std::filesystem::absolute(folder).lexically_normal();
  return (path.has_filename() ? path : path.parent_path()).filename().string();
}

std::size_t index_of(const std::vector<Country>& countries, const std::string& code) {
  const auto found =
      std::lower_bound(countries.begin(), countries.end(), code,
                       [](const Country& country, const auto& key) { return country.code < key; });
  return static_cast<std::size_t>(found - countries.begin());
}

template <typename Row>
void sort_by_codes(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(a.sender, a.receiver) < std::tie(b.sender, b.receiver);
  });
}

/// Puts sound rows in order into the survey, whose countries are there already.
void assemble(std::vector<CorridorRow> corridors, std::vector<ServiceRow> services,
              Survey& survey) {
  sort_by_codes(corridors);
  sort_by_codes(services);
  survey.year = corridors.front().year;
  auto next = services.begin();
  for (CorridorRow& row : corridors) {
    const auto first = next;
    while (next != services.end() && next->sender == row.sender && next->receiver == row.receiver) {
      survey.services.push_back(std::move(next->service));
      ++next;
    }
    survey.corridors.push_back({index_of(survey.countries, row.sender),
                                index_of(survey.countries, row.receiver), row.flow_usd_million,
                                row.flow_source, std::move(row.flow_basis),
                                static_cast<std::size_t>(first - services.begin()),
                                static_cast<std::size_t>(next - first)});
  }
}

}  // namespace

Survey load_survey(const std::filesystem::path& folder) {
  check_folder(folder);
  Diagnostics diagnostics;
  std::string bytes;
  const auto read = [&](const char* name, std::span<const std::string_view> columns) {
    return read_table(folder / name, columns, bytes, diagnostics);
  };
  const auto countries_table = read("countries.csv", countries_columns);
  const auto corridors_table = read("corridors.csv", corridors_columns);
  const auto services_table = read("services.csv", services_columns);

  Survey survey;
  std::vector<CorridorRow> corridors;
  std::vector<ServiceRow> services;
  if (countries_table) survey.countries = read_countries(*countries_table);
  if (corridors_table) corridors = read_corridors(*corridors_table);
  if (services_table) services = read_services(*services_table);

  // Rows that are missing from one table would only be reported again through the others.
  const auto is_whole = [](const auto& table) { return table && table->is_whole(); };
  if (is_whole(countries_table) && is_whole(corridors_table) && is_whole(services_table)) {
    check_links(survey.countries, *corridors_table, corridors, *services_table, services);
  }
  if (!diagnostics.empty()) throw DataError(std::move(diagnostics));

  assemble(std::move(corridors), std::move(services), survey);
  survey.name = name_of(folder);
  survey.digest = sha256(bytes);
  return survey;
}

}  // namespace remitsim
