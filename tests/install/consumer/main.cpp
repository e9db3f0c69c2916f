#include "remitsim/survey.hpp"

#include <iostream>

int main() {
  std::cout << remitsim::load_survey(SURVEY_DIR).corridors.size() << '\n';
}
