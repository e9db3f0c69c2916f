#include "page/year_numbers.hpp"

#include "page/page_cells.hpp"
#include "report/cells.hpp"

#include <utility>

namespace remitsim {

YearNumbers::YearNumbers(std::string main_measure) : main_measure_(std::move(main_measure)) {
  json_.begin_list();
}

void YearNumbers::add(const MeasureRow& row) {
  const std::string& measure = row.result.measure;
  const bool is_shown = measure == main_measure_ || measure == "cost_before" ||
                        measure == "cost_after" || measure == "extra_flow";
  if (!is_shown) return;
  json_.begin_object();
  json_.text_at("period", row.period);
  json_.text_at("group", row.group);
  json_.text_at("measure", measure);
  json_.json_at("values", five_cells(row.result));
  json_.text_at("p25", known_cell(row.result[Statistic::p25]));
  json_.text_at("p75", known_cell(row.result[Statistic::p75]));
  json_.end_object();
}

std::string YearNumbers::json() {
  json_.end_list();
  return json_.written();
}

}  // namespace remitsim
