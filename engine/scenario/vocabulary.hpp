#pragma once

#include "remitsim/survey.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace remitsim {

/// The words that a scenario can select by in one survey. Each list is sorted, and holds only what
/// occurs in the role it is for: a country that sends nothing is no sender.
struct Vocabulary {
  explicit Vocabulary(const Survey& survey);

  /// The same, but with every country as a receiver that gets anything, surveyed or not.
  static Vocabulary of_all_receivers(const Survey& survey);

  const Survey& survey;
  std::vector<std::string> senders;    ///< country codes
  std::vector<std::string> receivers;  ///< country codes
  std::vector<std::string> sender_memberships;
  std::vector<std::string> receiver_memberships;
  std::vector<std::string> receiver_regions;
  std::vector<std::string> receiver_un_regions;
  std::vector<std::string> receiver_income_groups;
  std::vector<std::string> firms;
  std::vector<std::string> firm_types;
  std::vector<std::string> products;
  std::vector<std::string> pools;  ///< of the scenario, in its order

 private:
  void add_receiver(const Country& country);
  void sort_and_unite_all();
};

/// What to write in place of `word`, which is none of the country codes `codes`: "; write its code
/// "KEN"", a likely code, or why a country of the survey does not fit. Empty where nothing is near.
std::string country_remedy(const Survey& survey, std::string_view word,
                           const std::vector<std::string>& codes);

}  // namespace remitsim
