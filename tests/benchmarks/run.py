#!/usr/bin/python3
"""Runs every benchmark and prints one table; each row compares two things side by side, in turn, in the same run.

Usage: tests/benchmarks/run.py BUILD_FOLDER [--runs N] [--only NAME]...
Needs a release build configured with -DCHAINCERT_BENCHMARKS=ON, curl, bsdtar and Xvfb.
"""
import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
import zipfile

GIB = 1 << 30
PATH = "/v2/0605767c5e00f26b2fa0c0163a0b8f9c/blockchains/0b6a7a1e-7c4d-4d3e-9f2a-1c2b3d4e5f60/cert"


class Server:
    """The raw server of bodyserver.cpp; ends with the `with` block. `tls`: a certificate's and its key's file."""

    def __init__(self, build, file=None, tls=None, latency=0):
        command = [build + "/bin/chaincert-bodyserver", "--latency", str(latency)]
        command += (["--file", file] if file else []) + (["--tls", *tls] if tls else [])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.authority = ["--ca", tls[0]] if tls else []
        self.base = ("https" if tls else "http") + "://127.0.0.1:" + self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def url(self, org):
        return f"{self.base}{PATH}?org_name={org}&cert_type=admin"

    def cli(self, build, orgs, folder):
        parts = PATH.split("/")
        return [build + "/bin/chaincert-cli", "download", "--quiet", "--endpoint", self.base, *self.authority, "--project",
                parts[2], "--blockchain", parts[4], *(word for org in orgs for word in ("--org", org)), "--type", "admin",
                "--to", folder]


def timed(command, shell=False):
    """Wall seconds of one run, which must succeed."""
    start = time.monotonic()
    subprocess.run(command, shell=shell, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, executable="/bin/bash" if shell else None)
    return time.monotonic() - start


def peak_kib(command):
    result = subprocess.run(["/usr/bin/time", "-f", "%M"] + command, check=True, stdout=subprocess.DEVNULL,
                            stderr=subprocess.PIPE, text=True)
    return int(result.stderr.strip().splitlines()[-1])


def in_turn(runs, ours, theirs):
    """A B A B …, after one of each that is not counted: our median, their median, the median of the pairs' ratios."""
    a, b = [], []
    for run in range(runs + 1):
        pair = ours(), theirs()
        if run > 0:
            a.append(pair[0])
            b.append(pair[1])
    return statistics.median(a), statistics.median(b), statistics.median(x / y for x, y in zip(a, b))


def small_archive(path):
    noise = random.Random(7)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, size in (("msp/signcerts/admin.pem", 900), ("msp/keystore/%s_sk" % uuid.UUID(int=7), 240),
                           ("msp/admincerts/admin.pem", 900), ("msp/cacerts/ca.pem", 900), ("tls/server.crt", 3000),
                           ("tls/server.key", 1700)):
            archive.writestr("0" * 40 + ".peer/" + name, noise.randbytes(size))


def large_archive(path):
    noise = random.Random(11)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for index in range(10_000):
            archive.writestr(f"{index // 100:03}/file{index:05}.pem", noise.randbytes(450).hex())


def bench_body(build, scratch, runs):
    org = f"bytes-{GIB}"
    file = scratch + "/curl.bin"
    with Server(build) as server:
        url = server.url(org)

        def ours():
            folder = scratch + "/ours"
            seconds = timed(server.cli(build, [org], folder))
            shutil.rmtree(folder)
            return seconds

        def hashed():
            seconds = timed(f"set -o pipefail; curl -sf '{url}' | tee {file} | sha256sum; sync {file}", shell=True)
            os.unlink(file)
            return seconds

        def plain():
            seconds = timed(f"curl -sf -o {file} '{url}' && sync {file}", shell=True)
            os.unlink(file)
            return seconds

        a, b, ratio = in_turn(runs, ours, hashed)
        yield "1 GiB body", f"{a:.2f} s", "curl, tee, sha256sum; sync", f"{b:.2f} s", ratio, 1.0
        a, b, ratio = in_turn(runs, ours, plain)
        yield "1 GiB body", f"{a:.2f} s", "curl -o; sync", f"{b:.2f} s", ratio, 1.1
        peak = peak_kib(server.cli(build, [org], scratch + "/peak")) / 1024
        shutil.rmtree(scratch + "/peak")
        yield "1 GiB body, peak memory", f"{peak:.1f} MiB", "goal", "80 MiB", peak / 80, 1.0


def bench_small(build, scratch, runs):
    archive = scratch + "/small.zip"
    small_archive(archive)
    with Server(build, archive) as server:
        url = server.url("org1")

        def ours():
            folder = scratch + "/ours"
            seconds = timed(server.cli(build, ["org1"], folder))
            shutil.rmtree(folder)
            return seconds

        def theirs():
            folder = scratch + "/theirs"
            os.mkdir(folder)
            seconds = timed(f"cd {folder} && curl -sf -o admin.zip '{url}' && mkdir admin && bsdtar -xf admin.zip -C admin"
                            " && sync -f admin", shell=True)
            shutil.rmtree(folder)
            return seconds

        a, b, ratio = in_turn(runs * 4, ours, theirs)
        yield "one 8 KiB archive", f"{a * 1000:.0f} ms", "curl, bsdtar -x, sync -f", f"{b * 1000:.0f} ms", ratio, 1.3


def bench_batch(build, scratch, runs):
    """1,000 small archives over loopback TLS; the CLI saves and unpacks, so does curl with bsdtar."""
    archive, pair = scratch + "/small.zip", (scratch + "/server.pem", scratch + "/server.key")
    small_archive(archive)
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", pair[1],
                    "-out", pair[0]], check=True, stderr=subprocess.DEVNULL)
    orgs = [f"org{number:04}" for number in range(1, 1001)]
    curl = f"curl -sf --parallel --parallel-max 6 --cacert {pair[0]} -K {scratch}/urls"
    unpack = "ls | sed s/.zip$// | tee names | xargs mkdir && xargs -P2 -I{} bsdtar -xf {}.zip -C {} < names && rm names"

    def ours(server, *options):
        def run():
            folder = scratch + "/ours"
            seconds = timed(server.cli(build, orgs, folder) + list(options))
            saved = sum(len(files) for _, _, files in os.walk(folder))
            assert saved == len(orgs) * (1 if "--no-unpack" in options else 7), saved
            shutil.rmtree(folder)
            return seconds
        return run

    def theirs(command):
        def run():
            folder = scratch + "/theirs"
            os.mkdir(folder)
            seconds = timed(f"cd {folder} && {command}", shell=True)
            shutil.rmtree(folder)
            return seconds
        return run

    for latency, rows in ((0, (("", f"{curl} && {unpack} && sync -f .", "curl -Z, bsdtar -x, sync -f", 1.0),
                               ("--no-unpack", curl, "curl -Z", 1.3))),
                          (50, (("--no-unpack", curl, "curl -Z", 1.1),))):
        with Server(build, archive, pair, latency) as server:
            with open(scratch + "/urls", "w", encoding="ascii") as urls:
                urls.writelines(f'url = "{server.url(org)}"\noutput = "{org}.zip"\n' for org in orgs)
            for option, command, name, goal in rows:
                a, b, ratio = in_turn(runs, ours(server, *option.split()), theirs(command))
                work = "1,000 archives" + (", saved only" if option else "") + (f", {latency} ms each" if latency else "")
                yield work, f"{a:.2f} s", name, f"{b:.2f} s", ratio, goal


def bench_unpack(build, scratch, runs):
    archive = scratch + "/large.zip"
    large_archive(archive)

    def ours():
        folder = scratch + "/ours"
        os.mkdir(folder)
        seconds = timed([build + "/bin/chaincert-unpackbench", archive, folder])
        shutil.rmtree(folder)
        return seconds

    def theirs():
        folder = scratch + "/theirs"
        os.mkdir(folder)
        seconds = timed(f"bsdtar -xf {archive} -C {folder} && sync -f {folder}", shell=True)
        shutil.rmtree(folder)
        return seconds

    a, b, ratio = in_turn(runs, ours, theirs)
    yield "unpack 10,000 entries", f"{a:.2f} s", "bsdtar -x; sync -f", f"{b:.2f} s", ratio, 1.2


class Display:
    """A private X server and home; no window manager, so that nothing else draws."""

    def __init__(self, scratch):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            display = ":" + number.readline().strip()
        home = scratch + "/home"
        os.makedirs(home, mode=0o700)
        self.environment = {"PATH": os.environ["PATH"], "DISPLAY": display, "HOME": home, "XDG_RUNTIME_DIR": home,
                            "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "CHAINCERT_TOKEN": "benchmark"}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


def bench_start(build, scratch, runs):
    def clock(program):
        out = subprocess.run([build + "/bin/chaincert-windowclock", build + "/bin/" + program], check=True,
                             env=display.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return [float(word) for word in out.stdout.split()]

    with Display(scratch) as display:
        pairs = [(clock("chaincert"), clock("chaincert-helloworld")) for _ in range(runs * 2 + 1)][1:]
    for column, name, goal, scale, unit in ((0, "start to painted window", 1.5, 1, "ms"),
                                            (1, "resting memory, resident", 1.6, 1024, "MiB"),
                                            (2, "resting memory, private", 1.6, 1024, "MiB")):
        a = statistics.median(ours[column] for ours, _ in pairs)
        b = statistics.median(theirs[column] for _, theirs in pairs)
        ratio = statistics.median(ours[column] / theirs[column] for ours, theirs in pairs)
        yield name, f"{a / scale:.1f} {unit}", "hello-world Qt Widgets", f"{b / scale:.1f} {unit}", ratio, goal


def bench_stall(build, scratch, runs):
    small, large = scratch + "/small.zip", scratch + "/large.zip"
    small_archive(small)
    large_archive(large)
    with Display(scratch) as display:
        for name, file, org, count in (("at rest, 5 s", small, "", 0), ("40 small archives", small, "org", 40),
                                       ("10,000 entries", large, "org", 1), ("1 GiB body", small, f"bytes-{GIB}", 1)):
            worst = []
            with Server(build, file) as server:
                for run in range(max(2, runs // 2)):
                    folder = f"{scratch}/stall{run}"
                    out = subprocess.run([build + "/bin/chaincert-windowstall", server.base, org, str(count), folder],
                                         check=True, env=display.environment, stdout=subprocess.PIPE, text=True)
                    worst.append(float(out.stdout))
                    shutil.rmtree(folder, ignore_errors=True)
            stall = statistics.median(worst)
            yield f"longest stall of the window: {name}", f"{stall:.1f} ms", "one frame", "16 ms", stall / 16, 1.0


BENCHMARKS = {"body": bench_body, "small": bench_small, "batch": bench_batch, "unpack": bench_unpack, "start": bench_start,
              "stall": bench_stall}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", action="append", choices=BENCHMARKS)
    options = parser.parse_args()
    build = os.path.abspath(options.build)
    os.environ["CHAINCERT_TOKEN"] = "benchmark"

    print("| work | Chaincert | against | | ratio | goal | |\n|---|---|---|---|---|---|---|")
    for name in options.only or BENCHMARKS:
        with tempfile.TemporaryDirectory(dir=build) as scratch:
            for work, ours, against, theirs, ratio, goal in BENCHMARKS[name](build, scratch, options.runs):
                verdict = "met" if ratio <= goal else "**missed**"
                print(f"| {work} | {ours} | {against} | {theirs} | {ratio:.2f} | ≤ {goal} | {verdict} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
