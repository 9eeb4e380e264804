#!/bin/sh
# Brings the catalogues up to what the sources say: translations/update.sh [FOLDER FOR THE CATALOGUES]
# No locations and no obsolete entries, so that a change stays small.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
to=${1:-$root/translations}
lupdate=${LUPDATE:-lupdate}
command -v "$lupdate" >/dev/null || lupdate=/usr/lib/qt6/bin/lupdate
# tr() of a file with CHAINCERT_TR_CONTEXT (app/words/translation.h) has that context.
common="-tr-function-alias Q_DECLARE_TR_FUNCTIONS+=CHAINCERT_TR_CONTEXT -silent -locations none -no-obsolete -I $root/app -I $root/ui"
# shellcheck disable=SC2086
"$lupdate" $common -source-language en -target-language zh_CN "$root/app" "$root/ui" -ts "$to/chaincert_zh_CN.ts"
# shellcheck disable=SC2086
"$lupdate" $common -pluralonly -source-language en -target-language en "$root/app" "$root/ui" -ts "$to/chaincert_en.ts"
