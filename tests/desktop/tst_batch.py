#!/usr/bin/python3
"""tst_batch.py CHAINCERT SANDBOX: a big run in the window: paused and resumed, some cancelled, what failed tried again,
killed midway, offered again at the next start and taken up; then the disk holds what an undisturbed run leaves. The
report is saved in its three formats, and no secret is in it."""

import csv
import glob
import io
import json
import os
import re
import signal
import sys
import time

import pyatspi

from robot import Chaincert, Part, Sandbox, key, labels, parts, picture, tree, until, xdo

ORGANIZATIONS = [f"org{number}" for number in range(1, 40)] + ["error-404"]  # the last is refused each time
DOWNLOADS = 3 * len(ORGANIZATIONS)
FAILING = 3


class Batch(Chaincert):
    def __init__(self, program, sandbox, folder):
        self.sandbox = sandbox
        arguments = ["--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"], "--blockchain",
                     next(chain["id"] for chain in sandbox["blockchains"] if chain["name"] == "any-name"),
                     "--to", folder]
        for organization in ORGANIZATIONS:
            arguments += ["--org", organization]
        for cert_type in ("admin", "user", "ca"):
            arguments += ["--type", cert_type]
        super().__init__(program, arguments, CHAINCERT_TOKEN=sandbox["token"])

    def ended(self):
        """How many downloads have ended, by the title; None while nothing is under way."""
        found = re.match(r"Chaincert — (\d+) of (\d+)", self.frame.name)
        return int(found[1]) if found else None

    def says(self, text):
        return bool(self.all(pyatspi.ROLE_LABEL, lambda label: text in label))

    def shows(self, button):
        return bool(self.all(pyatspi.ROLE_PUSH_BUTTON, lambda label: label == button))

    def press(self, name):
        self.button(name).press()

    def choose(self, name):
        """In the menu bar, whose menus are shut."""
        next(Part(node) for node in parts(self.frame)
             if node.getRole() == pyatspi.ROLE_MENU_ITEM and name in labels(node)).press()

    def download(self):
        self.part(pyatspi.ROLE_PUSH_BUTTON, f"Download {DOWNLOADS} certificates").press()

    def done(self):
        until(lambda: self.frame.name == "Chaincert" and not self.shows("Cancel all"), "the end of the run")
        until(lambda: self.says(f"{DOWNLOADS - FAILING} saved · {FAILING} failed"), "what came of it")


def wait_for_pause(window):
    """Paused nothing new is started; what runs ends."""
    until(lambda: window.says("Paused"), "the pause in the header")
    last = None
    while last != window.ended():
        last = window.ended()
        time.sleep(1.5)
    return last


def save_report(window, path):
    window.choose("Save report…")

    def chooser():
        application = window.frame.getApplication()
        for index in range(application.childCount):
            child = application.getChildAtIndex(index)
            if child is not None and child.name == "Save report":
                return child
        return None
    dialog = until(chooser, "the dialog")
    line = until(lambda: next((Part(node) for node in parts(dialog)
                               if node.getRole() == pyatspi.ROLE_TEXT
                               and any("name" in label for label in labels(node))), None), "the file's name")
    line.type(path)
    line.focus()
    key("Tab")  # the completer would take the next click
    save = next(Part(node) for node in parts(dialog)
                if node.getRole() == pyatspi.ROLE_PUSH_BUTTON and "Save" in labels(node))
    picture("batch-report")
    save.press()
    until(lambda: window.says(f"The report was saved: {path}"), "where the report is")
    with open(path, "rb") as file:
        return file.read()


def look_at_reports(window, home, token):
    reports = {suffix: save_report(window, os.path.join(home, f"report.{suffix}")) for suffix in ("md", "csv", "json")}
    for suffix, report in reports.items():
        assert token.encode() not in report, f"the token is in report.{suffix}"

    document = json.loads(reports["json"])
    states = [download["status"] for download in document["downloads"]]
    assert len(states) == DOWNLOADS and states.count("failed") == FAILING, states
    rows = list(csv.reader(io.StringIO(reports["csv"].decode("utf-8-sig"))))
    assert len(rows) == DOWNLOADS + 1 and len({len(row) for row in rows}) == 1, len(rows)
    text = reports["md"].decode()
    assert f"{DOWNLOADS - FAILING} saved · {FAILING} failed" in text, text[:500]


def unfinished(home):
    found = glob.glob(os.path.join(home, ".local/share/**/unfinished.json"), recursive=True)
    if not found:
        return None
    with open(found[0], encoding="utf-8") as file:
        return file.read()


def main():
    program, sandbox_program = sys.argv[1:3]
    home = os.environ["HOME"]
    sandbox = Sandbox(sandbox_program, ["--latency", "700"])
    disturbed = os.path.join(home, "disturbed")

    window = Batch(program, sandbox, disturbed)
    window.download()
    until(lambda: f" of {DOWNLOADS}" in window.frame.name, "the count in the title")
    until(lambda: (window.ended() or 0) >= 4, "the first that ended")

    window.press("Pause")
    at_pause = wait_for_pause(window)
    picture("batch-paused")
    assert at_pause < DOWNLOADS - 10, at_pause

    # the last three of the list, which wait, are cancelled, and asked for again
    xdo("mousemove", *window.cell("org1 · admin").middle(), "click", 1)
    key("End")
    key("shift+Up")
    key("shift+Up")
    key("Escape")
    until(lambda: window.says("3 cancelled"), "three that are cancelled")
    key("ctrl+r")
    until(lambda: not window.says("cancelled"), "three that wait again")
    until(lambda: window.ended() == at_pause + 3, "the count: what was cancelled has ended, and was asked for again")
    window.press("Resume")
    until(lambda: (window.ended() or 0) >= at_pause + 23, "more that ended")

    # written every two seconds: what was asked for again last is in it as well
    until(lambda: "error-404" in (unfinished(home) or ""), "what is kept for the next start")
    assert sandbox["token"] not in unfinished(home)
    window.process.send_signal(signal.SIGKILL)
    window.process.wait()

    window = Batch(program, sandbox, disturbed)
    until(lambda: window.says("did not finish"), "the offer")
    picture("batch-offer")
    window.press("Resume")
    until(lambda: window.says(f"{FAILING} failed") and not window.shows("Cancel all"), "the end of what was left")
    until(lambda: window.button("Retry failed").has(pyatspi.STATE_ENABLED), "that it can be tried again")
    picture("batch-failed")

    # what failed is refused again; whatever the kill left between is asked for anew, and nothing is there twice
    window.press("Retry failed")
    until(lambda: window.says(f"{FAILING} failed") and window.frame.name == "Chaincert", "the second refusal")
    until(lambda: not unfinished(home), "that nothing is left")
    window.close()

    calm = os.path.join(home, "undisturbed")
    window = Batch(program, sandbox, calm)
    window.download()
    window.done()
    look_at_reports(window, home, sandbox["token"])
    window.close()

    expected, found = tree(calm), tree(disturbed)
    assert expected.keys() == found.keys(), sorted(expected.keys() ^ found.keys())[:20]
    assert expected == found, [path for path in expected if expected[path] != found[path]][:20]


main()
