#pragma once

#include "remitsim/diagnostics.hpp"
#include "remitsim/survey.hpp"
#include "survey/importer/source_file.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The countries that an import knows, with their classifications of the World Bank's fiscal year
/// 2014; divided countries and memberships added.
class CountryList {
 public:
  /// Nothing where the file is no such table; its faulty rows are reported and left out.
  static std::optional<CountryList> read(const SourceFile& source, Diagnostics& diagnostics);

  [[nodiscard]] const Country* find(std::string_view code) const;
  /// The country of that name, regardless of case and punctuation, in the United Nations' or the
  /// World Bank's spelling.
  [[nodiscard]] const Country* find_by_name(std::string_view name) const;
  [[nodiscard]] const std::vector<std::string>& codes() const { return codes_; }

 private:
  void add(Country country);
  void add_divided_countries();

  std::map<std::string, Country, std::less<>> countries_;
  std::map<std::string, std::string> codes_by_name_;
  std::vector<std::string> codes_;
};

}  // namespace remitsim
