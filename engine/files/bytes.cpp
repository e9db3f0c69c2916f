#include "files/bytes.hpp"

namespace remitsim {

std::size_t ByteReader::count(std::size_t element_size) {
  const auto size = number<std::uint64_t>();
  if (size > rest_.size() / element_size) {
    throw MalformedBytes("a list is longer than what is left");
  }
  return static_cast<std::size_t>(size);
}

const char* ByteReader::take(std::size_t size) {
  if (size > rest_.size()) throw MalformedBytes("the bytes end too early");
  const char* data = rest_.data();
  rest_.remove_prefix(size);
  return data;
}

}  // namespace remitsim
