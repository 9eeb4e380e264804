#!/usr/bin/python3
"""withdesktop.py COMMAND…: runs COMMAND on a desktop of its own and ends with its exit code.

The desktop is a real one without a screen: X server, window manager, D-Bus session, accessibility bus and an
unlocked keyring, all with a home folder of their own. None of it is left behind, even after a failure: every process
started here, by its children or by the bus, is ended with this one.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import gi
from gi.repository import Gio

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
LIBC = ctypes.CDLL(None)


def end_with_parent():
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def children(parent):
    found = []
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as stat:
                after_name = stat.read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(after_name[1]) == parent:
            found.append(int(entry))
    return found


def end_all_children():
    """Orphans come to this process (it is a subreaper), so ending children until there are none ends everything."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        remaining = children(os.getpid())
        if not remaining:
            return
        for pid in remaining:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        try:
            while os.waitpid(-1, os.WNOHANG)[0] > 0:
                pass
        except ChildProcessError:
            return
        time.sleep(0.02)


def wait(condition, what, process, seconds=120):
    """A busy machine needs long; what has ended is not waited for."""
    deadline = time.monotonic() + seconds
    while not condition():
        if process.poll() is not None:
            sys.exit(f"withdesktop: {what} ended with {process.returncode}")
        if time.monotonic() > deadline:
            sys.exit(f"withdesktop: {what} did not come within {seconds} s")
        time.sleep(0.05)


class Desktop:
    def __init__(self, home):
        self.logs = open(os.path.join(home, "desktop.log"), "wb")  # pylint: disable=consider-using-with
        kept = {name: os.environ[name] for name in ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "CHAINCERT_PICTURES")
                if name in os.environ}
        self.env = kept | {
            "HOME": home, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "USER": "tester",
            "XDG_DATA_HOME": f"{home}/.local/share", "XDG_CONFIG_HOME": f"{home}/.config",
            "XDG_CACHE_HOME": f"{home}/.cache", "XDG_RUNTIME_DIR": f"{home}/run", "TMPDIR": f"{home}/tmp",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11",
        }
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"):
            os.makedirs(self.env[name], mode=0o700, exist_ok=True)
        os.makedirs(f"{home}/Documents")

    def start(self, command, **more):
        return subprocess.Popen(command, env=self.env, stdout=more.pop("stdout", self.logs), stderr=self.logs,
                                preexec_fn=end_with_parent, **more)

    def start_display(self):
        read_end, write_end = os.pipe()
        # Without -noreset the server begins anew when its only client leaves: xprop, below, and whoever comes meanwhile
        # is turned away.
        self.start(["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x900x24", "-nolisten", "tcp", "-noreset"],
                   pass_fds=[write_end], stdin=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            self.env["DISPLAY"] = ":" + answer.readline().strip()
        if self.env["DISPLAY"] == ":":
            sys.exit("withdesktop: no X server")
        manager = self.start(["openbox"], stdin=subprocess.DEVNULL)
        wait(lambda: b"window id" in subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=self.env, capture_output=True, check=False).stdout,
            "the window manager", manager)

    def start_bus(self):
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE,
                         stdin=subprocess.DEVNULL)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        # Both before anything asks for them: asking would start a second one, with a locked keyring.
        keyring = self.start(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                             stdin=subprocess.PIPE)
        keyring.stdin.write(b"test")
        keyring.stdin.close()
        launcher = self.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stdin=subprocess.DEVNULL)
        flags = Gio.DBusConnectionFlags
        connection = Gio.DBusConnection.new_for_address_sync(
            self.env["DBUS_SESSION_BUS_ADDRESS"],
            flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)
        for name, process in (("org.freedesktop.secrets", keyring), ("org.a11y.Bus", launcher)):
            wait(lambda name=name: connection.call_sync(
                "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                gi.repository.GLib.Variant("(s)", (name,)), None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0], name, process)
        connection.close_sync(None)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1)
    home = tempfile.mkdtemp(prefix="chaincert-desktop-")
    code = 1
    # as an exception, so that everything below is ended
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        desktop = Desktop(home)
        desktop.start_display()
        desktop.start_bus()
        code = subprocess.run(sys.argv[1:], env=desktop.env, check=False, preexec_fn=end_with_parent).returncode
        if code != 0:
            with open(os.path.join(home, "desktop.log"), encoding="utf-8", errors="replace") as log:
                sys.stderr.write("--- what the desktop's programs said\n" + log.read()[-8000:])
    finally:
        end_all_children()
        shutil.rmtree(home, ignore_errors=True)
    sys.exit(code)


main()
