#!/usr/bin/env bash
# The main job in one command, on a bare Debian 12 or 13: installs what is missing, builds Chaincert, starts the
# demonstration cloud on a loopback port, and opens the window on it with the form filled in.
#   packaging/quickstart.sh         the window; without a display it says so and does --cli
#   packaging/quickstart.sh --cli   the same main job in the terminal: org1's admin, user and ca certificates
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

mode=window
case "${1:-}" in
    "") ;;
    --cli) mode=cli ;;
    *) sed -n '2,5s/^# //p' "$0"; exit 2 ;;
esac
if [ "$mode" = window ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty): doing the job in the terminal instead."
    mode=cli
fi

install_packages build

build=build/release
log=$(mktemp)
settings=$(mktemp)
cloud=
# Nothing stays behind: neither the cloud nor a scratch file, whatever ends this script.
clean_up() {
    trap - EXIT INT TERM HUP
    [ -z "$cloud" ] || { kill "$cloud" 2>/dev/null && wait "$cloud" 2>/dev/null; } || true
    rm -f "$log" "$settings"
}
trap clean_up EXIT
trap 'clean_up; exit 130' INT
trap 'clean_up; exit 143' TERM HUP

quietly() { "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }; }
[ -e "$build/build.ninja" ] || { echo "Configuring…"; quietly cmake --preset release; }
echo "Building what changed… (the first time takes a few minutes)"
quietly cmake --build --preset release

"$build/bin/chaincert-sandbox" --port 0 --parent $$ --print-settings >"$settings" &
cloud=$!
for _ in $(seq 100); do
    [ ! -s "$settings" ] || break
    kill -0 "$cloud" 2>/dev/null || { echo "The demonstration cloud did not start." >&2; exit 1; }
    sleep 0.1
done
setting() { sed -n 's/.*"'"$1"'": *"\([^"]*\)".*/\1/p' "$settings" | head -n 1; }
[ -n "$(setting endpoint)" ] || { echo "The demonstration cloud said nothing within 10 seconds." >&2; exit 1; }

folder="${XDG_DOWNLOAD_DIR:-$HOME}/chaincert-demonstration"
arguments=(--endpoint "$(setting endpoint)" --project "$(setting project_id)" --blockchain "$(setting blockchain_id)" --org org1
           --type admin --type user --type ca --to "$folder")
export CHAINCERT_TOKEN
CHAINCERT_TOKEN=$(setting token)
status=0
if [ "$mode" = cli ]; then
    "$build/bin/chaincert-cli" download "${arguments[@]}" || status=$?
    echo
    echo "What was saved lies in $folder:"
    # "/" sorts before every other character, so that a folder's files follow it.
    (cd "$folder" && find . -mindepth 1 | tr / '\001' | LC_ALL=C sort | tr '\001' / | sed 's|[^/]*/|  |g')
else
    echo "The window opens with the form filled in: press Download. Files land in $folder."
    "$build/bin/chaincert" "${arguments[@]}" || status=$?
fi
exit "$status"
