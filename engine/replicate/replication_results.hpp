#pragma once

#include "replicate/replicate.hpp"
#include "report/results_table.hpp"

#include <span>

namespace remitsim {

/// The printed figures beside what comes out, for every format of tables: a row for each figure,
/// and one for each of the engine's own estimates. Its notes say each figure's rule and source.
ResultsTable replication_results(std::span<const Replication> replications);

}  // namespace remitsim
