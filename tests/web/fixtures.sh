#!/bin/sh
# Makes the plans that the mock server answers with: sh fixtures.sh PATH/TO/maillage
set -eu
program=$1
cd "$(dirname "$0")"
mkdir -p fixtures
for lang in fr en; do
    for count in 1 2 3 4 5; do
        "$program" plan --count "$count" --threshold 20 --format json --quiet --lang "$lang"
    done | node -e '
        const text = require("fs").readFileSync(0, "utf8");
        const plans = text.split(/(?<=^\]\})\n/m).filter((part) => part.trim()).map((part) => JSON.parse(part));
        const kept = ({ title, notes, rows }) => ({ sentence: `${title}. ${notes[0]}`, rows });
        process.stdout.write(JSON.stringify(plans.map(kept), null, 1) + "\n");' >"fixtures/plans-$lang.json"
done
