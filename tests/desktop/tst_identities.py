#!/usr/bin/python3
"""tst_identities.py CHAINCERT SANDBOX: what was saved is filtered, sorted, read and compared by somebody who has a
keyboard alone, and everything there is told to a screen reader."""

import os
import sys

import pyatspi

from keyboard import activate, has_focus, key, shown, tab_to, value, write
from robot import Chaincert, Sandbox, labels, picture, run, until

ORGANIZATIONS = ("org1", "org2", "expired")


def titles(window):
    """The rows' names, from above."""
    return [name for name, _ in window.cells() if name.split(" ")[0] in ORGANIZATIONS]


def menu(window, *way):
    """Through the menu bar's second menu, by the arrow keys."""
    key("alt+r")
    for depth, entry in enumerate(way):
        def is_reached():
            return any(entry in labels(node) for node in shown(window)
                       if node.getRole() in (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_MENU)
                       and node.getState().contains(pyatspi.STATE_FOCUSED))
        for _ in range(40):
            if is_reached():
                break
            key("Down")
        assert is_reached(), f"“{entry}” is not in the menu"
        key("Right" if depth + 1 < len(way) else "Return")


def rows_are_filtered(window):
    key("ctrl+f")
    until(lambda: has_focus(window, "Filter"), "the focus in the filter")
    write("expired")
    until(lambda: titles(window) == ["expired · admin"], "the one row that the filter leaves")
    picture("identities-filtered")
    key("Escape")
    until(lambda: len(titles(window)) == len(ORGANIZATIONS), "all rows again")
    key("Down")
    until(lambda: window.part(pyatspi.ROLE_TREE, "Results").has(pyatspi.STATE_FOCUSED), "the focus on the rows")


def rows_are_sorted(window):
    menu(window, "Sort by", "Certificate")
    until(lambda: titles(window) == ["expired · admin", "org1 · admin", "org2 · admin"], "the rows by name")
    menu(window, "Sort by", "Reversed")
    until(lambda: titles(window) == ["org2 · admin", "org1 · admin", "expired · admin"], "the other way round")


def a_card_is_read(window):
    key("End")
    until(lambda: (value(window, "Who") or "").startswith("Admin@"), "whose certificate it is")
    assert value(window, "Where it came from") is None, "it is folded away"
    assert "expired" in (value(window, "Error") or ""), "what is not fine"
    tab_to(window, "Who")
    tab_to(window, "Valid from and until")
    picture("identities-card")
    tab_to(window, "Where it came from")
    key("space")
    until(lambda: "SHA-256 of the archive: " in (value(window, "Where it came from") or ""), "where it came from")


def two_are_compared(window):
    activate(window)
    key("ctrl+f")
    key("Down")
    key("Home")
    menu(window, "Compare with…")
    until(lambda: any(node.name.startswith("Select another row or file") for node in shown(window)), "how to go on")
    picture("identities-how")
    key("ctrl+f")
    key("Down")
    key("Home")
    key("ctrl+Down")
    key("ctrl+space")
    menu(window, "Compare")
    until(lambda: window.all(pyatspi.ROLE_PANEL, lambda name: name == "Compare"), "the panel “Compare”")
    until(lambda: has_focus(window, "Back"), "the focus on the way back")
    assert any(node.name == "They belong to different users or nodes." or "issued" in node.name
               for node in shown(window)), "the sentence that matters"
    both = [value(window, f"SHA-256: {row} · admin") for row in ("org2", "org1")]
    assert both[0] and both[1] and both[0] != both[1], both
    assert value(window, "Version: the same in both") == "3"
    picture("identities-compared")
    tab_to(window, "SHA-256: org2 · admin")
    key("Escape")
    until(lambda: not window.all(pyatspi.ROLE_PANEL, lambda name: name == "Compare"), "the way back")
    until(lambda: window.part(pyatspi.ROLE_TREE, "Results").has(pyatspi.STATE_FOCUSED), "the focus on the rows")


def main():
    program, sandbox_program = sys.argv[1:3]
    sandbox = Sandbox(sandbox_program)
    arguments = ["--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"], "--blockchain",
                 next(chain["id"] for chain in sandbox["blockchains"] if chain["name"] == "any-name"),
                 "--type", "admin", "--to", os.path.join(os.environ["HOME"], "identities")]
    for organization in ORGANIZATIONS:
        arguments += ["--org", organization]
    window = Chaincert(program, arguments, CHAINCERT_TOKEN=sandbox["token"])
    activate(window)
    key("ctrl+Return")
    until(lambda: window.count("Saved") == len(ORGANIZATIONS), "all of them")
    rows_are_filtered(window)
    rows_are_sorted(window)
    a_card_is_read(window)
    two_are_compared(window)
    window.close()


run(main)
