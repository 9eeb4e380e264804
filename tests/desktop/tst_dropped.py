#!/usr/bin/python3
"""tst_dropped.py CHAINCERT SANDBOX: a folder is dragged by the mouse from Thunar onto the window and is a row with a
verdict and a card, read as a screen reader does. Nothing in it changes."""

import os
import subprocess
import sys

import pyatspi

from keyboard import value
from robot import Chaincert, labels, parts, picture, run, tree, until, xdo
from tst_drag import FileManager, LEFT, WIDTH, drag, geometry, place, window_of


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def make(folder):
    """An MSP folder whose CA issued the certificate that the key fits."""
    for name in ("cacerts", "signcerts", "keystore"):
        os.makedirs(os.path.join(folder, name))
    ca_key = folder + ".ca.key"
    ca = os.path.join(folder, "cacerts", "ca.pem")
    request = folder + ".csr"
    key_file = os.path.join(folder, "keystore", "priv_sk")
    extensions = folder + ".cnf"
    with open(extensions, "w", encoding="utf-8") as file:
        file.write("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
                   "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n")
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    openssl("req", "-x509", *curve, "-days", "900", "-subj", "/CN=ca.org1", "-keyout", ca_key, "-out", ca,
            "-addext", "keyUsage=critical,keyCertSign,cRLSign")
    openssl("req", *curve, "-subj", "/OU=admin/CN=Admin@org1", "-keyout", key_file, "-out", request)
    openssl("x509", "-req", "-in", request, "-CA", ca, "-CAkey", ca_key, "-set_serial", "2", "-days", "300",
            "-extfile", extensions, "-out", os.path.join(folder, "signcerts", "cert.pem"))
    os.chmod(key_file, 0o600)


def first_icon():
    """Of the file manager's view, where folders stand first. GTK tells the place of the view, not of its icons."""
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name == "thunar":
            for node in all_below(application):
                if node.getRole() == pyatspi.ROLE_DIRECTORY_PANE:
                    box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
                    return box.x + 70, box.y + 40
    return None


def all_below(node):
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from all_below(child)


def main():
    home = os.environ["HOME"]
    folder = os.path.join(home, "of-a-colleague")
    make(os.path.join(folder, "admin-msp"))
    before = tree(folder)
    window = Chaincert(sys.argv[1])
    own = until(lambda: window_of("^Chaincert"), "the window")
    place(own, LEFT, WIDTH)
    manager = FileManager("thunar", folder, exists=True)
    left, top, width, height = geometry(own)
    drag(until(first_icon, "the folder's icon"), (left + width * 2 // 3, top + height // 2), "dropping")
    window.cell("admin-msp")
    until(lambda: not window.count("Reading…") and not window.count("Waiting"), "the end of reading")
    picture("dropped")
    until(lambda: any("1 brought in" in name for node in parts(window.frame) for name in labels(node)), "the count")
    until(lambda: (value(window, "Who") or "").startswith("Admin@org1"), "whose it is, in the card")
    until(lambda: "belongs to the certificate" in (value(window, "Key") or ""), "that the key fits, in the card")
    assert tree(folder) == before, "something was changed"
    assert manager.window and not os.path.exists(os.path.join(home, "Certificates")), "something was copied"
    window.close()


run(main)
