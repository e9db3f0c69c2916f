#pragma once

#include "scenario/located_json.hpp"
#include "scenario/scenario_path.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace remitsim {

/// A value that a key takes in a sweep, and what names of scenarios call it: "5%".
struct SweptValue {
  JsonNode node;
  std::string label;
};

/// A key whose value is varied, and what names of scenarios call it: "cap".
struct Variation {
  ScenarioPath path;
  std::string name;
  std::vector<SweptValue> values;
};

/// Keys that are varied side by side: each has as many values as the others, and at least one.
using SweepAxis = std::vector<Variation>;

/// Every combination of the axes' values, the last axis varying fastest. Without axes there is one
/// combination, which changes nothing.
class Sweep {
 public:
  Sweep() = default;
  explicit Sweep(std::vector<SweepAxis> axes);

  [[nodiscard]] std::size_t size() const { return size_; }
  /// "cap=5%,pass_through=80%"; unique if the labels of each axis are.
  [[nodiscard]] std::string label(std::size_t index) const;
  /// The scenario with the combination's values, and its label behind its title; without "sweep".
  [[nodiscard]] JsonNode apply(std::size_t index, const JsonNode& scenario) const;

 private:
  struct Chosen {
    const Variation* variation;
    const SweptValue* value;
  };
  [[nodiscard]] std::vector<Chosen> chosen(std::size_t index) const;

  std::vector<SweepAxis> axes_;
  std::size_t size_ = 1;
};

/// "cap=5%,pass_through=80%" for one place in an axis.
std::string label_of(const SweepAxis& axis, std::size_t index);

}  // namespace remitsim
