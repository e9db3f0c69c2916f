#include "scenario/read_words.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace remitsim {

namespace {

using Words = std::vector<std::string>;

/// A key that takes words of the survey, and what messages call one of them.
struct WordKey {
  std::string_view key;
  Words Vocabulary::*known;
  std::string_view what;
};

constexpr auto word_keys = std::to_array<WordKey>({
    {"sender", &Vocabulary::senders, "sending country"},
    {"receiver", &Vocabulary::receivers, "receiving country"},
    {"sender_membership", &Vocabulary::sender_memberships, "membership of a sending country"},
    {"receiver_membership", &Vocabulary::receiver_memberships, "membership of a receiving country"},
    {"receiver_region", &Vocabulary::receiver_regions, "World Bank region of a receiving country"},
    {"receiver_un_region", &Vocabulary::receiver_un_regions, "UN region of a receiving country"},
    {"receiver_income_group", &Vocabulary::receiver_income_groups,
     "income group of a receiving country"},
    {"firm", &Vocabulary::firms, "firm"},
    {"firm_type", &Vocabulary::firm_types, "firm type"},
    {"product", &Vocabulary::products, "product"},
});

/// "; did you mean …?", or where nothing is near but little is known, all of it.
std::string remedy_for(std::string_view word, const Words& known) {
  constexpr std::size_t longest_list = 12;
  std::string remedy = did_you_mean(word, known);
  if (remedy.empty() && !known.empty() && known.size() <= longest_list) {
    remedy = fmt::format("; it has \"{}\"", fmt::join(known, "\", \""));
  }
  return remedy;
}

std::string remedy_for(const WordKey& key, const Vocabulary& vocabulary, std::string_view word) {
  const Words& known = vocabulary.*key.known;
  const bool is_country = key.key == "sender" || key.key == "receiver";
  return is_country ? country_remedy(vocabulary.survey, word, known) : remedy_for(word, known);
}

}  // namespace

Words read_survey_words(const ObjectReader& object, std::string_view name,
                        const Vocabulary& vocabulary) {
  const WordKey& key = *std::find_if(word_keys.begin(), word_keys.end(),
                                     [&](const WordKey& k) { return k.key == name; });
  const Words& known = vocabulary.*key.known;
  Words chosen;
  for (const Field& element : object.words(name)) {
    const auto word = read_text(element);
    if (!word) continue;
    if (std::binary_search(known.begin(), known.end(), *word)) {
      chosen.push_back(*word);
    } else {
      element.refuse(fmt::format("{} is no {} in the survey {}{}", in_quotes(*word), key.what,
                                 vocabulary.survey.name, remedy_for(key, vocabulary, *word)));
    }
  }
  return chosen;
}

Words read_pool_names(const ObjectReader& object, std::string_view key,
                      const Vocabulary& vocabulary) {
  const Words& known = vocabulary.pools;
  Words chosen;
  for (const Field& element : object.words(key)) {
    const auto name = read_text(element);
    if (!name) continue;
    if (std::find(known.begin(), known.end(), *name) != known.end()) {
      chosen.push_back(*name);
    } else {
      element.refuse(fmt::format("{} is no pool of the scenario{}", in_quotes(*name),
                                 known.empty() ? "; define it under the scenario's key \"pools\""
                                               : remedy_for(*name, known)));
    }
  }
  return chosen;
}

}  // namespace remitsim
