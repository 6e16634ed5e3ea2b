"""`casebook serve` over many documents: a saved one is on its page long before the site is built again."""
import time

import pytest
from preview import Preview, document, page, panel, shows, write  # noqa: F401

COUNT = 300


@pytest.fixture
def folder(tmp_path):
    for number in range(COUNT):
        write(tmp_path / f"content/{number}.md", document(f"Outage of service {number:03}", number % 28 + 1, "Quite new. " + "word " * 300))
    return tmp_path


def builds(preview):
    """How many builds have ended."""
    return preview.log().count(" incidents in ")


def opened(preview, page, title):
    path = preview.page(title)
    page.goto(preview.address.rstrip("/") + path)
    page.wait_for_function("() => document.getElementById('casebook-preview')")
    page.wait_for_timeout(300)
    return path


def test_a_saved_document_waits_for_no_build(folder, page):
    with Preview(folder) as preview:
        path = opened(preview, page, "Outage of service 007")
        before = builds(preview)
        on_disk = preview.site() / path.lstrip("/")
        write(folder / "content/7.md", document("Outage of service 007", 8, "Quite *new*. " + "word " * 300))
        page.wait_for_selector(".document-body em")
        assert builds(preview) == before and "<em>new" not in on_disk.read_text()
        page.evaluate("window.mark = 1")
        draft = preview.request(path)[2]
        preview.wait_for(lambda: builds(preview) > before)
        page.wait_for_timeout(500)
        # The page is the one that was built, so it is not loaded a second time.
        assert page.evaluate("window.mark") == 1 and preview.request(path)[2] == draft
        assert "<em>new" in (preview.site() / path.lstrip("/")).read_text() and not page.noise


def test_saves_while_the_site_is_built_are_on_the_page_as_well(folder, page):
    with Preview(folder) as preview:
        path = opened(preview, page, "Outage of service 007")
        for number in range(5):
            before = builds(preview)
            write(folder / "content/7.md", document("Outage of service 007", 8, f"Save {number}."))
            shows(page, f"Save {number}.")
        preview.wait_for(lambda: builds(preview) > before)
        preview.wait_for(lambda: "Save 4." in (preview.site() / path.lstrip("/")).read_text())
        assert b"Save 4." in preview.request(path)[2]


def test_a_document_that_becomes_another_waits_for_the_build(folder, page):
    with Preview(folder) as preview:
        opened(preview, page, "Outage of service 007")
        write(folder / "content/7.md", document("Payments stopped", 8))
        shows(page, "Payments stopped")
        assert "payments-stopped" in page.url


def test_after_a_change_of_settings_nothing_is_shown_before_the_build(folder, page):
    with Preview(folder) as preview:
        path = opened(preview, page, "Outage of service 007")
        before = builds(preview)
        # Both at once: by the settings of the last build the name would be shown.
        write(folder / "content/casebook.yml", "redact:\n  - Zebrafink\n")
        write(folder / "content/7.md", document("Outage of service 007", 8, "Zebrafink called."))
        end = time.monotonic() + 20
        while builds(preview) == before and time.monotonic() < end:
            assert b"Zebrafink" not in preview.request(path)[2]
            time.sleep(0.02)
        shows(page, "called.")
        assert b"Zebrafink" not in preview.request(path)[2]


def test_while_the_theme_is_broken_the_last_good_site_stays(folder, page):
    theme = folder / "theme"
    write(theme / "assets/extra.txt", "a theme without any file is none")
    with Preview(folder, "--theme", theme) as preview:
        path = opened(preview, page, "Outage of service 007")
        write(theme / "templates/incident.mustache", "{{#broken}}")
        panel(page, "#failure").get_by_text("incident.mustache").wait_for()
        write(folder / "content/7.md", document("Outage of service 007", 8, "Never seen."))
        page.wait_for_timeout(1000)
        assert b"Never seen." not in preview.request(path)[2]
        (theme / "templates/incident.mustache").unlink()
        shows(page, "Never seen.")
