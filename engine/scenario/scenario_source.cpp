#include "scenario/scenario_source.hpp"

#include "files/nearest.hpp"
#include "files/read_file.hpp"
#include "files/utf8.hpp"
#include "scenario/merge_scenario.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/read_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <system_error>
#include <utility>
#include <vector>

namespace remitsim {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t size_limit = 4'000'000;

/// Files, each of which extends the next one.
class Chain {
 public:
  explicit Chain(Faults& faults) : faults_(faults) {}

  /// Adds a file, whose number is that of the last file in the faults, and all that it extends.
  /// Whether all could be read.
  bool add(const fs::path& file, std::string_view text) {
    auto root = parse_json(text, faults_, paths_.size());
    if (!root) return false;
    paths_.push_back(file);
    layers_.push_back(std::move(*root));
    if (paths_.size() > 1) check(layers_.back());
    const auto extended = take_extended();
    return !extended || add_extended(*extended);
  }

  [[nodiscard]] std::size_t size() const { return layers_.size(); }

  /// The last file, changed by the one before it, and so on.
  JsonNode merged() {
    JsonNode root = std::move(layers_.back());
    for (std::size_t i = layers_.size() - 1; i-- > 0;) merge_scenario(root, layers_[i], faults_);
    return root;
  }

 private:
  /// Takes "extends" out of the last file.
  std::optional<JsonNode> take_extended() {
    auto* object = std::get_if<JsonNode::Object>(&layers_.back().value);
    if (object == nullptr) return std::nullopt;
    const auto member = std::find_if(object->begin(), object->end(),
                                     [](const JsonMember& each) { return each.key == "extends"; });
    if (member == object->end()) return std::nullopt;
    JsonNode extended = std::move(member->node);
    object->erase(member);
    return extended;
  }

  bool add_extended(const JsonNode& node) {
    const Field field = {&node, "extends", &faults_};
    const auto name = read_text(field);
    if (!name) return false;
    const fs::path file = (paths_.back().parent_path() / *name).lexically_normal();
    if (closes_circle(field, file)) return false;
    Diagnostics unread;
    const auto text = read_file(file, size_limit, unread);
    if (!text) {
      field.refuse(fmt::format(
          "must be the path of a scenario file from this file's folder, got "
          "{}: {}{}",
          in_quotes(*name), to_string(unread.kept().front()), did_you_mean(*name, files_beside())));
      return false;
    }
    faults_.add_file(file.string());
    return add(file, *text);
  }

  bool closes_circle(const Field& field, const fs::path& file) const {
    std::error_code error;
    const auto same = std::find_if(paths_.begin(), paths_.end(), [&](const fs::path& path) {
      return fs::equivalent(path, file, error);
    });
    if (same == paths_.end()) return false;
    std::vector<std::string> names;
    for (auto path = same; path != paths_.end(); ++path) names.push_back(path->string());
    names.push_back(same->string());
    field.refuse(fmt::format("makes a circle: {}; a scenario cannot be made of itself",
                             fmt::join(names, " extends ")));
    return true;
  }

  /// Refuses an extended file that is no object, has keys that no scenario can have or is of
  /// another format: what changes it would hide that.
  void check(const JsonNode& root) const {
    const ObjectReader object({&root, "", &faults_}, keys::scenario);
    if (const auto format = object.find("format")) has_known_format(*format);
  }

  /// The names of the scenario files in the last file's folder.
  [[nodiscard]] std::vector<std::string> files_beside() const {
    const fs::path folder = paths_.back().parent_path();
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, error)) {
      if (entry.path().extension() == ".json") names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  Faults& faults_;
  std::vector<fs::path> paths_;
  std::vector<JsonNode> layers_;
};

}  // namespace

std::optional<ScenarioSource> read_source(const fs::path& file, Faults& faults,
                                          Diagnostics& diagnostics) {
  auto text = read_file(file, size_limit, diagnostics);
  if (!text) return std::nullopt;
  Chain chain(faults);
  if (!chain.add(file, *text)) return std::nullopt;
  return ScenarioSource{chain.merged(), std::move(*text), chain.size() > 1};
}

}  // namespace remitsim
