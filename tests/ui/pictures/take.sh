#!/bin/sh
# Pictures of every state, light, dark, in Chinese, right to left and at scale 2:
# tests/ui/pictures/take.sh BUILD-FOLDER FOLDER. Look at them after every change of a window.
set -eu
program=$1/bin/chaincert-pictures
"$program" "$2/light"
"$program" "$2/dark" --dark
"$program" "$2/chinese" --language zh_CN
"$program" "$2/mirrored" --rtl
QT_SCALE_FACTOR=2 "$program" "$2/twice"
