#include "scenario/read_step.hpp"

#include <array>

namespace remitsim {

namespace {

constexpr NumberRule scale_rule = {.least = 0, .most = 1000};

/// The components, and the keys that name each of them in the order of `components`.
constexpr auto components = std::to_array({Component::total, Component::fee, Component::fx_margin});
using ComponentKeys = std::array<std::string_view, components.size()>;

struct ComponentValue {
  Component component = Component::total;
  double value = 0;
};

/// The one component that the step acts on, with its number.
ComponentValue read_component(const ObjectReader& step, const ComponentKeys& names,
                              const NumberRule& rule) {
  const auto choice = step.require_one_of(names);
  if (!choice) return {};
  return {components[choice->index], read_number(choice->field, rule).value_or(0)};
}

Step read_cap(const Field& field) {
  constexpr ComponentKeys names = {"total_percent", "fee_percent", "fx_margin_percent"};
  const auto [component, percent] =
      read_component(ObjectReader(field, keys::cap), names, percent_rule);
  return Cap{component, percent};
}

Step read_cut(const Field& field) {
  constexpr ComponentKeys names = {"total_points", "fee_points", "fx_margin_points"};
  const ObjectReader object(field, keys::cut);
  const auto [component, points] = read_component(object, names, percent_rule);
  return Cut{component, points, object.number_or("floor_percent", percent_rule, 0)};
}

Step read_scale(const Field& field) {
  constexpr ComponentKeys names = {"total_to_percent", "fee_to_percent", "fx_margin_to_percent"};
  const auto [component, to_percent] =
      read_component(ObjectReader(field, keys::scale), names, scale_rule);
  return Scale{component, to_percent};
}

using StepReader = Step (*)(const Field&);
constexpr std::array<std::string_view, 3> step_names = {"cap", "cut", "scale"};
constexpr std::array<StepReader, step_names.size()> step_readers = {read_cap, read_cut, read_scale};

}  // namespace

Step read_step(const ObjectReader& policy) {
  const auto choice = policy.require_one_of(step_names);
  return choice ? step_readers[choice->index](choice->field) : Step{};
}

}  // namespace remitsim
