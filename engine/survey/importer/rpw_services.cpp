#include "survey/importer/rpw_services.hpp"

#include "files/nearest.hpp"
#include "survey/importer/country_codes.hpp"
#include "survey/importer/price_quote.hpp"
#include "survey/importer/service_words.hpp"
#include "survey/survey_words.hpp"
#include "survey/table.hpp"
#include "survey/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace remitsim {

namespace {

enum Column : std::size_t {
  id,
  period,
  sender,
  receiver,
  firm,
  firm_type,
  product,
  speed,
  transparent,
  first_price_200,
  first_price_500 = first_price_200 + 4
};
constexpr std::array<std::string_view, 17> columns{"id",
                                                   "period",
                                                   "source",
                                                   "destination",
                                                   "firm",
                                                   "firm_type",
                                                   "product",
                                                   "speed actual",
                                                   "transparent",
                                                   "cc1 lcu amount",
                                                   "cc1 lcu fee",
                                                   "cc1 fx margin",
                                                   "cc1 total cost %",
                                                   "cc2 lcu amount",
                                                   "cc2 lcu fee",
                                                   "cc2 fx margin",
                                                   "cc2 total cost %"};

constexpr std::string_view russia = "RUS";

constexpr QuoteColumns quote_columns(std::size_t first) {
  return {first, first + 1, first + 2, first + 3};
}

std::string described(const ServiceRow& row) {
  return fmt::format("{}-{} service {} ({})", row.sender, row.receiver, row.service.id,
                     row.service.firm);
}

std::string described_repair(const ServiceRow& row, const PriceQuote& quote) {
  return fmt::format("{}: fee {} + margin {}, published total {}; fee now {}", described(row),
                     quote.posted_fee_percent, quote.margin_percent, quote.published_total_percent,
                     quote.fee_percent);
}

/// Reads the rows of one table into services.
class ServiceReader {
 public:
  ServiceReader(const Table& table, const CountryList& countries, ImportNotes& notes)
      : table_(table), countries_(countries), notes_(notes) {}

  /// Nothing where the service is left out.
  std::optional<ServiceRow> read(std::size_t row) {
    ServiceRow service;
    service.service.id = read_id(row);
    service.sender = read_country(row, sender);
    service.receiver = read_country(row, receiver);
    if (service.sender == service.receiver) {
      table_.refuse(row, receiver, "must differ from the source");
    }
    service.service.firm = table_.text(row, firm);
    if (service.service.firm.empty()) table_.refuse(row, firm, "must be given");
    service.service.firm_types = firm_types_of(table_.text(row, firm_type));
    service.service.products = products_of(table_.text(row, product));
    service.service.transparent = read_transparent(row);
    read_speed(row, service);
    if (!read_prices(row, service)) return std::nullopt;
    return service;
  }

 private:
  std::string read_id(std::size_t row) {
    std::string number(table_.text(row, id));
    const auto value = parse_integer(number);
    if (!value || *value < 0) {
      table_.refuse(row, id, "must be a whole number");
    } else if (!ids_seen_.insert(number).second) {
      table_.refuse(row, id, "must be unique within the round");
    }
    return number;
  }

  std::string read_country(std::size_t row, Column column) {
    std::string code = canonical_code(table_.text(row, column));
    if (countries_.find(code) == nullptr) {
      table_.refuse(row, column, "must be a code of the country table",
                    did_you_mean(code, countries_.codes()));
    }
    return code;
  }

  bool read_transparent(std::size_t row) {
    const std::string word = normalised_name(table_.text(row, transparent));
    if (word != "yes" && word != "no") table_.refuse(row, transparent, "must be yes or no");
    return word == "yes";
  }

  void read_speed(std::size_t row, ServiceRow& service) {
    const std::string_view word = table_.text(row, speed);
    if (const auto known = speed_of(word)) {
      service.service.speed = *known;
    } else if (is_not_stated(word)) {
      service.service.speed = Speed::six_days_or_more;
      notes_.speeds_not_stated.push_back(described(service));
    } else {
      table_.refuse(row, speed, fmt::format("must be one of: {}", fmt::join(speed_words(), ", ")),
                    did_you_mean(word, speed_words()));
    }
  }

  bool read_prices(std::size_t row, ServiceRow& service) {
    const QuoteResult at_200 = read_quote(table_, row, quote_columns(first_price_200));
    if (!at_200.quote) {
      notes_.services_left_out.push_back(fmt::format("{}: {}", described(service), at_200.why_not));
      return false;
    }
    Service& prices = service.service;
    prices.fee_percent_200 = at_200.quote->fee_percent;
    prices.margin_percent_200 = known_margin(service, *at_200.quote);
    note_price_200(service, *at_200.quote);

    const QuoteResult at_500 = read_quote(table_, row, quote_columns(first_price_500));
    if (at_500.quote) {
      prices.fee_percent_500 = at_500.quote->fee_percent;
      prices.margin_percent_500 = known_margin(service, *at_500.quote);
      if (at_500.quote->is_repaired) {
        notes_.fees_repaired_500.push_back(described_repair(service, *at_500.quote));
      }
    } else {
      notes_.quotes_missing_500.push_back(
          fmt::format("{}: {}", described(service), at_500.why_not));
    }
    return true;
  }

  /// The source holds 0 for a margin that it does not know.
  static std::optional<double> known_margin(const ServiceRow& service, const PriceQuote& quote) {
    const bool may_be_unknown = !service.service.transparent || service.sender == russia;
    if (may_be_unknown && quote.margin_percent == 0) return std::nullopt;
    return quote.margin_percent;
  }

  void note_price_200(const ServiceRow& service, const PriceQuote& quote) {
    if (!service.service.margin_percent_200) {
      ++(service.sender == russia ? notes_.margins_not_collected : notes_.margins_not_disclosed);
    }
    if (quote.is_repaired) notes_.fees_repaired_200.push_back(described_repair(service, quote));
    if (quote.fee_percent + quote.margin_percent < 0) {
      notes_.negative_totals_200.push_back(
          fmt::format("{}: {} percent", described(service), quote.published_total_percent));
    }
  }

  const Table& table_;
  const CountryList& countries_;
  ImportNotes& notes_;
  std::set<std::string> ids_seen_;
};

/// The rows of the round, by sender, receiver and number.
std::vector<std::size_t> rows_of_round(const Table& table, const std::string& round) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    if (table.text(row, period) == round) rows.push_back(row);
  }
  const auto place = [&](std::size_t row) {
    return std::tuple(canonical_code(table.text(row, sender)),
                      canonical_code(table.text(row, receiver)),
                      parse_integer(table.text(row, id)).value_or(0));
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
  return rows;
}

}  // namespace

std::optional<Table> open_rpw_services(const SourceFile& source, Diagnostics& diagnostics) {
  return Table::read(source.content, source.name, columns, HeaderNames::loose, diagnostics);
}

std::vector<std::string> rounds_of(const Table& table) {
  std::set<std::string> rounds;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    rounds.emplace(table.text(row, period));
  }
  return {rounds.begin(), rounds.end()};
}

std::vector<ServiceRow> read_rpw_services(const Table& table, const std::string& round,
                                          const CountryList& countries, ImportNotes& notes) {
  const std::vector<std::size_t> rows = rows_of_round(table, round);
  if (rows.empty()) {
    table.refuse(fmt::format("holds no service of round \"{}\"; its rounds are {}", round,
                             fmt::join(rounds_of(table), ", ")));
  }
  notes.rows_read = table.row_count();
  notes.rows_of_other_rounds = table.row_count() - rows.size();
  std::vector<ServiceRow> services;
  ServiceReader reader(table, countries, notes);
  for (const std::size_t row : rows) {
    if (auto service = reader.read(row)) services.push_back(std::move(*service));
  }
  return services;
}

}  // namespace remitsim
