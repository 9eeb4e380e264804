#!/bin/sh
# Every file says whose it is and under which licence, as REUSE (https://reuse.software) wants it: .reuse/dep5.
# Skipped (exit 77) where there is no reuse, as outside Debian.
set -eu
command -v reuse >/dev/null || { echo "This test needs reuse (apt-get install reuse)."; exit 77; }
# Of the files that git knows: build folders may lie beside them.
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z | xargs -0 cp --parents -t "$copy"
cd "$copy"
reuse --no-multiprocessing lint --quiet || { reuse --no-multiprocessing lint | tail -n 40; exit 1; }
