#!/bin/sh
# The comments on public declarations are read by doxygen without a warning. Skipped where it is not installed.
set -eu
command -v doxygen >/dev/null || exit 77
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
{
    cat packaging/doxygen/Doxyfile
    echo "OUTPUT_DIRECTORY = $out"
    echo "GENERATE_HTML = NO"
    echo "GENERATE_XML = YES"
} | doxygen -
# They are there: of one class, of a function and of a member.
grep -q 'Every download of a run' "$out/xml/classChaincert_1_1DownloadQueue.xml"
grep -q 'Makes all checks' "$out/xml/namespaceChaincert.xml"
grep -q 'what the window shows' "$out/xml/structChaincert_1_1Account.xml"
