#include "store/survey_of_results.hpp"

#include "remitsim/diagnostics.hpp"

#include <fmt/format.h>

namespace remitsim {

void require_survey_of(const std::filesystem::path& folder, const RunFacts& facts,
                       const Survey& survey) {
  if (facts.survey_digest == survey.digest) return;
  throw DataError(Diagnostic{
      folder.string(), 0, 0,
      fmt::format("is of another survey, {}; name its folder with --survey", facts.survey)});
}

}  // namespace remitsim
