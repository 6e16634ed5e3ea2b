"""`casebook serve`: what it serves, to whom, and what it refuses."""
import pathlib
import socket
import time

import pytest
from conftest import serve
from preview import Preview, document, folder, page, write  # noqa: F401


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    """One preview for all tests that change nothing."""
    folder = tmp_path_factory.mktemp("preview")
    write(folder / "content/a.md", document())
    write(folder / "content/b.md", document("Login failed", 9, "See [this](pic.svg)."))
    write(folder / "content/pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    write(folder / "content/casebook.yml", "base-url: https://incidents.example.org/kb\n")
    with Preview(folder) as running:
        yield running


# What it serves


def test_files_have_their_types_and_nobody_else_may_use_them(shared):
    for target, kind in {
        "/": "text/html; charset=utf-8", "/assets/site.css": "text/css; charset=utf-8",
        "/assets/site.js": "text/javascript; charset=utf-8", "/feed.atom": "application/atom+xml; charset=utf-8",
        "/data/incidents.json": "application/json; charset=utf-8", "/data/incidents.csv": "text/csv; charset=utf-8",
        "/calendar.ics": "text/calendar; charset=utf-8", "/robots.txt": "text/plain; charset=utf-8",
        "/assets/icon.svg": "image/svg+xml; charset=utf-8", "/files/pic.svg": "image/svg+xml; charset=utf-8",
    }.items():
        status, headers, body = shared.request(target)
        assert status == 200 and headers["content-type"] == kind, (target, status, headers)
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cache-control"] == "no-cache"
        assert int(headers["content-length"]) == len(body) > 0
        assert ("sandbox" in headers.get("content-security-policy", "")) == target.startswith("/files/")


def test_what_it_serves_is_what_is_built_but_for_its_script(shared):
    for path in shared.site().rglob("*"):
        if path.is_dir() or path.name.startswith("."):
            continue
        target = "/" + str(path.relative_to(shared.site()))
        _, headers, body = shared.request(target)
        if path.suffix != ".html":
            assert body == path.read_bytes(), target
            continue
        script = body.find(b'<script src="/.casebook/preview.js"')
        if script >= 0:
            end = body.index(b"</script>", script) + len(b"</script>")
            body = (body[:script] + body[end:]).replace(b"; connect-src 'self'", b"", 1)
        assert body == path.read_bytes(), target


def test_conditions_ranges_and_head(shared):
    target = "/data/incidents.json"
    _, headers, whole = shared.request(target)
    for condition in (f"If-None-Match: {headers['etag']}", f"If-Modified-Since: {headers['last-modified']}"):
        status, fresh, body = shared.request(target, condition)
        assert status == 304 and not body and fresh["etag"] == headers["etag"]
    status, part, body = shared.request(target, "Range: bytes=5-9")
    assert status == 206 and body == whole[5:10] and part["content-range"] == f"bytes 5-9/{len(whole)}"
    status, part, body = shared.request(target, "Range: bytes=0-1,-2")
    assert status == 206 and part["content-type"].startswith("multipart/byteranges; boundary=")
    boundary = part["content-type"].split("boundary=")[1]
    parts = [piece.split("\r\n\r\n", 1)[1].removesuffix("\r\n").encode()
             for piece in body.decode().split(f"--{boundary}")[1:-1]]
    assert parts == [whole[:2], whole[-2:]]
    status, part, _ = shared.request(target, f"Range: bytes={len(whole)}-")
    assert status == 416 and part["content-range"] == f"bytes */{len(whole)}"
    assert shared.request(target, "Range: bytes=0-1", 'If-Range: "old"')[0] == 200
    status, head, body = shared.request(target, method="HEAD")
    assert status == 200 and not body and head["content-length"] == str(len(whole))


def test_a_missing_page_is_the_sites_own_whatever_its_base_url(shared, page):
    for target in ("/none.html", "/deep/er/none.html"):
        response = page.goto(shared.address.rstrip("/") + target)
        assert response.status == 404
        colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert colour == "rgb(252, 251, 248)", "its style sheet is missing"
        assert page.locator("h1").count() == 1
    page.locator("main a").first.click()
    assert page.url.startswith(shared.address) and "404" not in page.title()


def test_connections_are_kept_and_both_families_answer(shared):
    request = f"GET /robots.txt HTTP/1.1\r\nHost: localhost:{shared.port}\r\n\r\n".encode()
    last = request.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    assert shared.raw(request * 5 + last).count(b"HTTP/1.1 200 OK") == 6
    try:
        assert shared.raw(last, socket.AF_INET6).startswith(b"HTTP/1.1 200 OK")
    except OSError:
        pytest.skip("this machine has no IPv6")


def test_only_the_loopback_interface_listens(shared):
    listening = []
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        if pathlib.Path(table).exists():
            for line in pathlib.Path(table).read_text().splitlines()[1:]:
                local, state = line.split()[1], line.split()[3]
                if state == "0A" and int(local.rsplit(":", 1)[1], 16) == shared.port:
                    listening.append(local.rsplit(":", 1)[0])
    assert listening and set(listening) <= {"0100007F", "00000000000000000000000001000000"}


# What it refuses


@pytest.mark.parametrize("host", ["evil.test", "evil.test:{}", "localhost", "127.0.0.1.evil.test:{}", "0.0.0.0:{}", "[::]:{}"])
def test_foreign_names_are_refused(shared, host):
    status, _, body = shared.request(host=host.format(shared.port))
    assert status == 421 and b"Checkout" not in body


@pytest.mark.parametrize("header", [
    "Origin: http://evil.test", "Origin: null", "Origin: http://localhost:1", "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-site"])
def test_requests_of_other_sites_are_refused(shared, header):
    for target in ("/", "/data/incidents.json", "/.casebook/events?path=/"):
        status, _, body = shared.request(target, header)
        assert status == 403 and b"Checkout" not in body


def test_other_methods_are_refused(shared):
    for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"):
        status, headers, _ = shared.request(method=method)
        assert status == 405 and headers["allow"] == "GET, HEAD", method
    assert shared.raw(b"CONNECT evil.test:80 HTTP/1.1\r\nHost: evil.test:80\r\n\r\n").startswith(b"HTTP/1.1 421 ")
    body = f"POST / HTTP/1.1\r\nHost: localhost:{shared.port}\r\nContent-Length: 100000\r\n\r\n".encode() + b"x" * 100000
    answer = shared.raw(body)
    assert answer.startswith(b"HTTP/1.1 405 ") and answer.count(b"HTTP/1.1") == 1


@pytest.mark.parametrize("target", [
    "/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%2e%2e%2fetc%2fpasswd",
    "/%252e%252e%252fetc/passwd", "/..\\..\\etc\\passwd", "/..%5cetc", "/files/../../../etc/passwd",
    "/files/..%2f..%2f..%2fcontent/a.md", "//etc/passwd", "/%00", "/index.html%00.css", "/%c0%ae%c0%ae/etc/passwd",
    "/.casebook-site", "/.casebook/../index.html", "/./index.html", "/files/%2e/pic.svg", "http://evil.test/",
    "file:///etc/passwd", "/" + "a" * 300, "/" + "a/" * 900, "/content/a.md", "/secret.txt", "/up/content/a.md"])
def test_paths_lead_nowhere_else(shared, target):
    (shared.site() / "secret.txt").unlink(missing_ok=True)
    (shared.site() / "secret.txt").symlink_to("/etc/passwd")
    if not (shared.site() / "up").is_symlink():
        (shared.site() / "up").symlink_to(shared.folder)
    status, _, body = shared.request(target)
    assert status in (400, 404, 421), target
    assert b"root:" not in body and b"Nobody was paged" not in body and b"format: 1" not in body


def test_too_much_of_a_request_is_refused(shared):
    host = f"Host: localhost:{shared.port}\r\n".encode()
    assert shared.request("/" + "a" * 5000)[0] == 414
    assert shared.raw(b"GET /" + b"a" * 200000).startswith(b"HTTP/1.1 414 ")
    assert shared.raw(b"GET / HTTP/1.1\r\n" + host + b"X: y\r\n" * 200 + b"\r\n").startswith(b"HTTP/1.1 431 ")
    assert shared.raw(b"GET / HTTP/1.1\r\n" + host + b"X: " + b"y" * 500_000).startswith(b"HTTP/1.1 431 ")
    assert shared.raw(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n").startswith(b"HTTP/1.1 400 ")
    assert shared.raw(b"GET / HTTP/1.1\r\n" + host + b"Host: evil.test\r\n\r\n").startswith(b"HTTP/1.1 400 ")
    assert shared.request(version="2.0")[0] == 505


def test_slow_clients_hold_up_nobody_and_are_let_go(shared):
    clients = []
    for _ in range(40):
        client = socket.create_connection(("127.0.0.1", shared.port))
        client.sendall(b"GET / HTTP/1.1\r\nHost: ")
        clients.append(client)
    started = time.monotonic()
    assert shared.request("/robots.txt")[0] == 200 and time.monotonic() - started < 5
    for client in clients:
        client.settimeout(20)
        assert client.recv(100).startswith(b"HTTP/1.1 408 ")
        client.close()
    assert 8 < time.monotonic() - started < 20


def test_a_flood_of_connections_ends_at_a_bound(shared):
    before = shared.resting_descriptors()
    clients = [socket.create_connection(("127.0.0.1", shared.port)) for _ in range(300)]
    shared.wait_for(lambda: shared.descriptors() >= before + 100)
    assert shared.descriptors() <= before + 140
    for client in clients:
        client.close()
    shared.wait_for(lambda: shared.descriptors() <= before + 5)
    assert shared.request()[0] == 200


def test_a_foreign_page_can_neither_read_nor_embed_the_preview(shared, browser, tmp_path):
    (tmp_path / "evil.html").write_text(f"""<body><script>
      var seen = [];
      addEventListener('load', async () => {{
        try {{ await fetch('{shared.address}data/incidents.json'); seen.push('fetch'); }} catch (e) {{}}
        try {{ await fetch('{shared.address}', {{mode: 'no-cors'}}); seen.push('opaque'); }} catch (e) {{}}
        var image = new Image();
        image.onload = () => seen.push('image');
        image.onerror = () => document.title = 'done';
        image.src = '{shared.address}assets/icon.svg';
      }});
    </script><iframe src="{shared.address}"></iframe>""")
    context = browser.new_context()
    page = context.new_page()
    with serve(tmp_path) as address:
        page.goto(address.replace("127.0.0.1", "localhost") + "/evil.html")
        page.wait_for_function("document.title === 'done'")
        assert set(page.evaluate("seen")) == set()
        assert all("Checkout" not in frame.content() for frame in page.frames[1:])
    context.close()
