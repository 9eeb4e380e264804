#!/bin/sh
# Every C++ file is as .clang-format says.
set -eu
git ls-files '*.cpp' '*.h' | xargs clang-format-14 --dry-run -Werror
