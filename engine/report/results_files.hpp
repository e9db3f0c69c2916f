#pragma once

#include <array>
#include <string>

namespace remitsim {

inline const std::string results_csv_file = "results.csv";
inline const std::string results_database_file = "results.sqlite";
inline const std::string manifest_file = "manifest.json";
/// All files of a folder of results, the last one written last.
inline const std::array results_files = {results_csv_file, results_database_file, manifest_file};

}  // namespace remitsim
