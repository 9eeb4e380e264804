#!/usr/bin/env python3
"""Whether built programs are hardened as packaging/cmake/ChaincertHardening.cmake says: read with readelf and objdump.

hardening.py --linked PROGRAM…    position independent, full RELRO, no executable stack: of every build
hardening.py --all PROGRAM…       also the stack's protector, checked calls of the C library, control-flow protection,
                                  as in what users run: build/release/bin/chaincert build/release/bin/chaincert-cli
hardening.py --probe PROGRAM      also probes of large stack frames, which only a program made for it shows
"""

import platform
import re
import subprocess
import sys

ENDBR64 = b"\xf3\x0f\x1e\xfa"


def told(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout


def linked(program):
    """What the linker has to do."""
    head, segments, dynamic = (told("readelf", "-W", what, program) for what in ("-h", "-l", "-d"))
    if not re.search(r"Type:\s+DYN", head) or "PIE" not in dynamic:
        yield "is not position independent (PIE)"
    if "GNU_RELRO" not in segments:
        yield "has no read-only relocations (RELRO)"
    if not re.search(r"BIND_NOW|FLAGS_1.*\bNOW\b", dynamic):
        yield "binds symbols late: its RELRO is not full"
    stack = re.search(r"GNU_STACK(?:\s+0x\w+){5}\s+(\S+)", segments)
    if not stack or "E" in stack[1]:
        yield "has an executable stack"


def compiled(program):
    """What the compiler has to do, as far as every program shows it."""
    symbols = told("readelf", "-W", "--dyn-syms", program)
    if "__stack_chk_fail" not in symbols:
        yield "has no stack protector"
    if not re.search(r"\b__(?!stack_)\w+_chk\b", symbols):
        yield "checks no size in calls of the C library (_FORTIFY_SOURCE)"
    if platform.machine() in ("x86_64", "AMD64") and not begins_with_landing_place(program):
        yield "has no control-flow protection: main() does not begin with endbr64"


def begins_with_landing_place(program):
    """The note of a whole program says so only where the C library's own start-up code is protected, too."""
    main = re.search(r"\s(\w+)\s+\d+ FUNC\s+(?:GLOBAL|LOCAL)\s+\w+\s+(\d+) main\n", told("readelf", "-W", "-s", program))
    if not main:
        return False
    section = re.search(rf"\[\s*{main[2]}\]\s+\S+\s+PROGBITS\s+(\w+)\s+(\w+)", told("readelf", "-W", "-S", program))
    place = int(main[1], 16) - int(section[1], 16) + int(section[2], 16)
    with open(program, "rb") as file:
        file.seek(place)
        return file.read(len(ENDBR64)) == ENDBR64


def probed(program):
    """A frame larger than a page is touched page by page (-fstack-clash-protection)."""
    code = told("objdump", "-d", "--no-show-raw-insn", "-M", "intel", program)
    if platform.machine() in ("x86_64", "AMD64") and not re.search(r"\bor\s+QWORD PTR \[rsp\+?\w*\],0x0", code):
        yield "does not probe large frames of the stack (-fstack-clash-protection)"


CHECKS = {"--linked": [linked], "--all": [linked, compiled], "--probe": [linked, compiled, probed]}


def main(arguments):
    if len(arguments) < 2 or arguments[0] not in CHECKS:
        print(__doc__)
        return 2
    wrong = [f"{program} {fault}" for program in arguments[1:]
             for check in CHECKS[arguments[0]] for fault in check(program)]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
