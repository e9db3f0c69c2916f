#pragma once

#include "scenario/faults.hpp"
#include "scenario/text_cursor.hpp"

namespace remitsim {

/// What the JSON text held last, before the place where it stopped being JSON.
enum class JsonState {
  start,          ///< nothing yet
  object_start,   ///< '{'
  object_key,     ///< a key
  object_member,  ///< a key's value
  list_start,     ///< '['
  list_element,   ///< an element
  finished        ///< a whole value
};

/// Adds the fault of a text that stops being JSON. `cursor` stands behind what was read last;
/// `open_bracket` is where the innermost open bracket stands.
void add_syntax_fault(TextCursor cursor, JsonState state, Position open_bracket, Faults& faults);

}  // namespace remitsim
