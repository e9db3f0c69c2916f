#include "page/group_numbers.hpp"

#include "page/page_cells.hpp"

namespace remitsim {

bool is_place(std::string_view kind) {
  return kind == "corridor" || kind == "receiver" || kind == "sender";
}

void GroupNumbers::add(const MeasureRow& row, bool is_leading) {
  if (row.kind != kind_ || row.group != group_) begin_group(row);
  const std::string& measure = row.result.measure;
  const bool is_central = measure == main_measure_ || measure == "cost_after";
  const bool is_usual = is_central || measure == "cost_before" || measure == "extra_flow";
  if (is_brief_ && !is_usual && row.kind != "world" && !is_leading) return;
  json_.json_at(measure, is_brief_ && !is_central ? two_cells(row.result) : five_cells(row.result));
}

void GroupNumbers::begin_group(const MeasureRow& row) {
  end_group();
  if (json_.is_empty()) json_.begin_list();
  kind_ = row.kind;
  group_ = row.group;
  json_.begin_object();
  json_.text_at("kind", kind_);
  json_.text_at("name", group_);
  json_.key("values");
  json_.begin_object();
}

void GroupNumbers::end_group() {
  if (kind_.empty()) return;
  json_.end_object();
  json_.end_object();
}

std::string GroupNumbers::json() {
  if (json_.is_empty()) return "[]";
  end_group();
  json_.end_list();
  return json_.written();
}

}  // namespace remitsim
