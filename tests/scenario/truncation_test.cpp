// Text that is cut off, or changed in one byte, is refused or read, and never more than that.

#include "scenario/reading.hpp"

#include <fstream>
#include <iterator>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// A scenario with comments and every kind of value.
const std::string whole = scenario_with(R"(// a comment
"baseline": { "flows": "observed", "large_transfer_share_percent": 1.5e1, "why": "é € \u20AC" },
"uncertainty": { "flow": { "log_sigma": 0.4, "variance_shares_percent": { "global": 40, "own": 60 } },
  "price": { "log_sigma": 0.2, "correlation":
    { "among": "corridors", "names": ["GBR-IND", "GBR-KEN"], "matrix": [[1, 0.3], [0.3, 1]] } } },
"response": { "elasticity": { "normal": { "mean": -1.6, "sd": 0.85 }, "at_most": 0 },
  "elasticity_by_receiver_region": { "South Asia": -1 }, "with_respect_to": "price" }, /* another */
"horizon": { "first_year": 2013, "last_year": 2015, "present_value": { "discount_rate_percent": 3 } },
"pools": [ { "name": "Rest", "remainder_of": { "receiver": "KEN" } } ],
"policies": [ { "cap": { "total_percent": 5 }, "level": "corridor", "where": { "receiver": ["KEN"] },
  "pass_through_percent": { "triangular": { "minimum": 1, "mode": 2, "maximum": 3 }, "at_least": 1.5 },
  "phase_in": { "start_year": 2014, "shares_percent": [50, 100] } },
  { "shift_share": { "percent": 5, "to": { "firm": "Blue Bank" } } } ],
"groups": [ { "name": "All to Kenya", "where": { "receiver": "KEN" }, "pools": "Rest" } ],
"indicators": { "smart": true }, "sampling": { "draws": 1000, "seed": 7 },
"published": [ { "label": "l", "group": "All to Kenya", "measure": "savings", "value_usd_million": 1,
  "source": "s", "accounting_rule": "r" } ])");

}  // namespace

TEST_CASE("a text that is cut off anywhere is refused") {
  read_valid(whole);
  const std::size_t last_bracket = whole.rfind('}');
  const Survey survey = small_survey();
  for (std::size_t length = 0; length <= last_bracket; ++length) {
    INFO("cut after " << length << " bytes");
    CHECK(faults_of(whole.substr(0, length), survey).size() == 1);
  }
}

TEST_CASE("a text that is changed in one byte never crashes the reader") {
  const Survey survey = small_survey();
  for (const char byte :
       {'\0', '\n', '"', '\\', '{', '}', '[', ']', ',', ':', '-', '9', '/', '\xFF'}) {
    for (std::size_t place = 0; place < whole.size(); ++place) {
      std::string text = whole;
      text[place] = byte;
      faults_of(text, survey);
    }
  }
  SUCCEED("every text was read or refused");
}
