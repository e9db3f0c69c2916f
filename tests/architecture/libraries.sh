#!/usr/bin/env bash
# Where another library's headers may be included: everything else can be read, and that library
# replaced, without the rest.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

# stays_in HEADERS PLACE...: prints includes that match HEADERS (an extended regular expression) in
# other places. A place is a file or a folder.
stays_in() {
  local headers=$1 places
  shift
  places=$(IFS='|'; echo "$*")
  grep --recursive --line-number --extended-regexp "^\s*#\s*include\s*[<\"]($headers)" engine include |
    grep --invert-match --extended-regexp "^($places)[:/]" || true
}

{
  stays_in 'nlohmann/' engine/scenario/located_json.cpp engine/scenario/schema.cpp engine/report
  stays_in '(oneapi/)?tbb/' engine/simulate
  stays_in 'Random123/' engine/random
  stays_in 'boost/' engine/random engine/solve
  stays_in 'openssl/|zlib.h' engine/files
  stays_in 'sqlite3' engine/store
  stays_in 'mpi\.h' engine/mpi/mpi_context.cpp
  stays_in 'CLI/' engine/cli
  stays_in 'iostream|print>' engine/cli
} | judge "A library is used outside its place (tests/architecture/libraries.sh):"
