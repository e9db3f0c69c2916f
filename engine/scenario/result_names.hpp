#pragma once

#include "remitsim/scenario.hpp"
#include "remitsim/survey.hpp"
#include "scenario/object_reader.hpp"
#include "survey/groups.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// A measure that results have: one of the model's, or a conversion.
struct NamedMeasure {
  std::string name;
  std::string_view unit;  ///< "usd_million", "percent", "corridors"; empty for a conversion
  bool is_money = false;  ///< adds up over years

  /// "value" → "value_usd_million", or "value" itself for a conversion.
  [[nodiscard]] std::string key(std::string_view kind) const;
};

/// What the results of a scenario can be asked for by name.
class ResultNames {
 public:
  /// Looks at the scenario's pools, groups, conversions and indicators.
  ResultNames(const Survey& survey, const Scenario& scenario);

  /// The measure under the key "measure"; nothing, and a fault, where results have none of that
  /// name.
  [[nodiscard]] std::optional<NamedMeasure> read_measure(const ObjectReader& object) const;
  /// The text, which must be the name of one group of the results.
  [[nodiscard]] std::string read_group(const Field& field) const;
  /// The kind of the group of that name; nothing where there is none.
  [[nodiscard]] std::optional<GroupKind> kind_of(std::string_view group) const;

 private:
  std::vector<Group> groups_;
  std::vector<NamedMeasure> measures_;
  bool has_smart_;
};

}  // namespace remitsim
