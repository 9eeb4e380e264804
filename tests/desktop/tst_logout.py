#!/usr/bin/python3
"""tst_logout.py CHAINCERT SANDBOX: the desktop's session ends while downloads run. A log-out that is called off has
cancelled nothing; where programs may ask, it is called off and the window asks; what runs when the session really ends
is cancelled without a question, nothing half done is left, and it is offered again at the next start."""

import os
import sys

import pyatspi

from robot import Chaincert, Sandbox, until
from sessionmanager import SessionManager


class Slow(Chaincert):
    def __init__(self, program, sandbox, folder, session):
        super().__init__(program, ["--endpoint", sandbox["endpoint"], "--project", sandbox["project_id"], "--blockchain",
                                   sandbox["blockchain_id"], "--to", folder, "--org", "slow", "--type", "admin",
                                   "--type", "user"],
                         CHAINCERT_TOKEN=sandbox["token"], SESSION_MANAGER=session.address)

    def says(self, text):
        return bool(self.all(pyatspi.ROLE_LABEL, lambda label: text in label))

    def runs(self):
        return self.frame.name.startswith("Chaincert — 0 of 2")


def came(session, event, number=1):
    until(lambda: session.events.count(event) >= number, f"“{event}” of {session.events}")


def main():
    program, sandbox_program = sys.argv[1:3]
    sandbox = Sandbox(sandbox_program)
    session = SessionManager()
    folder = os.path.join(os.environ["HOME"], "saved")
    window = Slow(program, sandbox, folder, session)
    came(session, "is ready")
    window.part(pyatspi.ROLE_PUSH_BUTTON, "Download 2 certificates").press()
    until(window.runs, "two that run")

    session.log_out(may_ask=False)
    came(session, "is ready", 2)
    window.check("ca")  # a question would stand there before the window does what it is asked for later
    assert window.runs() and not window.says("Cancel them and close?"), window.frame.name
    session.call_off()

    session.log_out(may_ask=True)
    came(session, "calls it off")
    until(lambda: window.says("Cancel them and close?"), "the question")
    assert window.runs(), window.frame.name
    window.button("Keep downloading").press()
    until(lambda: not window.says("Cancel them and close?"), "the end of the question")
    assert window.runs(), window.frame.name

    session.log_out(may_ask=False)
    until(lambda: session.events.count("is ready") >= 3, f"the third time: {session.events}")
    session.end()
    code = window.process.wait(60)
    assert code == 0, f"chaincert ended with {code} at the session's end"
    left = [os.path.join(place, name) for place, _, names in os.walk(folder) for name in names]
    assert not left, left

    again = Slow(program, sandbox, folder, session)
    until(lambda: again.says("did not finish"), "the offer")
    again.close()


main()
