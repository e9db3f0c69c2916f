#include "scenario/read_step.hpp"

#include "scenario/read_market_step.hpp"

#include <array>

namespace remitsim {

namespace {

/// In the order of the keys that name them.
constexpr auto components = std::to_array({Component::total, Component::fee, Component::fx_margin});

struct ComponentValue {
  Component component = Component::total;
  double value = 0;
};

/// The one component that the step acts on, with its number.
ComponentValue read_component(const ObjectReader& step, const ObjectKeys& keys) {
  const auto choice = step.require_choice();
  if (!choice) return {};
  const NumberRule& rule = keys.keys[choice->index].rule;
  return {components[choice->index], read_number(choice->field, rule).value_or(0)};
}

Step read_cap(const Field& field, const Vocabulary&) {
  const auto [component, percent] = read_component(ObjectReader(field, keys::cap), keys::cap);
  return Cap{component, percent};
}

Step read_cut(const Field& field, const Vocabulary&) {
  const ObjectReader object(field, keys::cut);
  const auto [component, points] = read_component(object, keys::cut);
  return Cut{component, points, object.number("floor_percent")};
}

Step read_scale(const Field& field, const Vocabulary&) {
  const auto [component, to_percent] =
      read_component(ObjectReader(field, keys::scale), keys::scale);
  return Scale{component, to_percent};
}

/// In the order of the policy's keys.
using StepReader = Step (*)(const Field&, const Vocabulary&);
constexpr auto step_readers =
    std::to_array<StepReader>({read_cap, read_cut, read_scale, read_average_target, read_best_n,
                               read_shift_share, read_remove, read_tax});
static_assert(step_readers.size() == std::variant_size_v<Step>);

}  // namespace

Step read_step(const ObjectReader& policy, const Vocabulary& vocabulary) {
  const auto choice = policy.require_choice();
  return choice ? step_readers[choice->index](choice->field, vocabulary) : Step{};
}

}  // namespace remitsim
