#include "page/report_page.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

using namespace remitsim;

namespace {

const std::string start = R"(<script type="application/json" id="study">)";
const std::string place = start + "null</script>";

}  // namespace

TEST_CASE("the data take their place in the template") {
  CHECK(report_page("<p>" + place + "</p>", R"({"a":1})") ==
        "<p>" + start + R"({"a":1}</script></p>)");
}

TEST_CASE("no text of the data can end the script, and each is read as it was") {
  const nlohmann::json data = {
      {"title", "</script><script>alert(1)</script><!--"},
      {"separators", "\u2028 \u2029 \u2027 \u202A"},
      {"texts", {"\"quoted\" \\ '", "\u202Eשלום", "🌍", "\t\n", ""}},
  };
  const std::string page = report_page(place, data.dump());
  const std::string script =
      page.substr(start.size(), page.size() - start.size() - std::string("</script>").size());
  CHECK(script.find('<') == std::string::npos);
  CHECK(script.find("\u2028") == std::string::npos);
  CHECK(script.find("\u2029") == std::string::npos);
  CHECK(nlohmann::json::parse(script) == data);
}

TEST_CASE("a template without one place for the data is refused") {
  CHECK_THROWS_AS(report_page("<p></p>", "{}"), std::invalid_argument);
  CHECK_THROWS_AS(report_page(place + place, "{}"), std::invalid_argument);
}
