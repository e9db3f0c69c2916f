#include "scenario/variation_label.hpp"

#include "scenario/keys.hpp"

#include <catch2/catch.hpp>

using namespace remitsim;

TEST_CASE("a path is called by what it is about") {
  CHECK(label_of_path("policies.cap.total_percent") == "cap");
  CHECK(label_of_path("policies.cap.fee_percent") == "cap.fee");
  CHECK(label_of_path("policies.cut.total_points") == "cut");
  CHECK(label_of_path("policies.scale.total_to_percent") == "scale");
  CHECK(label_of_path("policies.tax.points") == "tax");
  CHECK(label_of_path("uncertainty.pass_through.percent") == "pass_through");
  CHECK(label_of_path("uncertainty.price.log_sigma") == "price.log_sigma");
  CHECK(label_of_path("pools.All flows.flow_usd_million") == "All flows.flow");
  CHECK(label_of_path("sampling.seed") == "seed");
  CHECK(label_of_path("title") == "title");
}

TEST_CASE("a value is written with its unit") {
  const Key& percent = *keys::cap.find("total_percent");
  CHECK(label_of_value({5.0, {}}, percent) == "5%");
  CHECK(label_of_value({0.25, {}}, percent) == "0.25%");
  CHECK(label_of_value({-2.0, {}}, *keys::tax.find("points")) == "-2pp");
  CHECK(label_of_value({7.0, {}}, *keys::sampling.find("seed")) == "7");
  CHECK(label_of_value({std::string("observed"), {}}, *keys::baseline.find("flows")) == "observed");
  CHECK(label_of_value({true, {}}, *keys::indicators.find("smart")) == "true");
  CHECK_FALSE(label_of_value({JsonNode::List{}, {}}, percent).has_value());
}
