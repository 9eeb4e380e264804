#!/bin/sh
# Builds and runs every fuzzer.
#   tests/fuzz/run.sh [SECONDS]   each for so many seconds (600 unless told), two at a time on two cores; an input that
#                                 fails is put into its corpus, where replaying finds it for ever
#   tests/fuzz/run.sh replay      only the inputs that are kept
# Exit 0: nothing was found. CHAINCERT_FUZZ_BUILD: a build folder already configured with the preset "fuzz".
set -eu
cd "$(dirname "$0")/../.."
work=${1:-600}
build=${CHAINCERT_FUZZ_BUILD:-build/fuzz}
if [ ! -f "$build/build.ninja" ]; then # with the clang of this release, as packaging/debian-packages.txt has them
    compiler=$(command -v clang++-16 || command -v clang++-19)
    cmake --preset fuzz "-DCMAKE_CXX_COMPILER=$compiler" >/dev/null
fi
cmake --build "$build" --target fuzzers

export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
# The fuzzer of one corpus.
one() {
    name=$1
    corpus=tests/fuzz/corpus/$name
    program=$build/bin/fuzz_$name
    if [ "$work" = replay ]; then
        "$program" -runs=0 -timeout=20 -rss_limit_mb=1024 "$corpus" >"$build/fuzz_$name.log" 2>&1
    else
        mkdir -p "$build/found/$name"
        "$program" -max_total_time="$work" -timeout=20 -rss_limit_mb=1024 -max_len=16384 -print_final_stats=1 \
            -artifact_prefix="$corpus/" "$build/found/$name" "$corpus" >"$build/fuzz_$name.log" 2>&1
    fi
}

failed=0
running=
finish() {
    for pair in $running; do
        if wait "${pair%%:*}"; then
            echo "fuzz_${pair##*:}: nothing found in" \
                "$(sed -n 's/^stat::number_of_executed_units: //p; s/^Done \([0-9]*\) runs.*/\1/p' \
                    "$build/fuzz_${pair##*:}.log" | head -n 1) runs"
        else
            echo "fuzz_${pair##*:}: FAILED, see $build/fuzz_${pair##*:}.log"
            failed=1
        fi
    done
    running=
}
count=0
for folder in tests/fuzz/corpus/*/; do
    name=$(basename "$folder")
    one "$name" &
    running="$running $!:$name"
    count=$((count + 1))
    [ $((count % 2)) -ne 0 ] || finish
done
finish
exit $failed
