#!/usr/bin/env bash
# Usage: symbols.sh NM LIBRARY
# The library leaves printing and ending the program to its user.
source "$(dirname "${BASH_SOURCE[0]}")/rule.sh"

nm=$1
library=$2

# The C functions with the variants that fortified builds call instead, and the standard streams.
ends='exit|_exit|_Exit|quick_exit|abort'
prints='v?f?printf|__v?f?printf_chk|puts|putchar|putc|perror'
streams='stdout|stderr|std::w?(cout|cerr|clog)'

undefined=$("$nm" --demangle --undefined-only --print-file-name "$library")
# A library of ours without a single reference is a sign that the wrong file was looked at.
[[ $undefined == *remitsim::* ]] || { echo "no references found in $library" >&2; exit 1; }

{ grep --extended-regexp " U ($ends|$prints|$streams)(@.*)?$" <<<"$undefined" || true; } |
  judge "The library prints or ends the program:"
