#pragma once

#include "remitsim/study.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// Corridors, receivers or senders, in the order in which their numbers are listed.
class PlaceNames {
 public:
  explicit PlaceNames(std::vector<std::string> names);

  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// Names.size() where there is none of that name.
  [[nodiscard]] std::size_t position_of(const std::string& name) const;

 private:
  std::vector<std::string> names_;
  std::map<std::string, std::size_t> positions_;
};

/// A measure that is listed for every place, with its interval or without.
struct PlaceMeasure {
  std::string measure;
  bool with_interval = true;
};

/// Measures of many places.
class PlaceNumbers {
 public:
  PlaceNumbers(const PlaceNames& names, std::vector<PlaceMeasure> measures);

  void add(const std::string& name, const MeasureResult& result);
  /// {"savings": [[mean, standard error, median, p05, p95], …], …}, a list for each place in the
  /// order of the names; without an interval [mean, standard error]. Both texts of a place without
  /// the measure are empty.
  [[nodiscard]] std::string json() const;

 private:
  const PlaceNames& names_;
  std::vector<PlaceMeasure> measures_;
  std::vector<std::vector<std::string>> cells_;  ///< by measure, then by place
};

}  // namespace remitsim
