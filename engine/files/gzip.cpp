#include "files/gzip.hpp"

// Its input is then of const bytes.
#define ZLIB_CONST
#include <zlib.h>

#include <array>
#include <cstddef>
#include <new>

namespace remitsim {

namespace {

constexpr int with_gzip_header = MAX_WBITS + 16;

class Deflater {
 public:
  Deflater() {
    if (deflateInit2(&stream_, Z_BEST_SPEED, Z_DEFLATED, with_gzip_header, MAX_MEM_LEVEL,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;
  ~Deflater() { deflateEnd(&stream_); }

  void pack(std::string_view piece, int flush, std::string& packed) {
    std::array<unsigned char, 1 << 16> chunk;
    stream_.next_in = reinterpret_cast<const unsigned char*>(piece.data());
    stream_.avail_in = static_cast<uInt>(piece.size());
    do {
      stream_.next_out = chunk.data();
      stream_.avail_out = chunk.size();
      deflate(&stream_, flush);
      packed.append(reinterpret_cast<const char*>(chunk.data()), chunk.size() - stream_.avail_out);
    } while (stream_.avail_out == 0);
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::string gzipped(std::string_view bytes) {
  // zlib counts what it is given in 32 bits.
  constexpr std::size_t longest_piece = std::size_t{1} << 30;
  std::string packed;
  Deflater deflater;
  while (bytes.size() > longest_piece) {
    deflater.pack(bytes.substr(0, longest_piece), Z_NO_FLUSH, packed);
    bytes.remove_prefix(longest_piece);
  }
  deflater.pack(bytes, Z_FINISH, packed);
  return packed;
}

}  // namespace remitsim
