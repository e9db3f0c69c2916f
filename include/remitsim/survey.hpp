#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// A country that sends or receives, surveyed or not, with the classifications that group results.
struct Country {
  std::string code;          ///< ISO 3166-1 alpha-3, or the survey's own code (XKX, ANT)
  std::string name;          ///< English short name
  std::string region;        ///< World Bank region
  std::string un_region;     ///< UN M49 region: Africa, Americas, Asia, Europe, Oceania
  std::string income_group;  ///< World Bank income group; empty where unclassified
  std::vector<std::string> memberships;  ///< "G8", "G20"
  /// All remittances received in the survey's year, by the bilateral matrix; 0 where it has none.
  double inflow_usd_million = 0;
};

/// Where a corridor's flow comes from (docs/methods: flows).
enum class FlowSource {
  observed,  ///< the year's bilateral matrix
  imputed,   ///< the nearest year's cell, scaled by the receiver's inflow where known
  absent     ///< no matrix holds the corridor; the flow is 0
};

/// How fast the money arrives, in the survey's categories, fastest first.
enum class Speed {
  less_than_one_hour,
  same_day,
  next_day,
  two_days,
  three_to_five_days,
  six_days_or_more
};

/// One priced product of one firm in a corridor. Percent of the principal, at US$ 200 and US$ 500.
/// A missing margin is unknown, not zero: the cost is then a lower bound.
struct Service {
  std::string id;  ///< the survey's own number, unique
  std::string firm;
  std::vector<std::string> firm_types;  ///< one or more, e.g. "Bank", "Post office"
  std::vector<std::string> products;    ///< one or more, e.g. "Cash to cash"
  Speed speed = Speed::six_days_or_more;
  bool transparent = false;  ///< the firm states its exchange rate before the sender pays
  double fee_percent_200 = 0;
  std::optional<double> margin_percent_200;
  std::optional<double> fee_percent_500;  ///< empty: not quoted at US$ 500
  std::optional<double> margin_percent_500;

  /// Fee plus known margin at US$ 200.
  [[nodiscard]] double cost_percent_200() const {
    return fee_percent_200 + margin_percent_200.value_or(0);
  }
};

/// An ordered pair of countries with its flow and its services.
struct Corridor {
  std::size_t sender = 0;       ///< index into Survey::countries
  std::size_t receiver = 0;     ///< index into Survey::countries
  double flow_usd_million = 0;  ///< principal a year
  FlowSource flow_source = FlowSource::absent;
  std::string flow_basis;         ///< in words: which cell, scaled by what
  std::size_t first_service = 0;  ///< the corridor's services are contiguous in Survey::services
  std::size_t service_count = 0;  ///< at least 1
};

/// The data a study rests on; immutable once loaded.
/// Order: countries by code, corridors by (sender code, receiver code), services by corridor, then
/// as in the file.
struct Survey {
  std::string name;  ///< the folder's name, e.g. "rpw-2013q4"
  int year = 0;      ///< the year of the flows
  std::vector<Country> countries;
  std::vector<Corridor> corridors;
  std::vector<Service> services;
  std::string digest;  ///< SHA-256 over the three tables, hexadecimal

  [[nodiscard]] std::span<const Service> services_of(const Corridor& corridor) const {
    return std::span(services).subspan(corridor.first_service, corridor.service_count);
  }
  [[nodiscard]] const Country& sender_of(const Corridor& corridor) const {
    return countries[corridor.sender];
  }
  [[nodiscard]] const Country& receiver_of(const Corridor& corridor) const {
    return countries[corridor.receiver];
  }
  /// "GBR-KEN"
  [[nodiscard]] std::string label_of(const Corridor& corridor) const;
};

/// "observed", "imputed", "absent": the words of the tables.
std::string_view to_string(FlowSource source);
/// "Less than one hour", "Same day", …: the words of the tables.
std::string_view to_string(Speed speed);

/// Reads countries.csv, corridors.csv and services.csv from `folder`.
/// Throws DataError with every broken rule of every table.
Survey load_survey(const std::filesystem::path& folder);

}  // namespace remitsim
