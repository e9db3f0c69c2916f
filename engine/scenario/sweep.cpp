#include "scenario/sweep.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

namespace {

std::string label_of(const Variation& variation, const SweptValue& value) {
  return fmt::format("{}={}", variation.name, value.label);
}

}  // namespace

std::string label_of(const SweepAxis& axis, std::size_t index) {
  std::vector<std::string> parts;
  for (const Variation& variation : axis) {
    parts.push_back(label_of(variation, variation.values[index]));
  }
  return fmt::format("{}", fmt::join(parts, ","));
}

Sweep::Sweep(std::vector<SweepAxis> axes) : axes_(std::move(axes)) {
  for (const SweepAxis& axis : axes_) size_ *= axis.front().values.size();
}

std::string Sweep::label(std::size_t index) const {
  std::vector<std::string> parts;
  for (const Chosen& each : chosen(index)) parts.push_back(label_of(*each.variation, *each.value));
  return fmt::format("{}", fmt::join(parts, ","));
}

JsonNode Sweep::apply(std::size_t index, const JsonNode& scenario) const {
  JsonNode member = scenario;
  auto* object = std::get_if<JsonNode::Object>(&member.value);
  if (axes_.empty() || object == nullptr) return member;
  std::erase_if(*object, [](const JsonMember& each) { return each.key == "sweep"; });
  for (const Chosen& each : chosen(index)) {
    set_value(member, each.variation->path, each.value->node);
  }
  for (JsonMember& each : *object) {
    auto* title = std::get_if<std::string>(&each.node.value);
    if (each.key == "title" && title != nullptr) *title += ": " + label(index);
  }
  return member;
}

std::vector<Sweep::Chosen> Sweep::chosen(std::size_t index) const {
  std::vector<Chosen> result;
  for (std::size_t a = axes_.size(); a-- > 0;) {
    const std::size_t count = axes_[a].front().values.size();
    for (std::size_t v = axes_[a].size(); v-- > 0;) {
      const Variation& variation = axes_[a][v];
      result.push_back({&variation, &variation.values[index % count]});
    }
    index /= count;
  }
  std::reverse(result.begin(), result.end());
  return result;
}

}  // namespace remitsim
