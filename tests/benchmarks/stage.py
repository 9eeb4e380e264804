"""What the benchmarks play on: the raw server, the clock, the private X server."""
import collections
import itertools
import os
import statistics
import subprocess
import time

PROJECT = "0605767c5e00f26b2fa0c0163a0b8f9c"
BLOCKCHAIN = "0b6a7a1e-7c4d-4d3e-9f2a-1c2b3d4e5f60"
PATH = f"/v2/{PROJECT}/blockchains/{BLOCKCHAIN}/cert"
TOKEN = "benchmark"
GIB = 1 << 30
NUMBERS = itertools.count(1)


class Server:
    """The raw server of bodyserver.cpp; ends with the `with` block. `files`: --file or --folder and what of;
    `tls`: a certificate's and its key's file; `latency` in milliseconds."""

    def __init__(self, build, files=(), tls=None, latency=0):
        command = [build + "/bin/chaincert-bodyserver", "--token", TOKEN, "--latency", str(latency), *files]
        command += ["--tls", *tls] if tls else []
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.authority = ["--ca", tls[0]] if tls else []
        self.base = ("https" if tls else "http") + "://127.0.0.1:" + self.process.stdout.readline().strip()
        self.connections = self.answers = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.connections, self.answers = (int(word) for word in self.process.stdout.read().split())
        self.process.wait()

    def url(self, org):
        return f"{self.base}{PATH}?org_name={org}&cert_type=admin"

    def cli(self, build, orgs, folder, *options):
        return [build + "/bin/chaincert-cli", "download", "--quiet", "--endpoint", self.base, *self.authority, "--project",
                PROJECT, "--blockchain", BLOCKCHAIN, *(word for org in orgs for word in ("--org", org)), "--type", "admin",
                "--to", folder, *options]


def timed(command, shell=False, given=None):
    """Wall seconds of one run, which must succeed. What earlier runs wrote is on the disk before it begins."""
    os.sync()
    start = time.monotonic()
    done = subprocess.run(command, shell=shell, input=given, text=True, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, executable="/bin/bash" if shell else None)
    seconds = time.monotonic() - start
    if done.returncode != 0:
        raise SystemExit(f"{str(command)[:400]} …\nended with {done.returncode}: {done.stderr[-400:]}")
    return seconds


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


class Display:
    """A private X server and home; no window manager, so that nothing else draws."""

    def __init__(self, scratch):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            display = ":" + number.readline().strip()
        home = scratch + "/home"
        os.makedirs(home, mode=0o700)
        self.environment = {"PATH": os.environ["PATH"], "DISPLAY": display, "HOME": home, "XDG_RUNTIME_DIR": home,
                            "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "CHAINCERT_TOKEN": TOKEN}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


Window = collections.namedtuple("Window", "stall work before after scroll")


def in_window(build, server, display, org, count, folder, *options):
    """The real window downloads: milliseconds of the longest stall and of the most work at once,
    KiB before and after, the longest stall while it scrolls."""
    out = subprocess.run([build + "/bin/chaincert-windowstall", *server.authority, *options, server.base, org, str(count),
                          folder], check=True, env=display.environment, stdout=subprocess.PIPE, text=True)
    return Window(*(float(word) for word in out.stdout.split()))


def stall_row(work, milliseconds, at_once=None):
    """`at_once`: the processor's time in the longest piece of work, which a busy machine does not lengthen."""
    said = "" if at_once is None else f" ({at_once:.1f} of work)"
    return work, f"{milliseconds:.1f} ms{said}", "one frame", "16 ms", milliseconds / 16, 1.0


def fresh(scratch):
    """A folder's path that nothing has used. Nothing is removed before the end: ext4 without a journal looks for inodes
    that were not removed lately, and whoever creates files next would pay for it."""
    return f"{scratch}/{next(NUMBERS)}"
