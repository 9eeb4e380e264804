#!/bin/sh
# The desktop entry and the metainfo are as the desktops demand. $1: the build folder
set -eu
desktop-file-validate packaging/linux/*.desktop
appstreamcli validate --no-net "$1"/packaging/linux/*.metainfo.xml
