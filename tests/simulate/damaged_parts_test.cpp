#include "remitsim/study.hpp"
#include "simulate/short_parts.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <random>
#include <string>

using namespace remitsim;

namespace {

/// The bytes with one piece of damage: some bits flipped, bytes set to 0 or written anew, a stretch
/// left out or there twice, or more at the end.
class Damage {
 public:
  std::string done_to(std::string bytes) {
    const std::size_t at = below(bytes.size());
    const std::size_t length = 1 + below(std::min<std::size_t>(bytes.size() - at, 512));
    switch (below(6)) {
      case 0:
        return flipped(std::move(bytes));
      case 1:
        return bytes.replace(at, length, length, '\0');
      case 2:
        return bytes.replace(at, length, random_bytes(length));
      case 3:
        return bytes.erase(at, length);
      case 4:
        return bytes.insert(at, bytes.substr(at, length));
      default:
        return bytes + random_bytes(length);
    }
  }

 private:
  std::size_t below(std::size_t end) { return generator_() % end; }

  std::string flipped(std::string bytes) {
    for (std::size_t flips = 1 + below(8); flips > 0; --flips) {
      char& byte = bytes[below(bytes.size())];
      byte = static_cast<char>(byte ^ (1 << below(8)));
    }
    return bytes;
  }

  std::string random_bytes(std::size_t length) {
    std::string bytes(length, '\0');
    for (char& byte : bytes) byte = static_cast<char>(generator_());
    return bytes;
  }

  std::mt19937 generator_{5};
};

/// Whether the part is refused as it must be: by a StudyError that names it.
bool is_refused(const std::string& bytes) {
  try {
    read_part(bytes, test::short_plan(), "a.part");
  } catch (const StudyError& error) {
    return std::string(error.what()).starts_with("a.part: ");
  }
  return false;
}

const std::string& sound_part() {
  static const std::string part = test::short_part({0, 2});
  return part;
}

}  // namespace

TEST_CASE("a part that is damaged anyhow is refused") {
  Damage damage;
  int damaged = 0;
  while (damaged < 10'000) {
    const std::string bytes = damage.done_to(sound_part());
    if (bytes == sound_part()) continue;  // zeros over zeros
    ++damaged;
    INFO("piece of damage " << damaged);
    REQUIRE(is_refused(bytes));
  }
}

TEST_CASE("a part that is cut off anywhere is refused") {
  for (std::size_t length = 0; length < sound_part().size(); ++length) {
    INFO("cut after " << length << " bytes");
    REQUIRE(is_refused(sound_part().substr(0, length)));
  }
}

TEST_CASE("a part that is damaged and then signed is refused or gives totals") {
  Damage damage;
  int read = 0;
  for (int trial = 0; trial < 10'000; ++trial) {
    const std::string bytes = damage.done_to(sound_part());
    if (bytes.size() < test::digest_length) continue;
    const std::string part = test::signed_anew(bytes);
    try {
      read_part(part, test::short_plan(), "a.part");
      ++read;
    } catch (const StudyError& error) {
      INFO("trial " << trial);
      REQUIRE_THAT(error.what(), Catch::StartsWith("a.part: "));
    }
  }
  CHECK(read > 0);  // not all damage is looked at by the digest alone
}
