#pragma once

#include "files/text_pieces.hpp"
#include "report/difference_rows.hpp"

#include <string>

namespace remitsim {

/// The table of all differences between scenarios, one a row:
/// scenario,against,period,group_kind,group,measure,unit, then `difference_numbers`. Numbers are
/// the shortest that read back as the same double; what there is not is empty.
std::string differences_csv(const DifferenceSource& rows);
std::string differences_csv(const StudyResult& result);
/// The same piece by piece, as it may be longer than memory.
TextSource differences_csv_pieces(DifferenceSource rows);

/// The table in pieces: its first line, and the rows of a part of the study, which
/// must outlive what gives them. Each piece is of whole lines.
std::string differences_csv_header();
TextSource differences_csv_rows(const StudyResult& result);

}  // namespace remitsim
