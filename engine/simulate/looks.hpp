#pragma once

#include "files/bytes.hpp"
#include "simulate/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace remitsim {

/// A look at the precision: the widest interval that it found.
struct Look {
  std::uint64_t index = 0;  ///< counted from 0
  std::uint64_t draws = 0;
  double half_width = 0;
  // Whose interval it is.
  std::uint64_t scenario = 0;  ///< index into StudyPlan::scenarios
  std::uint64_t output = 0;    ///< index into ScenarioPlan::outputs
};

/// The looks of a run, to be handed on to one that goes on from it.
struct Looks {
  std::string subject;  ///< a digest of what was looked at: other outputs give other looks
  std::vector<Look> made;
};

/// After how many draws a look is that no end of the run brings about: 4,096·2^index.
std::uint64_t draws_of_look(std::uint64_t index);
/// Whether a run of more draws would make it too.
bool is_regular(const Look& look);

void write_looks(const Looks& looks, ByteWriter& writer);
/// Throws MalformedBytes, also where they are of outputs that the plan does not have.
Looks read_looks(const StudyPlan& plan, ByteReader& reader);

}  // namespace remitsim
