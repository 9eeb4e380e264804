#!/usr/bin/env bash
# Runs clang-tidy 14 over app/ and ui/, as .clang-tidy says; any finding is a failure.
#   tests/house/tidy.sh BUILD            all of it: forty minutes on two cores
#   tests/house/tidy.sh BUILD --share    a twentieth of the files, another one with each commit, so that twenty commits
#                                        have looked at all
#   tests/house/tidy.sh BUILD FILE…      these
# BUILD: what the preset debug or release has built; that of sanitize compiles several files as one. Another version knows
# other checks, so only 14 can tell: elsewhere than on Debian 12 it is skipped (exit 77).
set -euo pipefail
cd "$(dirname "$0")/../.."
shares=20

if ! command -v clang-tidy-14 >/dev/null; then
    echo "This needs clang-tidy 14 (Debian 12: apt-get install clang-tidy-14)."
    [ "$(. /etc/os-release 2>/dev/null && echo "${ID:-}:${VERSION_ID:-}")" = debian:12 ] && exit 1
    exit 77
fi
build=$1
shift

# clang reads no precompiled header of GCC's, and needs none.
database=$(mktemp -d)
trap 'rm -rf "$database"' EXIT
sed -E 's/ -Winvalid-pch| -include [^ ]+cmake_pch\.hxx//g; s#("command": ")[^ ]*/ccache #\1#' \
    "$build/compile_commands.json" >"$database/compile_commands.json"

# What this system compiles, in one order.
mapfile -t all < <(git ls-files 'app/*.cpp' 'ui/*.cpp' | while read -r file; do
    grep -qF "\"file\": \"$PWD/$file\"" "$database/compile_commands.json" && echo "$file"
done)
if [ "${#all[@]}" -eq 0 ]; then
    echo "$build compiles no file of app/ and ui/ by itself: give this a build folder of the preset debug or release." >&2
    exit 1
fi
files=("$@")
case "${1:-}" in
    "") files=("${all[@]}") ;;
    --share)
        turn=$(($(git rev-list --count HEAD) % shares))
        files=()
        for ((i = turn; i < ${#all[@]}; i += shares)); do files+=("${all[i]}"); done
        echo "Share $turn of $shares: ${#files[@]} of ${#all[@]} files"
        ;;
esac
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" \
    clang-tidy-14 -p "$database" --quiet --warnings-as-errors='*' 2> >(grep -v ' warnings\? generated\.$' >&2)
