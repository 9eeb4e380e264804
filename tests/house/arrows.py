#!/usr/bin/env python3
"""What the compiler lets each room of app/ and ui/ include, held against what must never be.

arrows.py BUILD                  says what is wrong: an include that would compile and must not, rooms that link each
                                 other in a circle (which CMake permits to static libraries), a link without an
                                 include, an include without one
arrows.py BUILD --with-faults    the same of rooms that are wrong, to see that it is found

BUILD: a configured build folder. Which room links which is in BUILD/rooms.txt, by CMake itself.
"""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

from rooms import ROOT, included_by, linked

PANES = {"ui/form", "ui/results", "ui/accounts", "ui/preferences", "ui/help"}


def forbidden(room, other):
    if room == other:
        return None
    if other == "app/commandline":
        return "nothing includes the command line"
    if room.startswith("app/") and other.startswith("ui/"):
        return "what is done knows nothing of what is seen"
    if room in PANES and other in PANES:
        return "no pane knows another"
    if other == "ui/window":
        return "the window knows the panes, not the other way"
    return None


def seen(command, headers):
    """Which of the headers (room: "folder/file.h") this compile command would find."""
    words = shlex.split(command["command"])
    words = words[next(at for at, word in enumerate(words) if re.search(r"\+\+(-\d+)?(\.exe)?$", word)):]
    flags = [word for word in words[1:] if word.startswith(("-I", "-D"))]
    probe = "".join(f'#if __has_include("{header}")\n{number}\n#endif\n'
                    for number, header in enumerate(headers.values()))
    out = subprocess.run([words[0], *flags, "-E", "-P", "-x", "c++", "-"], input=probe, text=True, check=True,
                         capture_output=True, cwd=command["directory"]).stdout
    found = {int(line) for line in out.split()}
    return {room for number, room in enumerate(headers) if number in found}


def circle(uses, room, way=()):
    if room in way:
        return [*way[way.index(room):], room]
    for other in sorted(uses[room]):
        if found := circle(uses, other, (*way, room)):
            return found
    return None


def main():
    build = Path(sys.argv[1])
    uses = linked(build)
    faults = "--with-faults" in sys.argv[2:]
    if faults:
        uses["app/failures"] |= {"app/cloud"}
        uses["app/typed"] |= {"app/words"}
    wrong = []
    for room in sorted(uses):
        if found := circle(uses, room):
            wrong.append("in a circle: " + " -> ".join(found))
            break
    for room, included in included_by().items():
        wrong += [f"{room} includes {other}, which it does not link" for other in sorted(included - uses[room])]
        wrong += [f"{room} links {other}, which it does not include" for other in sorted(uses[room] - included)]
    # By where the object goes: a unity build compiles files of its own, which include a room's.
    commands = {}
    for command in json.loads((build / "compile_commands.json").read_text("utf-8")):
        words = shlex.split(command["command"])
        commands["/".join(words[words.index("-o") + 1].split("/")[:2])] = command
    headers = {room: f"{Path(room).name}/{next((ROOT / room).glob('*[!_][!p].h')).name}" for room in uses}
    for room in uses:
        can = seen(commands["ui/window" if faults and room == "app/typed" else room], headers)
        if room not in can:
            wrong.append(f"{room} does not find its own headers")
        wrong += [f"{room} could include {other}: {why}" for other in sorted(can) if (why := forbidden(room, other))]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
