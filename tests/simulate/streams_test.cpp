#include "simulate/streams.hpp"

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <tuple>

using namespace remitsim;

TEST_CASE("every pair of countries has an entity of its own") {
  const std::string codes[] = {"AAA", "AAB", "ABA", "BAA", "GBR", "KEN", "USA", "ZZZ"};
  std::set<std::uint32_t> corridors;
  std::set<std::uint32_t> countries;
  for (const std::string& sender : codes) {
    countries.insert(country_entity(sender));
    for (const std::string& receiver : codes) corridors.insert(corridor_entity(sender, receiver));
  }
  CHECK(countries.size() == 8);
  CHECK(corridors.size() == 64);
}

TEST_CASE("entities of names are FNV-1a hashes") {
  // The published test values of 32-bit FNV-1a for "" and "a".
  CHECK(name_entity("") == 0x811c9dc5);
  CHECK(name_entity("a") == 0xe40c292c);
}

TEST_CASE("no two inputs or scopes share a stream") {
  std::set<std::tuple<std::uint32_t, std::uint32_t>> names;
  std::size_t count = 0;
  for (const Input input :
       {Input::flow, Input::price, Input::elasticity, Input::diversion_share, Input::pass_through,
        Input::paid_to_posted, Input::large_transfer_share, Input::market_share,
        Input::unsurveyed_mix, Input::flow_growth, Input::cost_trend, Input::conversion}) {
    for (const Scope scope :
         {Scope::global, Scope::sender, Scope::receiver_region, Scope::corridor, Scope::policy,
          Scope::pool, Scope::service, Scope::year, Scope::conversion}) {
      const Stream stream = stream_of(1, input, scope, 17);
      names.insert({stream.input, stream.entity});
      ++count;
    }
  }
  CHECK(names.size() == count);
}
