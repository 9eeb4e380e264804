#!/bin/sh
# The command line runs where there is no graphical system at all.
set -eu
libraries=$(ldd "$1")
echo "$libraries" | grep -q libQt6Core
if echo "$libraries" | grep -E 'libQt6(Gui|Widgets|Svg)'; then
    exit 1
fi
