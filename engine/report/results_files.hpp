#pragma once

#include "files/folder_aside.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace remitsim {

inline const std::string results_csv_file = "results.csv";
inline const std::string differences_csv_file = "differences.csv";
inline const std::string results_database_file = "results.sqlite";
inline const std::string manifest_file = "manifest.json";
/// What the batch, counted from 0, has done so far.
std::string checkpoint_file(std::size_t batch);

/// What files with such a name are in a folder of results.
FileUse use_in_results(std::string_view name);

}  // namespace remitsim
