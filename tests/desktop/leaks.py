"""Where a secret could be found by somebody who looks: files, output, processes, titles, accessible texts."""

import base64
import json
import os
import subprocess
import threading
import time
import urllib.parse

import pyatspi

LONG = 40  # so much of a long secret is enough to be one


class Leaks:
    """Planted secrets, and everywhere that one of them was found."""

    def __init__(self):
        self.forms = {}
        self.found = set()
        self.looked = {}

    def plant(self, name, secret):
        part = secret[:LONG].encode()
        text = secret[:LONG]
        forms = {
            "plain": part, "UTF-16": text.encode("utf-16-le"), "hexadecimal": part.hex().encode(),
            "percent-encoded": urllib.parse.quote(text, safe="").encode(),
            "form-encoded": urllib.parse.quote_plus(text, safe="").encode(),
            "JSON": json.dumps(text, ensure_ascii=False)[1:-1].encode(), "JSON in ASCII": json.dumps(text)[1:-1].encode(),
        }
        # wherever in a longer text it begins: what surely belongs to it alone
        for shift in range(3):
            coded = base64.b64encode(b"\0" * shift + part)
            inner = coded[(shift * 8 + 5) // 6:len(part) * 8 // 6]
            forms[f"base64 at {shift}"] = inner
            forms[f"base64url at {shift}"] = inner.replace(b"+", b"-").replace(b"/", b"_")
        self.forms[name] = {form: needle for form, needle in forms.items() if len(needle) >= 8}
        assert len(self.forms[name]) >= 9, name

    def look(self, kind, place, data):
        self.looked[kind] = self.looked.get(kind, 0) + 1
        for name, forms in self.forms.items():
            for form, needle in forms.items():
                if needle in data:
                    self.found.add((name, form, place))

    def look_at_files(self, folder):
        for place, folders, files in os.walk(folder):
            for name in folders + files:
                path = os.path.join(place, name)
                self.look("name", path, os.fsencode(path))
                if os.path.islink(path):
                    self.look("link", path, os.fsencode(os.readlink(path)))
                elif os.path.isfile(path):
                    with open(path, "rb") as file:
                        self.look("file", path, file.read())

    def look_at_window(self, pid):
        """Titles of its windows on the X server, and every text of it that a screen reader gets."""
        for window in subprocess.run(["xdotool", "search", "--pid", str(pid)], capture_output=True, text=True,
                                     check=False).stdout.split():
            properties = subprocess.run(["xprop", "-id", window], capture_output=True, check=False).stdout
            self.look("window", f"properties of window {window}", properties)
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == pid:
                self._look_at_node(application)

    def _look_at_node(self, node):
        texts = [node.name or "", node.description or ""]
        try:
            content = node.queryText()
            texts.append(content.getText(0, content.characterCount))
        except NotImplementedError:
            pass
        self.look("text", f"the accessible text of {node.getRoleName()}", "\n".join(texts).encode())
        for child in node:
            if child is not None:
                self._look_at_node(child)


class ProcessWatch:
    """Looks at the arguments and the environment of a process and of its children until it is left."""

    def __init__(self, leaks, pid, begun):
        self.leaks, self.pid, self.begun = leaks, pid, begun
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()

    def _watch(self):
        while not self.over.is_set():
            for pid in [self.pid, *descendants(self.pid)]:
                # What the program was started with is in its own environment until it has run its first lines.
                for part in ("cmdline", "environ") if pid != self.pid or self.begun() else ("cmdline",):
                    try:
                        with open(f"/proc/{pid}/{part}", "rb") as file:
                            self.leaks.look(part, f"{part} of process {pid}", file.read())
                    except OSError:
                        pass  # it has ended
            time.sleep(0.05)


def descendants(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                for child in file.read().split():
                    found += [int(child), *descendants(int(child))]
    except OSError:
        pass
    return found
