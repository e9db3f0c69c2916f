#pragma once

#include "files/text_pieces.hpp"
#include "report/result_rows.hpp"

#include <string>

namespace remitsim {

/// The tidy table of all estimates, one statistic a row:
/// scenario,period,group_kind,group,measure,unit,statistic,value,standard_error.
/// Numbers are the shortest that read back as the same double.
std::string results_csv(const RowSource& rows);
std::string results_csv(const StudyResult& result);
/// The same piece by piece, as it may be longer than memory.
TextSource results_csv_pieces(RowSource rows);

/// The table in pieces: its first line, and the rows of a part of the study, which
/// must outlive what gives them. Each piece is of whole lines.
std::string results_csv_header();
TextSource results_csv_rows(const StudyResult& result);

}  // namespace remitsim
