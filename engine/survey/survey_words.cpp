#include "survey/survey_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace remitsim {

namespace {

const std::array<std::string, 3> flow_sources{"observed", "imputed", "absent"};
const std::array<std::string, 6> speeds{"Less than one hour", "Same day",      "Next day", "2 days",
                                        "3-5 days",           "6 days or more"};
const std::array<std::string, 5> un_regions{"Africa", "Americas", "Asia", "Europe", "Oceania"};
const std::array<std::string, 2> all_memberships{"G8", "G20"};

template <typename Value>
std::optional<Value> value_of(std::span<const std::string> words, std::string_view word) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Value>(found - words.begin());
}

}  // namespace

std::span<const std::string> flow_source_words() {
  return flow_sources;
}
std::span<const std::string> speed_words() {
  return speeds;
}
std::span<const std::string> un_region_words() {
  return un_regions;
}
std::span<const std::string> membership_words() {
  return all_memberships;
}

std::optional<FlowSource> flow_source_of(std::string_view word) {
  return value_of<FlowSource>(flow_sources, word);
}
std::optional<Speed> speed_of(std::string_view word) {
  return value_of<Speed>(speeds, word);
}

std::string_view to_string(FlowSource source) {
  return flow_sources[static_cast<std::size_t>(source)];
}
std::string_view to_string(Speed speed) {
  return speeds[static_cast<std::size_t>(speed)];
}

std::string Survey::label_of(const Corridor& corridor) const {
  return sender_of(corridor).code + "-" + receiver_of(corridor).code;
}

}  // namespace remitsim
