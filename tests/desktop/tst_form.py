#!/usr/bin/python3
"""tst_form.py CHAINCERT SANDBOX: the main job, by the names in the form alone."""

import os
import stat
import sys

import pyatspi

from robot import Chaincert, Sandbox, key, picture, tree, until


def checked(organizations):
    rows = [organizations.getChildAtIndex(i) for i in range(organizations.childCount)]
    return [row.name for row in rows if row.getState().contains(pyatspi.STATE_CHECKED)]


def main():
    sandbox = Sandbox(sys.argv[2])
    window = Chaincert(sys.argv[1], ["--endpoint", sandbox["endpoint"]], CHAINCERT_TOKEN=sandbox["token"])
    folder = os.path.join(os.environ["HOME"], "Certificates of mine")
    organization = sandbox["organizations"][0]

    window.combo("Account")
    window.type_into_combo("Project", sandbox["project_id"])
    window.type_into_combo("Blockchain", sandbox["blockchain_id"])
    window.line("Add an organization").focus()
    organizations = window.part(pyatspi.ROLE_LIST, "Organizations")
    until(lambda: organizations.childCount > 1, "what the cloud offers")
    window.line("Add an organization").type(organization)
    key("Return")
    until(lambda: checked(organizations) == [organization], f"{organization} checked alone")
    for name in ("admin", "user", "ca"):
        window.check(name)
    window.line("Save in").type(folder)
    window.button("Choose folder")
    window.combo("Existing files")
    picture("form")
    window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").press()
    until(lambda: window.count("Saved") == 3, "three saved downloads")
    picture("saved")

    blockchain = sandbox["blockchain_id"]
    assert os.listdir(folder) == [f"supply-chain-{blockchain[:8]}"], os.listdir(folder)
    place = os.path.join(folder, f"supply-chain-{blockchain[:8]}", organization)
    found = tree(place)
    for name in ("admin", "user", "ca"):
        assert found[name + ".zip"].startswith(b"PK\x03\x04"), name
        assert any(path.startswith(name + "/") and data for path, data in found.items()), name
        window.cell(f"{organization} · {name}")
    keys = [path for path, data in found.items() if data and b"PRIVATE KEY" in data]
    assert len(keys) >= 3, keys
    for path in keys:
        mode = stat.S_IMODE(os.stat(os.path.join(place, path)).st_mode)
        assert mode == 0o600, f"{path} {mode:o}"
    hidden = [path for path in tree(folder) if os.path.basename(path).startswith(".")]
    assert not hidden, hidden

    # once more: nothing changes on disk
    window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").press()
    until(lambda: window.count("Unchanged") == 3, "three unchanged downloads")
    assert tree(place) == found

    # and a failure stands in the results
    window.line("Add an organization").type("error-404")
    window.line("Add an organization").focus()
    key("Return")
    window.check("user", False)
    window.check("ca", False)
    window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").press()
    until(lambda: window.button("Retry failed").has(pyatspi.STATE_ENABLED), "a failed download")
    picture("failed")
    window.close()


main()
