#pragma once

#include "report/results_table.hpp"

#include <string>

namespace remitsim {

/// The table as Markdown (a pipe table, as GitHub and pandoc take it), laid out so that it can be
/// read as it is: the title in bold, columns of even width, then the notes as a list, in lines of
/// 100 characters at most. Names and titles that look like Markdown or HTML stay text.
std::string table_markdown(const ResultsTable& table);

}  // namespace remitsim
