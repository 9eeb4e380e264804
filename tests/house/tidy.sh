#!/usr/bin/env bash
# Runs clang-tidy 14 over app/ and ui/, as .clang-tidy says; any finding is a failure.
#   tests/house/tidy.sh BUILD            all of it
#   tests/house/tidy.sh BUILD --share    a twentieth of the files, another one with each commit, so that twenty commits
#                                        have looked at all
#   tests/house/tidy.sh BUILD FILE…      these
# BUILD: what a preset has built. That of sanitize compiles several files as one, and all of it takes seven minutes on two
# cores; in that of debug or release, which alone know a file by itself, forty. Another version knows other checks, so only
# 14 can tell: elsewhere than on Debian 12 it is skipped (exit 77).
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

# clang reads no precompiled header of GCC's and knows other warnings; sanitizers are nothing to look at.
database=$(mktemp -d)
trap 'rm -rf "$database"' EXIT
sed -E 's/ -Winvalid-pch| -include [^ ]+cmake_pch\.hxx| -Wno-subobject-linkage| -f(no-)?sanitize[^ ]*//g
    s#("command": ")[^ ]*/ccache #\1#' "$build/compile_commands.json" >"$database/compile_commands.json"

# What this system compiles, in one order: files by themselves, or several as one.
mapfile -t all < <(sed -nE 's/^ *"file": "(.*)",?$/\1/p' "$database/compile_commands.json" \
    | grep -E "^($PWD/(app|ui)/.*\.cpp|$(realpath "$build")/(app|ui)/.*/Unity/unity_[0-9]+_cxx\.cxx)$" | sort)
if [ "${#all[@]}" -eq 0 ]; then
    echo "$build has compiled nothing of app/ and ui/: give this the build folder of a preset." >&2
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
# Sources of ours that another includes, as those that are compiled as one, count as its headers do.
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" \
    clang-tidy-14 -p "$database" --quiet --warnings-as-errors='*' --checks=-bugprone-suspicious-include \
    --header-filter='/(app|ui)/[a-z]+/[a-z0-9_]+\.(h|cpp)$' 2> >(grep -v ' warnings\? generated\.$' >&2)
