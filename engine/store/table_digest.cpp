#include "store/table_digest.hpp"

#include "files/csv.hpp"
#include "files/sha256.hpp"

#include <fmt/format.h>

#include <vector>

namespace remitsim {

std::string table_digest(const Database& database, std::string_view table) {
  // The first five columns have no two rows alike.
  Statement rows = database.prepare(fmt::format("SELECT * FROM {} ORDER BY 1, 2, 3, 4, 5", table));
  Sha256 digest;
  std::vector<std::string> cells;
  while (rows.next()) {
    cells.clear();
    for (int column = 0; column < rows.columns(); ++column) cells.push_back(rows.cell(column));
    digest.add(csv_line(cells));
  }
  return digest.finish();
}

}  // namespace remitsim
