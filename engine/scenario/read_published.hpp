#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"

#include <string>
#include <vector>

namespace remitsim {

/// A printed figure, for a group whose name is in `group_names` and a measure of the results.
PublishedFigure read_published(const Field& field, const std::vector<std::string>& group_names);

}  // namespace remitsim
