#!/usr/bin/env bash
# How many calls the server answers, how fast, and what memory it holds before and after: wrk (apt-get install wrk) asks without pause, on the loopback
# alone. For figures; not part of .ci/run, whose machine is shared.
#
#   tests/web/load.sh [SECONDS [KIND CODE]]      of each load (default 60); the territory (default: bundled aude)
#
# MAILLAGE: the program, else it is built. MAILLAGE_OPTIONS: options of serve. The whole country:
#
#   MAILLAGE_OPTIONS="--sites france-services.csv" tests/web/load.sh 60 country france
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=server.sh
source ./server.sh

seconds="${1:-60}"
[[ "$seconds" =~ ^[1-9][0-9]{0,2}$ ]] || fail "seconds of a load are a number from 1 to 999 (got $seconds)"
for tool in wrk curl; do
    command -v "$tool" >/dev/null || fail "$tool is missing: install it (on Debian: apt-get install $tool)"
done

# load NAME PATH [SCRIPT]
load() {
    local before after
    before="$(memory)"
    wrk --threads 2 --connections 8 --duration "${seconds}s" --timeout 10s --latency ${3:+--script "$3"} "$address$2" >"$scratch/load.txt"
    after="$(memory)"
    printf '\n== %s: %s s, 8 connections; memory %s -> %s MiB\n' "$1" "$seconds" "$before" "$after"
    grep -E '50%|90%|99%|requests in|Requests/sec|Socket errors|Non-2xx' "$scratch/load.txt" || true
    if grep -qE 'Socket errors|Non-2xx' "$scratch/load.txt"; then
        failures+=("$1")
    fi
}

read -ra options <<<"${MAILLAGE_OPTIONS:-}"
start_server "${options[@]}"
study="$(open_study "${@:2}")"
[[ -n "$study" ]] || fail "the territory could not be opened"

# The position moves with each request, as under a finger that drags: no answer can be kept from the one before.
cat >"$scratch/what-if.lua" <<'LUA'
local count = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
function request()
  count = count + 1
  local body = '{"scenario":{"name":"load","change":[{"do":"open","lon":%.4f,"lat":%.4f,"hours":"Mo-Fr 09:00-12:00"}]}}'
  return wrk.format(nil, nil, nil, body:format(2.2 + count % 200 / 500, 43.1 + count % 37 / 200))
end
LUA

failures=()
load "the page" ""
load "what-if, the antenna moving" "api/studies/$study/what-if" "$scratch/what-if.lua"
load "the communes" "api/studies/$study/communes"
stop_server
((${#failures[@]} == 0)) || fail "errors in: ${failures[*]}"
