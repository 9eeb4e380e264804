"""Many downloads at once, and what the window does with them: the figures of lists, queue and reports."""
import json
import os
import re
import statistics
import subprocess
import zipfile
from pathlib import Path

from stage import TOKEN, Display, Server, fresh, in_turn, in_window, stall_row, timed

COUNT = 1000  # archives of a batch
ROWS = 10_000  # of the window
LATENCY = 50  # milliseconds for each answer
UNPACK = "ls | sed s/.zip$// | tee ../names | xargs mkdir && xargs -P2 -I{} bsdtar -xf {}.zip -C {} < ../names"
PROJECT = (Path(__file__).parents[2] / "CMakeLists.txt").read_text("utf-8")
AGENT = "Chaincert/" + re.search(r"VERSION ([\d.]+) LANGUAGES", PROJECT)[1]  # curl sends the same headers as we do
ACCEPT = "application/octet-stream, application/zip, application/json;q=0.9, */*;q=0.8"


def make_archives(build, scratch):
    """COUNT different MSP archives as the service makes them, of some 8 KiB; the folder's path."""
    folder, raw = scratch + "/archives", scratch + "/raw"
    os.mkdir(folder)
    os.mkdir(raw)
    sandbox = subprocess.Popen([build + "/bin/chaincert-sandbox", "--print-settings"], stdout=subprocess.PIPE, text=True)
    try:
        told = json.loads(sandbox.stdout.readline())
        any_name = next(blockchain for blockchain in told["blockchains"] if blockchain["any_name"])
        url = f"{told['endpoint']}/v2/{any_name['project_id']}/blockchains/{any_name['id']}/cert"
        orders = "".join(f'url = "{url}?org_name=org{number}&cert_type=admin"\noutput = "{raw}/{number}.zip"\n'
                         for number in range(COUNT))
        subprocess.run(["curl", "-sf", "--parallel", "--parallel-max", "2", "-K", "-"], check=True, text=True,
                       stderr=subprocess.DEVNULL, input=f'header = "X-Auth-Token: {told["token"]}"\n' + orders)
    finally:
        sandbox.terminate()
        sandbox.wait()
    for number in range(COUNT):
        with zipfile.ZipFile(f"{raw}/{number}.zip") as source, \
                zipfile.ZipFile(f"{folder}/{number}.zip", "w", zipfile.ZIP_DEFLATED) as target:
            for entry in source.infolist():
                target.writestr(entry, source.read(entry))
            # Two more of the authority's certificate, as some of the service's archives have: 6 become some 8 KiB.
            name = next(name for name in source.namelist() if "/tlscacerts/" in name and not name.endswith("/"))
            top = name.split("/")[0]
            for copy in (f"{top}/msp/cacerts/ca.{top[:40]}-cert.pem", f"{top}/tls/ca.crt"):
                target.writestr(copy, source.read(name))
    return folder


def make_authority(scratch):
    pair = scratch + "/server.pem", scratch + "/server.key"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", pair[1],
                    "-out", pair[0]], check=True, stderr=subprocess.DEVNULL)
    return pair


def tree_of(folder):
    tree = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                tree[os.path.relpath(path, folder)] = file.read()
    return tree


class Batch:
    """COUNT organizations of one server, got by us or by curl, into a folder of their own; what came is compared, byte by
    byte, with what was served, and anything missing, wrong or over ends the benchmark: there is no figure then."""

    def __init__(self, build, scratch, archives, server, count):
        self.build, self.scratch, self.server = build, scratch, server
        self.orgs = [f"org{number}" for number in range(count)]
        self.expected = {}
        for number, org in enumerate(self.orgs):
            with open(f"{archives}/{number}.zip", "rb") as file:
                self.expected[org] = file.read()
        with zipfile.ZipFile(f"{archives}/0.zip") as first:
            self.files = sum(not name.endswith("/") for name in first.namelist())

    def ours(self, *options):
        def run():
            folder = fresh(self.scratch)
            seconds = timed(self.server.cli(self.build, self.orgs, folder, *options))
            blockchain = f"{folder}/{os.listdir(folder)[0]}"
            self.compare(blockchain, "{org}/admin.zip", "{org}/admin", "--no-unpack" not in options)
            return seconds
        return run

    def curl(self, unpack):
        def run():
            folder = f"{fresh(self.scratch)}/got"
            os.makedirs(folder)
            # The same requests as ours, headers and all. They come by standard input: the token is in them.
            orders = (f'header = "X-Auth-Token: {TOKEN}"\nheader = "Accept: {ACCEPT}"\nuser-agent = "{AGENT}"\n'
                      'header = "Accept-Encoding: identity"\nheader = "Cache-Control: no-cache"\n'
                      'header = "Pragma: no-cache"\nheader = "Connection: Keep-Alive"\nheader = "Accept-Language: en,*"\n')
            orders += "".join(f'url = "{self.server.url(org)}"\noutput = "{org}.zip"\n' for org in self.orgs)
            command = (f"cd {folder} && curl -sSf --http1.1 --parallel --parallel-max 6 --cacert {self.server.authority[1]}"
                       " -K -" + (f" && {UNPACK} && sync -f ." if unpack else ""))
            seconds = timed(command, shell=True, given=orders)
            self.compare(folder, "{org}.zip", "{org}", unpack)
            return seconds
        return run

    def compare(self, folder, archive, tree, unpacked):
        got = tree_of(folder)
        for org, served in self.expected.items():
            if got.pop(archive.format(org=org), None) != served:
                raise SystemExit(f"{folder}: the archive of {org} is not what was served: the figure is void")
            if unpacked:
                path = f"{self.scratch}/served.zip"
                with open(path, "wb") as file:
                    file.write(served)
                with zipfile.ZipFile(path) as inside:
                    for name in inside.namelist():
                        if not name.endswith("/") and got.pop(f"{tree.format(org=org)}/{name}", None) != inside.read(name):
                            raise SystemExit(f"{folder}: {name} of {org} is not what was served: the figure is void")
        if got:
            raise SystemExit(f"{folder}: {len(got)} files too many, {next(iter(got))}: the figure is void")


def named(count, latency, unpack):
    return (f"{count:,} archives, " + ("saved and unpacked" if unpack else "saved only")
            + (f", {latency} ms for each answer" if latency else ""))


ROWS_OF_BATCH = ((0, True, 1.0), (0, False, 1.3), (LATENCY, False, 1.1))


def bench_batch(build, scratch, runs):
    """COUNT archives over loopback TLS, by the command line and by curl with bsdtar."""
    archives, pair = make_archives(build, scratch), make_authority(scratch)
    for latency, unpack, goal in ROWS_OF_BATCH:
        with Server(build, ["--folder", archives], pair, latency) as server:
            batch = Batch(build, scratch, archives, server, COUNT)
            option = () if unpack else ("--no-unpack",)
            a, b, ratio = in_turn(runs, batch.ours(*option), batch.curl(unpack))
            against = "curl -Z, bsdtar -x, sync -f" if unpack else "curl -Z"
            yield named(COUNT, latency, unpack), f"{a:.2f} s", against, f"{b:.2f} s", ratio, goal
        # One run more than counts, of two programs with six connections each: more, and one did not keep them alive.
        if server.answers != 2 * (runs + 1) * COUNT or server.connections > 2 * (runs + 1) * 6:
            raise SystemExit(f"{server.answers} answers over {server.connections} connections: the figures are void")


def bench_parallel(build, scratch, runs):
    """How many at a time: each number in turn, against all six."""
    archives, pair = make_archives(build, scratch), make_authority(scratch)
    for latency, count in ((0, COUNT), (LATENCY, max(1, COUNT // 5))):
        with Server(build, ["--folder", archives], pair, latency) as server:
            batch = Batch(build, scratch, archives, server, count)
            times = {parallel: [] for parallel in range(1, 7)}
            for run in range(runs + 1):
                for parallel, seconds in times.items():
                    took = batch.ours("--parallel", str(parallel))()
                    if run > 0:
                        seconds.append(took)
        six = statistics.median(times[6])
        for parallel, seconds in times.items():
            ratio = statistics.median(one / other for one, other in zip(seconds, times[6]))
            yield (f"{named(count, latency, True)}, {parallel} at a time", f"{statistics.median(seconds):.2f} s",
                   "6 at a time", f"{six:.2f} s", ratio, None)


def bench_window(build, scratch, runs):
    """The longest stall of the window during each of the batches."""
    archives, pair = make_archives(build, scratch), make_authority(scratch)
    with Display(scratch) as display:
        for latency, unpack, _ in ROWS_OF_BATCH:
            option = () if unpack else ("--no-unpack",)
            with Server(build, ["--folder", archives], pair, latency) as server:
                seen = [in_window(build, server, display, "org", COUNT, fresh(scratch), *option)
                        for _ in range(max(2, runs // 2))]
            yield stall_row("longest stall of the window: " + named(COUNT, latency, unpack),
                            statistics.median(one.stall for one in seen), statistics.median(one.work for one in seen))


def bench_rows(build, scratch, runs):
    """ROWS finished rows in the window, each of a real download."""
    archives, pair = make_archives(build, scratch), make_authority(scratch)
    with Display(scratch) as display, Server(build, ["--folder", archives], pair) as server:
        seen = [in_window(build, server, display, "org", ROWS, fresh(scratch)) for _ in range(2)]
    before = statistics.median(one.before for one in seen) / 1024
    after = statistics.median(one.after for one in seen) / 1024
    yield (f"memory at rest after {ROWS:,} finished rows", f"{after:.1f} MiB", "before, and 40 MiB more",
           f"{before + 40:.1f} MiB", (after - before) / 40, 1.0)
    yield stall_row(f"longest stall of the window: scrolling {ROWS:,} rows", statistics.median(one.scroll for one in seen))
    results = subprocess.run([build + "/bin/bench_results"], check=True, stdout=subprocess.PIPE, text=True,
                             env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    for line in results.stdout.splitlines():
        work, figure, unit = line.rsplit(maxsplit=2)
        yield "results, 10,000 rows: " + work, f"{float(figure):.1f} {unit}", "–", "–", None, None


def bench_choose(build, scratch, runs):
    """Key press to filtered list among 5,000 organizations."""
    with Display(scratch) as display:
        times = []
        for _ in range(runs):
            out = subprocess.run([build + "/bin/chaincert-windowchoose", "5000"], check=True, env=display.environment,
                                 stdout=subprocess.PIPE, text=True)
            times.append([float(word) for word in out.stdout.split()])
    yield stall_row("5,000 organizations: key press to filtered list, the longest of some 30",
                    statistics.median(longest for longest, _ in times))
