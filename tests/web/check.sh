#!/usr/bin/env bash
# Checks the page and its calls against the real program, in one command: sets up what is missing, starts `maillage serve` on a free port of the
# loopback, and stops it again. About four minutes once everything is set up.
#
#   tests/web/check.sh [story] [contract] [hostile] [fuzz]      default: all of them, in this order
#
#   story      the story of Carcassonne in headless Chromium: no violation that axe-core finds, no error on the console, no request elsewhere
#   contract   every answer has the shape of src/web/api/openapi.json
#   hostile    requests that no browser sends: each is refused or cut, and the server goes on (hostile.py)
#   fuzz       requests made from the contract by schemathesis, with a seed: no fault, no answer beside the contract
#
# Needs Node 20, Python 3.11 with venv, curl, and the network for the packages that tests/web/package-lock.json and requirements-api.txt pin. Chromium
# is that of CHROMIUM or /usr/bin/chromium; where there is none, Debian's package is installed if that is possible.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
# shellcheck source=server.sh
source ./server.sh

# Seconds that the fuzzing may take.
FUZZ_SECONDS=75

say() {
    printf '\n-- %s\n' "$*"
}

need() {
    command -v "$1" >/dev/null || fail "$1 is missing: $2"
}

set_up_node() {
    need npm "install Node 20 or later (https://nodejs.org)"
    npm ci --silent --no-audit --no-fund
}

set_up_chromium() {
    export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
    [[ -x "$CHROMIUM" ]] && return
    if [[ "$CHROMIUM" == /usr/bin/chromium && "$(id -u)" == 0 ]] && command -v apt-get >/dev/null; then
        say "installing Chromium"
        { apt-get update --quiet=2 && apt-get install --quiet=2 --yes --no-install-recommends chromium; } >"$scratch/apt.log" 2>&1 ||
            { tail -n 20 "$scratch/apt.log" >&2; fail "Chromium could not be installed: see above"; }
    fi
    [[ -x "$CHROMIUM" ]] ||
        fail "no Chromium at $CHROMIUM: install it (on Debian: apt-get install chromium), or name it in CHROMIUM"
}

# The environment is made anew when the list of packages or Python changes.
set_up_python() {
    local name="${PYTHON:-python3}" key
    need "$name" "install Python 3.11 or later with its venv module, or name it in PYTHON"
    need curl "install it (on Debian: apt-get install curl)"
    key="$({ "$name" -c 'import sys; print(sys.executable, sys.version)'; cat requirements-api.txt; } | sha256sum | cut -c1-16)"
    python="$HOME/.cache/maillage-venv/$key"
    if [[ ! -f "$python/.complete" ]]; then
        rm -rf "$python"
        "$name" -m venv "$python"
        "$python/bin/python" -m pip install --quiet --disable-pip-version-check --no-input -r requirements-api.txt
        touch "$python/.complete"
    fi
}

story() {
    set_up_node
    set_up_chromium
    MAILLAGE_SHOTS="${MAILLAGE_SHOTS:-$scratch/shots}" node story.mjs "$address"
}

contract() {
    set_up_node
    MAILLAGE_ADDRESS="$address" node --test unit/contract.test.mjs
}

hostile() {
    need "${PYTHON:-python3}" "install Python 3.11 or later, or name it in PYTHON"
    "${PYTHON:-python3}" hostile.py "$address"
}

# Its run is the same for the same seed, as far as the time allows. Requests of a megabyte need not be read to the end.
fuzz() {
    set_up_python
    local study status=0 api="$PWD/api"
    study="$(open_study)"
    [[ -n "$study" ]] || fail "the Aude could not be opened"
    # It keeps what failed in the folder where it runs, and would ask for it first the next time.
    (cd "$scratch" && PYTHONPATH="$api" PYTHONDONTWRITEBYTECODE=1 MAILLAGE_STUDY="$study" "$python/bin/schemathesis" --config-file "$api/schemathesis.toml" run \
        "${address}api/openapi.json" --url "${address}api" --checks all --phases coverage,fuzzing,stateful --max-time "$FUZZ_SECONDS" --warnings off --no-color) \
        >"$scratch/fuzz.log" 2>&1 || status=$?
    cut -c 1-400 "$scratch/fuzz.log" | tail -n 80
    ((status == 0)) || fail "schemathesis found the failures above"
}

parts=("$@")
((${#parts[@]} > 0)) || parts=(story contract hostile fuzz)
for part in "${parts[@]}"; do
    [[ "$part" =~ ^(story|contract|hostile|fuzz)$ ]] || fail "unknown part $part: story, contract, hostile or fuzz"
done

start_server
printf 'the program answers at %s\n' "$address"
for part in "${parts[@]}"; do
    start=$SECONDS
    say "$part"
    "$part"
    kill -0 "$server" 2>/dev/null || fail "the server ended during: $part"
    curl --silent --fail --max-time 10 "${address}api/health" >/dev/null || fail "the server does not answer after: $part"
    printf 'ok: %s, %d s; the server holds %s MiB\n' "$part" "$((SECONDS - start))" "$(memory)"
done
stop_server
printf '\nthe page holds: %s\n' "${parts[*]}"
