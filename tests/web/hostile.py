"""Requests that no browser sends, over raw sockets: each must be refused with a clear 4xx, or cut, and the server must go on.

    python3 hostile.py ADDRESS        such as http://127.0.0.1:8000/; standard library only

`cut` among the statuses means that the server may close the connection without an answer."""

import json
import select
import socket
import sys
import time
from urllib.parse import urlsplit

HOST, PORT = urlsplit(sys.argv[1]).hostname, urlsplit(sys.argv[1]).port
ME = f"{HOST}:{PORT}"
TIMEOUT = 20.0
CUT = "cut"
STUDY = {"territory": {"kind": "bundled", "code": "aude"}, "model": "crow-fly", "mode": "car", "thresholds": [20], "reach": 30, "gaps_beyond": 20}


def request(method="GET", target="/api/health", headers=(), body=b"", host=ME):
    """A request as bytes; a header whose value is None is left out."""
    told = {"Host": host, "Connection": "close", **dict(headers)}
    if body and "Content-Length" not in told and "Transfer-Encoding" not in told:
        told["Content-Length"] = str(len(body))
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items() if value is not None)]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


def post(target, body, **headers):
    body = body if isinstance(body, bytes) else json.dumps(body).encode()
    told = {"Content-Type": "application/json", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return request("POST", target, told, body)


def answer(raw, half_close=False):
    """The status and the whole answer to these bytes; `cut` without an answer."""
    with socket.create_connection((HOST, PORT), TIMEOUT) as wire:
        try:
            wire.sendall(raw)
            if half_close:
                wire.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # Refused before it was read to the end: the answer may be there.
        read = b""
        try:
            while piece := wire.recv(65536):
                read += piece
        except ConnectionResetError:
            pass
    head = read.split(b"\r\n", 1)[0].split()
    return (int(head[1]) if len(head) > 1 and head[1].isdigit() else CUT), read


def hosts():
    yield "no Host", request(headers={"Host": None}), {400, 421}
    for host in ["evil.example", f"evil.example:{PORT}", f"{ME}@evil.example", f"localhost.evil.example:{PORT}", f"{HOST}:1", "", f"{ME}, evil.example"]:
        yield f"Host {host!r}", request(host=host), {400, 421}
    yield "two Hosts", request().replace(b"Connection", b"Host: evil.example\r\nConnection"), {400, 421}
    yield "target of another host", request(target="http://evil.example/api/health"), {400, 421}
    for origin in ["http://evil.example", "null", f"https://{ME}", f"http://{HOST}:1", "http://localhost.evil.example"]:
        yield f"Origin {origin}", request(headers={"Origin": origin}), {403}
    yield "a form of another site", post("/api/studies", STUDY, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors"), {403}
    yield "a question before a call of another site", request("OPTIONS", "/api/studies", {"Origin": "http://evil.example", "Access-Control-Request-Method": "POST"}), {403}


def paths():
    up = ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/js/..\\..\\..\\etc\\passwd", "//etc/passwd", "/.%2e/etc/passwd", "/%c0%ae%c0%ae/etc/passwd", "/js/main.js/../../etc/passwd", "/%252e%252e/etc/passwd", "/js/main.js%00.html", "/file:///etc/passwd", "/~root/.ssh/id_rsa", "/.git/config", "/api/../../etc/passwd", "/api/studies/..%2f..%2fetc/communes"]
    for target in up:
        yield f"GET {target}", request(target=target), {400, 404}
    for target in ["/%ff%fe", "/api/%ff", "/api/studies/%ff/communes", "/api/studies/" + "0" * 5000 + "/communes", "/api/nothing"]:
        yield f"GET {target[:40]}", request(target=target), {400, 404}
    yield "a path of 100 KB", request(target="/" + "a" * 100_000), {404, 414, 431, CUT}
    for query in ["", "?q=", "?q=" + "a" * 5000, "?q=a&limit=0", "?q=a&limit=-1", "?q=a&limit=99999999999999999999", "?q=a&q=b", "?q=a&limit="]:
        yield f"territories{query[:30]}", request(target=f"/api/territories{query}"), {400, 422}


def methods():
    for method in ["DELETE", "PUT", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "BREW"]:
        yield f"{method} /api/studies", request(method, "/api/studies"), {405}
        yield f"{method} /", request(method, "/"), {404, 405}
    yield "POST /api/health", post("/api/health", {}), {405}
    yield "GET /api/studies", request(target="/api/studies"), {405}
    yield "CONNECT", request("CONNECT", ME), {400, 404, 405, 421, CUT}
    yield "a method with a space", request("GE T"), {400, CUT}
    yield "a method of 10 KB", request("A" * 10_000), {400, 405, 414, 431, CUT}


def heads():
    yield "a header of 1 MB", request(headers={"X-Long": "a" * 1_000_000}), {400, 431, CUT}
    yield "1,000 headers", request(headers={f"X-{n}": "a" for n in range(1000)}), {400, 431, CUT}
    yield "a header with a zero", request(headers={"X-Zero": "a\0b"}), {400, CUT}
    yield "a header that is folded", request(headers={"X-Folded": "a\r\n b"}), {200, 400, CUT}
    yield "a header without a name", request().replace(b"Connection", b": nothing\r\nConnection"), {400, CUT}
    yield "a language that is none", request(headers={"Accept-Language": "\xff\xfe;q=nan,*;;q=9,fr" * 50}), {200, 400}
    yield "an encoding that is none", request(headers={"Accept-Encoding": "\xff, gzip;q=x, br;q=-1" * 50}), {200, 400, 406}


def first_bytes():
    for first in [b"\n\n\n", b"\0" * 1000, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\xaa" * 500, b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\xff" * 100, b"()<>@,;: / HTTP/1.1\r\n\r\n", "GET /é HTTP/1.1\r\nConnection: close\r\n\r\n".encode()]:
        yield f"{first[:16]!r}", first, {400, 404, 421, 505, CUT}


def lengths():
    where, body = "/api/studies", json.dumps(STUDY).encode()
    yield "a length of 1 GB", post(where, body, Content_Length=str(10**9)), {413}
    yield "a body of 300 KB", post(where, b" " * 300_000), {413}
    chunk = b"%x\r\n" % 65536 + b" " * 65536 + b"\r\n"
    yield "chunks of 640 KB", post(where, chunk * 10 + b"0\r\n\r\n", Transfer_Encoding="chunked"), {413}
    for length in ["-1", "1e3", "0x10", "99999999999999999999999", "10, 20", "+5", ""]:
        yield f"a length of {length!r}", post(where, body, Content_Length=length), {400, 413, CUT}
    yield "two lengths", post(where, body).replace(b"Connection", b"Content-Length: 5\r\nConnection"), {400, CUT}
    # Two readers of one wire must never see two different requests.
    both = b"0\r\n\r\nGET /api/health HTTP/1.1\r\nHost: " + ME.encode() + b"\r\n\r\n"
    yield "a length beside chunks", post(where, both, Content_Length=str(len(both)), Transfer_Encoding="chunked"), {400, 422, CUT}
    for coding in ["chunked, identity", "gzip", "chunked;q=1", "xchunked"]:
        yield f"coding {coding}", post(where, b"0\r\n\r\n", Transfer_Encoding=coding), {400, 415, 422, 501, CUT}
    yield "chunks without a size", post(where, b"zz\r\n{}\r\n0\r\n\r\n", Transfer_Encoding="chunked"), {400, CUT}
    yield "a chunk larger than any", post(where, b"fffffffffffffffff\r\n{}\r\n", Transfer_Encoding="chunked"), {400, 413, CUT}


def truncated():
    body = json.dumps(STUDY).encode()
    yield "half a body", post("/api/studies", body)[:-40], {400, CUT}
    yield "half a chunk", post("/api/studies", b"ff\r\n" + body[:40], Transfer_Encoding="chunked"), {400, CUT}
    yield "half a head", request()[:-12], {400, CUT}
    yield "nothing", b"", {CUT}


def bodies():
    where = "/api/scenarios/write"
    for kind in [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx", "\xff"]:
        yield f"content type {kind}", post(where, {"scenario": {"name": "a", "change": []}}, Content_Type=kind), {400, 415}
    odd = {
        "nothing": b"", "white space": b"   ", "no JSON": b"{", "two values": b"{}{}", "a zero": b"\0", "UTF-16": "{}".encode("utf-16"),
        "not UTF-8": b'{"scenario":{"name":"\xff\xfe","change":[]}}', "half a letter": b'{"scenario":{"name":"\\ud800","change":[]}}',
        "a mark of byte order": b'\xef\xbb\xbf{"scenario":{"name":"a","change":[]}}', "a number too large": b'{"scenario":{"name":"a","change":[{"do":"open","lon":1e999,"lat":0}]}}',
        "no number": b'{"scenario":{"name":"a","change":[{"do":"open","lon":NaN,"lat":0}]}}', "a comment": b'{/**/"scenario":{"name":"a","change":[]}}',
        "a key twice": b'{"scenario":{"name":"a","change":[]},"scenario":{"name":"b","change":[]}}', "an unknown key": b'{"scenario":{"name":"a","change":[]},"more":1}',
        "brackets 100,000 deep": b"[" * 100_000, "objects 40,000 deep": b'{"a":' * 40_000, "a deep change": b'{"scenario":{"name":"a","change":' + b"[" * 90_000 + b"]" * 90_000 + b"}}",
        "a list for an object": b"[]", "null": b"null", "a text": b'"scenario"', "a name of 100 KB": json.dumps({"scenario": {"name": "a" * 100_000, "change": []}}).encode(),
        "201 changes": json.dumps({"scenario": {"name": "a", "change": [{"do": "close", "site": "68"}] * 201}}).encode(),
    }
    for name, body in odd.items():
        yield name, post(where, body, Content_Length=str(len(body))), {400, 422}


def scenario_files():
    """A file is a text inside JSON: what reads it must not fall for its depth either."""
    name = 'name = "a"\n'
    texts = {
        "no TOML": "= =", "lists 60,000 deep": name + "change = " + "[" * 60_000, "tables 60,000 deep": name + "a = " + "{a=" * 60_000,
        "keys 90,000 deep": name + "a." * 90_000 + "a = 1", "a table 90,000 deep": "[" + "a." * 90_000 + "a]", "a zero": name + "a = '\0'", "a change of nothing": name + "[[change]]\n",
        "4,000 changes": name + '[[change]]\ndo = "close"\nsite = "68"\n' * 4000, "a key twice": name * 2, "a date for a name": "name = 2024-01-01", "hours of 50,000 rules": name + f'[[change]]\ndo = "hours"\nsite = "68"\nhours = "{"Mo 09:00-10:00;" * 3000}"\n',
    }
    for title, toml in texts.items():
        yield f"a file: {title}", post("/api/scenarios/read", {"toml": toml}), {400, 413, 422}


def check(group):
    faults = []
    count = 0
    for name, raw, allowed in group():
        count += 1
        start = time.monotonic()
        try:
            status, told = answer(raw, half_close=group in (first_bytes, truncated))
        except (TimeoutError, OSError) as error:
            faults.append(f"{name}: {error}")
            continue
        head = told.split(b"\r\n\r\n", 1)[0].lower()
        if status not in allowed:
            faults.append(f"{name}: {status}, expected {sorted(map(str, allowed))}: {told[-300:]!r}")
        if b"access-control-allow" in head:
            faults.append(f"{name}: other sites are let in: {head!r}")
        if b"root:" in told:
            faults.append(f"{name}: a file of the machine")
        if time.monotonic() - start > 10:
            faults.append(f"{name}: {time.monotonic() - start:.1f} s")
    return count, faults


def health(patience=10.0):
    """Whether the server answers, within so many seconds."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if answer(request())[0] == 200:
                return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


def cut(wires, patience):
    """How many of these connections the server closes or answers within so many seconds."""
    end = time.monotonic() + patience
    open_ones = list(wires)
    while open_ones and time.monotonic() < end:
        ready, _, _ = select.select(open_ones, [], [], 1.0)
        open_ones = [wire for wire in open_ones if wire not in ready]
    return len(wires) - len(open_ones)


def slow():
    """Many that speak slowly, more than the calls that are answered at once, keep nobody else waiting for long, and are not kept for ever."""
    faults = []
    heads = [socket.create_connection((HOST, PORT), TIMEOUT) for _ in range(100)]
    for wire in heads:
        wire.sendall(b"GET /api/health HTTP/1.1\r\nHost: ")
    start = time.monotonic()
    if not health(5):
        faults.append("100 connections with half a head: nobody else is answered")
    waited = time.monotonic() - start
    bodies = [socket.create_connection((HOST, PORT), TIMEOUT) for _ in range(80)]
    for wire in bodies:
        wire.sendall(post("/api/scenarios/read", b"{", Content_Length="1000"))
    status = answer(request())[0]
    if status not in (200, 503):
        faults.append(f"80 slow bodies: {status}, expected an answer, or 503")
    if not health(15):
        faults.append("80 slow bodies: the server does not answer 15 s later, though a question may take 5 s")
    for name, wires in [("bodies", bodies), ("heads", heads)]:
        left = len(wires) - cut(wires, 40)
        if left:
            faults.append(f"{left} of {len(wires)} half {name} are still waited for after 40 s")
        for wire in wires:
            wire.close()
    print(f"   slow: answered after {waited:.1f} s beside 100 half heads; {status} beside 80 half bodies")
    return 180, faults


def main():
    assert health(), "the server does not answer"
    total, faults = 0, []
    for group in [hosts, paths, methods, heads, first_bytes, lengths, truncated, bodies, scenario_files]:
        count, found = check(group)
        print(f"   {group.__name__}: {count} requests, {len(found)} faults")
        total, faults = total + count, faults + found
        if not health():
            faults.append(f"the server does not answer after: {group.__name__}")
            break
    else:
        count, found = slow()
        total, faults = total + count, faults + found
    if not health():
        faults.append("the server does not answer at the end")
    for fault in faults:
        print(f"fault: {fault}", file=sys.stderr)
    print(f"{total} requests, {len(faults)} faults")
    sys.exit(bool(faults))


main()
