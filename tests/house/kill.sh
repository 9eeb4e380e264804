#!/bin/sh
# Kills a saving program N times (200 unless told) at random moments and looks at what is left: whole or nothing, no
# key that others can read. Usage: tests/house/kill.sh [N] [BUILD_FOLDER]
set -eu
cd "$(dirname "$0")/../.."
CHAINCERT_KILLS=${1:-200} QT_QPA_PLATFORM=offscreen exec "${2:-build/debug}/bin/tst_downloads" TestKill
