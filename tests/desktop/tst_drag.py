#!/usr/bin/python3
"""tst_drag.py FILEMANAGER CHAINCERT SANDBOX: rows of the results are dragged by the mouse into a real file manager,
and copied and pasted there, and arrive byte for byte. FILEMANAGER is pcmanfm-qt or thunar."""

import os
import subprocess
import sys
import time

import pyatspi

from robot import Chaincert, Part, Sandbox, key, picture, tree, until, xdo

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
    def __init__(self, name, folder):
        self.name = name
        self.folder = folder
        os.makedirs(folder)
        subprocess.Popen([name, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.window = until(lambda: window_of(os.path.basename(folder)), f"the window of {name}")
        place(self.window, LEFT + WIDTH + 10, 560)
        time.sleep(1)

    def target(self):
        """Empty space of its view: low, and right of the places at its side."""
        left, top, width, height = geometry(self.window)
        return left + width * 3 // 4, top + height * 3 // 4

    def answer(self):
        """pcmanfm-qt asks by a menu that AT-SPI does not see; its first entry copies."""
        if self.name == "pcmanfm-qt":
            time.sleep(1)
            key("Down")
            key("Return")


def drag(start, end):
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
    for wobble in (3, -3, 2, 0):
        time.sleep(0.15)
        xdo("mousemove", end[0] + wobble, end[1] + wobble)
    xdo("mouseup", 1)


def main():
    name, program, sandbox_program = sys.argv[1:4]
    home = os.environ["HOME"]
    saved = os.path.join(home, "saved")
    sandbox = Sandbox(sandbox_program)
    organization = sandbox["organizations"][0]
    window = Chaincert(program, [
        "--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"], "--blockchain",
        sandbox["blockchain_id"], "--org", organization, "--type", "admin", "--type", "ca", "--to", saved],
        CHAINCERT_TOKEN=sandbox["token"])
    own = until(lambda: window_of("^Chaincert"), "the window")
    place(own, LEFT, WIDTH)
    window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").press()
    until(lambda: window.count("Saved") == 2, "two saved downloads")
    source = os.path.join(saved, sandbox["blockchain_id"], organization)
    manager = FileManager(name, os.path.join(home, "landing-place"))
    xdo("windowactivate", "--sync", own)

    # a download's row: its unpacked folder
    admin = window.cell(f"{organization} · admin")
    drag(admin.middle(), manager.target())
    manager.answer()
    picture(f"drag-{name}")
    expected = {path: data for path, data in tree(source).items() if path.split("/")[0] == "admin"}
    until(lambda: arrived(manager.folder, expected), "the download in the file manager's folder")

    # its archive alone, from under the row of the other download
    ca = window.cell(f"{organization} · ca")
    xdo("windowactivate", "--sync", own)
    xdo("mousemove", *ca.middle(), "click", 1)
    key("Right")
    archive = window.cell("ca.zip")
    drag(archive.middle(), manager.target())
    manager.answer()
    expected["ca.zip"] = tree(source)["ca.zip"]
    until(lambda: arrived(manager.folder, expected), "the archive in the file manager's folder")

    # the other download's row, copied and pasted by the keyboard
    xdo("windowactivate", "--sync", own)
    xdo("mousemove", *window.cell(f"{organization} · ca").middle(), "click", 1)
    key("ctrl+c")
    xdo("windowactivate", "--sync", manager.window)
    xdo("mousemove", *manager.target(), "click", 1)
    key("ctrl+v")
    expected.update({path: data for path, data in tree(source).items() if path.split("/")[0] == "ca"})
    until(lambda: arrived(manager.folder, expected), "the pasted download in the file manager's folder")

    assert tree(source).keys() >= expected.keys(), "a copy, not a move"
    window.close()


def arrived(folder, expected):
    found = tree(folder)
    if found.keys() != expected.keys():
        return False
    return all(found[path] == data for path, data in expected.items())


main()
