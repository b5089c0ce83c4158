#!/usr/bin/env python3
"""Computes ours.json, the signing vectors of this program's own, with Python's hmac and hashlib from the description
of SDK-HMAC-SHA256 alone (reference 5.4). Run it here: python3 make_vectors.py. All keys are made up."""
import hashlib
import hmac
import json
import pathlib
from urllib.parse import quote

DATE = "20261124T053735Z"


def enc(text):
    return quote(text.encode("utf-8"), safe="-._~")


def vector(name, method, host, segments, query=(), body="", ak="MADEUPAK0001", sk="made-up-secret-key", scheme="https",
           project="", account="", token=""):
    headers = {"host": host, "x-sdk-date": DATE}
    if project:
        headers["x-project-id"] = project
    if account:
        headers["x-domain-id"] = account
    if token:
        headers["x-security-token"] = token
    path = "/" + "".join(enc(s) + "/" for s in segments)
    pairs = sorted(((enc(n), enc(v)) for n, v in query), key=lambda pair: pair[0])
    names = sorted(headers)
    canonical = "\n".join([
        method,
        path,
        "&".join(n + "=" + v for n, v in pairs),
        "".join(n + ":" + headers[n] + "\n" for n in names),
        ";".join(names),
        hashlib.sha256(body.encode("utf-8")).hexdigest(),
    ])
    to_sign = "\n".join(["SDK-HMAC-SHA256", DATE, hashlib.sha256(canonical.encode("utf-8")).hexdigest()])
    signature = hmac.new(sk.encode("utf-8"), to_sign.encode("utf-8"), hashlib.sha256).hexdigest()
    return {
        "id": name, "ak": ak, "sk": sk, "method": method, "scheme": scheme, "host": host, "segments": list(segments),
        "query": [list(pair) for pair in query], "body": body, "project": project, "account": account, "token": token,
        "canonicalRequest": canonical, "stringToSign": to_sign, "signature": signature,
        "authorization": f"SDK-HMAC-SHA256 Access={ak}, SignedHeaders={';'.join(names)}, Signature={signature}",
    }


DNS = "dns.eu-de.otc.t-systems.com"
P = "087679f0aa80d32a2f4ec0172f5e902b"
D = "d78cbac186b744899480f25bd0220000"
E = ["v2.1", "endpoints"]

VECTORS = [
    vector("root", "GET", DNS, [], project=P),
    vector("create-in-chinese", "POST", DNS, E, body='{"name":"解析-1","direction":"inbound"}', project=P),
    vector("empty-value", "GET", DNS, E, [("direction", "inbound"), ("name", ""), ("vpc_id", "")], project=P),
    vector("sorted-by-encoded-name", "GET", DNS, E,
           [("b", "1"), ("a~", "2"), ("a b", "3"), ("a-b", "4"), ("aA", "5"), ("ä", "6"), ("a", "7")], project=P),
    vector("one-name-twice-keeps-its-order", "GET", DNS, E, [("tag", "z"), ("limit", "1"), ("tag", "a")], project=P),
    vector("all-the-signs", "GET", DNS, E, [("name", " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")], project=P),
    vector("plus-is-a-plus", "GET", DNS, E, [("name", "a+b c%20d")], project=P),
    vector("beyond-the-first-plane", "GET", DNS, E, [("name", "🜁é\u0301")], project=P),
    vector("port-in-the-host", "DELETE", "127.0.0.1:8443", E + ["ff80808169bf16c70169bf1d02270000"], scheme="http",
           project=P),
    vector("ipv6-host", "GET", "[::1]:8443", E, scheme="http", project=P),
    vector("segment-with-signs", "GET", DNS, E + ["a b/c*~'(é)+%2F@:;"], project=P),
    vector("temporary-key", "POST", DNS, E, body="{}", project=P, token="made-up-securitytoken-" + "0123456789abcdef" * 20),
    vector("account", "GET", "iam.eu-de.otc.t-systems.com", ["v3", "projects"], [("name", "eu-de")], account=D),
    vector("nobody-named", "GET", "iam.eu-de.otc.t-systems.com", ["v3", "auth", "domains"]),
    vector("long-body", "PUT", DNS, E + ["e-1"], body='{"name":"' + "x" * 20000 + '"}', project=P),
    vector("secret-beyond-ascii", "GET", DNS, E, sk="made-up-secret-键-é", project=P),
]

pathlib.Path(__file__).with_name("ours.json").write_text(
    json.dumps(VECTORS, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
