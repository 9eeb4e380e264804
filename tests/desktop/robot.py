"""A robot that uses Chaincert from outside: through AT-SPI by role and accessible name, as a screen reader does, and
through the X server with mouse and keyboard, as a person does. Runs under withdesktop.py."""

import json
import os
import subprocess
import time

import pyatspi

PATIENCE = 60  # seconds; a sanitized build on a busy machine is slow


class Gave(AssertionError):
    """What was waited for did not come."""


def until(ask, what, seconds=PATIENCE):
    """The first answer that is neither None nor False."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            answer = ask()
        except Exception as problem:  # AT-SPI objects may die while they are looked at
            answer, last = None, problem
        else:
            last = None
        if answer is not None and answer is not False:
            return answer
        if time.monotonic() > deadline:
            raise Gave(f"{what} did not come within {seconds} s" + (f" ({last!r})" if last else ""))
        time.sleep(0.1)


def xdo(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout


def key(name):
    xdo("key", "--clearmodifiers", name)


def parts(node):
    """Everything below `node`, itself included. The rows of a tree are left to rows()."""
    yield node
    if node.getRole() in (pyatspi.ROLE_TREE, pyatspi.ROLE_TREE_TABLE):
        return
    index = 0
    # Asked anew each time: a scroll area that lost its scroll bar meanwhile crashes when Qt 6.4 is asked for it.
    while index < node.childCount:
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from parts(child)
        index += 1


def labels(node):
    """The names under which a person knows `node`: its own, and those of the labels that say they label it."""
    names = [node.name]
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            names += [relation.getTarget(i).name for i in range(relation.getNTargets())]
    return [name.replace("&", "") for name in names if name]


class Part:
    """One widget."""

    def __init__(self, node):
        self.node = node

    def __getattr__(self, name):
        return getattr(self.node, name)

    def has(self, state):
        return self.node.getState().contains(state)

    def ways_to_press(self):
        action = self.node.queryAction()
        ways = [i for i in range(action.nActions) if action.getName(i) in ("Press", "Toggle", "SetFocus")]
        return ways or None  # while it is disabled

    def press(self):
        ways = until(self.ways_to_press, f"something to press on {labels(self.node)}")
        self.node.queryAction().doAction(ways[0])

    def focus(self):
        self.node.queryComponent().grabFocus()
        until(lambda: self.has(pyatspi.STATE_FOCUSED), f"the focus on {labels(self.node)}")

    def middle(self):
        box = self.node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x + box.width // 2, box.y + box.height // 2

    def type(self, text):
        """Replaces the text. Through AT-SPI: xdotool loses letters that are not on the keyboard."""
        self.node.queryEditableText().setTextContents(text)
        until(lambda: self.text() == text, f"the text {text!r}")

    def text(self):
        content = self.node.queryText()
        return content.getText(0, content.characterCount)


class Chaincert:
    """The program's window. `close()` ends it; the sandbox ends with the test."""

    results = "Results"  # in the language of the window

    def __init__(self, program, arguments=(), **environment):
        self.process = subprocess.Popen([program, *arguments], env=os.environ | environment)
        self.frame = until(self._find_frame, "the window of chaincert")

    def _find_frame(self):
        if self.process.poll() is not None:
            raise SystemExit(f"chaincert ended with {self.process.returncode}")
        desktop = pyatspi.Registry.getDesktop(0)
        for application in desktop:
            if application is not None and application.get_process_id() == self.process.pid:
                for child in application:
                    if child.getRole() == pyatspi.ROLE_FRAME and child.name.startswith("Chaincert"):
                        return child
        return None

    def all(self, role, matches):
        return [Part(node) for node in parts(self.frame)
                if node.getRole() == role and node.getState().contains(pyatspi.STATE_SHOWING)
                and any(matches(label) for label in labels(node))]

    def part(self, role, name):
        found = until(lambda: self.all(role, lambda label: label == name) or None, f"{role} “{name}”")
        assert len(found) == 1, f"{len(found)} of {role} are called “{name}”"
        return found[0]

    def beginning(self, role, name):
        return until(lambda: self.all(role, lambda label: label.startswith(name)) or None, f"{role} “{name}…”")[0]

    def combo(self, name):
        return self.part(pyatspi.ROLE_COMBO_BOX, name)

    def type_into_combo(self, name, text):
        combo = self.combo(name)
        line = next(node for node in parts(combo.node) if node.getRole() == pyatspi.ROLE_TEXT)
        Part(line).type(text)

    def check(self, name, wanted=True):
        box = self.part(pyatspi.ROLE_CHECK_BOX, name)
        if box.has(pyatspi.STATE_CHECKED) != wanted:
            box.press()
        until(lambda: box.has(pyatspi.STATE_CHECKED) == wanted, f"check box “{name}” {wanted}")

    def button(self, name):
        return self.part(pyatspi.ROLE_PUSH_BUTTON, name)

    def line(self, name):
        return self.part(pyatspi.ROLE_TEXT, name)

    def entries(self, name):
        """The entries of a list, each with whether it is checked."""
        found = {}
        for node in parts(self.part(pyatspi.ROLE_LIST, name).node):
            if node.getRole() == pyatspi.ROLE_LIST_ITEM:
                found[node.name] = node.getState().contains(pyatspi.STATE_CHECKED)
        return found

    def cells(self):
        """The cells of the results that are shown, as (name, part)."""
        tree = self.part(pyatspi.ROLE_TREE, self.results)
        found = []
        for index in range(tree.childCount):
            cell = tree.getChildAtIndex(index)
            if cell is not None and cell.name and cell.getRole() != pyatspi.ROLE_TABLE_COLUMN_HEADER:
                found.append((cell.name, Part(cell)))
        return found

    def cell(self, name):
        """A cell of the results whose text begins with `name`."""
        return until(lambda: next((part for text, part in self.cells() if text.startswith(name)), None),
                     f"a cell “{name}”")

    def count(self, name):
        return sum(1 for text, _ in self.cells() if text.startswith(name))

    def close(self):
        self.process.terminate()
        code = self.process.wait(PATIENCE)
        assert code == 0, f"chaincert ended with {code} on SIGTERM"


class Sandbox:
    """The demonstration cloud; what it says of itself is in `facts`."""

    def __init__(self, program, arguments=()):
        self.process = subprocess.Popen([program, "--print-settings", *arguments], stdout=subprocess.PIPE, text=True)
        self.facts = json.loads(self.process.stdout.readline())

    def __getitem__(self, name):
        return self.facts[name]


def tree(folder):
    """Every file under `folder` with its bytes; folders as None."""
    found = {}
    for place, folders, files in os.walk(folder):
        for name in folders:
            found[os.path.relpath(os.path.join(place, name), folder)] = None
        for name in files:
            with open(os.path.join(place, name), "rb") as file:
                found[os.path.relpath(os.path.join(place, name), folder)] = file.read()
    return found


def run(main):
    """Where the robot is lost, there is a picture of what it saw."""
    try:
        main()
    except BaseException:
        picture("lost")
        raise


def picture(name):
    """A picture of the whole screen, where somebody wants them."""
    folder = os.environ.get("CHAINCERT_PICTURES")
    if folder:
        subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")], check=False)
