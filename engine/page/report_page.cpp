#include "page/report_page.hpp"

#include <stdexcept>

namespace remitsim {

namespace {

constexpr std::string_view script_start = R"(<script type="application/json" id="study">)";
constexpr std::string_view nothing = "null";
constexpr std::string_view script_end = "</script>";

/// Where in the template the data belong.
std::size_t place_of_data(std::string_view page_template) {
  const std::string line =
      std::string(script_start) + std::string(nothing) + std::string(script_end);
  const std::size_t place = page_template.find(line);
  if (place == std::string_view::npos ||
      page_template.find(line, place + 1) != std::string_view::npos) {
    throw std::invalid_argument("the template of the page does not hold once: " + line);
  }
  return place + script_start.size();
}

/// JSON that a script of HTML can hold. Outside of texts there is none of these characters.
std::string as_script(std::string_view json) {
  // U+2028 and U+2029, which end a line in JavaScript and not in JSON, but for their last byte.
  constexpr std::string_view separators = "\xE2\x80";
  std::string script;
  script.reserve(json.size() + json.size() / 16);
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '<') {
      script += "\\u003c";
    } else if (json.substr(i, 2) == separators &&
               (json.substr(i + 2, 1) == "\xA8" || json.substr(i + 2, 1) == "\xA9")) {
      script += json[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      script += json[i];
    }
  }
  return script;
}

}  // namespace

std::string report_page(std::string_view page_template, std::string_view data) {
  const std::size_t place = place_of_data(page_template);
  std::string page(page_template.substr(0, place));
  page += as_script(data);
  page += page_template.substr(place + nothing.size());
  return page;
}

}  // namespace remitsim
