#pragma once

#include "remitsim/study.hpp"

#include <functional>
#include <string_view>

namespace remitsim {

/// One estimate with all that it is of: a row of every table of results.
struct ResultRow {
  std::string_view scenario;
  std::string_view period;
  std::string_view group_kind;
  std::string_view group;
  std::string_view measure;
  std::string_view unit;       ///< "probability" where the row answers a question of probability
  std::string_view statistic;  ///< "mean", "sd", "p05", …, or such as "at_least_1800"
  Estimate estimate;
};

using RowVisitor = std::function<void(const ResultRow&)>;
/// Whatever gives rows: it hands each to the visitor, in the order of results.csv. The texts live
/// until the visitor returns.
using RowSource = std::function<void(const RowVisitor&)>;

/// The kind of the period's first group of that name; empty where there is none.
std::string_view kind_of(const PeriodResult& period, std::string_view group);

/// All estimates of a study: of each scenario by period, group, measure and statistic, then its
/// probabilities. No number is a negative zero, which not every format can hold.
void for_each_row(const StudyResult& result, const RowVisitor& visit);

}  // namespace remitsim
