#include "store/merge_batches.hpp"

#include "simulate/shards.hpp"
#include "store/part_files.hpp"
#include "store/shard_folders.hpp"

namespace remitsim {

void visit_merged(const Survey& survey, std::span<const Batch> batches, const StudyOptions& options,
                  const std::filesystem::path& folder, const ResultVisitor& visit) {
  for (std::size_t batch = 0; batch < batches.size(); ++batch) {
    ShardMerger merger(survey, batches[batch], options);
    for (const auto& file : shard_files(folder, batch)) {
      merger.add(read_part_file(file));
    }
    visit(batches[batch], merger.result());
  }
}

}  // namespace remitsim
