#!/bin/sh
# Asks a running program, by its own contract, what nobody would: sh fuzz.sh http://127.0.0.1:8000/ [OPTION...]
#
#   python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && PATH=$PWD/.venv/bin:$PATH sh fuzz.sh http://127.0.0.1:8000/
set -eu
address=$1
shift
cd "$(dirname "$0")"
MAILLAGE_STUDY=$(node -e '
    const territory = { kind: "bundled", code: "aude" };
    const body = JSON.stringify({ territory, model: "crow-fly", mode: "car", thresholds: [10, 20, 30], reach: 30, gaps_beyond: 20 });
    fetch(`${process.argv[1]}api/studies`, { method: "POST", headers: { "content-type": "application/json" }, body })
        .then((answer) => answer.json()).then(({ study }) => console.log(study));' "$address")
export MAILLAGE_STUDY
exec schemathesis --config-file schemathesis.toml run "${address}api/openapi.json" --url "${address}api" \
    --max-examples 60 --seed 1 --no-color "$@"
