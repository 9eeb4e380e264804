"""What a person does who has a keyboard alone. AT-SPI is only asked what is to be seen, never to act."""

import time

import pyatspi

import robot
from robot import Part, labels, parts, until, xdo


def key(name):
    """And time for windows to open and settle: see parts()."""
    robot.key(name)
    time.sleep(0.5)


def application(window):
    if window.process.poll() is not None:
        raise SystemExit(f"chaincert ended with {window.process.returncode}")
    for one in pyatspi.Registry.getDesktop(0):
        if one is not None and one.get_process_id() == window.process.pid:
            return one
    return None


def window_called(window, title):
    """A window of the program that is to be seen; None where there is none."""
    return next((node for node in application(window) if node is not None and node.name == title
                 and node.getState().contains(pyatspi.STATE_SHOWING)), None)


def shown(window):
    """Every widget in all windows of the program that is to be seen."""
    for frame in application(window):
        if frame is not None:
            yield from (node for node in parts(frame) if node.getState().contains(pyatspi.STATE_SHOWING))


def value(window, name):
    """What a text of that name says; None while it is not to be seen."""
    found = [Part(node) for node in shown(window) if node.getRole() == pyatspi.ROLE_TEXT and name in labels(node)]
    return found[0].text() if found else None


def says(window, beginning):
    return until(lambda: next((node.name for node in shown(window) if node.name.startswith(beginning)), None),
                 f"the words “{beginning}…”")


def has_focus(window, label):
    return any(label in labels(node) for node in shown(window) if node.getState().contains(pyatspi.STATE_FOCUSED))


def go(window, letter, label):
    """To the field with this mnemonic."""
    key("alt+" + letter)
    until(lambda: has_focus(window, label), f"the focus on “{label}”")


def write(text):
    xdo("type", "--delay", "15", text)


def fill(window, letter, label, text):
    go(window, letter, label)
    key("ctrl+a")
    write(text)


def text_of(window, name):
    line = next(node for node in parts(window.combo(name).node) if node.getRole() == pyatspi.ROLE_TEXT)
    return Part(line).text()


def choose(window, letter, name, wanted):
    """Opens the list once there is one, and goes down to what is wanted."""
    go(window, letter, name)

    def is_reached():
        key("Down")
        return any(node.name == wanted for node in shown(window) if node.getRole() == pyatspi.ROLE_LIST_ITEM
                   and node.getState().contains(pyatspi.STATE_SELECTED))
    until(is_reached, f"“{wanted}” in the list of {name}")
    robot.picture("list-" + name.lower())
    key("Return")
    until(lambda: text_of(window, name) == wanted, f"“{wanted}” in {name}")


def choose_path(window, title, path):
    """Types a path into the dialog for files or folders that comes, and waits for its end."""
    def dialog():
        found = window_called(window, title)
        return found if found is not None and found.getRole() != pyatspi.ROLE_FRAME else None
    until(dialog, f"the dialog “{title}”")
    time.sleep(0.5)
    write(path)

    def chosen():
        if dialog() is None:
            return True
        key("Return")  # the first may only close the list of names that fit
        time.sleep(1)
        return None
    until(chosen, f"the end of the dialog “{title}”")


def tab_to(window, beginning, most=40):
    """Tab by Tab to the control whose name begins so; it has the focus then."""
    def is_reached():
        return any(name.startswith(beginning) for node in shown(window)
                   if node.getState().contains(pyatspi.STATE_FOCUSED) for name in labels(node))
    for _ in range(most):
        if is_reached():
            return
        robot.key("Tab")
        time.sleep(0.2)
    until(is_reached, f"the focus on “{beginning}…” by Tab", 5)


def activate(window):
    xdo("search", "--sync", "--onlyvisible", "--pid", window.process.pid, "--name", "^Chaincert", "windowactivate",
        "--sync")
