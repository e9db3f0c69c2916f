#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace remitsim {

/// Takes a text piece by piece.
using TextSink = std::function<void(std::string_view)>;
/// Whatever gives a text: it hands its pieces to the sink, in order.
using TextSource = std::function<void(const TextSink&)>;

/// Hands on lines in pieces that are worth a call: memory holds one piece at a time.
class TextPieces {
 public:
  /// The sink must outlive this.
  explicit TextPieces(const TextSink& sink) : sink_(sink) {}

  void add(std::string_view line) {
    piece_ += line;
    if (piece_.size() >= enough) hand_on();
  }
  /// Hands on what is left; once, at the end.
  void finish() { hand_on(); }

 private:
  static constexpr std::size_t enough = std::size_t{1} << 16;

  void hand_on() {
    sink_(piece_);
    piece_.clear();
  }

  const TextSink& sink_;
  std::string piece_;
};

/// All pieces as one text.
inline std::string whole_text(const TextSource& source) {
  std::string text;
  source([&text](std::string_view piece) { text += piece; });
  return text;
}

}  // namespace remitsim
