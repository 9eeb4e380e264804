#!/usr/bin/python3
"""tst_lists.py CLI CHAINCERT SANDBOX: nobody types an ID. By keyboard alone, everything is chosen from what the cloud
lists, and downloaded; F5 asks again; a list that may not be read names the permission and blocks nothing."""

import json
import os
import ssl
import subprocess
import sys
import urllib.request

import pyatspi

from keyboard import activate, choose, fill, go, key, says, text_of, write
from robot import Chaincert, Sandbox, parts, picture, run, tree, until


def what_is(window, organization):
    entries = parts(window.part(pyatspi.ROLE_LIST, "Organizations").node)
    return next(node.description for node in entries if node.name == organization)


def checked(window):
    return [name for name, is_checked in window.entries("Organizations").items() if is_checked]


def main():
    cli, program, sandbox_program = sys.argv[1:4]
    home = os.environ["HOME"]
    sandbox = Sandbox(sandbox_program, ["--tls", os.path.join(home, "tls")])
    trust = ssl.create_default_context(cafile=sandbox["ca_file"])

    def requests():
        with urllib.request.urlopen(sandbox["endpoint"] + "/sandbox/counts", context=trust) as answer:
            return json.load(answer)["requests"]

    anna = next(user for user in sandbox["users"] if user["case"] == "plain")
    access_key = next(one for one in sandbox["access_keys"] if one["case"] == "plain")
    cloud = ["--endpoint", sandbox["endpoint"], "--iam", sandbox["iam"], "--ca", sandbox["ca_file"]]
    for arguments, secret in (
            (["Anna", *cloud, "--domain", anna["domain"], "--user", anna["name"], "--password-stdin"], anna["password"]),
            (["Key", *cloud, "--access-key", access_key["access_key"], "--secret-key-stdin"], access_key["secret_key"])):
        subprocess.run([cli, "account", "add", *arguments], input=secret, text=True, check=True)

    window = Chaincert(program)
    activate(window)
    folder = window.line("Save in").text()

    # nothing is typed
    choose(window, "p", "Project", "cn-north-4")
    choose(window, "b", "Blockchain", "supply-chain")
    offered = until(lambda: window.entries("Organizations") or None, "the organizations")
    assert list(offered) == sandbox["organizations"] and not any(offered.values()), offered
    assert what_is(window, "ordererorg") == "orderer" and what_is(window, "lightorg") == "light peer"
    go(window, "o", "Organizations")
    for name in ("space", "Down", "Down", "space"):
        key(name)
    assert checked(window) == ["org1", "供应链"], checked(window)
    assert window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").name == "Download 4 certificates"
    key("ctrl+Return")
    until(lambda: window.count("Saved") == 4, "four saved downloads")
    picture("lists-saved")
    place = os.path.join(os.path.expanduser(folder), "supply-chain-" + sandbox["blockchain_id"][:8])
    assert {"org1/admin.zip", "供应链/user.zip"} <= tree(place).keys(), tree(place).keys()

    # asked again, and what was chosen stays
    before = requests()
    key("F5")
    until(lambda: requests() >= before + 3, "three lists asked for again")
    says(window, "Normal · ECDSA · 5 organizations")
    assert (text_of(window, "Project"), text_of(window, "Blockchain")) == ("cn-north-4", "supply-chain")
    assert checked(window) == ["org1", "供应链"], checked(window)

    # a list that may not be read
    go(window, "a", "Account")
    key("Down")
    choose(window, "p", "Project", "cn-north-4_closed")
    words = says(window, "This user is not allowed to list the blockchains of this project")
    assert "bcs:blockchains:list" in words, words
    picture("lists-forbidden")
    fill(window, "b", "Blockchain", sandbox["blockchain_id"])
    says(window, "This user is not allowed to view this blockchain: the permission bcs:blockchain:get is missing")
    assert text_of(window, "Blockchain") == sandbox["blockchain_id"]
    go(window, "o", "Organizations")
    key("Tab")
    write("typed")
    key("Return")
    assert "typed" in checked(window), checked(window)
    window.close()

    # the next start knows what this one was told, and when
    window = Chaincert(program)
    says(window, "Lists from ")
    assert text_of(window, "Project") == "cn-north-4_closed"
    window.close()


run(main)
