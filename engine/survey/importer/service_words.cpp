#include "survey/importer/service_words.hpp"

#include "survey/text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace remitsim {

namespace {

constexpr std::string_view not_stated = "Not stated";

bool is_upper(char letter) {
  return letter >= 'A' && letter <= 'Z';
}
bool is_lower(char letter) {
  return letter >= 'a' && letter <= 'z';
}

/// Begins with a capital; further capitals only within an abbreviation, such as "FI" or "USD".
std::string respelt(std::string text) {
  if (is_lower(text[0])) text[0] = static_cast<char>(text[0] - 'a' + 'A');
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (is_upper(text[i]) && is_lower(text[i + 1])) {
      text[i] = static_cast<char>(text[i] - 'A' + 'a');
    }
  }
  return text;
}

std::vector<std::string> words_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> words;
  if (!is_not_stated(text)) {
    for (const std::string& part : split_list(text, separators)) {
      std::string word = respelt(part);
      if (std::find(words.begin(), words.end(), word) == words.end()) {
        words.push_back(std::move(word));
      }
    }
  }
  if (words.empty()) words.emplace_back(not_stated);
  return words;
}

}  // namespace

std::vector<std::string> firm_types_of(std::string_view text) {
  return words_of(text, ",;/");
}

// "Credit/debit card service" is one product.
std::vector<std::string> products_of(std::string_view text) {
  return words_of(text, ",;");
}

bool is_not_stated(std::string_view text) {
  const std::string key = normalised_name(text);
  return key.empty() || key == "na";
}

}  // namespace remitsim
