#!/usr/bin/env bash
# A file has one subject: none in engine/ or include/ is longer than this. Tests may be longer, and
# what npm writes and fetches.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

longest=300
find engine include -type f -not -path '*/node_modules/*' -not -name package-lock.json \
  -not -path 'engine/page/web/tests/*' -exec grep --count --with-filename '' {} + |
  awk -F : -v longest="$longest" '$2 > longest { print $1 ": " $2 " lines" }' |
  judge "A file is longer than $longest lines:"
