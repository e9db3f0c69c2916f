#!/usr/bin/env bash
# Usage: in_browser.sh PROGRAM WORK
# Opens pages that the program writes in a browser, and runs the tests of engine/page/web on them.
# WORK is the folder of the build where npm's packages are; CHROMIUM the browser.
set -euo pipefail
program=$1
work=$2
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
pages=$(mktemp --directory)
trap 'rm -rf "$pages"' EXIT

# page NAME SCENARIO...: NAME.html of a run with few draws.
page() {
  local name=$1
  shift
  "$program" run "$@" --draws 64 --quiet --out "$pages/results-$name" >/dev/null
  "$program" report "$pages/results-$name" --out "$pages/$name.html"
}

cat >"$pages/caps.json" <<JSON
{ "format": "remitsim-scenario/1", "extends": "$source/scenarios/africa-g8.json",
  "title": "Caps", "why": "A test.", "against": "africa-g8",
  "sweep": [{ "vary": "policies.cap.total_percent", "from": 2, "to": 6.8, "step": 0.1 }] }
JSON
cat >"$pages/place.json" <<JSON
{ "format": "remitsim-scenario/1", "extends": "$source/scenarios/cap-5.json",
  "title": "About a country", "why": "A test.",
  "published": [{ "label": "A central bank", "group": "MEX", "measure": "savings",
    "value_usd_million": 300, "source": "A test.", "accounting_rule": "a test" }] }
JSON
# Texts that a careless page would run.
cat >"$pages/hostile.json" <<JSON
{ "format": "remitsim-scenario/1", "extends": "$source/scenarios/africa-g8.json",
  "title": "</script><script>window.hacked = 1</script> מחיר 🌍",
  "why": "<img src=x onerror=\"window.hacked = 2\">",
  "groups": [{ "name": "\"]; window.hacked = 3; //", "why": "A test.",
               "where": { "sender": "GBR" } },
             { "name": "' + (window.hacked = 4) + '", "why": "A test.",
               "where": { "receiver": "KEN" } }],
  "published": [{ "label": "<script>window.hacked = 5</script>", "group": "World",
    "measure": "savings", "value_usd_million": 5000, "source": "<b onclick=\"window.hacked = 6\">",
    "accounting_rule": "{{constructor.constructor('window.hacked = 7')()}}" }] }
JSON

page single "$source/scenarios/africa-g8.json"
page study50 "$pages/caps.json" "$source/scenarios/africa-g8.json"
page years "$source/scenarios/sdg-2030.json"
page baseline "$source/scenarios/baseline.json"
page place "$pages/place.json"
page hostile "$pages/hostile.json"

# The tests find packages beside them, and the survey above: a tree like the source's has both.
tree=$pages/tree
mkdir --parents "$tree/engine/page/web"
cp --recursive "$source"/engine/page/web/{tests,src,*.mjs,*.html,package.json} "$tree/engine/page/web"
ln --symbolic "$source/data" "$tree/data"
ln --symbolic "$work/node_modules" "$tree/engine/page/web/node_modules"
cd "$tree/engine/page/web"
REMITSIM_PAGES=$pages node --test --test-concurrency=1 tests/*.test.mjs
