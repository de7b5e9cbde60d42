#!/bin/sh
# Brings the libraries of the page into vendor/, from the npm registry that npm is set to use.
#
#   sh vendor.sh           fetches the pinned packages, checks them, lays out the files the page needs
#   sh vendor.sh --check   checks the files that are there, without a network
#
# packages.sha256 pins the archives, files.sha256 what is laid out. To take another version: change it here, run with --pin,
# read the difference, commit both lists with the files.
set -eu
cd "$(dirname "$0")/vendor"

PACKAGES="maplibre-gl@6.17.0 @fluent/bundle@0.19.1 @fluent/dom@0.10.2 cached-iterable@0.3.0"

if [ "${1:-}" = "--check" ]; then
    exec sha256sum --check --quiet files.sha256
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shellcheck disable=SC2086 # the list is meant to be split
npm pack --silent --ignore-scripts --pack-destination "$work" $PACKAGES >/dev/null
[ "${1:-}" = "--pin" ] && (cd "$work" && sha256sum -- *.tgz) >packages.sha256
(cd "$work" && sha256sum --check --quiet) <packages.sha256

rm -rf maplibre-gl fluent-bundle fluent-dom cached-iterable
for archive in "$work"/*.tgz; do
    name=$(basename "$archive" .tgz)
    mkdir "$work/$name"
    tar -xzf "$archive" -C "$work/$name" --strip-components=1
done

mkdir maplibre-gl
for file in dist/maplibre-gl.mjs dist/maplibre-gl-worker.mjs dist/maplibre-gl.css LICENSE.txt; do
    cp "$work"/maplibre-gl-*/"$file" maplibre-gl/
done
# Maps of sources are not shipped: without this line browsers would ask for them.
sed -i '/^\/\/# sourceMappingURL=/d' maplibre-gl/*.mjs

for package in bundle dom; do
    mkdir "fluent-$package"
    cp "$work"/fluent-"$package"-*/esm/*.js "fluent-$package/"
done
mkdir cached-iterable
cp "$work"/cached-iterable-*/src/*.mjs cached-iterable/
# A browser without a bundler needs an address where the package has a name.
sed -i 's#from "cached-iterable"#from "../cached-iterable/index.mjs"#' fluent-dom/*.js

[ "${1:-}" = "--pin" ] && find . -type f ! -name '*.sha256' ! -name README.md | LC_ALL=C sort | xargs sha256sum >files.sha256
sha256sum --check --quiet files.sha256
