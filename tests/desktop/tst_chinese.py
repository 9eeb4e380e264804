#!/usr/bin/python3
"""tst_chinese.py CHAINCERT SANDBOX: a Chinese desktop with its own font on small screens: every window lies on the screen
with its frame, states are as wide as their words, and the mouse reaches what downloads and what closes a window. The
screen is scaled until it holds what one of 1366×768 at 150 % holds, and one of 1920×1080 at 200 %."""

import os
import re
import subprocess
import sys

import pyatspi

from keyboard import activate, key, window_called
from robot import Chaincert, Part, Sandbox, labels, parts, picture, run, until, xdo

SCREEN = (1600, 900)  # that of withdesktop.py
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><match target="pattern"><edit name="family" mode="prepend" binding="strong">
<string>Noto Sans CJK SC</string></edit></match></fontconfig>
"""


class ChineseWindow(Chaincert):
    results = "结果"

    def __init__(self, program, sandbox, folder, width):
        self.scale = SCREEN[0] / width
        chain = next(chain["id"] for chain in sandbox["blockchains"] if chain["name"] == "any-name")
        organizations = [f"--org={name}" for name in ("expired", "other-key", "org1")]
        super().__init__(program, ["--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"],
                                   "--blockchain", chain, "--type", "admin", "--to", folder, *organizations],
                         CHAINCERT_TOKEN=sandbox["token"], QT_SCALE_FACTOR=f"{self.scale:.4f}",
                         LC_ALL="zh_CN.UTF-8", LANG="zh_CN.UTF-8")
        activate(self)

    def lies_on_the_screen(self, title):
        """With the window manager's frame around it, in pixels of the screen."""
        number = xdo("search", "--sync", "--onlyvisible", "--pid", self.process.pid, "--name", title).split()[0]
        said = subprocess.run(["xwininfo", "-frame", "-id", number], capture_output=True, text=True, check=True).stdout
        left, top, width, height = (int(re.search(what + r":\s+(-?\d+)", said)[1]) for what in (
            "Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))
        assert left >= 0 and top >= 0 and left + width <= SCREEN[0] and top + height <= SCREEN[1], \
            f"{title}: {width}×{height} at {left},{top}"

    def click(self, part):
        """Qt 6.4 tells the places of widgets in its own pixels, which are scaled."""
        xdo("mousemove", *(round(value * self.scale) for value in part.middle()), "click", 1)


def states_are_as_wide_as_their_words(window):
    table = window.part(pyatspi.ROLE_TREE, window.results).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    for word in ("已保存，私钥不匹配", "已保存，已于", "已保存"):
        cell = window.cell(word)
        shown = cell.name.removeprefix("已保存，")  # which is heard alone
        box = cell.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        letter = box.height / 2  # a row is a line and more, a line of this font is half as high again as a letter
        width = letter * sum(1 if ord(sign) > 255 else 0.6 for sign in shown)
        assert box.width >= width + box.height, f"{cell.name}, with an icon: {box.width} px, {box.height} high"
        assert box.x + box.width <= table.x + table.width, f"{cell.name} ends outside of the table"


def accounts_open_and_close(window):
    key("alt+f")
    key("a")
    accounts = until(lambda: window_called(window, "账号"), "the accounts")
    window.lies_on_the_screen("^账号$")
    picture(f"chinese-accounts-{window.scale:.2f}")
    window.click(next(Part(node) for node in parts(accounts) if "关闭" in labels(node)))
    until(lambda: window_called(window, "账号") is None, "the end of the window")


def help_opens(window):
    key("F1")
    until(lambda: window_called(window, "Chaincert 帮助"), "the help")
    window.lies_on_the_screen("^Chaincert 帮助$")
    picture(f"chinese-help-{window.scale:.2f}")
    key("Escape")
    until(lambda: window_called(window, "Chaincert 帮助") is None, "the end of the help")


def main():
    program, sandbox_program = sys.argv[1:3]
    home = os.environ["HOME"]
    os.makedirs(f"{home}/.config/fontconfig")
    with open(f"{home}/.config/fontconfig/fonts.conf", "w", encoding="utf-8") as file:
        file.write(FONTS)
    sandbox = Sandbox(sandbox_program)
    for width in (910, 960):
        window = ChineseWindow(program, sandbox, f"{home}/{width}", width)
        window.lies_on_the_screen("^Chaincert")
        window.click(window.beginning(pyatspi.ROLE_PUSH_BUTTON, "下载 3 个证书"))
        states_are_as_wide_as_their_words(window)
        picture(f"chinese-{window.scale:.2f}")
        accounts_open_and_close(window)
        help_opens(window)
        window.close()


run(main)
