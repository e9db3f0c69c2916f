#!/usr/bin/env bash
# A file has one subject: none in engine/ or include/ is longer than this.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

longest=300
find engine include -type f -exec grep --count --with-filename '' {} + |
  awk -F : -v longest="$longest" '$2 > longest { print $1 ": " $2 " lines" }' |
  judge "A file is longer than $longest lines:"
