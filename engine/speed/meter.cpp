#include "speed/meter.hpp"

namespace remitsim {

// Threads in step finish their blocks in bursts. Both ends of the measurement are the first note
// after a time, so the first of a burst: whole bursts are counted over their whole time.
void SpeedMeter::note(double seconds_now, std::uint64_t draws_done) {
  if (finished()) return;
  const Point now{seconds_now, draws_done};
  if (!first_) first_ = now;
  if (!start_) {
    if (now.seconds - first_->seconds >= span_.warm_up_seconds && now.draws >= span_.warm_up_draws)
      start_ = now;
    return;
  }
  const double seconds = now.seconds - start_->seconds;
  const std::uint64_t draws = now.draws - start_->draws;
  if (seconds < span_.seconds || draws < span_.draws) return;
  draws_per_second_ = static_cast<double>(draws) / seconds;
}

}  // namespace remitsim
