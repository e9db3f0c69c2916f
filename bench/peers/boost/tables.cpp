#include "tables.hpp"

#include <fstream>
#include <stdexcept>
#include <utility>

namespace {

using Row = std::map<std::string, std::string>;
using Key = std::pair<std::string, std::string>;  // sender and receiver

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ',' && !is_quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

std::vector<Row> read_rows(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::string line;
  if (!std::getline(file, line)) throw std::runtime_error(path.string() + " cannot be read");
  const std::vector<std::string> header = fields_of(line);
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = fields_of(line);
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = fields.at(i);
  }
  return rows;
}

Key key_of(const Row& row) {
  return {row.at("sender"), row.at("receiver")};
}

double number_or_0(const std::string& text) {
  return text.empty() ? 0 : std::stod(text);
}

/// The index of a label, which is added if it is new.
std::size_t index_of(const std::string& label, std::map<std::string, std::size_t>& indices) {
  return indices.emplace(label, indices.size()).first->second;
}

/// The transparent services of a corridor, or all where there are none.
std::vector<Service> counted_services(const std::vector<Row>& rows) {
  std::vector<Service> all;
  std::vector<Service> transparent;
  for (const Row& row : rows) {
    const double margin = number_or_0(row.at("margin_percent_200"));
    all.push_back({std::stod(row.at("fee_percent_200")) + margin, margin});
    if (row.at("transparent") == "yes") transparent.push_back(all.back());
  }
  return transparent.empty() ? all : transparent;
}

std::map<Key, std::size_t> read_corridors(const std::filesystem::path& data, Tables& tables) {
  std::map<std::string, std::string> region_of;
  for (const Row& row : read_rows(data / "countries.csv"))
    region_of[row.at("code")] = row.at("region");
  std::map<Key, std::vector<Row>> services;
  for (const Row& row : read_rows(data / "services.csv")) services[key_of(row)].push_back(row);

  std::map<Key, std::size_t> corridor_of;
  std::map<std::string, std::size_t> senders;
  std::map<std::string, std::size_t> regions;
  for (const Row& row : read_rows(data / "corridors.csv")) {
    const Key key = key_of(row);
    corridor_of[key] = tables.corridors.size();
    tables.corridors.push_back({std::stod(row.at("flow_usd_million")),
                                index_of(key.first, senders),
                                index_of(region_of.at(key.second), regions),
                                counted_services(services.at(key)),
                                {}});
  }
  tables.senders = senders.size();
  tables.regions = regions.size();
  return corridor_of;
}

void read_groups(const std::filesystem::path& file, const std::map<Key, std::size_t>& corridor_of,
                 Tables& tables) {
  for (const Row& row : read_rows(file)) {
    const bool is_new = tables.groups.empty() || tables.groups.back().kind != row.at("kind") ||
                        tables.groups.back().name != row.at("name");
    if (is_new) tables.groups.push_back({row.at("kind"), row.at("name")});
    Corridor& corridor = tables.corridors[corridor_of.at(key_of(row))];
    corridor.groups.push_back(tables.groups.size() - 1);
    tables.groups.back().corridors += 1;
    tables.groups.back().services += static_cast<double>(corridor.services.size());
  }
}

}  // namespace

Tables read_tables(const std::filesystem::path& data, const std::filesystem::path& shared,
                   std::size_t scenarios) {
  Tables tables;
  read_groups(shared / "groups.csv", read_corridors(data, tables), tables);
  for (const Row& row : read_rows(shared / "inputs.csv")) {
    tables.inputs[row.at("input")] = std::stod(row.at("value"));
  }
  for (const Row& row : read_rows(shared / "policies.csv")) {
    tables.policies.push_back({row.at("level") == "corridor", row.at("step") == "cut",
                               row.at("component") == "fx_margin", std::stod(row.at("value"))});
  }
  if (scenarios > tables.policies.size()) throw std::runtime_error("too few policies");
  tables.policies.resize(scenarios);
  return tables;
}
