#include "simulate/streams.hpp"

namespace remitsim {

namespace {

constexpr std::uint32_t letters = 26;
constexpr std::uint32_t codes = letters * letters * letters;

}  // namespace

std::uint32_t country_entity(std::string_view code) {
  std::uint32_t number = 0;
  for (const char letter : code)
    number = number * letters + static_cast<std::uint32_t>(letter - 'A');
  return number;
}

std::uint32_t corridor_entity(std::string_view sender_code, std::string_view receiver_code) {
  return country_entity(sender_code) * codes + country_entity(receiver_code);
}

std::uint32_t name_entity(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char byte : name) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return hash;
}

Stream stream_of(std::uint64_t seed, Input input, Scope scope, std::uint32_t entity) {
  const std::uint32_t name =
      (static_cast<std::uint32_t>(input) << 8) | static_cast<std::uint32_t>(scope);
  return {seed, name, entity};
}

}  // namespace remitsim
