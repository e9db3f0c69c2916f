#pragma once

#include <string>
#include <string_view>

namespace remitsim {

/// Which rows of the results are of the group that a scenario is about. Groups of two kinds may
/// have its name: the first of them in the results is meant.
class LeadingRows {
 public:
  explicit LeadingRows(std::string group) : group_(std::move(group)) {}

  /// Asked of all rows, in their order.
  bool has(std::string_view kind, std::string_view group) {
    if (group != group_) return false;
    if (kind_.empty()) kind_ = kind;
    return kind == kind_;
  }

 private:
  std::string group_;
  std::string kind_;
};

}  // namespace remitsim
