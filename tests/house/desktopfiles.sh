#!/bin/sh
# The desktop entry and the metainfo are as the desktops demand.
set -eu
desktop-file-validate packaging/linux/*.desktop
appstreamcli validate --no-net packaging/linux/*.metainfo.xml
