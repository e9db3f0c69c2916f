#include "files/sha256.hpp"
#include "scenario/reading.hpp"
#include "scenario/temporary_folder.hpp"

#include <filesystem>

using namespace remitsim;
using namespace remitsim::test;

TEST_CASE("a scenario is named after its file and knows its digest") {
  const TemporaryFolder folder;
  const std::string text = first_line + "}";
  const Scenario scenario = load_scenario(folder.write("my-cap.v2.json", text), small_survey());
  CHECK(scenario.name == "my-cap.v2");
  CHECK(scenario.digest == sha256(text));
  CHECK(scenario.title == "A title");
}

TEST_CASE("the faults of a file are thrown together, under the file's name") {
  const TemporaryFolder folder;
  const auto file = folder.write("x.json", scenario_with("\"sampling\": { \"draws\": 1 },\n"
                                                         "\"polices\": []"));
  CHECK(message_for(file) ==
        file.string() + ":2:24: sampling.draws must lie in [2, 1000000000000], got 1\n" +
            file.string() +
            ":3:1: the scenario has no key \"polices\"; did you mean \"policies\"?");
}

TEST_CASE("a file that cannot be a scenario is refused") {
  const TemporaryFolder folder;
  const auto missing = folder.path() / "missing.json";
  CHECK(message_for(missing) == missing.string() + ": no such file");
  CHECK(message_for(folder.path()) == folder.path().string() + ": is a folder, not a file");
  const auto empty = folder.write("empty.json", "");
  CHECK(message_for(empty) == empty.string() + ": is empty");
  const auto latin = folder.write("latin.json", "{ \"title\": \"Caf\xE9\" }");
  CHECK(message_for(latin) ==
        latin.string() + ":1:16: byte 0xE9 is not text in UTF-8; save the file as UTF-8");
}

TEST_CASE("a file of 100 MB is refused") {
  const TemporaryFolder folder;
  const auto large = folder.write("large.json", "");
  std::filesystem::resize_file(large, 100'000'000);
  CHECK(message_for(large) == large.string() +
                                  ": is larger than the 4 MB that such a file may have; "
                                  "is it the right file?");
}
