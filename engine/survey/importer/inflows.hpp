#pragma once

#include "remitsim/diagnostics.hpp"
#include "survey/importer/source_file.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace remitsim {

/// Remittance inflows by receiving country and year.
class Inflows {
 public:
  /// Reads iso3, year, inflow_usd_mn; an empty inflow is unknown. Faults are reported.
  static std::optional<Inflows> read(const SourceFile& source, Diagnostics& diagnostics);

  /// US$ million; nothing where it is unknown or not positive (the source has 0 for unknown, too).
  [[nodiscard]] std::optional<double> find(const std::string& code, int year) const;

 private:
  std::map<std::pair<std::string, int>, double> usd_million_;
};

}  // namespace remitsim
