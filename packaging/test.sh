#!/usr/bin/env bash
# Installs what the tests need, builds everything with the sanitizers on, and runs every test.
# Usage: packaging/test.sh [ctest's options]
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/packages.sh

install_packages build test
cores=$(nproc)
cmake --preset sanitize --log-level=NOTICE
cmake --build --preset sanitize --parallel "$cores"
ctest --preset sanitize --parallel "$((cores * 2))" --no-tests=error "$@"
