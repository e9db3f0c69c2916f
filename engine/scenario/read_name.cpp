#include "scenario/read_name.hpp"

#include "files/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace remitsim {

void TakenNames::add(std::string name, std::string_view owner) {
  taken_.push_back({std::move(name), owner});
}

std::string_view TakenNames::owner_of(std::string_view name) const {
  const auto found = std::find_if(taken_.begin(), taken_.end(),
                                  [&](const Taken& taken) { return taken.name == name; });
  return found == taken_.end() ? std::string_view() : found->owner;
}

void refuse_drop(const ObjectReader& object) {
  const auto drop = object.find("drop");
  if (drop && read_boolean(*drop).value_or(false)) {
    drop->refuse("takes away what the file under \"extends\" has, but this file extends none");
  }
}

std::string read_name(const ObjectReader& object, std::string_view owner, TakenNames& taken) {
  refuse_drop(object);
  std::string name = object.required_text("name");
  if (name.empty()) return name;
  const std::string_view other = taken.owner_of(name);
  if (other == owner) {
    object.find("name")->refuse(fmt::format("must not be {} twice", in_quotes(name)));
  } else if (!other.empty()) {
    object.find("name")->refuse(
        fmt::format("must not be {}, as {} has it", in_quotes(name), other));
  }
  taken.add(name, owner);
  return name;
}

}  // namespace remitsim
