#include "scenario/read_sweep.hpp"

#include "files/utf8.hpp"
#include "scenario/read_variation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

namespace remitsim {

namespace {

/// Whether one path leads to the value of the other, or into it.
bool overlap(const ScenarioPath& a, const ScenarioPath& b) {
  const std::size_t common = std::min(a.steps.size(), b.steps.size());
  return std::equal(a.steps.begin(), a.steps.begin() + static_cast<std::ptrdiff_t>(common),
                    b.steps.begin());
}

/// Refuses a variation of what is varied before, or of the same name.
void check_against_earlier(const Field& field, const Variation& variation,
                           std::span<const Variation> earlier) {
  for (const Variation& other : earlier) {
    if (overlap(other.path, variation.path)) {
      field.faults->add(field.node->position,
                        fmt::format("varies what is varied before, as {}, or a part of it; one of "
                                    "them would undo the other",
                                    in_quotes(other.name)));
    } else if (other.name == variation.name) {
      field.faults->add(field.node->position,
                        fmt::format("is called {} like one before; give it another name with "
                                    "\"as\"",
                                    in_quotes(other.name)));
    }
  }
}

void check_size(const Field& field, std::span<const SweepAxis> axes) {
  double size = 1;
  std::vector<std::size_t> factors;
  for (const SweepAxis& axis : axes) {
    factors.push_back(axis.front().values.size());
    size *= static_cast<double>(factors.back());
  }
  if (size <= most_combinations) return;
  field.refuse(
      fmt::format("makes {} = {:.0f} scenarios, and at most {} are allowed; vary less at "
                  "a time, or several keys \"together\"",
                  fmt::join(factors, " x "), size, most_combinations));
}

/// Labels that hold "," and "=" can make the same name of different values.
void check_names(const Field& field, const Sweep& sweep) {
  std::set<std::string> names;
  for (std::size_t i = 0; i < sweep.size(); ++i) {
    if (names.insert(sweep.label(i)).second) continue;
    field.refuse(fmt::format("makes two scenarios of one name, {}; give other labels",
                             in_quotes(sweep.label(i))));
    return;
  }
}

}  // namespace

Sweep read_sweep(const Field& field, const JsonNode& scenario) {
  const std::size_t faults_before = field.faults->count();
  std::vector<SweepAxis> axes;
  std::vector<Variation> earlier;
  const std::vector<Field> elements = read_list(field);
  for (const Field& element : elements) {
    auto axis = read_axis(element, scenario);
    if (!axis) continue;
    for (const Variation& variation : *axis) {
      check_against_earlier(element, variation, earlier);
      earlier.push_back(variation);
    }
    axes.push_back(std::move(*axis));
  }
  if (elements.empty() && field.faults->count() == faults_before) {
    field.refuse("must not be an empty list; leave it out where nothing is varied");
  }
  check_size(field, axes);
  if (field.faults->count() != faults_before) return {};
  Sweep sweep(std::move(axes));
  check_names(field, sweep);
  return sweep;
}

}  // namespace remitsim
