#!/usr/bin/python3
"""tst_accounts.py CHAINCERT SANDBOX: accounts are added by keyboard alone, tested, and used, on a cloud with a CA of its
own; a second start takes the secret from the keyring."""

import base64
import hashlib
import hmac
import json
import os
import ssl
import struct
import sys
import time
import urllib.request

import pyatspi

from keyboard import activate, choose_path, fill, go, has_focus, key, says, shown, window_called, write
from robot import Chaincert, Sandbox, labels, picture, run, tree, until

STEP = 30  # seconds a code is shown


def dialog(window, name):
    found = window_called(window, name)
    return found if found is not None and found.getRole() != pyatspi.ROLE_FRAME else None


def add_authority(window, file):
    def is_open():
        return any("Add from file…" in labels(node) for node in shown(window))
    if not is_open():  # a failure that a CA certificate may mend opens it
        key("alt+o")
        until(is_open, "the part with CA certificates")
    key("alt+l")
    choose_path(window, "Choose CA certificates", file)
    # Until then a key that opens something would go nowhere.
    until(lambda: window_called(window, "Accounts").getState().contains(pyatspi.STATE_ACTIVE), "the accounts' window again")


def begin_account(window, sandbox, name):
    """A new account with everything but the way it signs in. The first field has the focus."""
    until(lambda: has_focus(window, "Region"), "the focus on “Region”")
    key("End")
    fill(window, "e", "Endpoint", sandbox["endpoint"])
    fill(window, "m", "IAM endpoint", sandbox["iam"])
    fill(window, "j", "Default project", sandbox["project_id"])
    fill(window, "b", "Label", name)


def choose_way(window, presses):
    go(window, "w", "Sign in with")
    key("Home")
    for _ in range(presses):
        key("Down")


def save(window):
    key("alt+s")
    says(window, "Saved.")


def ask(sandbox, method, page):
    """What the demonstration cloud tells and does for tests."""
    context = ssl.create_default_context(cafile=sandbox["ca_file"])
    request = urllib.request.Request(f"{sandbox['endpoint']}/sandbox/{page}", method=method)
    with urllib.request.urlopen(request, context=context) as answer:
        return json.loads(answer.read() or b"{}")


def is_folded(window, beginning):
    """Whether two lines of a text show, and the rest of it is behind a button."""
    told = [node.name for node in shown(window)]
    return "More" in told and any(name.startswith(beginning) and name.endswith("…") for name in told)


def code_of(secret, at):
    counter = struct.pack(">Q", int(at) // STEP)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    number = struct.unpack(">I", digest[digest[-1] & 15:][:4])[0] & 0x7FFFFFFF
    return f"{number % 1000000:06}"


def download(window, folder, expected):
    activate(window)
    key("ctrl+Return")
    return lambda: until(lambda: window.count("Saved") >= expected and files(folder), f"{expected} saved downloads")


def files(folder):
    return {path: data for path, data in tree(folder).items() if data is not None}


def below_blockchain(folder):
    """Its folder is called by its name or its ID, whichever was known by then."""
    return {path.partition("/")[2]: data for path, data in files(folder).items()}


def main():
    program, sandbox_program = sys.argv[1:3]
    home = os.environ["HOME"]
    sandbox = Sandbox(sandbox_program, ["--tls", os.path.join(home, "tls")])
    boris = next(user for user in sandbox["users"] if user["case"] == "mfa")
    access_key = next(one for one in sandbox["access_keys"] if one["case"] == "plain")
    wanted = ["--blockchain", sandbox["blockchain_id"], "--org", sandbox["organizations"][0], "--type", "admin"]

    first = os.path.join(home, "first")
    window = Chaincert(program, [*wanted, "--to", first])
    activate(window)
    key("alt+f")
    key("a")

    # a user with password and authenticator
    begin_account(window, sandbox, "Boris")
    choose_way(window, 0)
    fill(window, "n", "Tenant (domain) name", boris["domain"])
    fill(window, "u", "User name", boris["name"])
    fill(window, "p", "Password", "not the password")
    add_authority(window, sandbox["ca_file"])
    key("alt+i")
    refused = "The tenant (domain) name, the user name or the password is wrong."
    until(lambda: is_folded(window, refused), "two lines on the refused password, and “More”")
    picture("account-refused")
    fill(window, "p", "Password", boris["password"])
    key("alt+f")
    until(lambda: any("User ID" in labels(node) for node in shown(window)), "the field for the user's ID")
    fill(window, "d", "User ID", boris["id"])
    key("alt+i")
    until(lambda: has_focus(window, "Authentication code"), "the question for a code")
    used = code_of(boris["totp_secret"], time.time())
    write(used)
    key("Return")
    says(window, "Signed in as boris")
    until(lambda: any(node.getState().contains(pyatspi.STATE_FOCUSED) for node in shown(window)),
          "the focus after the test")
    assert not has_focus(window, "Discard"), "a further key throws nothing away"
    picture("account-tested")
    key("alt+s")
    until(lambda: dialog(window, "Accounts") is None, "the end of the window after the first account")
    download(window, first, 1)()
    assert ask(sandbox, "GET", "counts")["sign_ins"] == 1, "the token of the test is used"
    picture("account-downloaded")

    # once the token has ended the window asks for another code
    ask(sandbox, "POST", "revoke")
    activate(window)
    key("ctrl+Return")
    until(lambda: has_focus(window, "Code"), "the question for a code in the window")
    key("F5")
    says(window, "Waiting for the code above")  # lists wait for the same code
    assert has_focus(window, "Code"), "the code can be typed at once"
    picture("code")
    write(used)
    key("Return")
    says(window, "The code for “Boris” is wrong")
    write(code_of(boris["totp_secret"], time.time() + STEP))  # clocks may differ by a step
    key("Return")
    until(lambda: window.count("Unchanged") >= 1, "the same download once more")

    # an access key
    key("alt+f")
    key("a")
    until(lambda: dialog(window, "Accounts"), "the accounts")
    key("alt+a")
    begin_account(window, sandbox, "Key")
    choose_way(window, 1)
    fill(window, "y", "Access key ID", access_key["access_key"])
    fill(window, "c", "Secret key", access_key["secret_key"])
    key("alt+i")
    says(window, "The certificate of")  # nobody vouches for it yet
    picture("account-untrusted")
    add_authority(window, sandbox["ca_file"])
    key("alt+i")
    says(window, "The access key")
    save(window)
    key("Escape")
    window.close()

    # another start: nothing is typed, the keyring has the secret
    second = os.path.join(home, "second")
    window = Chaincert(program, [*wanted, "--to", second])
    download(window, second, 1)()
    assert below_blockchain(second) == below_blockchain(first), "the same files"
    window.close()

    for place, data in {**files(os.environ["XDG_CONFIG_HOME"]), **files(os.environ["XDG_CACHE_HOME"]),
                        **files(os.environ["TMPDIR"])}.items():
        for secret in (boris["password"], access_key["secret_key"]):
            assert secret.encode() not in data, f"a secret in {place}"


run(main)
