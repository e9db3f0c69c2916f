#include "simulate/looks.hpp"

namespace remitsim {

namespace {

constexpr std::uint64_t first_look = 4'096;
constexpr std::uint64_t most_looks = 48;  // more draws than anybody does

bool is_of(const StudyPlan& plan, const Look& look) {
  return look.scenario < plan.shown_scenarios &&
         look.output < plan.scenarios[look.scenario].outputs.size();
}

Look read_look(ByteReader& reader) {
  Look look;
  look.index = reader.number<std::uint64_t>();
  look.draws = reader.number<std::uint64_t>();
  look.half_width = reader.number<double>();
  look.scenario = reader.number<std::uint64_t>();
  look.output = reader.number<std::uint64_t>();
  return look;
}

}  // namespace

std::uint64_t draws_of_look(std::uint64_t index) {
  return first_look << index;
}

bool is_regular(const Look& look) {
  return look.index < most_looks && look.draws == draws_of_look(look.index);
}

void write_looks(const Looks& looks, ByteWriter& writer) {
  writer.text(looks.subject);
  writer.number(std::uint64_t{looks.made.size()});
  for (const Look& look : looks.made) {
    writer.number(look.index);
    writer.number(look.draws);
    writer.number(look.half_width);
    writer.number(look.scenario);
    writer.number(look.output);
  }
}

Looks read_looks(const StudyPlan& plan, ByteReader& reader) {
  Looks looks;
  looks.subject = reader.text();
  const auto count = reader.number<std::uint64_t>();
  if (count > most_looks) throw MalformedBytes("it has more looks than a run makes");
  for (std::uint64_t i = 0; i < count; ++i) {
    const Look look = read_look(reader);
    const bool is_next = looks.made.empty() || look.index > looks.made.back().index;
    if (!is_next || !is_regular(look) || !is_of(plan, look)) {
      throw MalformedBytes("it has a look at the precision that its run cannot have made");
    }
    looks.made.push_back(look);
  }
  return looks;
}

}  // namespace remitsim
