#include "support/plain_csv.hpp"
#include "support/program.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace remitsim::cli;
using Catch::Contains;

namespace {

void run_study(const Scratch& scratch, const std::string& scenarios = scenario("africa-g8")) {
  REQUIRE(scratch.run("remitsim run " + scenarios + " --draws 64 --quiet --out out").code == 0);
}

/// The data in a page, as a browser finds them.
nlohmann::json data_in(const std::string& page) {
  const std::string start = R"(<script type="application/json" id="study">)";
  const std::size_t place = page.find(start);
  REQUIRE(place != std::string::npos);
  const std::size_t first = place + start.size();
  return nlohmann::json::parse(page.substr(first, page.find("</script>", first) - first));
}

/// What the report says as it refuses; nothing may be left of a page.
std::string refusal(const Scratch& scratch, const std::string& arguments) {
  const Outcome outcome = scratch.run("remitsim report " + arguments);
  CHECK(outcome.code == 4);
  CHECK_FALSE(scratch.has("report.html"));
  return outcome.err;
}

/// A folder of programs, with those alone that are named; as the shell's search path.
std::string path_with(const Scratch& scratch, const std::string& programs) {
  REQUIRE(scratch
              .run("mkdir programs && for p in " + programs +
                   "; do ln -s \"$(command -v $p)\" programs/$p; done")
              .code == 0);
  return "PATH='" + scratch.path("programs").string() + "' ";
}

}  // namespace

TEST_CASE("a page is one file with the study in it") {
  const Scratch scratch;
  run_study(scratch);
  const Outcome outcome = scratch.run("remitsim report out");
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains("report.html: ") && Contains("open it in a browser"));
  const std::string page = scratch.read("report.html");
  CHECK(page.substr(0, 15) == "<!doctype html>");
  CHECK(page.find("src=\"http") == std::string::npos);
  // The browser is to load nothing, and to run no script but the page's own.
  CHECK_THAT(page, Contains("<meta http-equiv=\"Content-Security-Policy\"") &&
                       Contains("default-src 'none'; script-src 'sha256-"));
  const auto data = data_in(page);
  CHECK(data["scenarios"][0]["name"] == "africa-g8");
  CHECK(data["scenarios"][0]["headline"]["mean"] != "");
  CHECK(data["run"]["services"] == "2,904");
  // The same results give the same page, in whatever way they are named.
  REQUIRE(scratch.run("remitsim report out/results.sqlite --out deep/again.html").code == 0);
  CHECK(scratch.read("deep/again.html") == page);
  CHECK(scratch.run("ls deep").out == "again.html\n");
}

TEST_CASE("a page that is there already is replaced") {
  const Scratch scratch;
  run_study(scratch);
  scratch.write("page.html", "of yesterday");
  REQUIRE(scratch.run("remitsim report out --out page.html").code == 0);
  CHECK(data_in(scratch.read("page.html"))["format"] == "remitsim-page/1");
}

TEST_CASE("the page of 50 scenarios is at most 3 MB") {
  const Scratch scratch;
  scratch.write("caps.json", R"({ "format": "remitsim-scenario/1", "extends": ")" + source +
                                 R"(/scenarios/africa-g8.json", "title": "Caps", "why": "A test.",
    "against": "africa-g8",
    "sweep": [{ "vary": "policies.cap.total_percent", "from": 2, "to": 6.8, "step": 0.1 }] })");
  run_study(scratch, "caps.json " + scenario("africa-g8"));
  REQUIRE(scratch.run("remitsim report out").code == 0);
  const std::string page = scratch.read("report.html");
  CHECK(data_in(page)["scenarios"].size() == 50);
  CHECK(page.size() <= 3'000'000);
}

TEST_CASE("results that are not whole are refused, with the reason") {
  const Scratch scratch;
  CHECK_THAT(refusal(scratch, "nowhere"), Contains("nowhere: no such folder"));
  REQUIRE(scratch.run("mkdir empty").code == 0);
  CHECK_THAT(refusal(scratch, "empty"), Contains("empty: holds no results.sqlite"));
  run_study(scratch);
  REQUIRE(scratch
              .run("cp -r out changed; "
                   "printf X | dd of=changed/results.sqlite bs=1 seek=200000 conv=notrunc")
              .code == 0);
  CHECK_THAT(refusal(scratch, "changed"), Contains("changed/results.sqlite: was changed"));
  REQUIRE(scratch.run("cp -r out cut; truncate --size=100000 cut/results.sqlite").code == 0);
  CHECK_THAT(refusal(scratch, "cut"), Contains("cut/results.sqlite: "));
}

TEST_CASE("results of another version of the tables are refused") {
  const Scratch scratch;
  run_study(scratch);
  // SQLite keeps the version in the file's bytes 60 to 63.
  REQUIRE(scratch.run("printf '\\0\\0\\0\\1' | dd of=out/results.sqlite bs=1 seek=60 conv=notrunc")
              .code == 0);
  CHECK_THAT(refusal(scratch, "out"), Contains("has version 1 of the results' tables"));
}

TEST_CASE("results of another survey are refused, as by remitsim verify") {
  const Scratch scratch;
  run_study(scratch);
  REQUIRE(
      scratch
          .run("cp -r '" + source + "/data/rpw-2013q4' survey && sed -i '$ d' survey/services.csv")
          .code == 0);
  CHECK_THAT(refusal(scratch, "out --survey survey"),
             Contains("out: is of another survey, rpw-2013q4") && Contains("--survey"));
}

TEST_CASE("a page that cannot be written ends with 6") {
  const Scratch scratch;
  run_study(scratch);
  CHECK(scratch.run("remitsim report out --out /proc/remitsim.html").code == 6);
  CHECK(scratch.run("mkdir page.html; remitsim report out --out page.html").code == 6);
}

TEST_CASE("the page's charts are drawn as files") {
  const Scratch scratch;
  run_study(scratch, scenario("africa-g8") + " " + scenario("cap-5"));
  const bool has_pdf = scratch.run("command -v rsvg-convert").code == 0;
  const Outcome outcome = scratch.run("remitsim report out --figures figures");
  INFO(outcome.err);
  REQUIRE(outcome.code == 0);
  CHECK_THAT(outcome.out, Contains(has_pdf ? "figures as SVG and PDF" : "figures as SVG\n"));
  const std::string svg = scratch.read("figures/1/distribution.svg");
  CHECK(svg.substr(0, 4) == "<svg");
  CHECK_THAT(scratch.read("figures/1/map.svg"), Contains("</svg>"));
  CHECK(scratch.has("figures/2/distribution.svg"));
  if (has_pdf) CHECK(scratch.read("figures/1/distribution.pdf").substr(0, 5) == "%PDF-");
}

TEST_CASE("where programs for figures are missing, it is told what to install") {
  const Scratch scratch;
  run_study(scratch);
  const std::string node_alone = path_with(scratch, "node");
  const Outcome no_pdf = scratch.run(node_alone + "remitsim report out --figures figures");
  CHECK(no_pdf.code == 0);
  CHECK_THAT(no_pdf.err, Contains("rsvg-convert") && Contains("apt-get install librsvg2-bin"));
  CHECK(scratch.has("figures/distribution.svg"));
  CHECK_FALSE(scratch.has("figures/distribution.pdf"));

  const Outcome nothing = scratch.run("PATH=/nowhere remitsim report out --figures others");
  CHECK(nothing.code == 6);
  CHECK_THAT(nothing.err, Contains("node") && Contains("apt-get install nodejs"));
  CHECK_FALSE(scratch.has("others"));
}

TEST_CASE("an interruption while figures are drawn leaves none of them, and nothing beside") {
  const Scratch scratch;
  run_study(scratch);
  REQUIRE(scratch.run("mkdir programs temporary").code == 0);
  // A node that draws for long.
  scratch.write("programs/node", "#!/bin/sh\ntouch started\nexec sleep 60\n");
  const std::string drawing =
      "chmod +x programs/node; rm -f started; "
      "TMPDIR=\"$PWD/temporary\" PATH=\"$PWD/programs:$PATH\" "
      "'" REMITSIM_PROGRAM
      "' report out --figures figures & "
      "while kill -0 $! && [ ! -e started ]; do sleep 0.1; done; ";
  for (const std::string signal : {"TERM", "INT"}) {
    const Outcome outcome = scratch.run(drawing + "kill -" + signal + " $!; wait $!");
    INFO(signal << ": " << outcome.err);
    CHECK(outcome.code == 130);
    CHECK_THAT(outcome.err, Contains("interrupted"));
    CHECK(scratch.run("ls temporary").out.empty());
    CHECK_FALSE(scratch.has("figures"));
    CHECK(scratch.has("report.html"));
  }
}
