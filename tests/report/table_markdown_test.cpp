#include "report/table_markdown.hpp"

#include "report/some_table.hpp"
#include "report/text_table.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace remitsim;
using namespace remitsim::test;
using Catch::Contains;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// How many bars there are that Markdown takes for the edge of a cell.
std::size_t edges_in(const std::string& line) {
  std::size_t edges = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      ++i;
    } else if (line[i] == '|') {
      ++edges;
    }
  }
  return edges;
}

}  // namespace

TEST_CASE("a Markdown table is laid out to be read as it is") {
  ResultsTable table{.title = "Savings, by region", .notes = {"Own calculations."}};
  table.columns = {{.title = "Region", .names = {"group"}},
                   data_column("unit"),
                   {.title = "mean", .names = {"mean"}, .kind = ColumnKind::number},
                   {.title = "interval", .names = {"a", "b"}, .kind = ColumnKind::interval}};
  table.rows = {{{"R & D, Åland"}, {"usd"}, {"-1,234"}, {"1", "2"}}, {{"World"}, {"usd"}, {}, {}}};
  CHECK(table_markdown(table) ==
        "**Savings, by region**\n"
        "\n"
        "| Region       |   mean | interval |\n"
        "|:------------ | ------:| --------:|\n"
        "| R & D, Åland | -1,234 |   1 to 2 |\n"
        "| World        |        |          |\n"
        "\n"
        "- Own calculations.\n");
}

TEST_CASE("a hostile text stays within its cell of a Markdown table") {
  const std::vector<std::string> lines = lines_of(table_markdown(hostile_table()));
  const std::size_t rows = hostile_texts().size();
  REQUIRE(lines.size() > rows + 4);
  for (std::size_t i = 2; i < rows + 4; ++i) {
    INFO(lines[i]);
    CHECK(edges_in(lines[i]) == 4);
    CHECK(character_count(lines[i]) == character_count(lines[2]));
  }
  CHECK(lines[rows + 4].empty());
  for (std::size_t i = rows + 5; i < lines.size(); ++i) {
    INFO(lines[i]);
    CHECK((lines[i].starts_with("- ") || lines[i].starts_with("  ")));
  }
}

TEST_CASE("nothing in a Markdown table is markup, HTML or mathematics but what is meant to be") {
  const std::string text = table_markdown(hostile_table());
  CHECK_THAT(text, Contains("\\<script\\>alert(\"x\")\\</script\\>"));
  CHECK_THAT(text, Contains("\\`code\\` \\*\\*bold\\*\\* \\_it_"));
  CHECK_THAT(text, Contains("\\[link\\](http://example.org)"));
  CHECK_THAT(text, Contains("\\&amp; \\$x^2$ \\~\\~gone\\~~"));
  CHECK_THAT(text, Contains("\\\\end{tabular}"));
  CHECK_THAT(text, !Contains("\u202E"));
  CHECK_THAT(text, Contains("one line, two"));
}

TEST_CASE("a note begins no list, heading or rule wherever its lines are broken") {
  const std::string filler(98, 'x');  // as long as a line
  for (const std::string word : {"-", "+", "#", "---", "===", "1.", "1)", "*"}) {
    INFO(word);
    ResultsTable table{.columns = {{.title = "A"}}, .notes = {filler + " " + word + " y"}};
    const std::string line = lines_of(table_markdown(table)).back();
    CHECK_FALSE(line.starts_with("  " + word + " "));
    CHECK_THAT(line, Contains("\\"));
  }
  const ResultsTable numbered{.columns = {{.title = "A"}}, .notes = {"2. First, in 2013."}};
  CHECK(lines_of(table_markdown(numbered)).back() == "- 2\\. First, in 2013.");
}
