#pragma once

#include "remitsim/scenario.hpp"

#include <string>

namespace remitsim::test {

const inline Selector africa = {.receiver_regions = {"Sub-Saharan Africa"}};

/// A headline base of US$ 32 billion to Sub-Saharan Africa.
inline Pool base(const std::string& name, double simple_share_percent) {
  Pool pool;
  pool.name = name;
  pool.flow_usd_million = 32'000;
  pool.stands_for = africa;
  pool.cost_of = africa;
  pool.simple_mean_share_percent = Distribution::constant(simple_share_percent);
  return pool;
}

}  // namespace remitsim::test
