#!/bin/sh
# Every C++ file is as .clang-format says. Other versions of clang-format lay out other lines, so only 14 can tell:
# on Debian 12, which has it, its absence is a failure; elsewhere the test is skipped (exit 77) and says so.
set -eu
if ! command -v clang-format-14 >/dev/null; then
    echo "This test needs clang-format 14 (Debian 12: apt-get install clang-format-14)."
    [ "$(. /etc/os-release 2>/dev/null && echo "${ID:-}:${VERSION_ID:-}")" = debian:12 ] && exit 1
    exit 77
fi
git ls-files '*.cpp' '*.h' | xargs clang-format-14 --dry-run -Werror
