#pragma once

#include "page/page_study.hpp"

#include <string>

namespace remitsim {

/// What made the results: {"version": …, "build": …, "method": …, …, "looks": […]}.
std::string provenance_json(const PageStudy& study);

/// Whose data the survey holds, in words that can stand below a chart: for the one that ships with
/// remitsim the attribution that its publishers ask for, else its name.
std::string survey_source(const Survey& survey);

}  // namespace remitsim
