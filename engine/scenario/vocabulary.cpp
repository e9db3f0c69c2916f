#include "scenario/vocabulary.hpp"

#include "files/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace remitsim {

namespace {

void append(std::vector<std::string>& words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
}

void sort_and_unite(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  // An unclassified country has no word to select it by.
  if (!words.empty() && words.front().empty()) words.erase(words.begin());
}

const Country* country_with_code(const Survey& survey, std::string_view code) {
  const auto found = std::find_if(survey.countries.begin(), survey.countries.end(),
                                  [&](const Country& country) { return country.code == code; });
  return found == survey.countries.end() ? nullptr : &*found;
}

/// The country whose name is nearest to `word`.
const Country* country_named_like(const Survey& survey, std::string_view word) {
  std::vector<std::string> names;
  std::transform(survey.countries.begin(), survey.countries.end(), std::back_inserter(names),
                 [](const Country& country) { return country.name; });
  const auto name = nearest(word, names);
  if (!name) return nullptr;
  const auto found = std::find(names.begin(), names.end(), *name);
  return &survey.countries[static_cast<std::size_t>(found - names.begin())];
}

}  // namespace

Vocabulary::Vocabulary(const Survey& the_survey) : survey(the_survey) {
  for (const Corridor& corridor : survey.corridors) {
    const Country& sender = survey.sender_of(corridor);
    senders.push_back(sender.code);
    append(sender_memberships, sender.memberships);
    add_receiver(survey.receiver_of(corridor));
  }
  for (const Service& service : survey.services) {
    firms.push_back(service.firm);
    append(firm_types, service.firm_types);
    append(products, service.products);
  }
  sort_and_unite_all();
}

Vocabulary Vocabulary::of_all_receivers(const Survey& survey) {
  Vocabulary words(survey);
  for (const Country& country : survey.countries) {
    if (country.inflow_usd_million > 0) words.add_receiver(country);
  }
  words.sort_and_unite_all();
  return words;
}

void Vocabulary::add_receiver(const Country& country) {
  receivers.push_back(country.code);
  append(receiver_memberships, country.memberships);
  receiver_regions.push_back(country.region);
  receiver_un_regions.push_back(country.un_region);
  receiver_income_groups.push_back(country.income_group);
}

void Vocabulary::sort_and_unite_all() {
  for (auto* words :
       {&senders, &receivers, &sender_memberships, &receiver_memberships, &receiver_regions,
        &receiver_un_regions, &receiver_income_groups, &firms, &firm_types, &products}) {
    sort_and_unite(*words);
  }
}

std::string country_remedy(const Survey& survey, std::string_view word,
                           const std::vector<std::string>& codes) {
  if (const Country* country = country_with_code(survey, word)) {
    return fmt::format(" ({} is in the survey, but not on this side of a corridor)", country->name);
  }
  const Country* country = country_named_like(survey, word);
  if (country != nullptr && std::binary_search(codes.begin(), codes.end(), country->code)) {
    return fmt::format("; write the country's code, \"{}\" for {}", country->code, country->name);
  }
  return did_you_mean(word, codes);
}

}  // namespace remitsim
