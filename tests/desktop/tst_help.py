#!/usr/bin/python3
"""tst_help.py CHAINCERT SANDBOX: what a screen reader is told of a run's end, and of the help."""

import os
import sys

import pyatspi

from keyboard import window_called
from robot import Chaincert, Sandbox, key, labels, parts, picture, until


def main():
    sandbox = Sandbox(sys.argv[2])
    window = Chaincert(sys.argv[1], ["--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"],
                                     "--blockchain", sandbox["blockchain_id"], "--org", sandbox["organizations"][0],
                                     "--type", "admin", "--to", os.path.join(os.environ["HOME"], "certificates")],
                       CHAINCERT_TOKEN=sandbox["token"])
    window.line("Project")  # where the focus lies, in the box of the same name
    window.line("Blockchain")
    window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").press()
    until(lambda: window.frame.description.startswith("Downloads finished: 1 saved"), "the end of the run")

    key("F1")
    help = until(lambda: window_called(window, "Chaincert help"), "the help")
    assert help.getRole() == pyatspi.ROLE_FRAME, help.getRoleName()
    names = {name for part in parts(help) for name in labels(part)}
    assert {"Contents", "Search the help", "Previous match", "Next match", "Help"} <= names, names
    key("ctrl+f")
    until(lambda: any("Search the help" in labels(part) and part.getState().contains(pyatspi.STATE_FOCUSED)
                      for part in parts(help)), "the focus in the search")
    picture("help")
    key("Escape")
    window.close()


main()
