#!/usr/bin/env python3
"""opensslverdicts.py CHAINCERT-CHECKROWS: for every row of tst_checks that lies in an MSP folder, the chain has the verdict
that `openssl verify` gives at the same time, and the key fits where `openssl pkey` says so."""

import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor


def content(path):
    with open(path, "rb") as file:
        return file.read()


def run(*command):
    ran = subprocess.run(["openssl", *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return ran.stdout if ran.returncode == 0 else None


def error_of_chain(now, authorities, signer):
    """0: none."""
    with tempfile.NamedTemporaryFile() as bundle:
        bundle.write(b"\n".join(authorities))
        bundle.flush()
        ran = subprocess.run(["openssl", "verify", "-attime", str(now), "-CAfile", bundle.name, signer],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    error = re.search(rb"^error (\d+) at", ran.stdout, re.MULTILINE)
    return 0 if ran.returncode == 0 else int(error[1]) if error else ran.stdout.decode("utf-8", "replace")


class Openssl:
    """Asked once about the same thing: most rows differ in something else."""

    def __init__(self):
        self.known = {}

    def once(self, what, make):
        if what not in self.known:
            self.known[what] = make()
        return self.known[what]

    def public_key(self, signer):
        return self.once(content(signer), lambda: run("x509", "-in", signer, "-noout", "-pubkey"))

    def public_half(self, key, password):
        return self.once((content(key), password), lambda: run("pkey", "-in", key, "-passin", f"pass:{password}", "-pubout"))

    def error(self, now, authorities, signer):
        what = (now, tuple(map(content, authorities)), content(signer))
        return self.once(what, lambda: error_of_chain(now, what[1], signer))


def differences(row, at, openssl):
    is_damaged = any(each["check"] == "damaged" for each in row["findings"])
    signer = f"{at}/{row['signer']}"
    public = openssl.public_key(signer)
    if public is None:
        # We read what Fabric's programs do not, and say that it is damaged.
        return [] if is_damaged else ["openssl does not read the certificate, and we do not say that it is damaged"]
    found = []
    if not row["authorities"]:
        if row["openssl"] != "not_checked":
            found.append(f"there is no CA, and we say {row['openssl']}")
    # `openssl verify` takes no id of SM2 for what a CA signed (openssl#23471).
    elif row["signature_algorithm"] != "SM2-with-SM3":
        error = openssl.error(row["now"], [f"{at}/{path}" for path in row["authorities"]], signer)
        if error != row["openssl_error"]:
            found.append(f"we say {row['openssl']} ({row['openssl_error']}), openssl verify {error}")
    if row["key"]:
        own = openssl.public_half(f"{at}/{row['key']}", row["password"])
        fits = None if own is None else own == public
        if fits != row["key_fits"] and not (own is None and is_damaged):
            found.append(f"the key fits: we say {row['key_fits']}, openssl pkey {fits}")
    return found


def main():
    openssl = Openssl()
    with tempfile.TemporaryDirectory() as top, ThreadPoolExecutor(os.cpu_count()) as pool:
        written = subprocess.run([sys.argv[1], top], stdout=subprocess.PIPE, check=True).stdout
        rows = [row for row in map(json.loads, written.splitlines()) if "msp" in row and row["signer"]]
        found = list(pool.map(lambda row: differences(row, f"{top}/{row['folder']}", openssl), rows))
    print(f"{len(rows)} rows")
    for row, each in zip(rows, found):
        for difference in each:
            print(f"{row['folder']} {row['row']}: {difference}")
    return 1 if any(found) or len(rows) < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
