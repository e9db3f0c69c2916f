#include "scenario/family_faults.hpp"

#include "files/utf8.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace remitsim {

void FamilyFaults::add(std::string_view scenario, const Faults& faults) {
  ++scenarios_;
  std::set<Key> of_this;
  for (const Faults::Fault& fault : faults.all()) {
    const Position& place = fault.position;
    Key key{place.file, place.line, place.column, fault.message};
    if (!of_this.insert(key).second) continue;
    Found& found = found_[std::move(key)];
    if (found.scenarios == 0) found = {place, std::string(scenario), 0};
    ++found.scenarios;
  }
}

Diagnostics FamilyFaults::tell(Faults files) const {
  for (const auto& [key, found] : found_) {
    const bool in_all = found.scenarios == scenarios_;
    const std::string others =
        found.scenarios > 1 ? fmt::format(" and {} more", found.scenarios - 1) : "";
    files.add(
        found.position,
        std::get<std::string>(key) +
            (in_all ? "" : fmt::format("; so in {}{}", in_quotes(found.first_scenario), others)));
  }
  Diagnostics diagnostics;
  files.tell(diagnostics);
  return diagnostics;
}

}  // namespace remitsim
