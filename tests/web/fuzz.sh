#!/bin/sh
# Asks a running program, by its own contract, what nobody would: sh fuzz.sh http://127.0.0.1:8000/ [OPTION...]
#
#   python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && PATH=$PWD/.venv/bin:$PATH sh fuzz.sh http://127.0.0.1:8000/
#
# What the schemas allow may still name a site that is not there: that a valid request is refused with a problem is no fault.
set -eu
address=$1
shift
exec schemathesis run "${address}api/openapi.json" --url "${address}api" --exclude-checks positive_data_acceptance \
    --max-examples 60 --seed 1 --no-color "$@"
