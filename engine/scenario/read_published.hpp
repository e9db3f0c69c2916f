#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/result_names.hpp"

#include <optional>
#include <vector>

namespace remitsim {

/// Printed figures, each for a group, a measure and a period of the results. `field` is the list of
/// figures.
std::vector<PublishedFigure> read_published(const Field& field, const ResultNames& names,
                                            const std::optional<Horizon>& horizon);

}  // namespace remitsim
