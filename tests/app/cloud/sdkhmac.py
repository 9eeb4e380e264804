"""SDK-HMAC-SHA256 a second time, from app/cloud/API.md "Access key" alone, by Python's standard library.

stdin: a JSON object on each line, {"sign": {method, url, headers, body, access, secret, token, date}} or
{"check": {raw, secret}} with a request as it came over the wire. Strings hold one byte in each character (Latin-1).
stdout: for each line one of JSON, {authorization} or {problem}; an empty problem means signed as it was sent.
"""

import hashlib
import hmac
import json
import re
import sys

UNRESERVED = set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~")


def encode(data):
    return "".join(chr(byte) if byte in UNRESERVED else "%%%02X" % byte for byte in data)


def decode(text):
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda hit: bytes([int(hit[1], 16)]), text)


def canonical_path(path):
    encoded = "/".join(encode(decode(segment)) for segment in path.split(b"/"))
    return encoded if encoded[-1:] == "/" else encoded + "/"


def canonical_query(query):
    pairs = []
    for part in query.split(b"&"):
        if part:
            name, _, value = part.partition(b"=")
            pairs.append((decode(name), decode(value)))
    return "&".join(encode(name) + "=" + encode(value) for name, value in sorted(pairs))


def signature(method, target, headers, body, secret):
    """headers: name in lower case -> value, the signed ones alone."""
    path, _, query = target.partition(b"?")
    names = sorted(headers)
    payload = headers.get("x-sdk-content-sha256", b"").decode("latin-1") or hashlib.sha256(body).hexdigest()
    lines = "".join(name + ":" + headers[name].decode("latin-1") + "\n" for name in names)
    request = "\n".join([method, canonical_path(path), canonical_query(query), lines, ";".join(names), payload])
    digest = hashlib.sha256(request.encode("latin-1")).hexdigest()
    text = "SDK-HMAC-SHA256\n" + headers["x-sdk-date"].decode("latin-1") + "\n" + digest
    return hmac.new(secret, text.encode("latin-1"), hashlib.sha256).hexdigest()


def sign(row):
    raw = {key: row[key].encode("latin-1") for key in ("url", "body", "secret")}
    scheme, rest = raw["url"].split(b"://", 1)
    authority, slash, rest = re.match(rb"([^/?]*)(/?)(.*)$", rest, re.S).groups()
    usual = b":443" if scheme == b"https" else b":80"
    host = authority[: -len(usual)] if authority.endswith(usual) else authority
    target = slash + rest if slash else b"/" + rest
    headers = {}
    plain = True
    for name, value in row["headers"]:
        name = name.lower()
        if name == "content-type":
            plain = not row["body"] or value.strip().lower().startswith("application/json")
        elif "_" not in name:
            headers[name] = value.encode("latin-1").strip()
    headers["host"] = host
    headers["x-sdk-date"] = row["date"].encode()
    if row["token"]:
        headers["x-security-token"] = row["token"].encode("latin-1")
    if not plain:
        headers["x-sdk-content-sha256"] = b"UNSIGNED-PAYLOAD"
    signed = signature(row["method"], target, headers, raw["body"], raw["secret"])
    return "SDK-HMAC-SHA256 Access=%s, SignedHeaders=%s, Signature=%s" % (
        row["access"], ";".join(sorted(headers)), signed)


def check(row):
    head, _, body = row["raw"].encode("latin-1").partition(b"\r\n\r\n")
    first, *lines = head.split(b"\r\n")
    method, target, version = first.split(b" ")
    found = {}
    for line in lines:
        name, _, value = line.partition(b":")
        found.setdefault(name.decode("latin-1").lower(), []).append(value.strip(b" \t"))
    stamps = found.get("authorization", [])
    if version != b"HTTP/1.1" or len(stamps) != 1:
        return "%d Authorization headers" % len(stamps)
    stamp = re.fullmatch(
        r"SDK-HMAC-SHA256 Access=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})", stamps[0].decode("latin-1"))
    if not stamp:
        return "not the form of an Authorization"
    names = stamp[2].split(";")
    if names != sorted(names) or not {"host", "x-sdk-date"} <= set(names):
        return "signed headers " + stamp[2]
    for name in names:
        if len(found.get(name, [])) != 1:
            return "%s is there %d times" % (name, len(found.get(name, [])))
    headers = {name: found[name][0] for name in names}
    right = signature(method.decode(), target, headers, body, row["secret"].encode("latin-1"))
    return "" if right == stamp[3] else "another signature"


for line in sys.stdin:
    asked = json.loads(line)
    answer = {"authorization": sign(asked["sign"])} if "sign" in asked else {"problem": check(asked["check"])}
    print(json.dumps(answer), flush=True)
