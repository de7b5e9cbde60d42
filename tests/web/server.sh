# How the scripts of this folder start and stop the program: to be sourced by bash. Nothing is left behind, whatever ends the script.
#
#   MAILLAGE         the program (default: built from this repository)
#   start_server [OPTION...]   starts `maillage serve` on a free port of the loopback; sets `address` and `server`
#   stop_server                interrupts it as a user does; fails if it had ended by itself, does not end, or says that it panicked

repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
scratch="$(mktemp -d)"
server=""
address=""

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

clean_up() {
    local status=$?
    if [[ -n "$server" ]] && kill -0 "$server" 2>/dev/null; then
        kill -KILL "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    if ((status != 0)) && [[ -s "$scratch/server.err" ]]; then
        printf -- '--- what the server said:\n' >&2
        tail -n 40 "$scratch/server.err" >&2
    fi
    rm -rf "$scratch"
    exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

find_program() {
    if [[ -z "${MAILLAGE:-}" ]]; then
        command -v cargo >/dev/null || fail "cargo is missing: install it from https://rustup.rs, or name the program in MAILLAGE"
        (cd "$repository" && cargo build --release --quiet)
        MAILLAGE="${CARGO_TARGET_DIR:-$repository/target}/release/maillage"
    fi
    [[ -x "$MAILLAGE" ]] || fail "no program at $MAILLAGE: correct MAILLAGE"
}

start_server() {
    find_program
    # The file is there before the program opens it.
    : >"$scratch/server.out"
    "$MAILLAGE" serve --port 0 "$@" >"$scratch/server.out" 2>"$scratch/server.err" </dev/null &
    server=$!
    local tenth
    for ((tenth = 0; tenth < 600; tenth++)); do
        address="$(head -n 1 "$scratch/server.out")"
        [[ "$address" == http://127.0.0.1:*/ ]] && return
        kill -0 "$server" 2>/dev/null || fail "maillage serve ended before it answered"
        sleep 0.1
    done
    fail "maillage serve told no address within 60 s"
}

stop_server() {
    kill -0 "$server" 2>/dev/null || fail "the server had ended by itself"
    kill -INT "$server"
    local tenth
    for ((tenth = 0; tenth < 100; tenth++)); do
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    kill -0 "$server" 2>/dev/null && fail "the server did not end within 10 s of the interruption"
    local status=0
    wait "$server" || status=$?
    server=""
    ((status == 0)) || fail "the server ended with status $status"
    ! grep -n "panicked" "$scratch/server.err" || fail "the server panicked"
}

# open_study [KIND CODE]: opens a territory (default: the bundled Aude); prints the id of the study.
open_study() {
    local territory="{\"kind\":\"${1:-bundled}\",\"code\":\"${2:-aude}\"}"
    curl --silent --show-error --fail --max-time 60 -H 'content-type: application/json' "${address}api/studies" -d \
        "{\"territory\":$territory,\"model\":\"crow-fly\",\"mode\":\"car\",\"thresholds\":[5,10,20,30],\"reach\":30,\"gaps_beyond\":20}" |
        sed -n 's/.*"study":"\([0-9a-f]\{16\}\)".*/\1/p'
}

# Memory that the server holds, in MiB.
memory() {
    awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"
}
