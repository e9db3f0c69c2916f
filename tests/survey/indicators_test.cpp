#include "survey/indicators.hpp"

#include "survey/small_survey.hpp"

#include <catch2/catch.hpp>

#include <vector>

using namespace remitsim;
using namespace remitsim::test;

namespace {

using Indices = std::vector<std::size_t>;

const Survey survey = small_survey();
const Corridor& britain_eritrea = survey.corridors[0];
const Corridor& britain_kenya = survey.corridors[1];
const Corridor& kenya_britain = survey.corridors[2];
const Corridor& russia_kenya = survey.corridors[3];

}  // namespace

TEST_CASE("transparent services count, or all where none is") {
  CHECK(counted_services(survey, britain_kenya) == Indices{2, 3, 4, 5});
  CHECK(counted_services(survey, britain_eritrea) == Indices{0, 1});
}

TEST_CASE("a corridor's cost is the mean of its counted services") {
  CHECK(corridor_cost_percent(survey, britain_eritrea) == Approx((4.0 + 8.0) / 2));
  CHECK(corridor_cost_percent(survey, britain_kenya) == Approx((2.0 + 7.0 + 0.5 + 4.5) / 4));
  CHECK(corridor_cost_percent(survey, kenya_britain) == Approx(5));
  CHECK(corridor_cost_percent(survey, russia_kenya) == Approx(3));
}

TEST_CASE("a cost is a lower bound where a counted service has no margin") {
  CHECK(cost_is_lower_bound(survey, britain_eritrea));
  CHECK_FALSE(cost_is_lower_bound(survey, britain_kenya));
  CHECK_FALSE(cost_is_lower_bound(survey, kenya_britain));
  CHECK(cost_is_lower_bound(survey, russia_kenya));
}

TEST_CASE("a corridor at the threshold is not above it") {
  const ThresholdCount count = count_by_threshold(survey, 5);
  CHECK(count.above == 1);
  CHECK(count.at_most == 3);
  CHECK(count_by_threshold(survey, 4.999).above == 2);
}

TEST_CASE("means over corridors, simple and weighted by flow") {
  const Indices all{0, 1, 2, 3};
  CHECK(simple_mean_percent(survey, all).value() == Approx((6 + 3.5 + 5 + 3) / 4));
  CHECK(flow_weighted_mean_percent(survey, all).value() ==
        Approx((3.5 * 30 + 5 * 10 + 3 * 60) / 100));
  CHECK(flow_usd_million(survey, all) == 100);
}

TEST_CASE("a mean without corridors or flows does not exist") {
  CHECK_FALSE(simple_mean_percent(survey, Indices{}));
  CHECK_FALSE(flow_weighted_mean_percent(survey, Indices{}));
  CHECK_FALSE(flow_weighted_mean_percent(survey, Indices{0}));
}

TEST_CASE("the global average is over transparent services, Russia not a sender") {
  CHECK(global_average_percent(survey).value() == Approx((2 + 7 + 0.5 + 4.5 + 5) / 5));
  Survey opaque = survey;
  for (Service& service : opaque.services) service.transparent = false;
  CHECK_FALSE(global_average_percent(opaque));
}

TEST_CASE("SmaRT is the mean of the three cheapest that are transparent and not too slow") {
  CHECK(smart_percent(survey, britain_kenya).value() == Approx((2 + 4.5 + 7) / 3));
  CHECK(smart_percent(survey, russia_kenya).value() == Approx((1.0 + 2.0 + 6.0) / 3));
  CHECK_FALSE(smart_percent(survey, kenya_britain));
  CHECK_FALSE(smart_percent(survey, britain_eritrea));

  Survey more = survey;
  more.services[4].speed = Speed::three_to_five_days;
  CHECK(smart_percent(more, more.corridors[1]).value() == Approx((0.5 + 2 + 4.5) / 3));
}

TEST_CASE("the SmaRT summary is over the corridors that have it") {
  const SmartSummary summary = smart_summary(survey);
  CHECK(summary.corridors == 2);
  CHECK(summary.mean_percent.value() == Approx((13.5 / 3 + 3) / 2));
}

TEST_CASE("flows by source, in a fixed order") {
  const auto sources = flows_by_source(survey);
  REQUIRE(sources.size() == 3);
  CHECK(sources[0].source == FlowSource::observed);
  CHECK(sources[0].corridors == Indices{1, 3});
  CHECK(sources[0].usd_million == 90);
  CHECK(sources[1].source == FlowSource::imputed);
  CHECK(sources[1].corridors == Indices{2});
  CHECK(sources[1].usd_million == 10);
  CHECK(sources[2].source == FlowSource::absent);
  CHECK(sources[2].corridors == Indices{0});
  CHECK(sources[2].usd_million == 0);
}
