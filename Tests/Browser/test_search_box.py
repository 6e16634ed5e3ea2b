"""The box in every header and the one of the first page: they lead to the search, by keys too, and without scripts."""
import pytest
from kinds import kinds
from playwright.sync_api import expect
from watched import Faults, Watched

BOX = ".site-search input"


def test_the_slash_key_leads_to_the_box_on_every_kind_of_page(browser, site):
    faults = Faults()
    with Watched(browser) as watched:
        for name, page in kinds(site).items():
            for width in (375, 1280):
                watched.open(page, width)
                watched.page.keyboard.press("/")
                faults.note(name, width, "no box has the focus",
                            watched.page.evaluate("document.activeElement.name") != "q")
                faults.note(name, width, "the key is typed", watched.page.evaluate("document.activeElement.value"))
                watched.page.keyboard.type("a/b")
                faults.note(name, width, "the key is lost",
                            watched.page.evaluate("document.activeElement.value") != "a/b")
    faults.expect_none()


@pytest.mark.parametrize("key", ["Control+/", "Alt+/", "Meta+/"])
def test_with_other_keys_the_slash_is_the_browsers(browser, site, key):
    with Watched(browser) as watched:
        watched.open(site / "about.html", 1280)
        watched.page.keyboard.press(key)
        assert watched.page.evaluate("document.activeElement === document.body")


def test_in_a_field_the_slash_is_a_slash(browser, site):
    with Watched(browser) as watched:
        watched.open(site / "incidents.html", 1280)
        field = watched.page.locator(".filters input")
        field.focus()
        watched.page.keyboard.type("1/2")
        expect(field).to_have_value("1/2")


def test_the_key_is_shown_and_told(browser, site):
    with Watched(browser) as watched:
        watched.open(site / "index.html", 1280)
        expect(watched.page.locator(BOX)).to_have_attribute("aria-keyshortcuts", "/")
        expect(watched.page.locator(".site-search kbd")).to_be_visible()
        watched.page.locator(BOX).fill("x")
        expect(watched.page.locator(".site-search kbd")).to_be_hidden()


@pytest.mark.parametrize("place", ["index.html", "causes/expiry.html"])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_query_is_sent_from_the_header(browser, site, served, place, scripts, scheme):
    with Watched(browser, java_script_enabled=scripts) as watched:
        start = served if scheme == "http" else site.as_uri()
        watched.open(f"{start}/{place}", 1280)
        watched.page.locator(BOX).fill("a&b \"c d\" <e> ä")
        watched.page.locator(BOX).press("Enter")
        watched.page.wait_for_url(f"{start}/search.html?q=*")
        query = watched.page.url.partition("?q=")[2].replace("+", "%20")
        assert query == "a%26b%20%22c%20d%22%20%3Ce%3E%20%C3%A4"
        assert not watched.strays


def test_the_finder_of_the_first_page_searches(browser, site):
    with Watched(browser) as watched:
        watched.open(site / "index.html", 1280)
        watched.page.keyboard.press("/")
        assert watched.page.evaluate("document.activeElement.id") == "find"
        watched.page.keyboard.type("certificate")
        watched.page.get_by_role("button", name="Find").click()
        watched.page.wait_for_url("**/search.html?q=certificate")
        expect(watched.page.locator("#q")).to_have_value("certificate")


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_the_box_stays_in_the_line_of_the_title(browser, site, width):
    faults = Faults()
    with Watched(browser) as watched:
        for name, page in kinds(site).items():
            if name == "search.html":
                continue
            watched.open(page, width)
            header = watched.page.locator(".site-header")
            boxes = [header.locator(part).bounding_box() for part in (".site-title", BOX, ".scheme-switch")]
            middles = [box["y"] + box["height"] / 2 for box in boxes]
            faults.note(name, width, "not in one line" if max(middles) - min(middles) > 4 else "")
            faults.note(name, width, "hard to hit" if min(boxes[1]["width"], boxes[1]["height"]) < 24 else "")
            before = header.bounding_box()["height"]
            watched.page.locator(BOX).focus()
            faults.note(name, width, "too narrow to type" if watched.page.locator(BOX).bounding_box()["width"] < 180 else "")
            faults.note(name, width, "the header grows" if header.bounding_box()["height"] != before else "")
            faults.note(name, width, "scrolls sideways", watched.overflow())
    faults.expect_none()
