#include "ranks/local_context.hpp"

#include <fmt/format.h>

namespace remitsim {

void LocalContext::send(std::size_t to, std::string_view /*bytes*/) {
  throw RankError(fmt::format("there is no rank {} to send to", to));
}

std::string LocalContext::receive(std::size_t from) {
  throw RankError(fmt::format("there is no rank {} to receive from", from));
}

Context& context_or_local(Context* context) {
  static LocalContext local;
  return context != nullptr ? *context : local;
}

}  // namespace remitsim
