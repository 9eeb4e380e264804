#!/bin/sh
# The version stands in CMakeLists.txt, project(), and in no other file: the others read it. $1: the version
set -eu
number=$(printf %s "$1" | sed 's/\./\\./g')
# CHANGELOG.md tells of releases, which keep their numbers.
if git grep -nE "(^|[^0-9.])$number([^0-9.]|\$)" -- . ':!CMakeLists.txt' ':!CHANGELOG.md'; then
    echo "These say the version, $1, by themselves."
    exit 1
fi
