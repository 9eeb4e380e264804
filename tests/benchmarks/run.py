#!/usr/bin/python3
"""Runs every benchmark and prints one table; each row compares two things side by side, in turn, in the same run.

Usage: tests/benchmarks/run.py BUILD_FOLDER [--runs N] [--only NAME]... [--count N] [--rows N]
Needs a release build configured with -DCHAINCERT_BENCHMARKS=ON, curl, openssl, bsdtar and Xvfb. Writes into the build
folder alone, and removes it at the end.
"""
import argparse
import os
import sys
import tempfile

sys.dont_write_bytecode = True
import stage  # noqa: E402
import identities  # noqa: E402
import many  # noqa: E402
import single  # noqa: E402

BENCHMARKS = {
    "body": single.bench_body, "small": single.bench_small, "unpack": single.bench_unpack, "start": single.bench_start,
    "stall": single.bench_stall,
    "batch": many.bench_batch, "parallel": many.bench_parallel, "window": many.bench_window, "rows": many.bench_rows,
    "choose": many.bench_choose, "identities": identities.bench_identities}


def verdict(ratio, goal):
    if goal is None:
        return ""
    return "met" if ratio <= goal else "**missed**"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--runs", type=int, default=5, help="pairs that count, at least 2 (default: %(default)s)")
    parser.add_argument("--only", action="append", choices=BENCHMARKS)
    parser.add_argument("--count", type=int, default=1000, help="archives of a batch (default: %(default)s)")
    parser.add_argument("--rows", type=int, default=10_000, help="rows of the window (default: %(default)s)")
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    os.environ["CHAINCERT_TOKEN"] = stage.TOKEN
    many.COUNT, many.ROWS = options.count, options.rows
    print("| work | Chaincert | against | | ratio | goal | |\n|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory(dir=build, prefix="benchmarks-") as scratch:
        for name in options.only or BENCHMARKS:
            folder = f"{scratch}/{name}"
            os.mkdir(folder)
            for work, ours, against, theirs, ratio, goal in BENCHMARKS[name](build, folder, max(2, options.runs)):
                print(f"| {work} | {ours} | {against} | {theirs} | {'–' if ratio is None else f'{ratio:.2f}'} | "
                      f"{'–' if goal is None else f'≤ {goal}'} | {verdict(ratio, goal)} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
