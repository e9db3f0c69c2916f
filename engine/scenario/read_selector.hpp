#pragma once

#include "remitsim/scenario.hpp"
#include "scenario/field.hpp"
#include "scenario/keys/key.hpp"
#include "scenario/vocabulary.hpp"

namespace remitsim {

/// A "where": every word must occur in the survey, the cost range must not be empty, and pools
/// stand alone.
Selector read_selector(const Field& field, const Vocabulary& vocabulary);

/// Services by firm, firm type or product, of which at least one is named.
ServiceKind read_service_kind(const Field& field, const ObjectKeys& keys,
                              const Vocabulary& vocabulary);

}  // namespace remitsim
