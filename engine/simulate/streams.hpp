#pragma once

#include "random/philox.hpp"

#include <cstdint>
#include <string_view>

namespace remitsim {

/// The uncertain inputs. The numbers are part of every random stream's name: never reuse or change
/// one.
enum class Input : std::uint32_t {
  flow = 1,
  price = 2,
  elasticity = 3,
  diversion_share = 4,
  pass_through = 5,
  paid_to_posted = 6,
  large_transfer_share = 7,
  market_share = 8,
  unsurveyed_mix = 9,
  flow_growth = 10,
  cost_trend = 11,
  conversion = 12
};

/// What an input's random number belongs to.
enum class Scope : std::uint32_t {
  global = 0,
  sender = 1,
  receiver_region = 2,
  corridor = 3,
  policy = 4,
  pool = 5,
  service = 6,
  year = 7,
  conversion = 8
};

/// Names that do not depend on what else the survey or the scenario holds, so that a corridor's
/// worlds stay the same in a survey with more or fewer corridors.
std::uint32_t country_entity(
    std::string_view code);  ///< three capital letters, as a base-26 number
std::uint32_t corridor_entity(std::string_view sender_code, std::string_view receiver_code);
/// Of a region, service, pool or conversion: the FNV-1a hash of its name.
std::uint32_t name_entity(std::string_view name);

Stream stream_of(std::uint64_t seed, Input input, Scope scope, std::uint32_t entity);

}  // namespace remitsim
