#include "random/correlation.hpp"
#include "scenario/reading.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

using namespace remitsim;
using namespace remitsim::test;

namespace {

/// Entries with a correlation of prices: its names at line 3 and its matrix at line 4.
std::string correlation(const std::string& among, const std::string& names,
                        const std::string& matrix) {
  return R"("uncertainty": { "price": { "log_sigma": 0.2, "variance_shares_percent":
{ "receiver_region": 40, "own": 60 }, "correlation": { "among": ")" +
         among + "\", \"names\": " + names + ",\n\"matrix\": " + matrix + " } } }";
}

const std::string three = R"(["GBR-IND", "GBR-KEN", "USA-KEN"])";

Faults faults_of_matrix(const std::string& matrix) {
  return faults_with(correlation("corridors", three, matrix));
}

}  // namespace

TEST_CASE("a correlation of corridors or regions is read") {
  const auto corridors =
      read_with(correlation("corridors", three, "[[1, 0.4, 0.3], [0.4, 1, 0], [0.3, 0, 1]]"))
          .uncertainty.price.correlation;
  REQUIRE(corridors);
  CHECK(corridors->among == CorrelationAmong::corridors);
  CHECK(corridors->names == std::vector<std::string>{"GBR-IND", "GBR-KEN", "USA-KEN"});
  CHECK(corridors->matrix == std::vector<double>{1, 0.4, 0.3, 0.4, 1, 0, 0.3, 0, 1});
  const auto regions =
      read_with(correlation("receiver_regions", R"(["South Asia", "Sub-Saharan Africa"])",
                            "[[1, -0.5], [-0.5, 1]]"))
          .uncertainty.price.correlation;
  REQUIRE(regions);
  CHECK(regions->among == CorrelationAmong::receiver_regions);
  CHECK(regions->names == std::vector<std::string>{"South Asia", "Sub-Saharan Africa"});
}

TEST_CASE("names of a correlation are in the survey, each once") {
  const std::string two = "[[1, 0.5], [0.5, 1]]";
  const auto faults = [&](const std::string& among, const std::string& names) {
    return faults_with(correlation(among, names, two));
  };
  const std::string field = "uncertainty.price.correlation.names ";
  CHECK(faults("corridors", R"(["GBR-IND", "GBR-KEM"])") ==
        Faults{"3:99: " + field +
               "\"GBR-KEM\" is no corridor (such as \"GBR-KEN\") in the survey small; did you mean "
               "\"GBR-KEN\"?"});
  CHECK(faults("corridors", R"(["GBR-IND", "GBR-IND"])") ==
        Faults{"3:99: " + field + "has \"GBR-IND\" twice"});
  CHECK(faults("receiver_regions", R"(["South Asia", "Africa"])").size() == 1);
  CHECK(faults_with(correlation("corridors", R"(["GBR-IND"])", "[[1]]")) ==
        Faults{"3:87: " + field + "must be two or more: one has no correlation"});
}

TEST_CASE("a correlation matrix has a row and a column for each name") {
  const std::string field = "4:11: uncertainty.price.correlation.matrix ";
  CHECK(faults_of_matrix("[[1, 0, 0], [0, 1, 0]]") ==
        Faults{field + "must have 3 rows, one for each name, got 2"});
  CHECK(faults_of_matrix("[[1, 0, 0], [0, 1], [0, 0, 1]]") ==
        Faults{"4:23: row 2 must have 3 numbers, one for each name, got 2"});
  CHECK(faults_of_matrix("[[1, 0, 0], 1, [0, 0, 1]]") ==
        Faults{"4:23: row 2 must be a list in [ ], got the number 1"});
  CHECK(faults_of_matrix("1") == Faults{field + "must be a list in [ ], got the number 1"});
}

TEST_CASE("the entries of a correlation matrix are correlations") {
  const std::string field = "4:11: uncertainty.price.correlation.matrix ";
  CHECK(faults_of_matrix("[[1, 0, 1.5], [0, 1, \"0\"], [1.5, 0, 1]]") ==
        Faults{"4:19: row 1, column 3 must lie in [-1, 1], got 1.5",
               "4:32: row 2, column 3 must be a number, got the text \"0\"",
               "4:39: row 3, column 1 must lie in [-1, 1], got 1.5"});
  CHECK(faults_of_matrix("[[1, 0, 0], [0, 0.9, 0], [0, 0, 1]]") ==
        Faults{field + "must be 1 in the diagonal, but GBR-KEN with itself is 0.9"});
  CHECK(faults_of_matrix("[[1, 0, 0.2], [0, 1, 0], [0.3, 0, 1]]") ==
        Faults{field +
               "must be symmetric, but USA-KEN with GBR-IND is 0.3 in row 3, column 1, and 0.2 in "
               "row 1, column 3"});
}

TEST_CASE("a matrix that is no correlation is refused, with the nearest one that is") {
  const std::string text = "[[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]";
  const std::vector<double> matrix = {1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1};
  const Faults faults = faults_of_matrix(text);
  REQUIRE(faults.size() == 1);
  const std::string start = fmt::format(
      "4:11: uncertainty.price.correlation.matrix must be positive definite, but its smallest "
      "eigenvalue is {:.4g}: no inputs can be correlated like that; the nearest matrix that is "
      "valid is ",
      smallest_eigenvalue(matrix, 3));
  REQUIRE(faults[0].starts_with(start));
  const std::string offered = faults[0].substr(start.size());
  CHECK(faults_of_matrix(offered) == Faults{});
  const auto rows = nlohmann::json::parse(offered).get<std::vector<std::vector<double>>>();
  const std::vector<double> nearest = nearest_correlation(matrix, 3);
  for (std::size_t i = 0; i < 9; ++i) CHECK(std::abs(rows[i / 3][i % 3] - nearest[i]) <= 5e-7);
}

TEST_CASE("a large matrix is not written out, but shrunk") {
  Survey survey = small_survey();
  constexpr std::size_t n = 13;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < n; ++i) {
    const std::string code = fmt::format("X{:02}", i);
    survey.countries.push_back({code, code, "South Asia", "Asia", "Low income", {}, 100});
    add_corridor(survey, 0, survey.countries.size() - 1,
                 {make_service(code, "Blue Bank", "Bank", "Cash to cash", 5, 1)});
    names.push_back("\"GBR-" + code + "\"");
  }
  const auto faults_at = [&](double entry) {
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < n; ++i) {
      std::vector<double> row(n, entry);
      row[i] = 1;
      rows.push_back(fmt::format("[{}]", fmt::join(row, ", ")));
    }
    return faults_with(correlation("corridors", fmt::format("[{}]", fmt::join(names, ", ")),
                                   fmt::format("[{}]", fmt::join(rows, ", "))),
                       survey);
  };
  // The smallest eigenvalue of equal correlations r is 1 + (n − 1)r, here 1 − 12·0.1 = −0.2, so
  // that they are to shrink by 1/1.2.
  const Faults faults = faults_at(-0.1);
  REQUIRE(faults.size() == 1);
  CHECK(
      faults[0].ends_with("its smallest eigenvalue is -0.2: no inputs can be correlated like "
                          "that; multiply every entry off the diagonal by 0.8333 or less"));
  CHECK(faults_at(-0.1 * 0.8333).empty());
  CHECK(faults_at(-0.1 * 0.8334).size() == 1);
}

TEST_CASE("a correlation needs a part of the variance to correlate") {
  const std::string corridors =
      R"("correlation": { "among": "corridors", "names": ["GBR-IND", "GBR-KEN"], "matrix": [[1, 0.5], [0.5, 1]] })";
  const std::string regions =
      R"("correlation": { "among": "receiver_regions", "names": ["South Asia", "Sub-Saharan Africa"], "matrix": [[1, 0.5], [0.5, 1]] })";
  const auto faults = [](const std::string& entries) {
    return faults_with("\"uncertainty\": { \"flow\": {\n" + entries + " } }");
  };
  CHECK(faults(corridors) == Faults{"2:26: uncertainty.flow needs the key \"log_sigma\"; there is "
                                    "nothing to correlate without it"});
  CHECK(faults("\"log_sigma\": 1, " + corridors).empty());
  CHECK(faults("\"log_sigma\": 1,\n" + regions) ==
        Faults{"4:16: uncertainty.flow.correlation correlates the \"receiver_region\" part of the "
               "variance, which is 0 percent of it; give it a share in "
               "\"variance_shares_percent\""});
  CHECK(faults(R"("log_sigma": 1, "variance_shares_percent": { "global": 100 }, )" + corridors)
            .size() == 1);
}
