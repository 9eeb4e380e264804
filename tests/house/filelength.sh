#!/bin/sh
# A file over 400 lines is a design mistake to mend.
set -eu
git ls-files '*.cpp' '*.h' '*.sh' '*.py' | xargs wc -l | awk '$2 != "total" && $1 > 400 { print $2 " has " $1 " lines"; bad = 1 } END { exit bad }'
