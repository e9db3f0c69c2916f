#include "survey/services_table.hpp"

#include "files/nearest.hpp"
#include "survey/survey_words.hpp"
#include "survey/text.hpp"

#include <optional>
#include <set>
#include <string>

namespace remitsim {

namespace {

enum Column : std::size_t {
  service_id,
  sender,
  receiver,
  firm,
  firm_types,
  products,
  speed,
  transparent,
  fee_200,
  margin_200,
  fee_500,
  margin_500
};

void check_id(const Table& table, std::size_t row, std::set<std::string>& ids_seen) {
  const std::string id(table.text(row, service_id));
  if (id.empty()) {
    table.refuse(row, service_id, "must be given");
  } else if (!ids_seen.insert(id).second) {
    table.refuse(row, service_id, "must be unique", "; another row has it already");
  }
}

std::vector<std::string> read_list(const Table& table, std::size_t row, Column column) {
  std::vector<std::string> words = split_list(table.text(row, column), ";");
  if (words.empty()) table.refuse(row, column, "must name at least one, with \";\" between more");
  return words;
}

Speed read_speed(const Table& table, std::size_t row) {
  const std::string_view word = table.text(row, speed);
  if (const auto known = speed_of(word)) return *known;
  table.refuse(row, speed,
               "must be Less than one hour, Same day, Next day, 2 days, 3-5 days or "
               "6 days or more",
               did_you_mean(word, speed_words()));
  return Speed::six_days_or_more;
}

bool read_transparent(const Table& table, std::size_t row) {
  const std::string_view word = table.text(row, transparent);
  if (word != "yes" && word != "no") table.refuse(row, transparent, "must be yes or no");
  return word == "yes";
}

std::optional<double> read_price(const Table& table, std::size_t row, Column column) {
  return table.number(row, column, lowest_price_percent, highest_price_percent,
                      " (percent, not basis points?)");
}

std::optional<double> read_optional_price(const Table& table, std::size_t row, Column column) {
  if (table.text(row, column).empty()) return std::nullopt;
  return read_price(table, row, column);
}

void check_cost(const Table& table, std::size_t row, Column fee,
                const std::optional<double>& fee_percent,
                const std::optional<double>& margin_percent) {
  if (fee_percent.value_or(0) + margin_percent.value_or(0) > lowest_price_percent) return;
  table.refuse(row, fee, "and the margin must sum to more than -100 percent");
}

void read_prices(const Table& table, std::size_t row, Service& service) {
  service.fee_percent_200 = read_price(table, row, fee_200).value_or(0);
  service.margin_percent_200 = read_optional_price(table, row, margin_200);
  service.fee_percent_500 = read_optional_price(table, row, fee_500);
  service.margin_percent_500 = read_optional_price(table, row, margin_500);
  check_cost(table, row, fee_200, service.fee_percent_200, service.margin_percent_200);
  check_cost(table, row, fee_500, service.fee_percent_500, service.margin_percent_500);
  if (table.text(row, fee_500).empty() && !table.text(row, margin_500).empty()) {
    table.refuse(row, margin_500, "must be empty where fee_percent_500 is",
                 "; give the fee, 0 if there is none");
  }
}

}  // namespace

std::vector<ServiceRow> read_services(const Table& table) {
  std::vector<ServiceRow> services;
  std::set<std::string> ids_seen;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    check_id(table, row, ids_seen);
    if (table.text(row, firm).empty()) table.refuse(row, firm, "must be given");
    ServiceRow service;
    service.sender = table.text(row, sender);
    service.receiver = table.text(row, receiver);
    service.service.id = table.text(row, service_id);
    service.service.firm = table.text(row, firm);
    service.service.firm_types = read_list(table, row, firm_types);
    service.service.products = read_list(table, row, products);
    service.service.speed = read_speed(table, row);
    service.service.transparent = read_transparent(table, row);
    read_prices(table, row, service.service);
    services.push_back(std::move(service));
  }
  return services;
}

}  // namespace remitsim
