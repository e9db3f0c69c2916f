#include "ranks/dry_run.hpp"

#include <condition_variable>
#include <map>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace remitsim {

/// What was sent and is not received yet.
class DryRun::Mail {
 public:
  void send(std::size_t from, std::size_t to, std::string_view bytes) {
    {
      const std::lock_guard lock(mutex_);
      waiting_[{from, to}].emplace(bytes);
      ++traffic_.messages;
      traffic_.bytes += bytes.size();
      if (to == 0) traffic_.bytes_to_rank_0 += bytes.size();
    }
    came_.notify_all();
  }

  std::string receive(std::size_t from, std::size_t to) {
    std::unique_lock lock(mutex_);
    std::queue<std::string>& queue = waiting_[{from, to}];
    came_.wait(lock, [&queue] { return !queue.empty(); });
    std::string bytes = std::move(queue.front());
    queue.pop();
    return bytes;
  }

  [[nodiscard]] Traffic traffic() const {
    const std::lock_guard lock(mutex_);
    return traffic_;
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable came_;
  std::map<std::pair<std::size_t, std::size_t>, std::queue<std::string>> waiting_;
  Traffic traffic_;
};

class DryRun::Rank : public Context {
 public:
  Rank(Mail& mail, std::size_t rank, std::size_t size) : mail_(mail), rank_(rank), size_(size) {}

  [[nodiscard]] std::size_t rank() const override { return rank_; }
  [[nodiscard]] std::size_t size() const override { return size_; }
  [[nodiscard]] std::size_t ranks_on_these_processors() const override { return size_; }
  void send(std::size_t to, std::string_view bytes) override { mail_.send(rank_, to, bytes); }
  std::string receive(std::size_t from) override { return mail_.receive(from, rank_); }

 private:
  Mail& mail_;
  std::size_t rank_;
  std::size_t size_;
};

DryRun::DryRun(std::size_t ranks) : mail_(std::make_unique<Mail>()), ranks_(ranks) {}

DryRun::~DryRun() = default;

void DryRun::run(const std::function<void(Context&)>& work) {
  const auto take_part_as = [&](std::size_t rank) {
    Rank context(*mail_, rank, ranks_);
    take_part(context, [&] { work(context); });
  };
  std::vector<std::jthread> others;
  for (std::size_t rank = 1; rank < ranks_; ++rank) others.emplace_back(take_part_as, rank);
  take_part_as(0);
}

Traffic DryRun::traffic() const {
  return mail_->traffic();
}

}  // namespace remitsim
