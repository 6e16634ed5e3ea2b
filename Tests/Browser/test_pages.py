"""What only a browser can tell: accessibility, layout, scripts, the policy, the keyboard."""
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

KINDS = {
    "home": "index.html", "all": "incidents.html", "causes": "causes.html", "years": "years.html",
    "ledger": "actions.html", "components": "components.html", "trends": "trends.html", "about": "about.html",
    "missing": "404.html", "cause": "causes/*.html", "component": "components/*.html",
    "year": "years/*.html", "incident": "incidents/*.html", "page": "pages/harbourlight.html",
}
WIDTHS = [320, 768, 1280]


def page_of(site, kind):
    return sorted(site.glob(KINDS[kind]))[0]


class Watched:
    """A page that notes every message of its console and every request that leaves the site."""

    def __init__(self, browser, **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.messages = []
        self.strays = []
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("request", self.note)

    def note(self, request):
        if not request.url.startswith(("file:", "http://127.0.0.1", "data:")):
            self.strays.append(request.url)

    def __enter__(self):
        return self

    def __exit__(self, *reason):
        self.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(browser, site, kind, scheme):
    with Watched(browser, color_scheme=scheme, viewport={"width": 1280, "height": 900}) as watched:
        watched.page.goto(page_of(site, kind).as_uri())
        # Before axe runs: it asks for the style sheet itself, which the site's policy forbids.
        assert not watched.messages and not watched.strays
        result = Axe().run(watched.page)
        assert not result.response["violations"], result.generate_report()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways(browser, site, kind, width):
    with Watched(browser, viewport={"width": width, "height": 900}) as watched:
        watched.page.goto(page_of(site, kind).as_uri())
        assert watched.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
        assert not watched.messages and not watched.strays


@pytest.mark.parametrize("width", [320, 1280])
def test_hard_documents_stay_readable(browser, hard_site, width):
    for page in sorted(hard_site.rglob("*.html")):
        with Watched(browser, viewport={"width": width, "height": 900}) as watched:
            watched.page.goto(page.as_uri())
            assert watched.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            ) <= 0, page.name
            assert not watched.messages and not watched.strays, (page.name, watched.messages)
            assert "owned" not in watched.page.title()


def test_axe_finds_nothing_in_hard_documents(browser, hard_site):
    for page in sorted([*(hard_site / "incidents").glob("*.html"), *(hard_site / "pages").glob("*.html")]):
        with Watched(browser, viewport={"width": 320, "height": 700}) as watched:
            watched.page.goto(page.as_uri())
            result = Axe().run(watched.page)
            assert not result.response["violations"], (page.name, result.generate_report())


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_everything_is_there(browser, site, kind):
    with Watched(browser, java_script_enabled=False) as watched:
        watched.page.goto(page_of(site, kind).as_uri())
        assert watched.page.locator("main h1").is_visible()
        assert not watched.messages and not watched.strays


def test_style_and_scripts_load_over_http_at_a_deep_path(browser, served, site):
    for kind in KINDS:
        with Watched(browser) as watched:
            address = f"{served}/{page_of(site, kind).relative_to(site)}"
            watched.page.goto(address)
            assert watched.page.evaluate("document.styleSheets.length") == 1
            assert watched.page.locator(".scheme-switch").is_visible()
            assert not watched.messages and not watched.strays, (address, watched.messages)


def test_style_loads_from_files(browser, site):
    with Watched(browser) as watched:
        watched.page.goto((site / "index.html").as_uri())
        assert watched.page.locator(".scheme-switch").is_visible()
        assert watched.page.evaluate("getComputedStyle(document.body).marginTop") == "0px"


def test_the_table_sorts_and_filters_by_keyboard(browser, site):
    with Watched(browser) as watched:
        page = watched.page
        page.goto((site / "incidents.html").as_uri())
        header = page.get_by_role("button", name="Duration")
        header.focus()
        page.keyboard.press("Enter")
        column = page.locator("th", has=header)
        index = column.evaluate("cell => cell.cellIndex")
        order = {"ascending": False, "descending": True}
        for _ in range(2):
            values = page.eval_on_selector_all(
                "table.sortable tbody tr",
                f"rows => rows.map(r => r.cells[{index}].dataset.value).filter(Boolean).map(Number)")
            assert len(values) > 5
            assert values == sorted(values, reverse=order.pop(column.get_attribute("aria-sort")))
            page.keyboard.press("Enter")
        page.locator(".filters input").first.focus()
        page.keyboard.type("certificate")
        shown = page.locator("table.sortable tbody tr:visible")
        expect(shown).to_have_count(1)
        assert "certificate" in shown.first.inner_text().lower()
        assert page.get_by_role("status").inner_text().startswith("1 of")


def test_the_scheme_is_switched_and_remembered(browser, served):
    with Watched(browser, color_scheme="light") as watched:
        page = watched.page
        page.goto(f"{served}/index.html")
        before = page.evaluate("getComputedStyle(document.body).backgroundColor")
        page.get_by_role("button", name="Dark colours").press("Enter")
        after = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert before != after
        page.goto(f"{served}/about.html")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == after


def test_the_skip_link_comes_first(browser, site):
    with Watched(browser) as watched:
        watched.page.goto((site / "index.html").as_uri())
        watched.page.keyboard.press("Tab")
        assert watched.page.evaluate("document.activeElement.textContent") == "Skip to the content"
        watched.page.keyboard.press("Enter")
        assert watched.page.evaluate("location.hash") == "#main"


def test_an_origin_leads_to_the_marked_words(browser, site):
    with Watched(browser) as watched:
        page = watched.page
        page.goto(page_of(site, "incident").as_uri())
        page.locator("a[href^='#ev-']").first.click()
        assert page.evaluate("document.querySelector('mark:target') !== null")
