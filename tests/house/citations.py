#!/usr/bin/env python3
"""What comments and documents point at is there.

* Every section of app/cloud/API.md that a source cites (app/cloud/API.md "Signing in", "Access key") is a heading.
* Every file and folder that a document of ours names in backticks, and every link within the repository, exists.
* Every function that ARCHITECTURE.md names in backticks (`later()`, `Sessions::giveCode()`) is one of app/ or ui/.
"""

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
API = "app/cloud/API.md"
SOURCES = {".h", ".cpp", ".py", ".sh", ".txt", ".cmake"}
LEFT_OUT = {"build", ".git", ".cache"}
FUNCTION = re.compile(r"`((?:\w+::)*)(\w+)\([^`\n]*\)`")
# A name in backticks that is meant as a place of the repository: a path, or a file with an ending of ours.
PLACE = re.compile(r"`((?:\.\./)*[\w.][\w./+-]*(?:/|\.(?:h|cpp|py|sh|md|txt|json|ts|cmake|toml|yml|svg)))`")


def files(endings):
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(set(folders) - LEFT_OUT)
        yield from (Path(folder, name) for name in sorted(names) if Path(name).suffix in endings)


def headings(text):
    return set(re.findall(r"^#+ (.+?)\s*$", re.sub(r"^```.*?^```", "", text, flags=re.S | re.M), re.M))


def missing_sections():
    known = headings((ROOT / API).read_text("utf-8"))
    cited = 0
    for path in files(SOURCES):
        if path == Path(__file__).resolve():
            continue
        text = re.sub(r"\s*\n\s*(?:///?|#|\*)?\s*", " ", path.read_text("utf-8"))
        for before, sections in re.findall(r'((?:[\w./]*/)?(?i:api)\.md)\b((?:,? "[^"]+")*)', text):
            cited += 1
            names = re.findall(r'"([^"]+)"', sections)
            if before != API or not names:
                yield f"{path.relative_to(ROOT)} cites {before} without a section: {API} \"Section\""
            for name in names:
                if name not in known:
                    yield f"{path.relative_to(ROOT)} cites {API} \"{name}\", which is no section there"
    if cited < 5:
        yield f"only {cited} citations of {API} were found"


def missing_places():
    ours = {path.name for path in files(SOURCES | {".md", ".json", ".ts", ".svg"})}
    for path in files({".md"}):
        if "help" in path.parts:  # speaks of the person's files
            continue
        text = path.read_text("utf-8")
        prose = re.sub(r"^```.*?^```", "", text, flags=re.S | re.M)
        for place in PLACE.findall(prose):
            near = (path.parent / place).exists() or (ROOT / place).exists()
            folder = place.endswith("/")
            if not near and (place.count("/") > folder or (not folder and place not in ours)):
                yield f"{path.relative_to(ROOT)} names `{place}`, which is not there"
        for link in re.findall(r"\]\((?!\w+:)([^)#\s]+)", prose):
            if not (path.parent / link).exists():
                yield f"{path.relative_to(ROOT)} links to {link}, which is not there"


def missing_functions():
    sources = [re.sub(r"//.*", "", path.read_text("utf-8")) for path in files({".h", ".cpp"})
               if path.relative_to(ROOT).parts[0] in ("app", "ui")]
    cited = sorted(set(FUNCTION.findall((ROOT / "ARCHITECTURE.md").read_text("utf-8"))))
    for within, name in cited:
        called = re.compile(rf"\b{within}{name}\(")
        # What is defined within its class does not say the class's name.
        holder = re.compile(rf"\b(?:class|struct|namespace) (?:\w+::)*{within[:-2].split('::')[-1]}\b")
        inside = re.compile(rf"\b{name}\(")
        if not any(called.search(text) or (within and holder.search(text) and inside.search(text))
                   for text in sources):
            yield f"ARCHITECTURE.md names `{within}{name}()`, which is in neither app/ nor ui/"
    if len(cited) < 5:
        yield f"only {len(cited)} functions that ARCHITECTURE.md names were found"


def main():
    wrong = [*missing_sections(), *missing_places(), *missing_functions()]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
