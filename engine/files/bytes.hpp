#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace remitsim {

static_assert(std::endian::native == std::endian::little, "files hold the least byte first");

/// Bytes that end too early or count what cannot be there.
class MalformedBytes : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Numbers, texts and lists one after the other, least byte first.
class ByteWriter {
 public:
  /// After what the bytes start with.
  explicit ByteWriter(std::string_view start) : bytes_(start), size_(start.size()) {}
  /// For as many bytes, so that none of them are copied while they grow.
  ByteWriter(std::string_view start, std::size_t size) {
    bytes_.reserve(size);
    append(start.data(), start.size());
  }
  /// Keeps no bytes, and tells how many there would be.
  static ByteWriter counting() {
    ByteWriter counter("");
    counter.only_counts_ = true;
    return counter;
  }

  template <typename Number>
  void number(Number value) {
    static_assert(std::is_arithmetic_v<Number>);
    append(&value, sizeof value);
  }
  void text(std::string_view text) {
    number(std::uint64_t{text.size()});
    append(text.data(), text.size());
  }
  template <typename Number>
  void list(std::span<const Number> values) {
    static_assert(std::is_arithmetic_v<Number>);
    number(std::uint64_t{values.size()});
    append(values.data(), values.size_bytes());
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  /// All of them; once, at the end.
  std::string take() { return std::move(bytes_); }

 private:
  void append(const void* data, std::size_t size) {
    size_ += size;
    if (!only_counts_) bytes_.append(static_cast<const char*>(data), size);
  }

  std::string bytes_;
  std::size_t size_ = 0;
  bool only_counts_ = false;
};

/// Reads what a ByteWriter wrote. Throws MalformedBytes, before it takes memory for what is not
/// there.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <typename Number>
  Number number() {
    static_assert(std::is_arithmetic_v<Number>);
    Number value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }
  std::string text() {
    const std::size_t size = count(1);
    return {take(size), size};
  }
  template <typename Number>
  std::vector<Number> list() {
    static_assert(std::is_arithmetic_v<Number>);
    const std::size_t size = count(sizeof(Number));
    std::vector<Number> values(size);
    if (size > 0) std::memcpy(values.data(), take(size * sizeof(Number)), size * sizeof(Number));
    return values;
  }

  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

 private:
  std::size_t count(std::size_t element_size);
  const char* take(std::size_t size);

  std::string_view rest_;
};

}  // namespace remitsim
