"""`casebook serve`: pages load anew as documents are saved, and nobody else gets to see them."""
import pathlib
import shutil
import signal
import socket
import threading
import time

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import casebook, serve
from preview import PROJECT, Preview, document, write
from watched import AXE


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "content/a.md", document())
    write(tmp_path / "content/b.md", document("Login failed", 9, "See [this](pic.svg)."))
    write(tmp_path / "content/pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    return tmp_path


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


@pytest.fixture
def page(browser):
    context = browser.new_context()
    opened = context.new_page()
    opened.noise = []
    opened.on("console", lambda message: opened.noise.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: opened.noise.append(str(error)))
    yield opened
    context.close()


def shows(page, text, seconds=20):
    page.wait_for_function("text => document.body.innerText.includes(text)", arg=text, timeout=seconds * 1000)


def panel(page, selector):
    return page.locator(f"#casebook-preview >> {selector}")


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
    before = shared.descriptors()
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


# What it shows while somebody writes


def test_a_saved_document_is_on_the_page_at_the_same_place(folder, page):
    write(folder / "content/a.md", document(text="Long.\n\n" + "Paragraph.\n\n" * 200))
    with Preview(folder) as preview:
        page.goto(preview.address.rstrip("/") + preview.page())
        page.evaluate("scrollTo(0, 1500)")
        write(folder / "content/a.md", document(text="Mended.\n\n" + "Paragraph.\n\n" * 200))
        shows(page, "Mended.")
        page.wait_for_function("() => Math.abs(scrollY - 1500) < 60")
        assert not page.noise


def test_only_pages_that_changed_are_loaded_anew(folder, page):
    with Preview(folder) as preview:
        page.goto(preview.address.rstrip("/") + preview.page("Login failed"))
        page.wait_for_function("() => document.getElementById('casebook-preview')")
        page.evaluate("window.mark = 1")
        # What is wrong elsewhere shows without loading the page anew.
        write(folder / "content/c.md", "")
        page.wait_for_function("""() => document.getElementById('casebook-preview').shadowRoot
            .getElementById('list').textContent.includes('content/c.md:1:1: warning: the file is empty')""")
        assert page.evaluate("window.mark") == 1
        write(folder / "content/b.md", document("Login failed", 9, "Quite new."))
        shows(page, "Quite new.")
        assert page.evaluate("window.mark") is None


def test_a_style_sheet_changes_without_loading_the_page_anew(folder, page):
    theme = folder / "theme"
    css = (PROJECT / "theme/assets/site.css").read_text()
    write(theme / "assets/site.css", css)
    with Preview(folder, "--theme", theme) as preview:
        page.goto(preview.address)
        page.wait_for_function("() => document.getElementById('casebook-preview')")
        page.evaluate("window.mark = 1")
        write(theme / "assets/site.css", css + "\nbody { outline: 7px solid rgb(1, 2, 3); }\n")
        page.wait_for_function("() => getComputedStyle(document.body).outlineWidth === '7px'")
        page.wait_for_function("() => document.querySelectorAll('link[rel=stylesheet]').length === 1")
        assert page.evaluate("window.mark") == 1 and not page.noise


def test_a_new_title_takes_the_reader_along_to_the_new_address(folder, page):
    with Preview(folder) as preview:
        old = preview.page()
        page.goto(preview.address.rstrip("/") + old)
        page.wait_for_function("() => document.getElementById('casebook-preview')")
        write(folder / "content/a.md", document("Payments stopped"))
        shows(page, "Payments stopped")
        assert "payments-stopped" in page.url and preview.request(old)[0] == 404


def test_findings_are_in_the_page_with_those_of_its_document_first(folder, page):
    write(folder / "content/a.md", document(text="[gone](nowhere.md)"))
    write(folder / "content/z.md", "---\nroot_cause: <script>alert(1)</script>\n---\n" + document("Other", 12))
    with Preview(folder) as preview:
        page.goto(preview.address.rstrip("/") + preview.page())
        button = panel(page, "button")
        button.wait_for()
        assert button.get_attribute("aria-expanded") == "false" and "warning" in button.inner_text()
        button.focus()
        page.keyboard.press("Enter")
        first = panel(page, "li").first.inner_text()
        assert "content/a.md:4:" in first and "[dead-link]" in first and "warning" in first
        assert panel(page, "h2").all_inner_texts() == ["In this document", "Elsewhere"]
        assert "<script>alert(1)</script>" in panel(page, "#list").inner_text()
        page.keyboard.press("Escape")
        assert button.get_attribute("aria-expanded") == "false" and not panel(page, "#list").is_visible()
        write(folder / "content/a.md", document())
        (folder / "content/z.md").unlink()
        button.wait_for(state="hidden")
        assert not page.noise


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_panel_is_accessible(folder, browser, scheme):
    write(folder / "content/a.md", document(text="[gone](nowhere.md)"))
    theme = folder / "theme"
    write(theme / "assets/extra.txt", "")
    with Preview(folder, "--theme", theme) as preview:
        context = browser.new_context(color_scheme=scheme, viewport={"width": 420, "height": 700})
        page = context.new_page()
        page.goto(preview.address.rstrip("/") + preview.page())
        panel(page, "button").click()
        write(theme / "templates/home.mustache", "{{#broken}}")
        panel(page, "#failure").get_by_text("could not be").wait_for()
        page.evaluate(AXE_SCRIPT)
        assert page.evaluate(AXE) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 420
        context.close()


# What it survives


def test_a_broken_theme_shows_its_reason_over_the_last_good_site_and_mends(folder, page):
    theme = folder / "theme"
    write(theme / "assets/extra.txt", "a theme without any file is none")
    with Preview(folder, "--theme", theme) as preview:
        page.goto(preview.address)
        for _ in range(2):
            write(theme / "templates/home.mustache", "{{#broken}}")
            panel(page, "#failure").get_by_text("home.mustache").wait_for()
            assert page.locator("h1").count() == 1 and preview.request("/incidents.html")[0] == 200
            (theme / "templates/home.mustache").unlink()
            panel(page, "#failure").wait_for(state="hidden")


def test_a_theme_that_is_broken_from_the_start_is_waited_for(folder, page):
    theme = folder / "theme"
    write(theme / "assets/extra.txt", "a theme without any file is none")
    write(theme / "templates/home.mustache", "{{#broken}}")
    with Preview(folder, "--theme", theme) as preview:
        assert page.goto(preview.address).status == 503
        assert "home.mustache" in page.inner_text("body")
        (theme / "templates/home.mustache").unlink()
        shows(page, "Checkout failed")


def test_a_broken_configuration_is_shown_and_mends(folder, page):
    with Preview(folder) as preview:
        page.goto(preview.address)
        write(folder / "content/casebook.yml", "title: [\n")
        panel(page, "button.error").wait_for()
        panel(page, "button").click()
        panel(page, "li.error").get_by_text("casebook.yml").first.wait_for()
        write(folder / "content/casebook.yml", "title: Our history\n")
        shows(page, "Our history")
        panel(page, "button").wait_for(state="hidden")


def test_the_content_folder_may_vanish_and_come_back(folder, page):
    with Preview(folder) as preview:
        page.goto(preview.address)
        (folder / "content").rename(folder / "away")
        panel(page, "#failure").get_by_text("cannot open the content folder").wait_for()
        shows(page, "Checkout failed")
        (folder / "away").rename(folder / "content")
        panel(page, "#failure").wait_for(state="hidden")
        write(folder / "content/a.md", document("Payments stopped"))
        shows(page, "Payments stopped")


def test_a_document_that_is_saved_in_pieces_is_whole_at_last(folder, page):
    text = document(text="The whole of it. " + "word " * 20000 + "END")
    with Preview(folder) as preview:
        page.goto(preview.address.rstrip("/") + preview.page())
        with open(folder / "content/a.md", "w") as file:
            for start in range(0, len(text), 30000):
                file.write(text[start:start + 30000])
                file.flush()
                time.sleep(0.05)
        preview.wait_for(lambda: any(b"END" in path.read_bytes() for path in preview.site().glob("incidents/*.html")))
        shows(page, "END")
        assert preview.process.poll() is None


def test_nothing_of_a_thousand_saves_stays_behind(folder):
    """Files appear, change and go while clients come and leave without a word."""
    with Preview(folder, "--jobs", 2) as preview:
        page = preview.page("Login failed")
        descriptors = preview.descriptors()
        done = threading.Event()

        def look():
            while not done.is_set():
                preview.request(page)
                client = socket.create_connection(("127.0.0.1", preview.port))
                client.sendall(f"GET /.casebook/events?path={page} HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
                client.recv(1)
                client.close()
                client = socket.create_connection(("127.0.0.1", preview.port))
                client.sendall(f"GET /assets/site.css HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode())
                client.close()

        looker = threading.Thread(target=look)
        looker.start()
        memory = []
        for number in range(1000):
            write(folder / "content/a.md", document(text=f"Save {number}. " + "word " * 500))
            extra = folder / f"content/x{number % 3}.md"
            if number % 2:
                write(extra, document(f"Extra {number}", 20))
            else:
                extra.unlink(missing_ok=True)
            time.sleep(0.02)
            if number % 100 == 99:
                memory.append(preview.memory())
        preview.wait_for(lambda: b"Save 999." in preview.request(preview.page())[2], 90)
        done.set()
        looker.join()
        preview.wait_for(lambda: preview.descriptors() <= descriptors)
        assert memory[-1] < memory[2] * 1.25 + 8, memory


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_end_leaves_nothing_behind(folder, how):
    with Preview(folder) as preview:
        assert list(preview.temporary.iterdir())
        assert preview.end(how) == 0
        assert not list(preview.temporary.iterdir())
        assert sorted(path.name for path in (folder / "content").iterdir()) == ["a.md", "b.md", "pic.svg"]


def test_it_may_be_ended_at_any_moment(folder):
    for number in range(300):
        write(folder / f"content/{number}.md", document(f"Number {number}", 1 + number % 28))
    for delay in (0, 0.01, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6):
        preview = Preview(folder)
        time.sleep(delay)
        # Before it has begun to listen to signals, the signal itself ends it, and nothing is there yet.
        assert preview.end() in (0, -signal.SIGINT)
        assert not list(preview.temporary.iterdir()), delay


def test_a_killed_preview_is_cleared_by_the_next(folder):
    with Preview(folder) as first:
        first.end(signal.SIGKILL)
        left = set(first.temporary.iterdir())
        assert left
        with Preview(folder) as second:
            with Preview(folder) as third:
                assert second.request()[0] == third.request()[0] == 200
                assert not left & set(second.temporary.iterdir())
                assert len(list(second.temporary.iterdir())) == 2
                third.end()
            assert second.request()[0] == 200


def test_a_port_that_is_taken_leads_to_the_next(folder):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with Preview(folder, "--port", port) as preview:
            assert port < preview.port < port + 100 and preview.request()[0] == 200


def test_the_page_says_when_the_preview_has_ended_and_follows_its_return(folder, page):
    with Preview(folder) as preview:
        port = preview.port
        page.goto(preview.address.rstrip("/") + preview.page())
        page.wait_for_function("() => document.getElementById('casebook-preview')")
        page.wait_for_timeout(500)
        preview.end()
        panel(page, "#failure").get_by_text("does not answer").wait_for()
    write(folder / "content/a.md", document(text="Written meanwhile."))
    with Preview(folder, "--port", port):
        shows(page, "Written meanwhile.")


def test_internal_documents_stay_out_unless_asked_for(folder):
    write(folder / "content/c.md", "---\naudience: internal\n---\n" + document("Secret outage", 13))
    with Preview(folder) as preview:
        assert b"Secret outage" not in preview.request("/incidents.html")[2]
        preview.end()
    with Preview(folder, "--audience", "internal") as preview:
        assert b"Secret outage" in preview.request("/incidents.html")[2]


def test_the_output_in_the_content_folder_is_neither_read_nor_watched(folder):
    casebook("build", folder / "content", "--out", folder / "content/public", "--quiet")
    with Preview(folder) as preview:
        before = preview.log()
        casebook("build", folder / "content", "--out", folder / "content/public", "--quiet")
        (folder / "content/public/index.html").write_text("changed")
        time.sleep(1.5)
        assert preview.log() == before
        shutil.rmtree(folder / "content/public")
