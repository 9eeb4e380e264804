"""One download, one archive, the window's start: the figures of the first two issues."""
import os
import random
import shutil
import statistics
import subprocess
import uuid
import zipfile

from stage import GIB, TOKEN, Display, Server, fresh, in_turn, in_window, peak_kib, stall_row, timed


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
        header = "X-Auth-Token: " + TOKEN
        url = server.url(org)

        def ours():
            folder = scratch + "/ours"
            seconds = timed(server.cli(build, [org], folder))
            shutil.rmtree(folder)
            return seconds

        def hashed():
            seconds = timed(f"set -o pipefail; curl -sf -H '{header}' '{url}' | tee {file} | sha256sum; sync {file}",
                            shell=True)
            os.unlink(file)
            return seconds

        def plain():
            seconds = timed(f"curl -sf -H '{header}' -o {file} '{url}' && sync {file}", shell=True)
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
    with Server(build, ["--file", archive]) as server:
        header = "X-Auth-Token: " + TOKEN
        url = server.url("org1")

        def ours():
            return timed(server.cli(build, ["org1"], fresh(scratch)))

        def theirs():
            folder = fresh(scratch)
            os.mkdir(folder)
            return timed(f"cd {folder} && curl -sf -H '{header}' -o admin.zip '{url}' && mkdir admin"
                         " && bsdtar -xf admin.zip -C admin && sync -f admin", shell=True)

        a, b, ratio = in_turn(runs * 4, ours, theirs)
        yield "one 8 KiB archive", f"{a * 1000:.0f} ms", "curl, bsdtar -x, sync -f", f"{b * 1000:.0f} ms", ratio, 1.3


def bench_unpack(build, scratch, runs):
    archive = scratch + "/large.zip"
    large_archive(archive)

    def ours():
        folder = fresh(scratch)
        os.mkdir(folder)
        return timed([build + "/bin/chaincert-unpackbench", archive, folder])

    def theirs():
        folder = fresh(scratch)
        os.mkdir(folder)
        return timed(f"bsdtar -xf {archive} -C {folder} && sync -f {folder}", shell=True)

    a, b, ratio = in_turn(runs, ours, theirs)
    yield "unpack 10,000 entries", f"{a:.2f} s", "bsdtar -x; sync -f", f"{b:.2f} s", ratio, 1.2


def bench_start(build, scratch, runs):
    def clock(program):
        out = subprocess.run([build + "/bin/chaincert-windowclock", build + "/bin/" + program], check=True,
                             env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        return [float(word) for word in out.stdout.split()]

    with Display(scratch) as display:
        # As the desktop starts it: a token that no account uses would bring a notice with an icon of the theme.
        environment = {name: value for name, value in display.environment.items() if name != "CHAINCERT_TOKEN"}
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
            with Server(build, ["--file", file]) as server:
                seen = [in_window(build, server, display, org, count, fresh(scratch)) for _ in range(max(2, runs // 2))]
            yield stall_row(f"longest stall of the window: {name}", statistics.median(one.stall for one in seen),
                            statistics.median(one.work for one in seen))
