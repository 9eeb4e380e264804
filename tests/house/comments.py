#!/usr/bin/env python3
"""A comment behind code leaves the code as it would be without it. Where its length has broken a statement (a line that is only
a type, a call cut at its bracket), and behind a body's }, it belongs above. And each type of a public header has one that
editors show."""
import re, subprocess, sys

bad = 0
def report(path, number, what, line):
    global bad
    print(f"{path}:{number}: {what}: {line.strip()}")
    bad = 1

for path in subprocess.check_output(["git", "ls-files", "*.cpp", "*.h"], text=True).split():
    is_public = re.match(r"(app|ui)/.*(?<!_p)\.h$", path)
    before = above = ""
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        code, mark, comment = (part.rstrip() for part in line.partition(" //"))
        is_operator = re.match(r"\s*([-*+%<>=&|!]+ |\.|->)", code)
        is_cut = re.search(r"[\w<>(\[&*+=|-]$" if not is_operator else r"[\w)\]>]$", before) and not before.endswith("else")
        joined = before + code.strip() + ("" if re.search(r"[(\[]$", before) else " ")
        if mark and not comment.startswith((":", " namespace", " anonymous namespace")) and (
                code.strip() and is_cut and len(joined) <= 110 or re.fullmatch(r"\s*};?", code)):
            report(path, number, "this comment belongs above", line)
        is_type = re.match(r"(template <.*> )?(class|struct|enum|union) (?!(class )?\w+;)|using \w+( =|$)", code)
        if is_public and is_type and not above.startswith(("///", "template")) and not comment.startswith("/"):
            report(path, number, "this type has no ///", line)
        before = "" if mark or code.lstrip().startswith(("#", "//")) else code
        above = line
sys.exit(bad)
