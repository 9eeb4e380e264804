#!/usr/bin/python3
"""tst_secrets.py CHAINCERT-CLI CHAINCERT SANDBOX: with everything logged that Qt can log, secrets are in the keyring and
nowhere else."""

import os
import subprocess
import sys
import tempfile

import pyatspi

from leaks import Leaks, ProcessWatch
from robot import Chaincert, Part, Sandbox, key, parts, picture, tree, until, xdo

LOUD = {"QT_LOGGING_RULES": "*.debug=true", "QT_LOGGING_TO_CONSOLE": "1"}
TYPED = "Typed+by/hand=7"
HOME = os.environ["HOME"]


def must_find(leaks):
    """A search that finds nothing proves something only if it finds what is there."""
    for name, forms in leaks.forms.items():
        for form, needle in forms.items():
            path = os.path.join(os.environ["TMPDIR"], "planted leak")
            with open(path, "wb") as file:
                file.write(b"{" + needle + b"}")
            leaks.look_at_files(HOME)
            os.remove(path)
            assert (name, form, path) in leaks.found, f"a planted leak was not found: {name}, {form}"
            leaks.found.clear()
    name, forms = next(iter(leaks.forms.items()))
    secret = forms["plain"].decode()
    for arguments, environment in ((["-c", "sleep 20; :", secret], {}), (["-c", "sleep 20; :"], {"LEAK": secret})):
        with subprocess.Popen(["sh", *arguments], env=os.environ | environment) as process:
            with ProcessWatch(leaks, process.pid, lambda: True):
                until(lambda: leaks.found, "the planted leak of a process")
            process.kill()
        leaks.found.clear()


class Cli:
    def __init__(self, program, leaks):
        self.program, self.leaks = program, leaks

    def run(self, arguments, lines=(), code=0, begun=lambda: False, **environment):
        with subprocess.Popen([self.program, *arguments], env=os.environ | LOUD | environment, stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            with ProcessWatch(self.leaks, process.pid, begun):
                out, err = process.communicate("".join(line + "\n" for line in lines).encode())
        for stream, data in (("stdout", out), ("stderr", err)):
            self.leaks.look("output", f"{stream} of {arguments[:2]}", data)
        assert process.returncode == code, f"{arguments}: {process.returncode}\n{err.decode(errors='replace')}"
        return out

    def check_it_is_loud(self):
        """Qt tells of the plugin that it loads for TLS, if its debug messages are on."""
        err = subprocess.run([self.program, "download", "--endpoint", "https://127.0.0.1:9", "--project", "0" * 32, "--blockchain",
                              "0b6a7a1e-7c4d-4d3e-9f2a-1c2b3d4e5f60", "--org", "o", "--type", "user", "--to", "/dev/null/o"],
                             env=os.environ | LOUD | {"CHAINCERT_TOKEN": "none"}, stdin=subprocess.DEVNULL,
                             stderr=subprocess.PIPE).stderr
        assert b"qt.core" in err, "Qt's own debug messages were meant to be on"


class LoudWindow(Chaincert):
    def __init__(self, program, leaks, arguments, **environment):
        self.leaks = leaks
        self.log = tempfile.TemporaryFile(dir="/dev/shm")  # not among the files that are searched
        self.frame = None
        self.process = subprocess.Popen([program, *arguments], env=os.environ | LOUD | environment, stdout=self.log,
                                        stderr=subprocess.STDOUT)
        self.watch = ProcessWatch(leaks, self.process.pid, lambda: self.frame is not None)
        self.watch.__enter__()
        self.frame = until(self._find_frame, "the window of chaincert")

    def other_window(self, name):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return next((one for one in application if one is not None and one.name == name), None)
        return None

    def close(self):
        self.leaks.look_at_window(self.process.pid)
        self.watch.__exit__()
        try:
            super().close()
        except AssertionError:
            self.log.seek(0)
            sys.stderr.buffer.write(b"\n".join(line for line in self.log.read().split(b"\n")
                                               if not line.startswith(b"qt."))[-8000:])
            raise
        self.log.seek(0)
        data = self.log.read()
        assert b"qt.qpa" in data, "Qt's own debug messages were meant to be on"
        self.leaks.look("output", "output of the window", data)


def download_in_window(window, saved):
    window.beginning(pyatspi.ROLE_PUSH_BUTTON, "Download").press()
    try:
        until(lambda: window.count("Saved") and any(tree(saved).values()), "a saved download")
    finally:
        picture("secrets-" + os.path.basename(saved))


def type_password(window):
    """Into the window with the accounts, by the keyboard; it is shown, and then put away unsaved."""
    window.leaks.plant("typed password", TYPED)
    xdo("search", "--sync", "--onlyvisible", "--pid", window.process.pid, "--name", "^Chaincert", "windowactivate",
        "--sync")
    key("alt+f")
    key("a")
    dialog = until(lambda: window.other_window("Accounts"), "the accounts")
    password = until(lambda: next((node for node in parts(dialog) if node.getRole() == pyatspi.ROLE_PASSWORD_TEXT
                                   and node.getState().contains(pyatspi.STATE_SHOWING)), None), "a password field")
    Part(password).focus()
    xdo("type", "--delay", "15", TYPED)
    until(lambda: password.queryText().characterCount == len(TYPED), "the typed password")
    picture("secrets-typed")
    window.leaks.look_at_window(window.process.pid)


def accounts_by_cli(cli, sandbox, orders):
    anna = next(user for user in sandbox["users"] if user["case"] == "plain")
    plain = next(one for one in sandbox["access_keys"] if one["case"] == "plain")
    temporary = next(one for one in sandbox["access_keys"] if one["case"] == "temporary")
    for secret in (anna["password"], plain["secret_key"], temporary["secret_key"], temporary["security_token"]):
        cli.leaks.plant(f"secret {len(cli.leaks.forms)}", secret)
    cli.leaks.plant("proxy password", "Proxy/päss+wörd")
    cloud = ["--endpoint", sandbox["endpoint"], "--iam", sandbox["iam"], "--project", sandbox["project_id"]]
    add = ["account", "add"]
    cli.run([*add, "by password", *cloud, "--domain", anna["domain"], "--user", anna["name"], "--password-stdin"],
            [anna["password"]])
    cli.run([*add, "by key", *cloud, "--access-key", plain["access_key"], "--secret-key-stdin"], [plain["secret_key"]])
    cli.run([*add, "by temporary key", *cloud, "--access-key", temporary["access_key"], "--secret-key-stdin",
             "--security-token-stdin"], [temporary["secret_key"], temporary["security_token"]])
    cli.run([*add, "by token", *cloud, "--proxy", "http://p@127.0.0.1:9", "--proxy-password-stdin", "--token-stdin"],
            [sandbox["token"], "Proxy/päss+wörd"])
    wrong = "Wrong/päss wörd/1"
    cli.leaks.plant("wrong password", wrong)
    cli.run([*add, "wrong", *cloud, "--domain", anna["domain"], "--user", anna["name"], "--password-stdin"], [wrong])
    for json in ([], ["--json"]):
        cli.run(["account", "list", *json])
        for name in ("by password", "by key", "by temporary key", "by token"):
            cli.run(["account", "test", name, *json])
            cli.run(["download", "--account", name, *orders, *json, "--to", os.path.join(HOME, name)])
        cli.run(["account", "test", "wrong", *json], code=3)
    items = subprocess.run(["secret-tool", "search", "--all", "type", "base64"], capture_output=True, check=True)
    kept = (items.stdout + items.stderr).decode(errors="replace")
    for name in ("by password", "by key", "by token"):
        assert f"Chaincert — {name}" in kept, f"“{name}” is not in the keyring:\n{kept[:500]}"
    cli.run(["account", "remove", "wrong"])


def main():
    cli_program, program, sandbox_program = sys.argv[1:4]
    sandbox = Sandbox(sandbox_program)
    leaks = Leaks()
    leaks.plant("token", sandbox["token"])
    cli = Cli(cli_program, leaks)
    cli.check_it_is_loud()
    orders = ["--blockchain", sandbox["blockchain_id"], "--org", sandbox["organizations"][0], "--type", "admin"]
    cloud = ["--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"]]

    saved = os.path.join(HOME, "cli")
    cli.run(["download", *cloud, *orders, "--to", saved], begun=lambda: os.path.exists(saved),
            CHAINCERT_TOKEN=sandbox["token"])
    cli.run(["download", *cloud, *orders, "--to", saved, "--token-stdin", "--json"], [sandbox["token"]])
    cli.run(["download", *cloud, *orders, "--org", "error-token", "error-401", "--to", saved, "--token-stdin"],
            [sandbox["token"]], code=1)  # of which one repeats the token
    accounts_by_cli(cli, sandbox, orders)

    for folder, environment in (("window", {"CHAINCERT_TOKEN": sandbox["token"]}), ("saved account", {})):
        saved = os.path.join(HOME, folder)
        window = LoudWindow(program, leaks, [*(cloud if environment else cloud[2:]), *orders, "--to", saved], **environment)
        download_in_window(window, saved)
        if not environment:
            type_password(window)
        window.close()

    leaks.look_at_files(HOME)
    assert not leaks.found, "\n".join(f"{name}, {form}: {place}" for name, form, place in sorted(leaks.found))
    for kind in ("file", "name", "cmdline", "environ", "output", "window", "text"):
        assert leaks.looked.get(kind, 0) >= 2, f"no {kind} was looked at: {leaks.looked}"
    must_find(leaks)


main()
