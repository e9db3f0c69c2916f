#include "speed/speed_table.hpp"

#include "files/csv.hpp"
#include "report/duration.hpp"
#include "report/rounding.hpp"
#include "report/text_table.hpp"

#include <fmt/format.h>

namespace remitsim {

namespace {

constexpr std::size_t page_width = 100;

constexpr const char* meaning =
    "Speed-up and efficiency are against one thread; hyper-threads, clocks that fall as more cores "
    "work and whatever else the machine does lower them. The number of threads never changes a "
    "result.";

/// Three digits: such a measurement is good for about a percent.
std::string speed_cell(double draws_per_second) {
  return rounded(draws_per_second, draws_per_second / 100);
}

std::string subject_line(const SpeedSubject& subject, Kernel kernel) {
  const std::string name =
      subject.processor.empty() ? "processor of unknown name" : subject.processor;
  return fmt::format("{} on {}, kernel {}; {}, {} {}\n", subject.scenarios, subject.survey,
                     to_string(kernel), name, subject.processors,
                     subject.processors == 1 ? "processor" : "processors");
}

}  // namespace

std::string speed_table(const SpeedSubject& subject, const MeasuredSpeed& speed) {
  const std::string draws = count_in_words(speed.draws_of_scenario);
  TextTable table(
      {"threads", "draws/s", "speed-up", "efficiency", fmt::format("time for {} draws", draws)});
  for (const SpeedRow& row : speed.rows) {
    table.add_row({fmt::to_string(row.threads), speed_cell(row.draws_per_second),
                   with_decimals(row.speedup, 2), with_decimals(row.efficiency_percent, 0) + " %",
                   duration_in_words(row.seconds_for_scenario)});
  }
  return fmt::format("{}\n{}\n{}\n", subject_line(subject, speed.kernel), table.to_string(),
                     wrapped(meaning, page_width, 0));
}

std::string speed_csv(const MeasuredSpeed& speed) {
  std::string csv = csv_line(
      {"threads", "draws_per_second", "speedup", "efficiency_percent", "seconds_for_scenario"});
  for (const SpeedRow& row : speed.rows) {
    csv += csv_line({fmt::to_string(row.threads), csv_number(row.draws_per_second),
                     csv_number(row.speedup), csv_number(row.efficiency_percent),
                     csv_number(row.seconds_for_scenario)});
  }
  return csv;
}

}  // namespace remitsim
