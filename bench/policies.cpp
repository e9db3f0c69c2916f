#include "policies.hpp"

#include "files/csv.hpp"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace remitsim::bench {

namespace {

Component component_of(const std::string& word) {
  if (word == "total") return Component::total;
  if (word == "fee") return Component::fee;
  if (word == "fx_margin") return Component::fx_margin;
  throw std::runtime_error(fmt::format("unknown component '{}'", word));
}

Step step_of(const CsvRow& row) {
  if (row.size() != 3) throw std::runtime_error("a policy needs step, component and value");
  const std::string& step = row[0].text;
  const Component component = component_of(row[1].text);
  const double value = std::stod(row[2].text);
  if (step == "cap") return Cap{component, value};
  if (step == "cut") return Cut{component, value};
  throw std::runtime_error(fmt::format("unknown step '{}'", step));
}

std::vector<CsvRow> rows_of(const std::filesystem::path& table) {
  std::ifstream file(table);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  Diagnostics faults;
  std::vector<CsvRow> rows = read_csv(text, table.string(), faults);
  if (!file || !faults.empty() || rows.empty()) {
    throw std::runtime_error(fmt::format("{} cannot be read", table.string()));
  }
  rows.erase(rows.begin());
  return rows;
}

}  // namespace

std::vector<Scenario> with_policies(const Scenario& base, const std::filesystem::path& table,
                                    std::size_t count) {
  const std::vector<CsvRow> rows = rows_of(table);
  if (count > rows.size()) {
    throw std::runtime_error(
        fmt::format("{} has policies for {} scenarios", table.string(), rows.size()));
  }
  std::vector<Scenario> scenarios;
  for (std::size_t i = 0; i < count; ++i) {
    scenarios.push_back(base);
    scenarios.back().name = fmt::format("{}-{}", base.name, i + 1);
    scenarios.back().policies.front().step = step_of(rows[i]);
  }
  return scenarios;
}

}  // namespace remitsim::bench
