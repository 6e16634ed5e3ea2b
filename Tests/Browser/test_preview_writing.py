"""`casebook serve`: pages load anew as documents are saved, whatever happens to the files."""
import shutil
import signal
import socket
import threading
import time

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import casebook
from preview import PROJECT, Preview, document, folder, page, panel, shows, write  # noqa: F401
from watched import AXE


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
