#pragma once

#include "tables.hpp"
#include "tally.hpp"

#include <string>

/// The first scenario's checks, as JSON (bench/README.md: protocol).
std::string checks_json(const Tables& tables, const Tally& tally);
