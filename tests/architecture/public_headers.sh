#!/usr/bin/env bash
# A user of the library needs no other library's headers: the public ones include each other and the
# standard library, whose headers have neither a folder nor an ending.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

grep --recursive --line-number --extended-regexp '^\s*#\s*include' include |
  { grep --invert-match --extended-regexp 'include ("remitsim/[a-z_]+\.hpp"|<[a-z_]+>)$' || true; } |
  judge "A public header includes more than remitsim/ and the standard library:"
