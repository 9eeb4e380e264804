#!/usr/bin/python3
"""tst_broughtin.py CHAINCERT SANDBOX: what was not downloaded is looked at too: files that are named as arguments, as a
file manager does it, and a folder that is opened in the menu. A password is asked for in the details. Nothing changes."""

import os
import subprocess
import sys

import pyatspi

from keyboard import activate, choose_path, key, shown, write
from robot import Chaincert, Part, labels, parts, picture, run, tree, until


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def make(folder):
    """A key and its certificate, as PEM, as PKCS#12, and what is neither."""
    os.makedirs(os.path.join(folder, "msp", "signcerts"))
    os.makedirs(os.path.join(folder, "msp", "keystore"))
    key_file = os.path.join(folder, "msp", "keystore", "priv_sk")
    certificate = os.path.join(folder, "msp", "signcerts", "cert.pem")
    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "300",
            "-subj", "/CN=Admin@org1", "-keyout", key_file, "-out", certificate)
    openssl("pkcs12", "-export", "-inkey", key_file, "-in", certificate, "-passout", "pass:open sesame",
            "-out", os.path.join(folder, "store.p12"))
    with open(os.path.join(folder, "page.pem"), "w", encoding="utf-8") as page:
        page.write("<!DOCTYPE html><html><body>Please sign in</body></html>")


def open_folder(window, folder):
    entry = until(lambda: next((Part(node) for node in parts(window.frame)
                                if node.getRole() == pyatspi.ROLE_MENU_ITEM
                                and "Open folder to look at…" in labels(node)), None), "the entry of the menu")
    entry.press()
    choose_path(window, "Choose a folder to look at", folder)


def unlock(window):
    line = until(lambda: next((Part(node) for node in shown(window)
                               if node.getRole() == pyatspi.ROLE_PASSWORD_TEXT and "Password" in labels(node)), None),
                 "the line for the password")
    line.focus()
    write("wrong")
    key("Return")
    until(lambda: any("Wrong password" in name for node in shown(window) for name in labels(node)), "what was wrong")
    picture("broughtin-password")
    write("open sesame")
    key("Return")
    until(lambda: not any(node.getRole() == pyatspi.ROLE_PASSWORD_TEXT for node in shown(window)), "the end of asking")


def main():
    home = os.environ["HOME"]
    folder = os.path.join(home, "certificates of others")
    make(folder)
    before = tree(folder)
    window = Chaincert(sys.argv[1], [os.path.join(folder, "store.p12"), os.path.join(folder, "page.pem"),
                                     os.path.join(folder, "gone.pem")])
    activate(window)
    for name in ("store.p12", "page.pem", "gone.pem"):
        window.cell(name)
    until(lambda: any("3 brought in" in name for node in parts(window.frame) for name in labels(node)), "the count")
    window.cell("File could not be read")
    window.cell("store.p12")  # the first of them has the details
    unlock(window)
    open_folder(window, os.path.join(folder, "msp"))
    window.cell("msp")
    until(lambda: not window.count("Reading…") and not window.count("Waiting"), "the end of reading")
    picture("broughtin")
    assert tree(folder) == before, "something was changed"
    assert not os.path.exists(os.path.join(home, "Certificates")), "something was copied"
    window.close()


run(main)
