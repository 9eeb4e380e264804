#!/bin/sh
# Pictures of every window and state, to be looked at after every change of a window, in the fonts of the language:
#   take.sh BUILD-FOLDER FOLDER                   all of them: light, dark, Chinese, mirrored, on a small screen, narrow,
#                                                 at scale 2
#   take.sh BUILD-FOLDER FOLDER OPTION…           one set: --dark, --rtl, --language zh_CN, --screen 1024x640 (its size),
#                                                 --size 640x740 (of the main window), --scale 2, --window, --accounts,
#                                                 --lists
#   take.sh BUILD-FOLDER --readme                 those of the README, in both languages, into packaging/pictures
# The fonts are those of fonts-dejavu-core and fonts-noto-cjk.
set -eu
program=$1/bin/chaincert-pictures
folder=$2
shift 2

if [ "$folder" = --readme ]; then
    pictures=$(dirname "$0")/../../../packaging/pictures
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    for language in en zh_CN; do
        "$program" "$work/$language" --window --language "$language" --size 1280x800
    done
    cp "$work/en/main-a-run.png" "$pictures/window.png"
    cp "$work/zh_CN/main-a-run.png" "$pictures/window-zh_CN.png"
elif [ $# -eq 0 ]; then
    for language in en zh_CN; do
        "$program" "$folder/light-$language" --language "$language"
        "$program" "$folder/dark-$language" --language "$language" --dark
        "$program" "$folder/mirrored-$language" --language "$language" --rtl
        "$program" "$folder/small-$language" --language "$language" --screen 1024x640
        "$program" "$folder/narrow-$language" --language "$language" --window --size 640x740
        "$program" "$folder/twice-$language" --language "$language" --scale 2
    done
else
    "$program" "$folder" "$@"
fi
