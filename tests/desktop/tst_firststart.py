#!/usr/bin/python3
"""tst_firststart.py CHAINCERT SANDBOX: the first start by keyboard alone, from a key that is found on this computer to
saved certificates; nobody types an ID. Before there is an account the lists' arrows say so at the first click. An
account that was begun and not saved is asked about when its window is closed."""

import os
import sys

import pyatspi

from keyboard import activate, choose, fill, go, has_focus, key, says, shown, tab_to, text_of, window_called
from robot import Chaincert, Sandbox, labels, parts, picture, run, tree, until, xdo


def click_arrow(window, name):
    box = window.combo(name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    xdo("mousemove", box.x + box.width - 10, box.y + box.height // 2, "click", 1)


def entries(window):
    return [node.name for node in shown(window) if node.getRole() == pyatspi.ROLE_LIST_ITEM]


def without_an_account(window):
    for name in ("Project", "Blockchain"):
        click_arrow(window, name)
        until(lambda: "Add an account first." in entries(window), f"why there is no list for {name}")
        picture("first-" + name.lower())
        key("Escape")
    key("ctrl+Return")
    until(lambda: has_focus(window, "Add account"), "the focus on what comes first")
    said = [name for node in shown(window) for name in labels(node) if name.startswith("Choose a")]
    assert not {"Choose a project.", "Choose a blockchain."} & set(said), said


def with_the_found_key(window, sandbox, access_key):
    tab_to(window, "Use the key found in ")
    picture("first-start")
    key("space")
    shortened = access_key["access_key"][-4:]
    until(lambda: any(shortened in name for node in shown(window) for name in labels(node)
                      if node.getRole() == pyatspi.ROLE_COMBO_BOX), "the account that reads the key")
    choose(window, "p", "Project", "cn-north-4")
    choose(window, "b", "Blockchain", "supply-chain")
    until(lambda: list(window.entries("Organizations")) == sandbox["organizations"], "the organizations")
    go(window, "o", "Organizations")
    key("space")
    assert window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").name == "Download 2 certificates"
    key("ctrl+Return")
    until(lambda: window.count("Saved") == 2, "two saved downloads")
    picture("first-saved")
    folder = os.path.expanduser(window.line("Save in").text())
    assert any(path.endswith("org1/admin.zip") for path in tree(folder)), tree(folder).keys()


def lists_open_at_the_first_click(window):
    window.type_into_combo("Blockchain", "")
    click_arrow(window, "Blockchain")
    until(lambda: "supply-chain" in entries(window), "the blockchains at the first click")
    picture("first-click")
    key("Escape")


def unsaved_work_is_asked_about(window):
    key("alt+f")
    key("a")
    until(lambda: window_called(window, "Accounts"), "the accounts")
    key("alt+a")
    until(lambda: has_focus(window, "Region"), "the focus on “Region”")
    fill(window, "b", "Label", "Half done")
    key("Escape")
    says(window, "“Half done” has unsaved changes.")
    picture("account-unsaved")
    until(lambda: has_focus(window, "Keep editing"), "the safe answer")
    key("Return")
    assert window_called(window, "Accounts") is not None, "the window is gone with what was typed"
    key("Escape")
    tab_to(window, "Discard changes")
    key("space")
    until(lambda: window_called(window, "Accounts") is None, "the end of the window")
    assert not any("Half done" in name for node in parts(window.frame) for name in labels(node))


def main():
    program, sandbox_program = sys.argv[1:3]
    sandbox = Sandbox(sandbox_program)
    access_key = next(one for one in sandbox["access_keys"] if one["case"] == "plain")
    window = Chaincert(program, HUAWEICLOUD_SDK_AK=access_key["access_key"],
                       HUAWEICLOUD_SDK_SK=access_key["secret_key"],
                       HUAWEICLOUD_SDK_REGION_BCS_CN_NORTH_4=sandbox["endpoint"],
                       HUAWEICLOUD_SDK_IAM_ENDPOINT=sandbox["iam"])
    activate(window)
    without_an_account(window)
    with_the_found_key(window, sandbox, access_key)
    lists_open_at_the_first_click(window)
    unsaved_work_is_asked_about(window)
    assert text_of(window, "Project") == "cn-north-4"
    window.close()


run(main)
