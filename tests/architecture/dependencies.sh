#!/usr/bin/env bash
# docs/dependencies.md names every package that is installed, every one that CMake looks for and every
# one that npm fetches, these in their versions, and no others.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

table=docs/dependencies.md

# column N: the names between backticks in column N of the tables. Column 2 has those of Debian, 3 of
# CMake.
column() {
  grep '^|' "$table" | cut --delimiter='|' --fields="$(($1 + 1))" | grep --only-matching '`[^`]*`' |
    tr --delete '`' | sort --unique
}
installed=$(scripts/install-dependencies --developer --list | sort --unique)
looked_for=$(grep --recursive --no-filename --only-matching --perl-regexp \
  'find_package\(\s*\K\w+' --include=CMakeLists.txt --include='*.cmake' \
  CMakeLists.txt cmake engine bench tests/CMakeLists.txt | sort --unique)
# "esbuild 0.28" for each package of npm: its version without the last number, as in the table.
from_npm=$(awk '/[dD]ependencies": *{/ { inside = 1; next } /}/ { inside = 0 } inside' \
  engine/page/web/package.json | tr --delete '":,' |
  awk '{ sub(/\.[^.]*$/, "", $2); print $1, $2 }' | sort --unique)
in_npm_table=$(awk -F '|' '$2 ~ /`/ { gsub(/[` ]/, "", $2); gsub(/ /, "", $3); print $2, $3 }' "$table" |
  sort --unique)

{
  comm -23 <(echo "$installed") <(column 2) | sed 's/$/: is installed, but not in the table/'
  comm -13 <(echo "$installed") <(column 2) | sed 's/$/: is in the table, but not installed/'
  comm -23 <(echo "$looked_for") <(column 3) | sed 's/$/: CMake looks for it, but the table does not name it/'
  comm -13 <(echo "$looked_for") <(column 3) | sed 's/$/: the table names it, but CMake does not look for it/'
  comm -23 <(echo "$from_npm") <(echo "$in_npm_table") | sed 's/$/: npm fetches it, but the table does not name it/'
  comm -13 <(echo "$from_npm") <(echo "$in_npm_table") | sed 's/$/: the table names it, but npm does not fetch it/'
} | judge "$table, scripts/install-dependencies, find_package and package.json disagree:"
