# Sourced by the rules: goes to the source folder, and offers `judge`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# judge RULE: fails, and states the rule, where standard input names places that break it.
judge() {
  local places
  places=$(cat)
  [[ -z $places ]] && return
  printf '%s\n%s\n' "$1" "$places" >&2
  exit 1
}
