#include "scenario/read_sweep.hpp"

#include "files/utf8.hpp"
#include "scenario/read_variation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

/// Refuses a variation of what is varied before, or of the same name.
void check_against_earlier(const Field& field, const Variation& variation,
                           std::span<const Variation> earlier) {
  for (const Variation& other : earlier) {
    if (other.path == variation.path) {
      field.faults->add(field.node->position,
                        fmt::format("varies what is varied before, as {}; once is enough",
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
  return Sweep(std::move(axes));
}

}  // namespace remitsim
