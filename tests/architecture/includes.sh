#!/usr/bin/env bash
# Data flows one way: survey + scenario -> model -> simulate -> report, above files, random and
# statistics. What a folder may include of the project is a folder or a single header below.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

bottom='remitsim/diagnostics.hpp remitsim/distribution.hpp'
inputs="$bottom remitsim/survey.hpp remitsim/policy.hpp remitsim/sampling.hpp remitsim/scenario.hpp"
declare -A may_include=(
  [files]="$bottom files"
  [kernels]="$bottom $inputs remitsim/study.hpp kernels"
  [random]="$bottom remitsim/sampling.hpp kernels random"
  [statistics]="$bottom files/bytes.hpp kernels random/replicates.hpp statistics"
  [ranks]='remitsim/context.hpp remitsim/study.hpp files/bytes.hpp ranks'
  [survey]="$inputs files survey"
  [scenario]="$inputs files survey scenario model/measures.hpp random/correlation.hpp random/quantile.hpp"
  # Economics only: no generators, files or threads.
  [model]="$inputs survey model kernels random/exponentials.hpp random/normal.hpp random/portable_math.hpp random/quantile.hpp"
  [simulate]='remitsim files ranks survey scenario kernels random statistics model simulate'
  [report]='remitsim files survey scenario random statistics model simulate report'
  [store]='remitsim files scenario/read_scenario.hpp report simulate store'
  [page]='remitsim files model/measures.hpp report store page'
  [solve]='remitsim files solve'
  [replicate]='remitsim files survey scenario random statistics model simulate report replicate'
  # Its table is laid out like the reports'.
  [backtest]='remitsim files survey random statistics backtest report/text_table.hpp'
  # It asks how long a run would take, and writes that like the reports.
  [speed]='remitsim files kernels model/draws.hpp simulate speed report/duration.hpp report/rounding.hpp report/text_table.hpp'
  [mpi]='remitsim/context.hpp ranks mpi'
  [cli]='remitsim files ranks mpi survey scenario kernels random statistics model simulate report store page solve replicate backtest speed cli'
)

# Prints "file:line:included" for every include of the project's own headers in a folder.
own_includes() {
  grep --recursive --line-number --only-matching --perl-regexp '^\s*#\s*include\s*"\K[^"]+' "$1"
}

is_allowed() {
  local included=$1 entry
  shift
  for entry in "$@"; do
    [[ $included == "$entry" || $included == "$entry"/* ]] && return
  done
  return 1
}

for path in engine/*/; do
  folder=$(basename "$path")
  read -ra allowed <<<"${may_include[$folder]-}"
  while IFS=: read -r file line included; do
    is_allowed "$included" "${allowed[@]}" || echo "$file:$line: includes \"$included\""
  done < <(own_includes "$path")
done | judge "A folder includes what it may not know of (tests/architecture/includes.sh):"
