#pragma once

#include <string>

namespace remitsim {

/// The JSON Schema (draft 7) of scenario files, made from the table of keys that the reader uses:
/// it lets editors complete keys, explain them and underline what is wrong. What depends on the
/// survey, or on several keys together, only the reader checks. Ends in a line break.
std::string scenario_schema();

}  // namespace remitsim
