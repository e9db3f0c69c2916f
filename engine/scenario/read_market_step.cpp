#include "scenario/read_market_step.hpp"

#include "scenario/object_reader.hpp"
#include "scenario/read_selector.hpp"

#include <array>
#include <cstddef>

namespace remitsim {

Step read_average_target(const Field& field, const Vocabulary&) {
  constexpr std::array means = {GroupMean::simple, GroupMean::by_service, GroupMean::flow_weighted};
  const ObjectReader object(field, keys::average_target);
  const double percent = object.required_number("percent").value_or(0);
  return AverageTarget{means[object.word("mean")], percent};
}

Step read_best_n(const Field& field, const Vocabulary&) {
  const ObjectReader object(field, keys::best_n);
  return BestN{static_cast<std::size_t>(object.number("services"))};
}

Step read_shift_share(const Field& field, const Vocabulary& vocabulary) {
  const ObjectReader object(field, keys::shift_share);
  ShiftShare step;
  step.percent = object.required_number("percent").value_or(0);
  if (const auto to = object.require("to")) {
    step.to = read_service_kind(*to, keys::to, vocabulary);
  }
  return step;
}

Step read_remove(const Field& field, const Vocabulary& vocabulary) {
  return Remove{read_service_kind(field, keys::remove, vocabulary)};
}

Step read_tax(const Field& field, const Vocabulary&) {
  return Tax{ObjectReader(field, keys::tax).required_number("points").value_or(0)};
}

}  // namespace remitsim
