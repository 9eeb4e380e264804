#!/usr/bin/env python3
"""What stands in a window is 4, 8, 12 or 16 pixels apart, 24 where columns or steps are; any other distance says beside it
why."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = {"0", "4", "8", "12", "16", "24"}
DISTANCE = re.compile(r"(?:Spacing|ContentsMargins)\((.*)\);|constexpr int \w*(?:Gap|Margin) = (.*);")


def wrong():
    for path in sorted((ROOT / "ui").rglob("*.cpp")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            found = DISTANCE.search(line)
            if not found or "//" in line:
                continue
            said = re.sub(r"[*/] \d+", "", found[1] or found[2])  # parts of a distance that has a name
            if not set(re.findall(r"\b\d+\b", said)) <= ALLOWED:
                yield f"{path.relative_to(ROOT)}:{number}: {line.strip()}"


faults = list(wrong())
print("\n".join(faults), end="\n" if faults else "")
sys.exit(1 if faults else 0)
