#pragma once

#include "scenario/object_reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// Names that are taken, and by what: "a built-in group", "a pool", ….
class TakenNames {
 public:
  void add(std::string name, std::string_view owner);
  /// What has the name; empty where nothing does.
  [[nodiscard]] std::string_view owner_of(std::string_view name) const;

 private:
  struct Taken {
    std::string name;
    std::string_view owner;
  };
  std::vector<Taken> taken_;
};

/// Refuses a "drop": true where there is nothing that could be dropped.
void refuse_drop(const ObjectReader& object);

/// The object's "name", which must not be taken yet, and is then. `owner` is what the object is.
std::string read_name(const ObjectReader& object, std::string_view owner, TakenNames& taken);

}  // namespace remitsim
