#!/usr/bin/python3
"""tst_drag.py FILEMANAGER CHAINCERT SANDBOX: rows of the results are dragged by the mouse into a real file manager,
and copied and pasted there, and arrive byte for byte. FILEMANAGER is pcmanfm-qt or thunar."""

import os
import stat
import subprocess
import sys
import time

import pyatspi

from robot import Chaincert, Gave, Sandbox, key, picture, tree, until, xdo

LEFT, WIDTH, HEIGHT = 0, 1000, 850


def window_of(title):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True,
                           check=False).stdout.split()
    return found[-1] if found else None


def place(window, left, width):
    xdo("windowsize", "--sync", window, width, HEIGHT)
    xdo("windowmove", "--sync", window, left, 20)
    xdo("windowactivate", "--sync", window)


def geometry(window):
    """Of the client's area, in the screen's coordinates (xdotool counts the frame twice)."""
    text = subprocess.run(["xwininfo", "-id", window], capture_output=True, text=True, check=True).stdout
    value = {line.split(":")[0].strip(): line.split(":")[1].strip() for line in text.splitlines() if ":" in line}
    return [int(value[name]) for name in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")]


class FileManager:
    def __init__(self, name, folder, exists=False):
        self.name = name
        self.folder = folder
        os.makedirs(folder, exist_ok=exists)
        self.window = self.opened()
        place(self.window, LEFT + WIDTH + 10, 560)
        time.sleep(1)

    def opened(self):
        """Asked again, as a person would: the window of one that runs already is asked for by D-Bus, and did not
        always come on a busy machine."""
        for last in (False, False, True):
            subprocess.Popen([self.name, self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                return until(lambda: window_of(os.path.basename(self.folder)), f"the window of {self.name}", 20)
            except Gave:
                if last:
                    raise

    def target(self):
        """Empty space of its view: low, and right of the places at its side."""
        left, top, width, height = geometry(self.window)
        return left + width * 3 // 4, top + height * 3 // 4

    def answer(self, *keys):
        """pcmanfm-qt asks by a menu that AT-SPI does not see; its first entry copies."""
        if self.name == "pcmanfm-qt":
            time.sleep(1)
            for name in keys or ("Down",):
                key(name)
            key("Return")


def drag(start, end, seen=None):
    x, y = start
    xdo("mousemove", x, y)
    time.sleep(0.2)
    xdo("mousedown", 1)
    for step in (5, 15, 30, 60, 100):
        time.sleep(0.1)
        xdo("mousemove", x + step, y)
    for part in range(1, 9):
        time.sleep(0.1)
        xdo("mousemove", x + 100 + (end[0] - x - 100) * part // 8, y + (end[1] - y) * part // 8)
    if seen:
        picture(seen)
    for wobble in (3, -3, 2, 0):
        time.sleep(0.15)
        xdo("mousemove", end[0] + wobble, end[1] + wobble)
    xdo("mouseup", 1)


def modes_are_kept(folder):
    """What only its owner may read stays so on the way."""
    for place, _, files in os.walk(folder):
        for name in files:
            if name.endswith("_sk") or "key" in name:
                mode = stat.S_IMODE(os.stat(os.path.join(place, name)).st_mode)
                assert mode == 0o600, f"{name} arrived with mode {mode:o}"


def under(start, files):
    return {start + path[len("admin"):]: data for path, data in files.items() if path.split("/")[0] == "admin"}


def main():
    name, program, sandbox_program = sys.argv[1:4]
    home = os.environ["HOME"]
    saved = os.path.join(home, "saved")
    sandbox = Sandbox(sandbox_program)
    first, second = sandbox["organizations"][:2]
    window = Chaincert(program, [
        "--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"], "--blockchain",
        sandbox["blockchain_id"], "--org", first, "--org", second, "--type", "admin", "--to", saved],
        CHAINCERT_TOKEN=sandbox["token"])
    own = until(lambda: window_of("^Chaincert"), "the window")
    place(own, LEFT, WIDTH)
    window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").press()
    until(lambda: window.count("Saved") == 2, "two saved downloads")
    before = {org: tree(os.path.join(saved, sandbox["blockchain_id"], org)) for org in (first, second)}
    manager = FileManager(name, os.path.join(home, "landing-place"))
    xdo("windowactivate", "--sync", own)

    # the rows of two organizations together: each folder says whose it is
    xdo("mousemove", *window.cell(f"{first} · admin").middle(), "click", 1)
    xdo("keydown", "ctrl", "mousemove", *window.cell(f"{second} · admin").middle(), "click", 1, "keyup", "ctrl")
    drag(window.cell(f"{second} · admin").middle(), manager.target(), f"dragging-{name}")
    manager.answer()
    window.beginning(pyatspi.ROLE_LABEL, "What you dragged holds a private key")
    expected = {**under(f"{first}-admin", before[first]), **under(f"{second}-admin", before[second])}
    until(lambda: arrived(manager.folder, expected), "both downloads in the file manager's folder")
    picture(f"drag-{name}")
    modes_are_kept(manager.folder)

    # an archive alone, from under the row of its download
    xdo("windowactivate", "--sync", own)
    xdo("mousemove", *window.cell(f"{first} · admin").middle(), "click", 1)
    key("Right")
    archive = window.cell("admin.zip")
    drag(archive.middle(), manager.target())
    manager.answer()
    expected["admin.zip"] = before[first]["admin.zip"]
    until(lambda: arrived(manager.folder, expected), "the archive in the file manager's folder")

    # the rows once more, copied and pasted by the keyboard
    pasted = os.path.join(manager.folder, "pasted")
    os.makedirs(pasted)
    other = FileManager(name, pasted, exists=True)
    xdo("windowactivate", "--sync", own)
    key("Left")
    xdo("mousemove", *window.cell(f"{first} · admin").middle(), "click", 1)
    xdo("keydown", "ctrl", "mousemove", *window.cell(f"{second} · admin").middle(), "click", 1, "keyup", "ctrl")
    key("ctrl+c")
    time.sleep(1)
    xdo("windowactivate", "--sync", other.window)
    xdo("mousemove", *other.target(), "click", 1)
    key("ctrl+v")
    twice = {**under(f"{first}-admin", before[first]), **under(f"{second}-admin", before[second])}
    until(lambda: arrived(pasted, twice), "the pasted downloads in the file manager's folder")
    modes_are_kept(pasted)

    # whatever the file manager is told to do, what is saved stays
    xdo("windowactivate", "--sync", own)
    drag(window.cell(f"{first} · admin").middle(), other.target())
    other.answer("Down", "Down")
    time.sleep(3)
    for org, files in before.items():
        assert tree(os.path.join(saved, sandbox["blockchain_id"], org)) == files, "what is saved was touched"
    key("Escape")
    window.close()
    until(lambda: not [entry for entry in os.listdir(saved) if entry.startswith(".")], "no copies at the end", 10)


def arrived(folder, expected):
    found = tree(folder)
    if found.keys() != expected.keys():
        return False
    return all(found[path] == data for path, data in expected.items())


if __name__ == "__main__":
    main()
