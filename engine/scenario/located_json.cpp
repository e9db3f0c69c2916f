#include "scenario/located_json.hpp"

#include "files/utf8.hpp"
#include "scenario/syntax_fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

namespace remitsim {

namespace {

constexpr std::size_t deepest_nesting = 64;

/// Adds a fault for every key that stands a second time in the object.
void refuse_duplicate_keys(const JsonNode::Object& object, Faults& faults) {
  std::vector<const JsonMember*> by_key;
  for (const JsonMember& member : object) by_key.push_back(&member);
  std::stable_sort(by_key.begin(), by_key.end(),
                   [](const JsonMember* a, const JsonMember* b) { return a->key < b->key; });
  for (std::size_t i = 1; i < by_key.size(); ++i) {
    if (by_key[i]->key != by_key[i - 1]->key) continue;
    faults.add(by_key[i]->position,
               fmt::format("the key {} stands already at line {}, column {}; keep one of them",
                           in_quotes(by_key[i]->key), by_key[i - 1]->position.line,
                           by_key[i - 1]->position.column));
  }
}

/// Builds the tree from the events of nlohmann's parser, which knows no positions: the cursor
/// follows it through the text, one token an event.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, Faults& faults, std::size_t file)
      : cursor_(text, file), faults_(faults) {}

  JsonNode take_root() { return std::move(root_); }

  // The names and signatures of these are nlohmann's SAX interface.
  bool null() { return add_bare(nullptr); }
  bool boolean(bool value) { return add_bare(value); }
  bool number_integer(std::int64_t value) { return add_bare(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return add_bare(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return add_bare(value); }
  bool string(std::string& value) { return add_scalar(std::move(value)); }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(JsonNode::Object{}, JsonState::object_start); }
  bool start_array(std::size_t) { return open(JsonNode::List{}, JsonState::list_start); }
  bool end_array() { return close(); }

  bool end_object() {
    refuse_duplicate_keys(std::get<JsonNode::Object>(open_.back()->value), faults_);
    return close();
  }

  bool key(std::string& name) {
    const Position position = next_token();
    std::get<JsonNode::Object>(open_.back()->value).push_back({std::move(name), position, {}});
    state_ = JsonState::object_key;
    return true;
  }

  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
    return refuse_next_token();
  }

 private:
  bool refuse_next_token() {
    const Position bracket = open_.empty() ? Position{} : open_.back()->position;
    add_syntax_fault(cursor_, state_, bracket, faults_);
    return false;
  }

  /// The cursor at the start of the next token.
  [[nodiscard]] TextCursor at_next_token() const {
    constexpr std::string_view separators = ",:";
    TextCursor cursor = cursor_;
    cursor.skip_blanks();
    while (!cursor.at_end() && separators.find(cursor.rest().front()) != std::string_view::npos) {
      cursor.advance(1);
      cursor.skip_blanks();
    }
    return cursor;
  }

  /// Steps over the next token and returns where it started.
  Position next_token() {
    cursor_ = at_next_token();
    const Position position = cursor_.position();
    cursor_.skip_token();
    return position;
  }

  template <typename Value>
  JsonNode& add(Value value) {
    JsonNode& node = slot();
    node = {std::move(value), next_token()};
    return node;
  }

  template <typename Value>
  bool add_scalar(Value value) {
    add(std::move(value));
    leave_value();
    return true;
  }

  /// Adds a number, true, false or null. The parser takes 01 and truefalse for two of them.
  template <typename Value>
  bool add_bare(Value value) {
    if (!nlohmann::json::accept(at_next_token().token())) return refuse_next_token();
    return add_scalar(value);
  }

  template <typename Container>
  bool open(Container container, JsonState state) {
    JsonNode& node = add(std::move(container));
    if (open_.size() == deepest_nesting) {
      faults_.add(node.position,
                  fmt::format("brackets are nested deeper than {}; no scenario needs that",
                              deepest_nesting));
      return false;
    }
    open_.push_back(&node);
    state_ = state;
    return true;
  }

  bool close() {
    next_token();
    open_.pop_back();
    leave_value();
    return true;
  }

  /// Where the next value goes. Only the innermost open container grows, so the pointers to the
  /// open ones stay valid.
  JsonNode& slot() {
    if (open_.empty()) return root_;
    if (auto* list = std::get_if<JsonNode::List>(&open_.back()->value)) return list->emplace_back();
    return std::get<JsonNode::Object>(open_.back()->value).back().node;
  }

  void leave_value() {
    if (open_.empty()) {
      state_ = JsonState::finished;
    } else {
      const bool in_list = std::holds_alternative<JsonNode::List>(open_.back()->value);
      state_ = in_list ? JsonState::list_element : JsonState::object_member;
    }
  }

  TextCursor cursor_;
  Faults& faults_;
  JsonNode root_;
  std::vector<JsonNode*> open_;  ///< the containers around the next token, outermost first
  JsonState state_ = JsonState::start;
};

/// Refuses bytes that no text holds. The JSON library would take NUL for the end of the text.
bool is_text(std::string_view text, Faults& faults, std::size_t file) {
  const std::size_t invalid = std::min(first_invalid_utf8(text).value_or(text.size()),
                                       std::min(text.find('\0'), text.size()));
  if (invalid == text.size()) return true;
  TextCursor cursor(text, file);
  cursor.advance(invalid - (text.size() - cursor.rest().size()));
  faults.add(cursor.position(),
             fmt::format("byte 0x{:02X} is not text in UTF-8; save the file as UTF-8",
                         static_cast<unsigned char>(text[invalid])));
  return false;
}

}  // namespace

std::optional<JsonNode> parse_json(std::string_view text, Faults& faults, std::size_t file) {
  if (!is_text(text, faults, file)) return std::nullopt;
  TreeBuilder builder(text, faults, file);
  const bool whole = nlohmann::json::sax_parse(text.begin(), text.end(), &builder,
                                               nlohmann::json::input_format_t::json,
                                               /*strict=*/true, /*ignore_comments=*/true);
  if (!whole) return std::nullopt;
  return builder.take_root();
}

const JsonNode* find_value(const JsonNode& node, std::string_view key) {
  const auto* object = std::get_if<JsonNode::Object>(&node.value);
  if (object == nullptr) return nullptr;
  const auto member = std::find_if(object->begin(), object->end(),
                                   [&](const JsonMember& each) { return each.key == key; });
  return member == object->end() ? nullptr : &member->node;
}

}  // namespace remitsim
