#!/usr/bin/env python3
"""exportedfiles.py CHAINCERT-CLI [NODE_MODULES]: an identity, exported by every preset, is read by those it is written for:
`openssl` (PKCS#12, keys, certificates), a YAML parser of another hand, `keytool` where there is one, and Fabric's clients for
Node where their packages are given. Without PyYAML it is skipped (77)."""

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    sys.exit(77)

HERE = os.path.dirname(os.path.abspath(__file__))
PASSWORD = "open sesame"
NAME = re.compile(r"[a-z0-9]([-a-z0-9.]*[a-z0-9])?")  # RFC 1123, as Kubernetes has it


def run(*command, given=None):
    ran = subprocess.run(command, input=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if ran.returncode != 0:
        sys.exit(f"{' '.join(command)}: {ran.stderr.decode()}")
    return ran.stdout.decode()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def issue(folder, name, subject, authority=None, extensions=()):
    """A certificate with its key; without an authority a CA."""
    key, certificate = os.path.join(folder, name + ".key"), os.path.join(folder, name + ".pem")
    run("openssl", "genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", key)
    if authority is None:
        run("openssl", "req", "-x509", "-key", key, "-subj", subject, "-days", "3650", "-out", certificate,
            "-addext", "keyUsage=critical,keyCertSign,cRLSign")
        return certificate, key
    write(certificate + ".ext", "\n".join(("basicConstraints=critical,CA:FALSE", "keyUsage=critical,digitalSignature",
                                           "subjectKeyIdentifier=hash", "authorityKeyIdentifier=keyid", *extensions)))
    request = run("openssl", "req", "-new", "-key", key, "-subj", subject)
    run("openssl", "x509", "-req", "-CA", authority[0], "-CAkey", authority[1], "-days", "365", "-extfile",
        certificate + ".ext", "-out", certificate, given=request.encode())
    return certificate, key


def organization(folder):
    """As BCS leaves it: an MSP folder and a pair for connections, with the key in the older form."""
    made = os.path.join(folder, "made")
    os.makedirs(made)
    ca = issue(made, "ca", "/O=org1/CN=ca.org1")
    tlsca = issue(made, "tlsca", "/O=org1/CN=tlsca.org1")
    admin = issue(made, "admin", "/OU=admin/CN=Admin@org1", ca)
    server = issue(made, "server", "/CN=peer0.org1", tlsca, ["extendedKeyUsage=serverAuth,clientAuth"])
    down = os.path.join(folder, "down", "3f5d2a7be1946c8093a4d7e2b1c6f8057d9e0a13.peer")
    write(down + "/msp/signcerts/cert.pem", read(admin[0]))
    write(down + "/msp/keystore/x_sk", run("openssl", "ec", "-in", admin[1]))
    write(down + "/msp/cacerts/ca.pem", read(ca[0]))
    write(down + "/msp/tlscacerts/tlsca.pem", read(tlsca[0]))
    write(down + "/tls/server.crt", read(server[0]))
    write(down + "/tls/server.key", read(server[1]))
    return os.path.join(folder, "down"), admin


def public_half(key_pem):
    return run("openssl", "pkey", "-pubout", given=key_pem.encode())


def secrets_in(path):
    found = {}
    for document in yaml.safe_load_all(read(path)):
        assert document["apiVersion"] == "v1" and document["kind"] == "Secret", document
        assert NAME.fullmatch(document["metadata"]["name"]) and len(document["metadata"]["name"]) <= 253
        for key, value in document["data"].items():
            assert re.fullmatch(r"[-._A-Za-z0-9]+", key), key
            found[document["metadata"]["name"], document["type"], key] = base64.b64decode(value, validate=True).decode()
    return found


def main():
    program, modules = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as folder:
        down, admin = organization(folder)
        certificate, half = read(admin[0]), run("openssl", "pkey", "-in", admin[1], "-pubout")
        presets = [each["preset"] for each in json.loads(run(program, "presets", "--json"))["presets"]]

        def at(preset, *parts):
            return os.path.join(folder, "out", preset, *parts)

        for preset in presets:
            told = json.loads(run(program, "export", "--preset", preset, "--from", down, "--to", at(preset), "--label", "me",
                                  "--msp-id", "Org1MSP", "--password-stdin", "--json", given=(PASSWORD + "\n").encode()))
            assert told["written"], told
        for store in ("pkcs12", "pkcs12-old-java"):
            opened = run("openssl", "pkcs12", "-in", at(store, "me.p12"), "-nodes", "-passin", "pass:" + PASSWORD)
            assert public_half(opened[opened.index("-----BEGIN PRIVATE KEY"):]) == half
            if shutil.which("keytool"):
                listed = run("keytool", "-J-Duser.language=en", "-list", "-v", "-storetype", "PKCS12", "-keystore",
                             at(store, "me.p12"), "-storepass", PASSWORD)
                assert "Alias name: me" in listed and "Certificate chain length: 2" in listed, listed
        for path in (at("pem", "key.pem"), at("pem-one", "me.pem"), at("wallet-1.4", "me"), at("sdk-go", "keystore")):
            files = [path] if os.path.isfile(path) else [os.path.join(path, name) for name in os.listdir(path)]
            keys = [each for each in map(read, files) if "-----BEGIN PRIVATE KEY" in each]
            assert [public_half(each) for each in keys] == [half], path
        names = secrets_in(at("kubernetes", "me-secret.yaml"))
        assert names["me", "Opaque", "cert.pem"] == certificate and public_half(names["me", "Opaque", "key.pem"]) == half
        tls = secrets_in(at("kubernetes-tls", "me-tls-secret.yaml"))
        assert {key for _, kind, key in tls if kind == "kubernetes.io/tls"} == {"tls.crt", "tls.key", "ca.crt"}, tls.keys()
        operator = secrets_in(at("kubernetes-operator", "me-operator-secrets.yaml"))
        assert operator["ecert-me-signcert", "Opaque", "cert.pem"] == certificate
        assert ("tls-me-cacerts", "Opaque", "cacert-0.pem") in operator, operator.keys()
        bevel = secrets_in(at("kubernetes-bevel", "me-bevel-secrets.yaml"))
        user = yaml.safe_load(bevel["wallet", "Opaque", "org1msp.yaml"])
        assert user["cert"]["pem"] == certificate and public_half(user["key"]["pem"]) == half
        profile = yaml.safe_load(read(next(os.scandir(at("profile-yaml"))).path))
        assert profile == json.loads(read(next(os.scandir(at("profile-json"))).path))
        caliper = yaml.safe_load(read(at("caliper", "me-caliper.yaml")))["organizations"][0]
        signer = caliper["identities"]["certificates"][0]
        assert signer["clientSignedCert"]["pem"] == certificate and signer["admin"] is True, caliper
        assert os.path.exists(at("caliper", caliper["connectionProfile"]["path"]))
        roles = yaml.safe_load(read(at("msp", "me", "msp", "config.yaml")))["NodeOUs"]
        assert roles.pop("Enable") is True and len(roles) == 4 and all(list(role) == ["OrganizationalUnitIdentifier"]
                                                                       for role in roles.values()), roles
        if modules:
            told = json.loads(subprocess.run(
                ["node", os.path.join(HERE, "nodeclients", "exported.js"), os.path.join(folder, "out"), "me"],
                env={**os.environ, "NODE_PATH": os.path.abspath(modules)}, stdout=subprocess.PIPE, check=True).stdout)
            assert told == {"fabric-network": "signs as Org1MSP", "fabric-gateway": "signs, knows the TLS CA"}, told
        print(f"{len(presets)} presets are read{' by Fabric' if modules else ''}")


main()
