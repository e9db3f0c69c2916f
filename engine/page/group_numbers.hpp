#pragma once

#include "page/json_writer.hpp"
#include "report/measure_rows.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace remitsim {

/// Whether groups of this kind are a corridor, a receiver or a sender, which the page lists apart.
bool is_place(std::string_view kind);

/// All measures of the groups that are no places.
class GroupNumbers {
 public:
  /// `main_measure` is what the scenario is about. Where `is_brief`, groups other than the world
  /// and the leading one have few measures, and measures other than the main one and the cost after
  /// no interval.
  GroupNumbers(std::string main_measure, bool is_brief)
      : main_measure_(std::move(main_measure)), is_brief_(is_brief) {}

  void add(const MeasureRow& row, bool is_leading);
  /// [{"kind": "region", "name": "South Asia", "values": {"savings": [mean, standard error, median,
  /// p05, p95], …}}, …], in the order of the rows. Once, at the end.
  std::string json();

 private:
  void begin_group(const MeasureRow& row);
  void end_group();

  std::string main_measure_;
  bool is_brief_;
  JsonWriter json_;
  std::string kind_;
  std::string group_;
};

}  // namespace remitsim
