#pragma once

#include <string>
#include <string_view>

namespace remitsim {

/// The bytes packed as a gzip file, which read_file() unpacks: fast rather than small.
std::string gzipped(std::string_view bytes);

}  // namespace remitsim
