#include "speed/processor.hpp"

#include <catch2/catch.hpp>

#include <sstream>

using namespace remitsim;

namespace {

std::string name_in(const std::string& text) {
  std::istringstream cpuinfo(text);
  return processor_name(cpuinfo);
}

}  // namespace

TEST_CASE("the processor's name is that of the first model name") {
  CHECK(name_in("processor\t: 0\nmodel\t\t: 106\nmodel name\t: Some CPU @ 2.6GHz \nflags\t: a\n"
                "processor\t: 1\nmodel name\t: Other\n") == "Some CPU @ 2.6GHz");
}

TEST_CASE("a processor without a name has none") {
  CHECK(name_in("") == "");
  CHECK(name_in("processor\t: 0\nBogoMIPS\t: 50.00\n") == "");
  CHECK(name_in("model name\nmodel name\t:  \n") == "");
}
