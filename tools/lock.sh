#!/bin/sh
# Resolves pyproject.toml and requirements/*.in into requirements/*.txt: exact versions, a hash for every file,
# and no address of any kind. Uses the oldest Python that is supported, so that its needs are among the pins.
set -eu
cd "$(dirname "$0")/.."

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
python3.11 -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check pip-tools

compile() {
    target=requirements/$1.txt
    shift
    "$folder/bin/pip-compile" --quiet --upgrade --generate-hashes --strip-extras --allow-unsafe \
        --no-header --no-annotate --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
        --output-file "$target" "$@"
}

compile dev pyproject.toml requirements/dev.in
compile run pyproject.toml requirements/run.in
compile bench requirements/bench.in
