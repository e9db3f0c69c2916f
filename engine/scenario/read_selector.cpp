#include "scenario/read_selector.hpp"

#include "files/nearest.hpp"
#include "files/utf8.hpp"
#include "scenario/object_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace remitsim {

namespace {

using Words = std::vector<std::string>;

/// A key that selects by words of the survey.
struct WordKey {
  std::string_view key;
  Words Selector::*chosen;
  Words Vocabulary::*known;
  std::string_view what;
};

constexpr auto word_keys = std::to_array<WordKey>({
    {"sender", &Selector::senders, &Vocabulary::senders, "sending country"},
    {"receiver", &Selector::receivers, &Vocabulary::receivers, "receiving country"},
    {"sender_membership", &Selector::sender_memberships, &Vocabulary::sender_memberships,
     "membership of a sending country"},
    {"receiver_membership", &Selector::receiver_memberships, &Vocabulary::receiver_memberships,
     "membership of a receiving country"},
    {"receiver_region", &Selector::receiver_regions, &Vocabulary::receiver_regions,
     "World Bank region of a receiving country"},
    {"receiver_un_region", &Selector::receiver_un_regions, &Vocabulary::receiver_un_regions,
     "UN region of a receiving country"},
    {"receiver_income_group", &Selector::receiver_income_groups,
     &Vocabulary::receiver_income_groups, "income group of a receiving country"},
    {"firm", &Selector::firms, &Vocabulary::firms, "firm"},
    {"firm_type", &Selector::firm_types, &Vocabulary::firm_types, "firm type"},
    {"product", &Selector::products, &Vocabulary::products, "product"},
});

std::string remedy_for(const WordKey& key, const Vocabulary& vocabulary, std::string_view word) {
  const Words& known = vocabulary.*key.known;
  if (key.key == "sender" || key.key == "receiver") {
    return country_remedy(vocabulary.survey, word, known);
  }
  constexpr std::size_t longest_list = 12;
  std::string remedy = did_you_mean(word, known);
  if (remedy.empty() && !known.empty() && known.size() <= longest_list) {
    remedy = fmt::format("; it has \"{}\"", fmt::join(known, "\", \""));
  }
  return remedy;
}

Words read_words(const Field& field, const WordKey& key, const Vocabulary& vocabulary) {
  const Words& known = vocabulary.*key.known;
  Words chosen;
  for (const Field& element : read_one_or_more(field)) {
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

void check_cost_range(const Field& field, const Selector& selector) {
  if (!selector.cost_above_percent || !selector.cost_at_most_percent) return;
  if (*selector.cost_above_percent < *selector.cost_at_most_percent) return;
  field.refuse(fmt::format("asks for a cost above {} and at most {} percent, which none is",
                           *selector.cost_above_percent, *selector.cost_at_most_percent));
}

}  // namespace

Selector read_selector(const Field& field, const Vocabulary& vocabulary) {
  const ObjectReader object(field, keys::selector);
  Selector selector;
  for (const WordKey& key : word_keys) {
    if (const auto found = object.find(key.key)) {
      selector.*key.chosen = read_words(*found, key, vocabulary);
    }
  }
  selector.cost_above_percent = object.number("cost_above_percent", any_number);
  selector.cost_at_most_percent = object.number("cost_at_most_percent", any_number);
  check_cost_range(field, selector);
  return selector;
}

}  // namespace remitsim
