#!/usr/bin/env python3
"""opensslfacts.py CHAINCERT-CLI [FOLDER…]: certificates that others made for tests of their own, as Debian packages bring
them, are read with the facts that `openssl x509` gives. Ends with 77 where no such package is installed."""

import base64
import binascii
import glob
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

# OpenSSL's own test data is in its source package alone: unpack it, and give its folder.
FOLDERS = ["/usr/lib/python3/dist-packages/cryptography_vectors",  # with NIST's PKITS
           "/usr/share/go-1.*/src/crypto", "/usr/share/go-1.*/src/encoding/pem", "/usr/share/go-1.*/src/net"]
LARGEST = 1024 * 1024  # CertificateLimits::fileBytes
SKIPPED = 77

# Where the two differ: end of the path, fact, and why.
KNOWN = [
    ("x509/badasn1time.pem", "not_after", "it is no time; openssl x509 prints its bytes, we say that it is unreadable"),
    ("x509/custom/two_basic_constraints.pem", "is_ca", "it says so twice; openssl x509 prints both, we call it unreadable"),
    ("x509/custom/ec_no_named_curve.pem", "curve", "it is told by its numbers; we know which they are"),
    ("-cert-ec-explicit.pem", "curve", "likewise, of OpenSSL's own"),
]
ALGORITHMS = {"id-ecPublicKey": "EC", "rsaEncryption": "RSA", "rsassaPss": "RSA-PSS", "dsaEncryption": "DSA",
              "GOST R 34.10-2001": "GOST R 34.10-2001"}
ARMOURED = re.compile(rb"-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----\s([A-Za-z0-9+/=\s]+)-----END ")
SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")  # PKCS#7


def tags_in(der):
    """The tags of what stands in a sequence; none where it is not whole."""
    def head(at):
        length, at = der[at + 1], at + 2
        if length < 0x80:
            return length, at
        return int.from_bytes(der[at:at + (length & 0x7F)], "big"), at + (length & 0x7F)

    try:
        length, at = head(0)
        end, tags = at + length, bytearray()
        while at < end:
            tags.append(der[at])
            length, at = head(at)
            at += length
        return bytes(tags) if at == end <= len(der) else b""
    except IndexError:
        return b""


def decoded(text):
    """Nothing: padding stands where PEM has none."""
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        return b""


def blocks(path, content):
    """What may be certificates, in DER, and whether the file says that it is one."""
    if SIGNED_DATA in content[:64] or b"-----BEGIN PKCS7-----" in content:
        form = "PEM" if content.startswith(b"-----") else "DER"
        content = subprocess.run(["openssl", "pkcs7", "-inform", form, "-print_certs"], input=content,
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
    # A request and a list of revoked ones are likewise two sequences and a string of bits.
    elif content[:1] == b"\x30" and tags_in(content) == b"\x30\x30\x03" and not path.endswith(".crl"):
        return [(content, False)]
    return [(decoded(b"".join(block.split())), True) for block in ARMOURED.findall(content)]


def given_below(folder):
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if os.path.getsize(path) <= LARGEST:
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = blocks(path, file.read())
    return found


def iso(time):
    """openssl writes the year 1 as "   1"."""
    match = re.fullmatch(r"( *\d+)(-\d\d-\d\d) (.*)", time)
    return f"{int(match[1]):04}{match[2]}T{match[3]}" if match else time


def by_openssl(der):
    """None: openssl reads no certificate there."""
    ran = subprocess.run(["openssl", "x509", "-inform", "DER", "-noout", "-nameopt", "RFC2253,-esc_msb", "-dateopt",
                          "iso_8601", "-subject", "-issuer", "-serial", "-dates", "-fingerprint", "-sha256", "-text"],
                         input=der, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    told = ran.stdout.decode("utf-8", "replace")
    if ran.returncode or "sha256 Fingerprint=" not in told:
        return None

    def line(start):
        return re.search(rf"^{start}=(.*)$", told, re.MULTILINE)[1]

    def first(*patterns):
        return next((match[1] for match in (re.search(pattern, told) for pattern in patterns) if match), None)

    algorithm, curve = first(r"Public Key Algorithm: (.*)"), first(r"NIST CURVE: (.*)", r"ASN1 OID: (.*)")
    return {"sha256": line("sha256 Fingerprint").replace(":", "").lower(), "subject": line("subject"),
            "issuer": line("issuer"), "serial": line("serial").lower(), "not_before": iso(line("notBefore")),
            "not_after": iso(line("notAfter")), "algorithm": curve if curve == "SM2" else ALGORITHMS.get(algorithm, algorithm),
            "bits": first(r"Public-Key: \((\d+) bit"), "curve": curve,
            "is_ca": first(r"X509v3 Basic Constraints:.*\n\s+CA:(TRUE|FALSE)") == "TRUE"}


def by_chaincert(told):
    key = told["public_key"] or {}
    return {**{fact: told[fact] for fact in ("sha256", "subject", "issuer", "serial", "not_before", "not_after", "is_ca")},
            "algorithm": key.get("algorithm"), "bits": key.get("bits") and str(key["bits"]), "curve": key.get("curve")}


def is_known(path, fact, ours, theirs, known):
    # It prints no size of keys that have one size alone.
    if fact == "bits" and theirs["bits"] is None and re.match("X?(ED|X)(25519|448)", theirs["algorithm"]):
        return True
    # CertificateLimits::nameLength
    if fact in ("subject", "issuer") and len(theirs[fact]) > 4096 and theirs[fact].startswith(ours[fact].removesuffix("…")):
        return True
    fits = [row for row in KNOWN if path.endswith(row[0]) and row[1] == fact]
    known.update(fits)
    return bool(fits)


def compare(program, folder, pool, facts, known):
    """How many certificates there are, and what is wrong with what the program says of them. `facts` holds what openssl
    was asked for before, `known` which of KNOWN were met."""
    ran = subprocess.run([program, "inspect", "--json", folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if ran.returncode not in (0, 1) or ran.stderr:
        raise SystemExit(f"{folder}: it ended with {ran.returncode}: {ran.stderr.decode()}")
    inspected = json.loads(ran.stdout)["inspected"][0]
    findings = inspected["findings"] + [each for identity in inspected["identities"] for each in identity["findings"]]
    damaged = {each["evidence"].get("path") for each in findings if each["check"] == "damaged"}
    told = {}
    for each in inspected["certificates"]:
        told.setdefault(each["path"], {})[each["sha256"]] = by_chaincert(each)

    given = given_below(folder)
    ders = {hashlib.sha256(der).digest(): der for made in given.values() for der, _ in made}
    new = {digest: der for digest, der in ders.items() if digest not in facts}
    facts.update(zip(new, pool.map(by_openssl, new.values())))
    wrong = []
    for path, made in sorted(given.items()):
        for der, is_armoured in made:
            theirs = facts[hashlib.sha256(der).digest()]
            ours = theirs and told.get(path, {}).get(theirs["sha256"])
            if theirs and not ours:
                wrong.append(f"{path}: {theirs['subject']} was not read")
            elif not theirs and is_armoured and path not in damaged:
                wrong.append(f"{path}: what is no certificate was passed over without a word")
            elif theirs:
                wrong += [f"{path}: {fact} is {ours[fact]}; openssl says {theirs[fact]}" for fact in theirs
                          if ours[fact] != theirs[fact] and not is_known(path, fact, ours, theirs, known)]
    read = {facts[digest]["sha256"] for digest in ders if facts[digest]}
    wrong += [f"{path}: {each['subject']} is no certificate of this folder" for path, of_path in told.items()
              for each in of_path.values() if each["sha256"] not in read]
    return len(inspected["certificates"]), wrong


def main():
    program = sys.argv[1]
    folders = [found for pattern in sys.argv[2:] or FOLDERS for found in sorted(glob.glob(pattern))]
    if not folders:
        print("none of the packages is installed")
        return SKIPPED
    facts, known, failed = {}, set(), False
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for folder in folders:
            count, wrong = compare(program, folder, pool, facts, known)
            print(f"{folder}: {count} certificates", *(line[:400] for line in wrong), sep="\n  ")
            failed = failed or bool(wrong) or not count
    if any("cryptography_vectors" in folder for folder in folders):
        for path, fact, _ in {row for row in KNOWN if row[0].startswith("x509/")} - known:
            print(f"{path}: {fact} no longer differs")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
