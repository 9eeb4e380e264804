#!/bin/sh
# The average width of a font with ideographs is theirs, twice that of letters: windows were too wide for their
# screen. ui/fields/textwidth.h measures instead.
set -eu
if git grep -n 'averageCharWidth' -- ui; then
    echo 'Measure by ui/fields/textwidth.h instead.'
    exit 1
fi
