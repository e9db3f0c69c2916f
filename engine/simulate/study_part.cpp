#include "simulate/study_part.hpp"

#include "files/bytes.hpp"
#include "files/sha256.hpp"
#include "remitsim/version.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace remitsim {

namespace {

constexpr std::string_view magic = "remitsim part 4\n";
constexpr std::size_t digest_length = 64;

StudyError refused(std::string_view name, std::string_view reason) {
  return StudyError(fmt::format("{}: {}", name, reason));
}

/// What is between the magic and the digest at the end.
std::string_view checked_body(std::string_view bytes, std::string_view name) {
  if (!bytes.starts_with(magic)) {
    throw refused(name,
                  bytes.starts_with("remitsim part ")
                      ? "it was written by another version of remitsim; remove it to start anew"
                      : "it is no checkpoint of remitsim");
  }
  if (bytes.size() < magic.size() + digest_length) {
    throw refused(name, "it is cut off; remove it to start anew");
  }
  const std::string_view digest = bytes.substr(bytes.size() - digest_length);
  bytes.remove_suffix(digest_length);
  if (sha256(bytes) != digest) {
    throw refused(name,
                  "it is cut off or altered: its bytes are not those of its digest; remove "
                  "it to start anew");
  }
  return bytes.substr(magic.size());
}

void write_totals(const DrawTotals& totals, ByteWriter& writer) {
  writer.number(totals.draws);
  for (const PowerTotals& sums : totals.sums) sums.write(writer);
  for (const LogHistogram& histogram : totals.histograms) histogram.write(writer);
  writer.list(std::span(totals.reached));
}

/// How many bytes that makes.
std::size_t size_of(const DrawTotals& totals) {
  ByteWriter counter = ByteWriter::counting();
  write_totals(totals, counter);
  return counter.size();
}

DrawTotals read_totals(const StudyPlan& plan, ByteReader& reader) {
  DrawTotals totals(plan);
  totals.draws = reader.number<std::uint64_t>();
  for (PowerTotals& sums : totals.sums) sums = PowerTotals::read(reader);
  for (LogHistogram& histogram : totals.histograms) histogram = LogHistogram::read(reader);
  totals.reached = reader.list<std::uint64_t>();
  const bool counts_all =
      std::all_of(totals.histograms.begin(), totals.histograms.end(),
                  [&](const LogHistogram& h) { return h.count() == totals.draws; });
  if (!counts_all || totals.reached.size() != plan.probability_count || !reader.is_at_end()) {
    throw MalformedBytes("its counts are not those of its draws");
  }
  return totals;
}

}  // namespace

BlockRange blocks_of(std::uint64_t draws) {
  return {0, (draws + block_draws - 1) / block_draws};
}

BlockRange even_share(const BlockRange& blocks, std::uint64_t index, std::uint64_t of) {
  const std::uint64_t count = blocks.end - blocks.first;
  const auto start = [&](std::uint64_t i) {
    // Without a product that could overflow.
    return blocks.first + count / of * i + count % of * i / of;
  };
  return {start(index), start(index + 1)};
}

BlockRange blocks_of(const Shard& shard, const StudyPlan& plan) {
  if (shard.index < 1 || shard.index > shard.of) {
    throw StudyError(fmt::format("there is no shard {} of {}; shards count from 1 to {}",
                                 shard.index, shard.of, shard.of));
  }
  return even_share(blocks_of(plan.draws), shard.index - 1, shard.of);
}

std::uint64_t draws_of(const BlockRange& blocks, const StudyPlan& plan) {
  return std::min(plan.draws, blocks.end * block_draws) -
         std::min(plan.draws, blocks.first * block_draws);
}

std::string study_digest(const StudyPlan& plan) {
  std::string text = fmt::format(
      "remitsim {}\nsurvey {}\nseed {}\nmethod {}\ncontrol variates {}\nestimates {} {} {}\n",
      version, plan.survey->digest, plan.seed, to_string(plan.sampler.method()),
      plan.control_variates, plan.estimates.size(), plan.histogram_count, plan.probability_count);
  for (const ScenarioPlan& scenario : plan.scenarios) {
    text += fmt::format("scenario {} {}\n", scenario.scenario->digest, scenario.scenario->name);
    if (!scenario.scenario->against.empty()) {
      text += fmt::format("against {}\n", scenario.scenario->against);
    }
  }
  return sha256(text);
}

std::string to_bytes(const Shard& shard, const BlockRange& blocks, const Looks& looks,
                     const DrawTotals& totals, const StudyPlan& plan) {
  constexpr std::size_t around_totals = 1 << 16;
  ByteWriter writer(magic, size_of(totals) + around_totals);
  writer.text(study_digest(plan));
  writer.number(shard.index);
  writer.number(shard.of);
  writer.number(blocks.first);
  writer.number(blocks.end);
  write_looks(looks, writer);
  write_totals(totals, writer);
  std::string bytes = writer.take();
  bytes += sha256(bytes);
  return bytes;
}

std::string totals_to_bytes(const DrawTotals& totals) {
  ByteWriter writer("", size_of(totals));
  write_totals(totals, writer);
  return writer.take();
}

void add_totals(std::string_view bytes, const StudyPlan& plan, DrawTotals& totals) {
  ByteReader reader(bytes);
  totals.add(read_totals(plan, reader));
}

StudyPart read_part(std::string_view bytes, const StudyPlan& plan, std::string_view name) {
  ByteReader reader(checked_body(bytes, name));
  try {
    if (reader.text() != study_digest(plan)) {
      throw refused(name,
                    "it is of another study: another version of remitsim, survey, seed or method, "
                    "other scenarios, or others at once (--at-once); ask for what it was made of, "
                    "or remove it");
    }
    StudyPart part(plan);
    part.shard = {reader.number<std::uint64_t>(), reader.number<std::uint64_t>()};
    part.blocks = {reader.number<std::uint64_t>(), reader.number<std::uint64_t>()};
    part.looks = read_looks(plan, reader);
    part.totals = read_totals(plan, reader);
    if (part.blocks.first > part.blocks.end || part.blocks.end > blocks_of(plan.draws).end ||
        part.totals.draws != draws_of(part.blocks, plan)) {
      throw refused(name, fmt::format("it has {} draws in blocks that are not those of a run of {} "
                                      "draws; ask for as many draws as it was made for, or more",
                                      part.totals.draws, plan.draws));
    }
    return part;
  } catch (const MalformedBytes& fault) {
    throw refused(name, fmt::format("{}; remove it to start anew", fault.what()));
  }
}

}  // namespace remitsim
