#!/usr/bin/env python3
"""fabricverdicts.py CHAINCERT-CHECKROWS MSPVERDICT: for every row of tst_checks that lies in an MSP folder, "accepted by
Fabric" is what Fabric's own MSP says (fabricmsp/main.go), as of today. Run by hand: README.md."""

import json
import subprocess
import sys
import tempfile

# Where the two differ: how a row begins, what Fabric's error holds, and why.
KNOWN = [
    ("", "KeyMaterial not found in SigningIdentityInfo", "key_missing",
     "what did not come along is not counted; that it is missing is said"),
    ("", "administrators must be declared when no admin ou classification is set", "folder_incomplete",
     "who administrates did not come along"),
    ("authority_ends_first: the TLS CA has ended", "", "authority_ends_first",
     "Fabric before 2.2.6 and 2.4.3 refuses it, later ones only its connections"),
]


def is_known(row, error):
    findings = {each["check"] for each in row["findings"]}
    return any(row["row"].startswith(begin) and text in error and check in findings for begin, text, check, _ in KNOWN)


def main():
    rows_of, verdict_of = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as top:
        written = subprocess.run([rows_of, top, "--today"], stdout=subprocess.PIPE, check=True).stdout
        rows = [row for row in map(json.loads, written.splitlines()) if "msp" in row]
        folders = "".join(f"{top}/{row['folder']}/{row['msp']}\n" for row in rows)
        told = subprocess.run([verdict_of], input=folders.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              check=True).stdout
    counted, wrong = {}, 0
    for row, theirs in zip(rows, map(json.loads, told.splitlines()), strict=True):
        fabric = "refused" if theirs["error"] else "accepted"
        counted[row["fabric"], fabric] = counted.get((row["fabric"], fabric), 0) + 1
        # Not checked is no verdict, but where Fabric refuses something must be said.
        agrees = row["fabric"] == fabric or (row["fabric"] == "not_checked" and (fabric == "accepted" or row["findings"]))
        if not agrees and not is_known(row, theirs["error"]):
            wrong += 1
            print(f"{row['folder']} {row['row']}: we say {row['fabric']}, Fabric {theirs['step']} {theirs['error']}")
    for (ours, fabric), count in sorted(counted.items()):
        print(f"we {ours}, Fabric {fabric}: {count}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
