#!/usr/bin/env python3
"""clientverdicts.py CHAINCERT-CLI NODE_MODULES: pairs of certificate and key, right ones and their broken neighbours, as
Fabric's clients for Node and Java's keytool take them, beside what `chaincert-cli inspect` says. Whatever one of them refuses
or does wrongly has a finding here, and what is right here all of them take. Prints the table of README.md."""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ORDER = int("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16)  # of P-256
PASSWORD = "open sesame"


def openssl(*command, given=None):
    return subprocess.run(["openssl", *command], input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          check=True).stdout


def armoured(label, der):
    lines = base64.encodebytes(der).decode().replace("\n", "")
    rows = "\n".join(lines[at:at + 64] for at in range(0, len(lines), 64))
    return f"-----BEGIN {label}-----\n{rows}\n-----END {label}-----\n"


def der_of(pem):
    return base64.b64decode("".join(line for line in pem.splitlines() if not line.startswith("-")))


class Authority:
    """In a folder of its own, with what it issues."""

    def __init__(self, folder):
        self.folder = folder
        self.write("ca.key", self.key("EC", "ec_paramgen_curve:P-256"))
        openssl("req", "-x509", "-key", self.at("ca.key"), "-subj", "/O=org1/CN=ca.org1", "-days", "3650", "-out",
                self.at("ca.pem"), "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        self.certificate = self.read("ca.pem")

    def at(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        with open(self.at(name), encoding="utf-8") as file:
            return file.read()

    def write(self, name, text):
        with open(self.at(name), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    @staticmethod
    def key(algorithm, *options):
        return openssl("genpkey", "-algorithm", algorithm, *(word for each in options for word in ("-pkeyopt", each))).decode()

    def issued(self, key, days=365, first_half=True):
        """With a low S, as Fabric's own tools write it, or a high one; `days` below nought: it has ended."""
        self.write("own.key", key)
        self.write("extensions", "basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
                                 "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n")
        openssl("req", "-new", "-key", self.at("own.key"), "-subj", "/OU=client/CN=User1@org1", "-out", self.at("own.csr"))
        while True:
            openssl("x509", "-req", "-in", self.at("own.csr"), "-CA", self.at("ca.pem"), "-CAkey", self.at("ca.key"),
                    "-days", str(days), "-extfile", self.at("extensions"), "-out", self.at("own.pem"))
            s = int(re.findall(rb"INTEGER\s*:([0-9A-F]+)", openssl(
                "asn1parse", "-in", self.at("own.pem"), "-strparse", self.signature_at()))[-1], 16)
            if (s <= ORDER // 2) == first_half:
                return self.read("own.pem")

    def signature_at(self):
        return re.findall(rb"^\s*(\d+):d=1 .*BIT STRING", openssl("asn1parse", "-in", self.at("own.pem")), re.M)[-1].decode()


def pairs(ca):
    """Name, certificate and key; which checks may tell of it."""
    key = ca.key("EC", "ec_paramgen_curve:P-256")
    certificate = ca.issued(key)
    sec1 = openssl("ec", given=key.encode()).decode()
    private = der_of(sec1)[7:39]
    parameters = openssl("ecparam", "-name", "prime256v1").decode()
    yield "right", certificate, key, []
    for name, change in {"CR LF": lambda text: text.replace("\n", "\r\n"), "byte order mark": lambda text: "\ufeff" + text,
                         "text before": lambda text: "Bag Attributes\n" + text, "no last newline": str.rstrip}.items():
        yield name, change(certificate), change(key), ["damaged"]
    yield "literal line breaks", certificate, key.replace("\n", "\\n"), ["damaged"]
    yield "SEC1", certificate, sec1, ["key_container"]
    yield "EC PARAMETERS, SEC1", certificate, parameters + sec1, ["parameters_before_key", "key_container"]
    without_curve = bytes.fromhex("30690201010420") + private + der_of(sec1)[51:]
    yield "SEC1 without curve", certificate, armoured("EC PRIVATE KEY", without_curve), ["damaged", "key_container"]
    without_public = bytes.fromhex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420") + private
    yield "PKCS#8 without public half", certificate, armoured("PRIVATE KEY", without_public), ["no_public_half"]
    encrypted = openssl("pkcs8", "-topk8", "-passout", "pass:secret", given=key.encode()).decode()
    yield "encrypted", certificate, encrypted, ["key_encrypted"]
    yield "another's key", certificate, ca.key("EC", "ec_paramgen_curve:P-256"), ["key_mismatch"]
    yield "CA first, then its own", ca.certificate + certificate, key, ["several_certificates", "ca_as_identity"]
    yield "its own first, then the CA", certificate + ca.certificate, key, ["several_certificates"]
    for name, algorithm, *options in (("P-384", "EC", "ec_paramgen_curve:P-384"), ("secp256k1", "EC", "ec_paramgen_curve:secp256k1"),
                                      ("Ed25519", "ED25519"), ("RSA", "RSA", "rsa_keygen_bits:2048"), ("SM2", "SM2")):
        other = ca.key(algorithm, *options)
        yield name, ca.issued(other), other, ["key_algorithm", "sm2_signature"]
    yield "expired", ca.issued(key, days=-1), key, ["expired"]
    yield "high S", ca.issued(key, first_half=False), key, ["encoding"]


def inspected(program, path, *options, given=None):
    ran = subprocess.run([program, "inspect", path, "--json", *options], input=given, stdout=subprocess.PIPE, check=False)
    told = json.loads(ran.stdout)["inspected"][0]
    identity = next((each for each in told["identities"] if not (each["certificate"] or {}).get("is_ca")), None)
    return told, identity or told["identities"][0] if told["identities"] else None


def by_keytool(certificate):
    """The SHA-256 of the first certificate; or why not."""
    with tempfile.NamedTemporaryFile("w", suffix=".pem", newline="") as file:
        file.write(certificate)
        file.flush()
        ran = subprocess.run(["keytool", "-J-Duser.language=en", "-printcert", "-file", file.name], stdout=subprocess.PIPE)
    told = ran.stdout.decode("utf-8", "replace")
    found = re.search(r"SHA256: ([0-9A-F:]+)", told)
    if not found:
        return "refuses"
    return "reads" if "unknown" not in told.lower().split("public key algorithm")[-1][:80] else "reads, key unknown"


def by_store(program, folder, key, certificate, ca, older):
    store = os.path.join(folder, "store.p12")
    with open(os.path.join(folder, "k"), "w", encoding="utf-8") as file:
        file.write(key + certificate + ca)
    ciphers = ["-certpbe", "PBE-SHA1-3DES", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1"] if older else []
    openssl("pkcs12", "-export", "-in", file.name, "-passout", f"pass:{PASSWORD}", "-out", store, *ciphers)
    ran = subprocess.run(["keytool", "-list", "-keystore", store, "-storetype", "PKCS12", "-storepass", PASSWORD],
                         stdout=subprocess.PIPE)
    told, identity = inspected(program, store, "--password-stdin", given=(PASSWORD + "\n").encode())
    return "opens" if ran.returncode == 0 else "refuses", told["verdict"], identity and (identity["key"] or {}).get("matches")


def main():
    program, modules = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        ca = Authority(folder)
        all_pairs = list(pairs(ca))
        given = json.dumps([{"name": name, "certificate": certificate, "key": key} for name, certificate, key, _ in all_pairs])
        clients = json.loads(subprocess.run(["node", os.path.join(HERE, "nodeclients", "sign.js")], input=given.encode(),
                                            env={**os.environ, "NODE_PATH": os.path.abspath(modules)},
                                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout)
        print("| pair | fabric-network | fabric-gateway | keytool | Chaincert |\n|---|---|---|---|---|")
        wrong = []
        for name, certificate, key, checks in all_pairs:
            place = os.path.join(folder, re.sub(r"\W", "_", name))
            os.mkdir(place, 0o700)
            for file_name, text in (("cert.pem", certificate), ("key.pem", key), ("ca.pem", ca.certificate)):
                with open(os.path.join(place, file_name), "w", encoding="utf-8", newline="",
                          opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
                    file.write(text)
            told, identity = inspected(program, place)
            findings = {each["check"]: each["severity"] for each in (identity or {"findings": []})["findings"] + told["findings"]}
            java = by_keytool(certificate)
            said = {**clients[name], "keytool": java}
            print(f"| {name} |", " | ".join(said.values()), "|",
                  ", ".join(f"{check} ({severity})" for check, severity in sorted(findings.items())) or "right", "|")
            fails = [client for client, verdict in said.items() if verdict not in ("signs", "reads")]
            if fails and not set(checks) & set(findings):
                wrong.append(f"{name}: {', '.join(fails)} does not take it, and we say {findings}")
            if checks and not fails and not set(checks) & set(findings):
                wrong.append(f"{name}: we say {findings}")
        right = all_pairs[0]
        for older in (False, True):
            java, verdict, matches = by_store(program, folder, right[2], right[1], ca.certificate, older)
            print(f"| PKCS#12, {'PBE-SHA1-3DES' if older else 'AES-256'} | | | {java} | {verdict}, its key fits: {matches} |")
            if java != "opens" or matches is not True:
                wrong.append("PKCS#12 is read by one alone")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
