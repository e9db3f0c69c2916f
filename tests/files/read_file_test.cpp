#include "files/read_file.hpp"

#include "support/program.hpp"

#include <zlib.h>
#include <catch2/catch.hpp>

using namespace remitsim;
using Catch::Contains;
using cli::Scratch;

namespace {

/// Why the file was refused; empty where it was read.
std::string fault_of(const std::filesystem::path& file, std::size_t size_limit = 1'000'000) {
  Diagnostics faults;
  const auto content = read_file(file, size_limit, faults);
  CHECK(content.has_value() == faults.empty());
  return faults.empty() ? "" : to_string(faults.kept().front());
}

std::string content_of(const std::filesystem::path& file) {
  Diagnostics faults;
  return read_file(file, 1'000'000, faults).value_or("");
}

std::string packed(const Scratch& scratch, const std::string& content) {
  const std::string file = scratch.path("packed.gz").string();
  gzFile stream = gzopen(file.c_str(), "wb");
  gzwrite(stream, content.data(), static_cast<unsigned>(content.size()));
  gzclose(stream);
  return file;
}

}  // namespace

TEST_CASE("a file is read to the byte, plain or gzipped") {
  const Scratch scratch;
  const std::string content("a,b\r\n\0\xFF", 7);
  CHECK(content_of(scratch.write("plain", content)) == content);
  CHECK(content_of(packed(scratch, content)) == content);
}

TEST_CASE("each kind of unreadable file has its own message") {
  const Scratch scratch;
  CHECK_THAT(fault_of(scratch.path("missing")), Contains("missing: no such file"));
  CHECK_THAT(fault_of(scratch.path("")), Contains("is a folder, not a file"));
  CHECK_THAT(fault_of(scratch.write("empty", "")), Contains("empty: is empty"));
  CHECK_THAT(fault_of("/dev/zero"), Contains("is not a regular file"));
}

TEST_CASE("a file over the limit is refused, by its unpacked size") {
  const Scratch scratch;
  const std::string zeros(2'000'001, '0');
  CHECK_THAT(fault_of(scratch.write("large", zeros), 2'000'000), Contains("2 MB"));
  CHECK_THAT(fault_of(packed(scratch, zeros), 2'000'000), Contains("2 MB"));
}

TEST_CASE("a damaged gzip file is refused") {
  const Scratch scratch;
  const std::string file = packed(scratch, std::string(100'000, 'x') + "end");
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 10);
  CHECK_THAT(fault_of(file), Contains("cannot be read"));
}
