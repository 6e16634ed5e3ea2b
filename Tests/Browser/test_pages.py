"""What only a browser can tell of a page that is looked at: accessibility, layout, console, scripts, the policy."""
import time

import pytest
from kinds import kinds
from watched import Faults, Watched

WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_kind_of_page_is_silent_fits_and_is_accessible(browser, site, scheme):
    faults = Faults()
    with Watched(browser, color_scheme=scheme) as watched:
        for name, page in kinds(site).items():
            watched.open(page)
            for width in WIDTHS:
                watched.resize(width)
                faults.note(name, width, "scrolls sideways", watched.overflow())
                faults.note(name, width, "axe", watched.violations())
            faults.note(name, "says", watched.noise())
    faults.expect_none()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_without_scripts_every_kind_of_page_is_whole_and_offers_nothing_idle(browser, site, scheme):
    faults = Faults()
    with Watched(browser, color_scheme=scheme, java_script_enabled=False) as watched:
        for name, page in kinds(site).items():
            watched.open(page)
            for width in WIDTHS:
                watched.resize(width)
                faults.note(name, width, "hides its heading", not watched.page.locator("main h1").is_visible())
                faults.note(name, width, "scrolls sideways", watched.overflow())
                faults.note(name, width, "shows what needs scripts", watched.idle_controls())
            faults.note(name, "says", watched.noise())
    faults.expect_none()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_though_the_scripts_come_late(browser, site, width):
    def late(route):
        time.sleep(0.06)
        route.continue_()

    faults = Faults()
    with Watched(browser) as watched:
        # Late enough for the page to be drawn first, as over a slow line.
        watched.context.route("**/assets/site.js", late)
        for name, page in kinds(site).items():
            watched.open(page, width)
            faults.note(name, width, "moves", watched.shifts())
    faults.expect_none()


def test_style_and_scripts_load_over_http_at_a_deep_path(browser, served, site):
    faults = Faults()
    with Watched(browser) as watched:
        for name in kinds(site):
            watched.open(f"{served}/{name}")
            faults.note(name, "has no style", watched.page.evaluate("document.styleSheets.length") != 1)
            faults.note(name, "ran no script", not watched.page.locator(".scheme-switch").is_visible())
            faults.note(name, "says", watched.noise())
    faults.expect_none()


def test_style_loads_from_files(browser, site):
    with Watched(browser) as watched:
        watched.open(site / "index.html")
        assert watched.page.locator(".scheme-switch").is_visible()
        assert watched.page.evaluate("getComputedStyle(document.body).marginTop") == "0px"


def test_an_origin_leads_to_the_marked_words(browser, site):
    with Watched(browser) as watched:
        watched.open(max((site / "incidents").glob("*.html"), key=lambda page: page.stat().st_size))
        watched.page.locator("a[href^='#ev-']").first.click()
        assert watched.page.evaluate("document.querySelector('mark:target') !== null")
