#!/usr/bin/python3
"""tst_rows.py CHAINCERT SANDBOX: what rows say while and after things happen to them: a pause that the service asked
for, with Try now; what comes with a warning by its own word; the older of two after Replace; a token that is refused, and mended from its row."""

import json
import os
import re
import sys
import urllib.request

import pyatspi

from keyboard import activate, go, has_focus, key, tab_to, write
from robot import Chaincert, Sandbox, labels, parts, picture, run, until


class Window(Chaincert):
    def __init__(self, program, sandbox, folder, *organizations, token=None):
        self.sandbox = sandbox
        self.folder = folder
        arguments = ["--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"], "--blockchain",
                     next(chain["id"] for chain in sandbox["blockchains"] if chain["name"] == "any-name"),
                     "--type", "admin", "--to", folder]
        for organization in organizations:
            arguments += ["--org", organization]
        super().__init__(program, arguments, CHAINCERT_TOKEN=token or sandbox["token"])
        activate(self)

    def says(self, pattern):
        """The first words anywhere in the window, beside those of cells, that match."""
        found = (re.search(pattern, name) for node in parts(self.frame)
                 if node.getState().contains(pyatspi.STATE_SHOWING) for name in labels(node))
        return next((match[0] for match in found if match), None)

    def requests(self):
        with urllib.request.urlopen(self.sandbox["endpoint"] + "/sandbox/counts") as answer:
            return json.load(answer)["requests"]


def the_service_asks_for_a_pause(program, sandbox, home):
    window = Window(program, sandbox, os.path.join(home, "pause"), "error-429-hour", *(f"org{n}" for n in range(1, 16)))
    key("ctrl+Return")
    window.cell("Failed: too many requests")  # who asked is told so; those that had not been sent wait
    row = window.cell("Waiting until ").name
    assert re.fullmatch(r"Waiting until \d\d?:\d\d.*: the service asked for a pause", row), row
    until(lambda: window.says(r"Waiting until .* \(\d+:\d\d\)"), "when it goes on, in the header, and how long it is")
    assert not window.says(r"seconds? left|minutes? left|hours? left"), "nobody knows how long that takes"
    picture("rows-pause")
    before = window.requests()
    window.button("Try now").press()
    until(lambda: window.requests() > before, "another request")
    until(lambda: window.frame.name == "Chaincert" and not window.count("Waiting"), "the end of the run")
    until(lambda: window.says("15 saved"), "what came of it")
    window.close()


def a_warning_has_its_own_word(program, sandbox, home):
    window = Window(program, sandbox, os.path.join(home, "warned"), "expired", "other-key", "org1")
    key("ctrl+Return")
    expired = window.cell("Saved, expired ").name  # the state is heard before the verdict
    assert re.fullmatch(r"Saved, expired on \d\d? \w+(, and \d more)?", expired), expired
    window.cell("Saved, key does not match")
    window.cell("Saved, needs the CA")  # as every good download of an administrator's certificate
    until(lambda: window.says("2 with warnings: 2 kinds"), "the warnings in one line")
    picture("rows-warned")
    window.close()


def the_older_row_follows_its_files(program, sandbox, home):
    window = Window(program, sandbox, os.path.join(home, "replaced"), "zip-changes")
    key("ctrl+Return")
    window.cell("Saved")
    go(window, "x", "Existing files")
    key("Down")
    key("ctrl+Return")
    newer = window.cell("Saved, needs the CA, older one renamed")
    older = window.cell("Replaced, kept as ").name.removeprefix("Replaced, kept as ")
    picture("rows-replaced")
    assert newer.name == "Saved, needs the CA, older one renamed"
    names = {name for _, folders, _ in os.walk(window.folder) for name in folders}
    assert {"admin", older} <= names and older.startswith("admin 20"), (older, names)
    window.close()


def an_account_is_mended_from_its_row(program, sandbox, home):
    window = Window(program, sandbox, os.path.join(home, "mended"), "org1", token="of-yesterday")
    key("ctrl+Return")
    window.cell("Failed: token ")
    tab_to(window, "Edit account…")  # of the details, since the row is the current one
    picture("rows-refused")
    key("space")
    until(lambda: has_focus(window, "Token"), "the focus on what is to be mended")
    key("ctrl+a")
    write(sandbox["token"])
    key("alt+s")  # which also closes the window, and gives the focus back
    until(lambda: has_focus(window, "Edit account…"), "the focus where the account was asked for")
    picture("rows-mended")
    tab_to(window, "Retry")
    key("space")
    window.cell("Saved")
    window.close()


def main():
    program, sandbox_program = sys.argv[1:3]
    sandbox = Sandbox(sandbox_program, ["--latency", "200"])
    home = os.environ["HOME"]
    the_service_asks_for_a_pause(program, sandbox, home)
    a_warning_has_its_own_word(program, sandbox, home)
    the_older_row_follows_its_files(program, sandbox, home)
    an_account_is_mended_from_its_row(program, sandbox, home)


run(main)
