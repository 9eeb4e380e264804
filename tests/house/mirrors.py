#!/usr/bin/env python3
"""Every file of app/ and ui/ has a test of its name, or a row in the table of tests/README.md that says where it is
tested; and what that table names is there."""

import re
import sys
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SYSTEMS = r"(_p|_posix|_linux|_macos|_windows|_other)$"


def subjects(room):
    return sorted({re.sub(SYSTEMS, "", path.stem) for path in room.iterdir() if path.suffix in (".h", ".cpp")})


def table():
    for line in (ROOT / "tests/README.md").read_text("utf-8").splitlines():
        room, files, tests = [re.findall(r"`([^`]+)`", cell) for cell in (line.split("|") + [""] * 4)[1:4]]
        if room and re.match(r"(app|ui)/\w+$", room[0]):
            yield room[0], files, tests


def main():
    rows = list(table())
    tests = {path.stem for path in (ROOT / "tests").rglob("tst_*")}
    rooms = {f"{side}/{room.name}": subjects(room) for side in ("app", "ui")
             for room in (ROOT / side).iterdir() if room.is_dir()}
    wrong = []
    for room, names in sorted(rooms.items()):
        patterns = [pattern for of, files, _ in rows if of == room for pattern in files]
        untold = [name for name in names
                  if f"tst_{name}" not in tests and not any(fnmatch(name, pattern) for pattern in patterns)]
        wrong += [f"{room}/{name} has no test of its name, and no row in tests/README.md" for name in untold]
        wrong += [f"tests/README.md tells of {room}/{pattern}, which is not there" for pattern in patterns
                  if not any(fnmatch(name, pattern) for name in names)]
    wrong += [f"tests/README.md tells of {room}, which is no room" for room, _, _ in rows if room not in rooms]
    wrong += [f"tests/README.md names {test}, which is not there" for _, _, named in rows for test in named
              if test not in tests and not any(each.startswith(test) for each in tests)]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
