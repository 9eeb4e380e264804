#!/usr/bin/env python3
"""Every literal of app/ and ui/ that reads as words for people goes through tr(), or is marked for translation: for an
OwnSentence (failures/ownsentence.h) by QT_TRANSLATE_NOOP("Words", "…"), the context in which app/words/ looks it up.
What is English on purpose stands in the table below. --with-faults: looks at the faults below instead."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

TOKEN = re.compile(
    r"//[^\n]*|/\*.*?\*/"  # comments
    r"|\b\d[\w']*"  # numbers, with their separators
    r"|(?:u8|[uUL])?R\"(?P<mark>[^(\s\"]*)\((?P<raw>.*?)\)(?P=mark)\"\w*"
    r"|(?:u8|[uUL])?\"(?P<text>(?:[^\"\\\n]|\\.)*)\"\w*"
    r"|'(?:[^'\\\n]|\\.)+'"
    r"|\w+|\S", re.S)
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[^\n]*", re.M)
TWO_WORDS = re.compile(r"[A-Za-z]{2,}[,;:.]? \(?[A-Za-z]{2,}")
LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")
FRAGMENT = re.compile(r"[a-z]{3,} $")  # before a value
MARKED = {"tr", "QT_TR_NOOP", "QT_TR_N_NOOP"}
MARKED_IN_CONTEXT = {"translate", "QT_TRANSLATE_NOOP"}
LOGGED = re.compile(r"^(qC?(Debug|Info|Warning|Critical|Fatal)|Q_ASSERT\w*|static_assert)$")

# What is no sentence for people, or English on purpose: the file, the beginnings of its literals ("": all of them), why.
ENGLISH = [
    ("app/options/help.cpp", ["chaincert-cli", "account ", "\\n "], "what is typed"),
    ("app/options/completion.cpp", [""], "scripts for shells"),
    ("app/options/optiontable.cpp", ["admin user", "keep-both", "en zh_CN", "account ", "as-is msp"], "what is typed"),
    ("app/settings/settings.h", ["admin user", "keep-both", "en zh_CN"], "values in a file"),
    ("app/certificates/plaintext.cpp", ["<!doctype html"], "what pages begin with"),
    ("app/cloud/certrequest.cpp", ["application/octet-stream"], "HTTP"),
    ("app/cloud/identityfailure.cpp", [""], "what services say"),
    ("app/cloud/httpproxydialogue.cpp", ["\\r\\nProxy-Connection"], "HTTP"),
    ("app/cloud/proxysignin.cpp", ["Digest username"], "HTTP"),
    ("app/cloud/retrypolicy.cpp", ["dd MMM"], "formats of dates"),
    ("app/downloads/existingbackup.cpp", ["yyyy-MM-dd"], "a format of dates"),
    ("app/downloads/leftovers.cpp", ["Chaincert's work folder"], "in a file"),
    ("app/exports/mspfolderpreset.cpp", [""], "a script for shells"),
    ("app/exports/gatewaypreset.cpp", [""], "a script for shells"),
    ("app/exports/presettable.cpp", ["<label>"], "names of files"),
    ("app/exports/profilepresets.cpp", ["<host and port"], "in a file"),
    ("app/credentials/accountfields.cpp", ["has an unknown", "; taken as"], "for the log"),
    ("app/cloud/networkfacts.cpp", [""], "diagnostics, which are for support"),
    ("app/platform/keychainservice_linux.cpp", ["KWallet", "Secret Service"], "diagnostics"),
    ("app/platform/keychainservice_other.cpp", ["the keychain of"], "diagnostics"),
    ("ui/window/diagnostics.cpp", [""], "diagnostics"),
    ("ui/window/runlog.cpp", [""], "diagnostics"),
]

FAULTS = """
// "a comment is read by nobody"
auto a = fail(FailureKind::DiskFailed, path, u"the disk is asleep"_s);
auto b = OwnSentence("It is asleep.");
auto c = OwnSentence(QT_TRANSLATE_NOOP("Disk", "It is tired."));
auto d = tr(isAsleep ? "It sleeps now." : "It is awake.");
auto e = tr("It is " "tired.") + u"for 10 s"_s.arg(10'000) + '"' + u"no answer"_s;
auto f = QT_TRANSLATE_NOOP("Words", "It is translated.") + QT_TR_N_NOOP("%n files are translated.") + u"issuer "_s + name;
qCWarning(log) << "It is for the log";
"""
FOUND = ["the disk is asleep", "It is asleep.", "It is tired.", "It sleeps now.", "It is awake.", "no answer",
         "issuer "]


class Literal:
    def __init__(self, text, at, contexts):
        self.text, self.at, self.contexts = text, at, contexts


def tokens(source):
    """Names, signs and literals, adjacent literals as one."""
    last = None
    for match in TOKEN.finditer(INCLUDE.sub(lambda found: " " * len(found.group()), source)):
        token = match.group()
        if token.startswith(("//", "/*")):
            continue
        text = match.group("text") if match.group("text") is not None else match.group("raw")
        if text is None:
            if last:
                yield last
                last = None
            yield token
        elif last:
            last.text += text
        else:
            last = Literal(text, source.count("\n", 0, match.start()) + 1, None)
    if last:
        yield last


def isMarked(before):
    """Whether what stands in front of a literal says that lupdate takes it, in a context where it is looked up."""
    if before[-1:] == ["("] and before[-2:-1] and before[-2] in MARKED:
        return True
    if before[-1:] != [","] or len(before) < 4 or before[-3] != "(":
        return False
    first, name = before[-2], before[-4]
    return isinstance(first, Literal) and (name in MARKED or name in MARKED_IN_CONTEXT)


def faults(source, english=lambda text: False, sentencesAreOurs=True):
    before, statement = [], []
    for token in tokens(source):
        if not isinstance(token, Literal):
            statement = [] if token in (";", "{", "}") else statement + [token]
            before = (before + [token])[-8:]
            continue
        isProse = (TWO_WORDS.search(token.text) or FRAGMENT.match(token.text)) and LOWER_WORD.search(token.text)
        if isProse and not isMarked(before):
            if not english(token.text) and not any(LOGGED.match(name) for name in statement):
                yield token.at, f"is not translated: “{token.text}”"
        elif before[-1:] == [","] and before[-4:-2] == ["QT_TRANSLATE_NOOP", "("] and sentencesAreOurs \
                and before[-2].text != "Words":
            yield token.at, f"is looked up in the context Words: “{token.text}”"
        before = (before + [token])[-8:]


def files():
    for side in ("app", "ui"):
        yield from sorted(path for path in (ROOT / side).rglob("*") if path.suffix in (".cpp", ".h"))


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    if "--with-faults" in sys.argv:
        found = list(faults(FAULTS))
        print("\n".join(f"{line}: {fault}" for line, fault in found))
        return 0 if [fault.split("“")[1][:-1] for _, fault in found] == FOUND else 1
    wrong, used = [], set()
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        beginnings = [(start, number) for number, (file, starts, _) in enumerate(ENGLISH) if file == name
                      for start in starts]

        def english(text):
            known = [(start, number) for start, number in beginnings if text.startswith(start)]
            used.update(known)
            return bool(known)

        # Options have their texts in a context of their own (options/clitext.h).
        ours = not name.startswith("app/options/")
        wrong += [f"{name}:{line} {fault}" for line, fault in faults(path.read_text("utf-8"), english, ours)]
    wrong += [f"tests/house/untranslated.py tells of “{start}” in {file}, which is not there"
              for number, (file, starts, _) in enumerate(ENGLISH) for start in starts if (start, number) not in used]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
