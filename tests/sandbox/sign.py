#!/usr/bin/python3
"""Signs a request by SDK-HMAC-SHA256, with Python's standard library alone.

stdin: JSON {method, path (plain segments), query (plain pairs), headers (pairs), body, access_key, secret_key,
security_token, date, unsigned_payload, sort_encoded}. stdout: the whole request as bytes for the wire.
"""
import hashlib
import hmac
import json
import sys
from urllib.parse import quote


def encoded(text):
    return quote(text, safe="-_.~")


asked = json.load(sys.stdin)
path = "/" + "/".join(encoded(segment) for segment in asked["path"])
pairs = [tuple(pair) for pair in asked.get("query", [])]
if asked.get("sort_encoded"):
    ordered = sorted((encoded(name), encoded(value)) for name, value in pairs)
else:
    ordered = [(encoded(name), encoded(value))
               for name, value in sorted((name.encode(), value.encode()) for name, value in pairs)]
body = asked.get("body", "").encode()
headers = [("Host", "127.0.0.1"), ("X-Sdk-Date", asked["date"])]
headers += [tuple(header) for header in asked.get("headers", [])]
if asked.get("security_token"):
    headers.append(("X-Security-Token", asked["security_token"]))
digest = hashlib.sha256(body).hexdigest()
if asked.get("unsigned_payload"):
    digest = "UNSIGNED-PAYLOAD"
    headers.append(("X-Sdk-Content-Sha256", digest))
lines = sorted((name.lower(), value.strip()) for name, value in headers)
signed = ";".join(name for name, _ in lines)
canonical = "\n".join([
    asked["method"], path if path.endswith("/") else path + "/",
    "&".join(f"{name}={value}" for name, value in ordered),
    "".join(f"{name}:{value}\n" for name, value in lines), signed, digest])
text = "\n".join(["SDK-HMAC-SHA256", asked["date"], hashlib.sha256(canonical.encode()).hexdigest()])
signature = hmac.new(asked["secret_key"].encode(), text.encode(), hashlib.sha256).hexdigest()
target = path + ("?" + "&".join(f"{encoded(name)}={encoded(value)}" for name, value in pairs) if pairs else "")
headers.append(("Authorization",
                f"SDK-HMAC-SHA256 Access={asked['access_key']}, SignedHeaders={signed}, Signature={signature}"))
headers.append(("Content-Length", str(len(body))))
head = f"{asked['method']} {target} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in headers)
sys.stdout.buffer.write(head.encode() + b"\r\n" + body)
