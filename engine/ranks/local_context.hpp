#pragma once

#include "remitsim/context.hpp"

namespace remitsim {

/// A process by itself. There is nobody to send to or to receive from.
class LocalContext : public Context {
 public:
  [[nodiscard]] std::size_t rank() const override { return 0; }
  [[nodiscard]] std::size_t size() const override { return 1; }
  [[nodiscard]] std::size_t ranks_on_these_processors() const override { return 1; }
  void send(std::size_t to, std::string_view bytes) override;
  std::string receive(std::size_t from) override;
};

/// The context, or a process by itself where there is none.
Context& context_or_local(Context* context);

}  // namespace remitsim
