#!/usr/bin/env bash
# Usage: consume.sh BUILD_FOLDER COMPILER
# Installs the build into a temporary prefix, builds the program in consumer/ against what lies there
# and runs it on the installed survey.
set -euo pipefail

build=$1
compiler=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp --directory)
trap 'rm -rf "$scratch"' EXIT

cmake --install "$build" --prefix "$scratch/prefix" >/dev/null
# Moved, so that nothing can rest on the path it was installed to.
mv "$scratch/prefix" "$scratch/moved"

cmake -G Ninja -S "$here/consumer" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/moved" \
  -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release >/dev/null
grep --quiet "^remitsim_DIR:PATH=$scratch/moved/" "$scratch/build/CMakeCache.txt" || {
  echo "the consumer found another remitsim than the installed one" >&2
  exit 1
}
cmake --build "$scratch/build" >/dev/null

corridors_table=$scratch/moved/share/remitsim/data/rpw-2013q4/corridors.csv
expected=$(($(grep --count . "$corridors_table") - 1))
counted=$("$scratch/build/consumer")
if [[ $counted != "$expected" ]]; then
  echo "the consumer counted '$counted' corridors; the installed table has $expected" >&2
  exit 1
fi
"$scratch/moved/bin/remitsim" --version
