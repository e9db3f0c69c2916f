#include "cli/run_shard.hpp"

#include "cli/exit_codes.hpp"
#include "cli/interrupt.hpp"
#include "cli/run_watch.hpp"
#include "simulate/batches.hpp"
#include "simulate/study_sampling.hpp"
#include "store/part_files.hpp"
#include "store/shard_folders.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <string>

namespace remitsim {

namespace {

/// Nothing where the text is no such thing.
std::optional<Shard> parsed(const std::string& text) {
  Shard shard;
  const char* const end = text.data() + text.size();
  const auto index = std::from_chars(text.data(), end, shard.index);
  if (index.ec != std::errc() || index.ptr == end || *index.ptr != '/') return std::nullopt;
  const auto of = std::from_chars(index.ptr + 1, end, shard.of);
  if (of.ec != std::errc() || of.ptr != end) return std::nullopt;
  return shard;
}

void tell_end(const ShardTask& task, const RunWatch& watch) {
  const std::string name = fmt::format("shard {} of {}", task.shard.index, task.shard.of);
  if (!watch.was_stopped()) {
    fmt::print(
        "{0} is done in {1:.1f} s and in {2}; once all are: remitsim merge --shards {2}, with the "
        "same scenarios and options\n",
        name, watch.seconds(), task.folder.string());
    return;
  }
  fmt::print(stderr,
             "remitsim: {} before all of {} was done; go on with the same command and --resume\n",
             interrupted() ? "interrupted" : "the time was over", name);
  if (interrupted()) throw Interrupted{};
  throw NotConverged{};
}

}  // namespace

std::string fault_of_shard(const std::string& text) {
  const auto shard = parsed(text);
  if (shard && shard->index >= 1 && shard->index <= shard->of) return {};
  return fmt::format("must be such as 3/8, the third of eight, counted from 1; got {}", text);
}

Shard shard_in(const std::string& text) {
  return parsed(text).value();
}

std::filesystem::path shards_folder(const std::string& study) {
  return std::filesystem::path("results") / (study + ".shards");
}

void run_shard(const ShardTask& task) {
  const std::vector<Batch> batches = batches_of(task.scenarios, task.at_once);
  ShardFolder folder(task.folder, task.shard, task.earlier);
  const PartFiles parts = folder.parts();
  RunWatch watch(task.quiet, task.limit_seconds);
  StudyOptions options = with_sampling_of(task.scenarios, task.options);
  watch.watch(options);
  for (std::size_t batch = 0; batch < batches.size() && !watch.was_stopped(); ++batch) {
    watch.begin_batch(batch, batches.size());
    options.resume_from = parts.reader(batch);
    options.on_checkpoint = [&](const std::string& bytes) { parts.write(batch, bytes); };
    parts.write(batch, simulate_shard(task.survey, batches[batch], options, task.shard));
  }
  watch.end();
  if (!watch.was_stopped()) folder.put_in_place();
  tell_end(task, watch);
}

}  // namespace remitsim
