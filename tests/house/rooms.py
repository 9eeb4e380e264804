#!/usr/bin/env python3
"""Draws which room of app/ and ui/ links which, as CMake says (BUILD/rooms.txt): packaging/pictures/rooms.svg.

rooms.py BUILD            writes the picture; BUILD: a configured build folder
rooms.py BUILD --check    says whether the picture is what would be written, and every room has its section

An arrow that follows from others is left out (a -> c where there are a -> b and b -> c). What a room is for
is the heading of its section in ARCHITECTURE.md, "### `app/cloud`: what is said to the cloud".
"""

import re
import sys
from pathlib import Path

from layered import Layout, reduced

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "packaging/pictures/rooms.svg"
PROGRAMS = {"chaincert": "ui/main.cpp", "chaincert-cli": "app/commandline/main.cpp"}
UNDER_EVERYTHING = {"app/failures", "app/platform", "app/typed"}

LETTER, SMALL_LETTER = 8.4, 6.3  # wide enough for the fonts below at 13 and 10.5 pixels
BOX_HEIGHT, MARGIN, HEAD = 44, 24, 64
FILL = {"program": ("#2f3b4c", "#2f3b4c"), "ui": ("#dcebfa", "#5b8fc4"), "app": ("#e6f3e2", "#6fa15f"),
        "under": ("#efefef", "#9a9a9a")}


def linked(build):
    """Each room's set of those that it links."""
    lines = (Path(build) / "rooms.txt").read_text("utf-8").splitlines()
    return {room: set(others.split()) for room, others in (line.split(":") for line in lines)}


def included(path, rooms):
    side = path.relative_to(ROOT).parts[0]
    for first, rest in re.findall(r'^\s*#\s*include\s*"([^"/]+)/([^"]+)"', path.read_text("utf-8"), re.M):
        for place in (f"{side}/{first}", f"app/{first}", f"ui/{first}"):
            if place in rooms and (ROOT / place / rest).is_file():
                yield place
                break


def included_by():
    """Each room's set of those that its sources and headers include; a program's own source is not the room's."""
    rooms = {f"{side}/{folder.name}" for side in ("app", "ui")
             for folder in sorted((ROOT / side).iterdir()) if folder.is_dir()}
    return {room: {place for path in sorted((ROOT / room).iterdir())
                   if path.suffix in (".h", ".cpp") and path.name != "main.cpp"
                   for place in included(path, rooms) if place != room}
            for room in sorted(rooms)}


def purposes():
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    return dict(re.findall(r"^### `((?:app|ui)/\w+)`: (.+)$", text, re.M))


def kind(name):
    if name in PROGRAMS:
        return "program"
    return "under" if name in UNDER_EVERYTHING else name.split("/")[0]


def curve(stops):
    """From under the first box to above the last, straight down beside the boxes between them."""
    x, y = stops[0]
    path = f"M{x:.0f} {y + BOX_HEIGHT:.0f}"
    for (x, y), (to_x, to_y) in zip(stops, stops[1:]):
        middle = (y + BOX_HEIGHT + to_y) / 2
        path += f"C{x:.0f} {middle:.0f} {to_x:.0f} {middle:.0f} {to_x:.0f} {to_y:.0f}"
        if (to_x, to_y) != stops[-1]:
            path += f"V{to_y + BOX_HEIGHT:.0f}"
    return path


def legend():
    x = MARGIN
    for what, words in (("program", "program"), ("ui", "ui/: what is seen"), ("app", "app/: what is done"),
                        ("under", "under everything")):
        fill, line = FILL[what]
        yield (f'<rect x="{x}" y="20" width="18" height="14" rx="4" fill="{fill}" stroke="{line}"/>'
               f'<text x="{x + 26}" y="31" class="small">{words}</text>')
        x += 52 + len(words) * SMALL_LETTER
    yield f'<text x="{x:.0f}" y="31" class="small">arrow: uses, and may use all that is reached from there</text>'


def drawing(uses, purpose):
    arrows = reduced(uses)
    widths = {name: max(len(name) * LETTER, len(purpose.get(name, "")) * SMALL_LETTER) + 24 for name in uses}
    layout = Layout(arrows, widths, row_height=BOX_HEIGHT + 50, gap=22)
    width, height = layout.width + 2 * MARGIN, layout.height + HEAD + MARGIN - 50
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'height="{height:.0f}" font-family="DejaVu Sans, Verdana, sans-serif">',
        "<title>Which room of app/ and ui/ uses which</title>",
        "<style>text{fill:#222}.name{font-size:13px;font-weight:bold;text-anchor:middle}"
        ".small{font-size:10.5px}.for{text-anchor:middle}.light{fill:#fff}"
        ".arrow{fill:none;stroke:#778;stroke-width:1.3}</style>",
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto"><path d="M0 0L8 4L0 8z" fill="#667"/></marker></defs>',
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#fff"/>', *legend()]
    for name in sorted(arrows):
        for used in sorted(arrows[name]):
            stops = [(x + MARGIN, y + HEAD) for x, y in layout.way(name, used)]
            lines.append(f'<path class="arrow" marker-end="url(#head)" d="{curve(stops)}"/>')
    for name in sorted(uses):
        x, y = layout.at(name)
        x, y, light = x + MARGIN, y + HEAD, " light" if kind(name) == "program" else ""
        fill, line = FILL[kind(name)]
        lines.append(f'<rect x="{x - widths[name] / 2:.0f}" y="{y:.0f}" width="{widths[name]:.0f}" '
                     f'height="{BOX_HEIGHT}" rx="7" fill="{fill}" stroke="{line}"/>')
        has = name in purpose
        lines.append(f'<text x="{x:.0f}" y="{y + (19 if has else 27):.0f}" class="name{light}">{name}</text>')
        if has:
            lines.append(f'<text x="{x:.0f}" y="{y + 35:.0f}" class="small for">{purpose[name]}</text>')
    return "\n".join(lines) + "\n</svg>\n"


def main():
    uses, purpose = linked(sys.argv[1]), purposes()
    for program, source in PROGRAMS.items():
        uses[program] = set(included(ROOT / source, set(uses)))
    wrong = [f"ARCHITECTURE.md has no section on {room}" for room in uses if room not in {*purpose, *PROGRAMS}]
    wrong += [f"ARCHITECTURE.md has a section on {room}, which is no room" for room in purpose if room not in uses]
    picture = drawing(uses, purpose)
    if "--check" not in sys.argv[2:]:
        PICTURE.write_text(picture, "utf-8")
    elif not PICTURE.is_file() or PICTURE.read_text("utf-8") != picture:
        wrong.append(f"{PICTURE.relative_to(ROOT)} is out of date: run tests/house/rooms.py BUILD")
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
