#!/bin/sh
# The desktop entry and the metainfo are as the desktops demand, and know the same releases as CHANGELOG.md.
# $1: the build folder
set -eu
desktop-file-validate packaging/linux/*.desktop
metainfo=$(echo "$1"/packaging/linux/*.metainfo.xml)
# There is no page of its own yet, of which newer versions warn. Older ones know no such tag and refuse its name.
appstreamcli validate --no-net --override=url-homepage-missing=info "$metainfo" 2>/dev/null \
    || appstreamcli validate --no-net "$metainfo"
changed=$(sed -nE 's/^## \[([0-9.]+)\] - (.*)$/\1 \2/p' CHANGELOG.md)
released=$(sed -nE 's/.*<release version="([^"]*)" date="([^"]*)".*/\1 \2/p' "$metainfo")
[ "$changed" = "$released" ] || { echo "Releases in CHANGELOG.md: ${changed:-none}; in the metainfo: ${released:-none}"; exit 1; }
