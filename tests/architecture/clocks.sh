#!/usr/bin/env bash
# The time of day may jump, so that nothing may wait for it or be measured by it: it is only written
# down, as the time that a run began.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

{ grep --recursive --line-number --extended-regexp \
  'system_clock|high_resolution_clock|file_clock|\btime\(|gettimeofday|CLOCK_REALTIME' engine include ||
  true; } | { grep --invert-match '^engine/cli/run_watch.cpp:.*started_' || true; } |
  judge "The time of day is used:"
