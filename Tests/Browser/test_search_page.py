"""The search page, over an engine that does what a test asks of it."""
import json
import re
import urllib.parse

import pytest
from conftest import casebook, serve
from playwright.sync_api import expect
from search_stub import stubbed
from watched import Watched

HOSTILE = "<img src=x onerror=alert(1)> \"'&amp; {n} $& $1 (?:.*)+ cause:<b>x</b>"
MORE = [
    {
        "id": f"extra-{number}", "url": "incidents.html", "title": f"Extra <b>outage</b> {number} of the zebra crossing",
        "day": "" if number == 3 else f"20{number:02d}-04-01", "cause": "capacity", "causeLabel": "Capacity",
        "minutes": None if number == 3 else 200_000 / (number + 1), "percent": None if number == 3 else 0.35 + number,
        "own": {"cause": [{"id": "capacity", "label": "Capacity"}],
                "service": [{"id": f"line {number}", "label": f"Line {number}"}],
                "tag": [{"id": "<i>\"odd\", tag</i>", "label": "<i>\"odd\", tag</i>"}] if number % 2 else [],
                "year": [{"id": f"20{number:02d}", "label": f"20{number:02d}"}]},
        "text": "A zebra <script>alert(1)</script> crossed " + "the line while a certificate expired. " * 8,
    } for number in range(24)
]


@pytest.fixture(scope="module")
def searchable(site, tmp_path_factory):
    return stubbed(site, tmp_path_factory.mktemp("search"), MORE)


@pytest.fixture(scope="module")
def address(searchable):
    return (searchable / "search.html").as_uri()


class Search(Watched):
    """The search page, with what is often looked at."""

    def ask(self, address, query="", whims=None, width=1280, **parameters):
        if whims:
            self.context.add_init_script(f"window.whims = {json.dumps(whims)};")
        parameters = {"q": query, **parameters} if query else parameters
        self.open(f"{address}?{urllib.parse.urlencode(parameters)}" if parameters else address, width)

    @property
    def box(self):
        return self.page.locator("#q")

    @property
    def heading(self):
        return self.page.locator("#found")

    @property
    def links(self):
        return self.page.locator(".results h3 a")

    @property
    def notes(self):
        return self.page.locator(".search-notes")

    def facet(self, name):
        return self.page.locator(".facets").get_by_role("button", name=re.compile(f"^{re.escape(name)} [0-9]+$"))

    def query(self):
        return urllib.parse.parse_qs(urllib.parse.urlsplit(self.page.url).query)


@pytest.fixture
def search(browser):
    with Search(browser) as watched:
        yield watched


def test_results_come_while_typing(search, address):
    search.ask(address)
    search.page.keyboard.press("/")
    search.page.keyboard.type("zebra")
    expect(search.heading).to_have_text("24 incidents found")
    expect(search.links).to_have_count(10)
    first = search.page.locator(".results > li").first
    expect(first.locator("h3")).to_have_text("Extra <b>outage</b> 0 of the zebra crossing")
    expect(first.locator("h3 mark")).to_have_text("zebra")
    expect(first.locator("time")).to_have_text("1 April 2000")
    expect(first.locator(".swatch.cause-capacity")).to_be_visible()
    expect(first).to_contain_text("Capacity")
    expect(first).to_contain_text("138 d 21 h")
    expect(first).to_contain_text("0.4 % affected")
    expect(first.locator(".snippet mark").first).to_have_text("zebra")
    assert not search.noise()


def test_what_is_not_known_is_said_or_left_out(search, address):
    search.ask(address, 'service:"line 3"')
    expect(search.links).to_have_count(1)
    expect(search.page.locator(".results .plain")).to_have_text("UndatedCapacity")


def test_numbers_are_written_as_on_the_other_pages(search, address, searchable):
    search.ask(address, "the")
    records = json.loads((searchable / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]
    expect(search.links.first).to_be_visible()
    for item in search.page.locator(".results > li").all():
        name = item.locator("a").get_attribute("href")
        record = [one for one in records if name == f"incidents/{one['id']}.html"][0]
        listed = (searchable / "incidents.html").read_text(encoding="utf-8")
        row = [row for row in listed.split("<tr ") if f'href="{name}"' in row][0]
        if record["duration_minutes"] is not None and "Also told in" not in row:
            written = re.search(r'class="number" data-label="Duration"[^>]*>([^<]+)<', row).group(1)
            expect(item.locator(".plain")).to_contain_text(written)


def test_only_the_latest_answer_is_drawn(search, address):
    search.ask(address, whims={"search": [{"text": "zebra", "wait": 700}]})
    search.box.fill("zebra")
    search.page.wait_for_timeout(250)
    search.box.fill("ferry")
    expect(search.heading).to_have_text(re.compile("found"))
    shown = search.heading.text_content()
    assert shown != "24 incidents found"
    search.page.wait_for_timeout(800)
    expect(search.heading).to_have_text(shown)
    assert not search.noise()


def test_waiting_is_said_after_a_while_only(search, address):
    search.ask(address, whims={"search": [{"wait": 50}, {"wait": 900}]})
    search.page.evaluate("""() => { window.seen = []; new MutationObserver(() =>
        seen.push(document.querySelector('#found').textContent)).observe(document.querySelector('#found'), {childList: true}); }""")
    search.box.fill("zebra")
    expect(search.heading).to_have_text("24 incidents found")
    assert "Searching …" not in search.page.evaluate("seen")
    search.box.fill("ferry")
    expect(search.heading).to_have_text("Searching …")
    expect(search.heading).to_have_text(re.compile("found"))
    assert search.page.evaluate("document.querySelector('.search').hasAttribute('aria-busy')") is False


def test_the_number_is_announced_once(search, address):
    search.ask(address)
    status = search.page.get_by_role("status").first
    search.page.evaluate("""() => { window.said = []; const status = document.querySelector('.search [role=status]');
        new MutationObserver(() => said.push(status.textContent)).observe(status, {childList: true}); }""")
    search.box.press_sequentially("zebra", delay=140)
    expect(status).to_have_text("24 incidents found")
    assert search.page.evaluate("said") == ["24 incidents found"]


def test_the_query_and_the_order_stand_in_the_address(search, address):
    search.ask(address)
    search.box.fill("zebra \"the line\"")
    expect(search.heading).to_have_text("24 incidents found")
    assert search.query() == {"q": ['zebra "the line"']}
    search.page.get_by_label("Order").select_option("duration")
    expect(search.links.first).to_contain_text("outage</b> 0 ")
    assert search.query() == {"q": ['zebra "the line"'], "sort": ["duration"]}
    assert 'zebra "the line" · ' in search.page.title()
    search.page.get_by_label("Order").select_option("affected")
    expect(search.links.first).to_contain_text("outage</b> 23 ")
    search.page.reload()
    expect(search.box).to_have_value('zebra "the line"')
    expect(search.page.get_by_label("Order")).to_have_value("affected")
    expect(search.links.first).to_contain_text("outage</b> 23 ")
    search.box.fill("")
    expect(search.page.locator(".search-help")).to_be_visible()
    assert search.query() == {}


def test_back_leads_to_what_was_asked_for_and_forward_again(search, address):
    search.ask(address)
    search.box.press_sequentially("zebra", delay=140)
    search.box.press("Enter")
    expect(search.heading).to_have_text("24 incidents found")
    search.box.fill("ferry")
    expect(search.page).to_have_url(re.compile("q=ferry"))
    expect(search.heading).not_to_have_text("24 incidents found")
    search.page.go_back()
    expect(search.box).to_have_value("zebra")
    expect(search.heading).to_have_text("24 incidents found")
    search.page.go_forward()
    expect(search.box).to_have_value("ferry")
    search.page.go_back()
    search.links.first.click()
    search.page.wait_for_url("**/incidents.html")
    search.page.go_back()
    expect(search.box).to_have_value("zebra")
    expect(search.heading).to_have_text("24 incidents found")


def test_letters_do_not_fill_the_history(search, address):
    search.ask(address)
    before = search.page.evaluate("history.length")
    search.box.press_sequentially("zebra crossing", delay=130)
    expect(search.page).to_have_url(re.compile("zebra.crossing"))
    assert search.page.evaluate("history.length") == before


def test_what_else_stands_in_the_address_stays(search, address):
    search.ask(address, "zebra", **{"from": "chat", "sort": "gone"})
    expect(search.page.get_by_label("Order")).to_have_value("")
    search.box.fill("ferry")
    expect(search.page).to_have_url(re.compile("from=chat"))
    expect(search.page).to_have_url(re.compile("q=ferry"))


def test_keys_alone_lead_through(search, address):
    search.ask(address)
    search.page.keyboard.press("/")
    search.page.keyboard.type("zebra")
    expect(search.links).to_have_count(10)
    for key, place in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1)]:
        search.page.keyboard.press(key)
        expect(search.links.nth(place)).to_be_focused()
    search.page.keyboard.press("Escape")
    expect(search.box).to_be_focused()
    expect(search.box).to_have_value("zebra")
    search.page.keyboard.press("ArrowDown")
    search.page.keyboard.press("ArrowUp")
    expect(search.box).to_be_focused()
    search.links.nth(9).focus()
    search.page.keyboard.press("ArrowDown")
    expect(search.links.nth(9)).to_be_focused()
    search.page.keyboard.press("Tab")
    expect(search.page.get_by_role("button", name="14 more")).to_be_focused()
    search.page.keyboard.press("Enter")
    expect(search.links).to_have_count(20)
    expect(search.links.nth(10)).to_be_focused()
    expect(search.page.locator(".snippet mark").nth(15)).to_be_visible()
    search.page.keyboard.press("Escape")
    expect(search.box).to_be_focused()


def test_values_narrow_by_changing_the_query(search, address):
    search.ask(address, "zebr")
    expect(search.heading).to_have_text("24 incidents found")
    search.facet("Line 12").press("Enter")
    expect(search.heading).to_have_text("1 incident found")
    expect(search.box).to_have_value('service:"line 12" zebr')
    expect(search.facet("Line 12")).to_have_attribute("aria-pressed", "true")
    expect(search.facet("Line 12")).to_be_focused()
    search.page.go_back()
    expect(search.box).to_have_value("zebr")
    search.page.go_forward()
    expect(search.box).to_have_value('service:"line 12" zebr')
    search.facet("Line 12").click()
    expect(search.box).to_have_value("zebr")
    expect(search.heading).to_have_text("24 incidents found")


def test_values_of_a_kind_are_joined_by_commas_years_are_not(search, address):
    search.ask(address, "cause:capacity the")
    search.facet("Software bug").click()
    expect(search.box).to_have_value("cause:capacity,software-bug the")
    search.facet("Capacity").click()
    expect(search.box).to_have_value("cause:software-bug the")
    search.box.fill("year:2001 zebra")
    expect(search.heading).to_have_text("1 incident found")
    search.facet("2002").click()
    expect(search.box).to_have_value("year:2002 year:2001 zebra")


def test_more_values_are_shown_on_demand(search, address):
    search.ask(address, "zebra")
    group = search.page.get_by_role("group", name="Service")
    expect(group.get_by_role("button")).to_have_count(9)
    group.get_by_role("button", name="Show all 24").press("Enter")
    expect(group.get_by_role("button")).to_have_count(24)
    expect(group.get_by_role("button").nth(8)).to_be_focused()


def test_filters_are_chips_that_can_be_taken_out(search, address):
    search.ask(address, 'cause:capacity,expiry -tag:x duration:>1h zebra')
    chips = search.page.locator(".chips button")
    expect(chips).to_have_text(["Cause: Capacity ×", "Cause: expiry ×", "not Tag: x ×", "Duration: >1h ×"])
    expect(chips.nth(1)).to_have_accessible_name("Remove: Cause: expiry")
    chips.nth(1).press("Enter")
    expect(search.box).to_have_value("cause:capacity -tag:x duration:>1h zebra")
    expect(chips.nth(1)).to_be_focused()
    chips.nth(2).click()
    expect(chips).to_have_count(2)
    chips.nth(0).click()
    chips.nth(0).click()
    expect(search.box).to_have_value("zebra")
    expect(search.box).to_be_focused()


def test_problems_and_corrections_are_said_and_mended(search, address):
    search.ask(address, 'sevrity:1 zebra "open after:x')
    search.notes.get_by_role("button", name="severity:").click()
    expect(search.box).to_have_value('severity:1 zebra "open after:x')
    search.box.fill("zebra cause:network,CapCity")
    search.notes.get_by_role("button", name="capacity").click()
    expect(search.box).to_have_value("zebra cause:network,capacity")
    search.box.fill('nosuch:1 after:soon "open')
    expect(search.notes).to_contain_text("There is no filter “nosuch:1”")
    expect(search.notes).to_contain_text("“after:soon” cannot be read")
    expect(search.notes).to_contain_text("A quotation mark is not closed")
    search.box.fill("Certficate zebra xyzzy")
    expect(search.heading).to_have_text(re.compile("No incident has all of it; 24 have a part"))
    expect(search.page.locator(".results > li").first).to_contain_text("Without: certficate, xyzzy")
    search.notes.get_by_role("button", name="certificate").click()
    expect(search.box).to_have_value("certificate zebra xyzzy")


def test_no_result_offers_to_drop_each_filter(search, address):
    search.ask(address, "zebra cause:expiry year:2001")
    expect(search.heading).to_have_text("No incident found")
    offered = search.notes.get_by_role("button")
    expect(offered).to_have_count(2)
    search.notes.get_by_role("button", name="Cause: expiry").click()
    expect(search.heading).to_have_text("1 incident found")
    expect(search.box).to_have_value("zebra year:2001")


def test_no_result_offers_to_search_for_what_was_left_out(search, address):
    search.ask(address, "-zebra cause:nowhere")
    expect(search.heading).to_have_text("No incident found")
    search.notes.get_by_role("button", name="zebra", exact=True).click()
    expect(search.box).to_have_value("zebra cause:nowhere")


def test_no_result_offers_to_search_for_the_words_of_a_phrase_anywhere(search, address):
    search.ask(address, '"zebra qwxyz"')
    expect(search.heading).to_have_text("No incident found")
    search.notes.get_by_role("button", name="zebra qwxyz").click()
    expect(search.box).to_have_value("zebra qwxyz")
    expect(search.heading).not_to_have_text("No incident found")


@pytest.mark.parametrize("query", [HOSTILE, "\"" * 500, "x" * 10_000, "(((((", "cause:" * 200, "\u202e\u0000tag:\"<b>", "constructor:x __proto__:y tostring:z"])
def test_hostile_queries_are_text(search, address, query):
    search.ask(address, query, sort="<b>")
    expect(search.heading).to_be_visible()
    expect(search.heading).not_to_have_text("Searching …")
    search.page.wait_for_timeout(300)
    assert search.page.locator("main img, main b, main i, main script:not([src])").count() == 0
    assert not search.noise()


def test_hostile_documents_are_text(search, address):
    search.ask(address, "zebra")
    expect(search.page.locator(".snippet").first).to_contain_text("<script>alert(1)</script>")
    search.page.locator(".facets button", has_text='<i>"odd", tag</i>').click()
    expect(search.box).to_have_value("tag:\"<i> odd , tag</i>\" zebra")
    expect(search.heading).to_have_text("12 incidents found")
    assert search.page.locator("main img, main b, main i").count() == 0
    assert not search.noise()


def test_a_part_that_fails_is_said_and_asked_for_again(search, address):
    search.ask(address, "zebra", whims={"search": [{"fail": "search/t3.js"}]})
    expect(search.heading).to_have_text("The search did not answer")
    expect(search.notes).to_contain_text("search/t3.js")
    search.notes.get_by_role("button", name="Try again").click()
    expect(search.heading).to_have_text("24 incidents found")
    expect(search.notes).to_have_text("")
    assert not search.noise()


@pytest.mark.parametrize("part", ["facets", "snippets"])
def test_results_stay_where_what_belongs_to_them_fails(search, address, part):
    search.ask(address, "zebra", whims={part: [{"fail": "search/x0.js"}]})
    expect(search.notes).to_contain_text("search/x0.js")
    expect(search.heading).to_have_text("24 incidents found")
    expect(search.links).to_have_count(10)
    search.notes.get_by_role("button", name="Try again").click()
    expect(search.notes).to_have_text("")
    expect(search.page.locator(".snippet mark").first).to_be_visible()
    expect(search.facet("Line 12")).to_be_visible()


def test_an_engine_that_does_not_load_is_said_and_asked_for_again(search, searchable):
    broken = [True]

    def route(route):
        if broken[0]:
            route.abort()
        else:
            route.continue_()

    with serve(searchable) as served:
        search.context.route(re.compile(r"/search/search\.js"), route)
        search.ask(f"{served}/search.html")
        search.box.fill("zebra")
        expect(search.heading).to_have_text("The search did not answer")
        search.notes.get_by_role("button", name="Try again").click()
        expect(search.notes).to_contain_text("search/search.js")
        broken[0] = False
        search.notes.get_by_role("button", name="Try again").click()
        expect(search.heading).to_have_text("24 incidents found")


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_the_rest_comes(search, address, width):
    search.ask(address, "zebra", whims={"search": [{"wait": 600}], "snippets": [{"wait": 900}], "facets": [{"wait": 700}]}, width=width)
    expect(search.links).to_have_count(10)
    expect(search.page.locator(".snippet mark").first).to_be_visible()
    expect(search.page.locator(".facets button").first).to_be_attached()
    assert not search.shifts()


SIMILAR = "FATAL: certificate expired while the zebra crossed\n"


def test_a_pasted_text_finds_incidents_like_it_and_names_the_terms(search, address):
    search.ask(address, "ferry")
    expect(search.heading).to_have_text(re.compile("found"))
    place = search.page.url
    search.page.get_by_text("Paste an error message").click()
    requests = []
    search.page.on("request", lambda request: requests.append(request.url))
    search.page.get_by_label("The text that incidents should be like").fill(SIMILAR)
    expect(search.heading).to_have_text(re.compile("similar incidents"))
    expect(search.page.locator(".results > li").first).to_contain_text("Matched on: certificate, expired, while, zebra, crossed")
    expect(search.page.locator(".snippet mark").first).to_be_visible()
    expect(search.page.locator(".facets")).to_be_hidden()
    assert search.page.url == place and not requests
    search.page.get_by_label("The text that incidents should be like").fill("nothing of the kind")
    search.page.get_by_role("button", name="Find similar incidents").click()
    expect(search.heading).to_have_text("No incident is like this text")
    search.box.fill("zebra")
    expect(search.heading).to_have_text("24 incidents found")
    expect(search.page.locator(".facets")).to_be_visible()
    assert not search.noise()


def test_a_file_can_be_chosen(search, address, tmp_path):
    search.ask(address)
    search.page.get_by_text("Paste an error message").click()
    (tmp_path / "error.log").write_text(SIMILAR, encoding="utf-8")
    (tmp_path / "core").write_bytes(b"\x7fELF\0\0")
    chooser = search.page.locator("input[type=file]")
    chooser.set_input_files(tmp_path / "core")
    expect(search.page.locator(".similar output")).to_have_text("This file is no text.")
    chooser.set_input_files(tmp_path / "error.log")
    expect(search.page.locator(".similar output")).to_have_text("")
    expect(search.heading).to_have_text(re.compile("similar incidents"))


def test_an_example_asks_for_itself(search, address):
    search.ask(address)
    example = search.page.locator(".search-help tbody a").nth(4)
    text = example.text_content()
    example.click()
    expect(search.box).to_have_value(text)
    expect(search.heading).to_be_visible()


def test_without_scripts_the_lists_are_offered(browser, searchable):
    with serve(searchable) as served, Watched(browser, java_script_enabled=False) as watched:
        watched.open(f"{served}/search.html?q=zebra")
        page = watched.page
        assert "JavaScript" in page.locator("main").inner_text()
        for name in ["All incidents", "By cause", "By component", "By year"]:
            assert page.locator("main").get_by_role("link", name=name).is_visible()
        assert not watched.idle_controls()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("query", ["the", "zebra -tag:x sevrity:1", "nowhere cause:expiry", "certficate zebra nowhere"])
def test_what_is_found_is_accessible_and_fits(browser, address, scheme, query):
    with Search(browser, color_scheme=scheme) as search:
        search.ask(address, query)
        expect(search.heading).to_be_visible()
        search.page.get_by_text("Paste an error message").click()
        search.page.wait_for_timeout(300)
        for width in (320, 768, 1280):
            search.resize(width)
            assert search.overflow() is None, width
            assert search.violations() == [], width
        assert not search.noise()


@pytest.fixture(scope="module")
def german(tmp_path_factory, site):
    folder = tmp_path_factory.mktemp("german")
    content = folder / "content"
    content.mkdir()
    (content / "casebook.yml").write_text("interface: de\nlanguage: en\n", encoding="utf-8")
    (content / "a.md").write_text(
        "# Cache lost\n\n**Date:** 2023-03-03\n\n## Summary\n\nAll failed for 3 days.\n\n## Root cause\n\nThe disk was full.\n",
        encoding="utf-8")
    casebook("build", content, "--out", folder / "public", "--quiet")
    copy = stubbed(folder / "public", folder / "stubbed", MORE)
    return (copy / "search.html").as_uri()


def test_a_german_page_speaks_german(search, german):
    search.ask(german, "zebra sevrity:1")
    search.page.wait_for_timeout(300)
    search.box.fill("zebra")
    expect(search.heading).to_have_text("24 Vorfälle gefunden")
    first = search.page.locator(".results > li").first
    expect(first.locator("time")).to_have_text("1. April 2000")
    expect(first).to_contain_text("0,4 % betroffen")
    expect(first).to_contain_text("138 Tage 21 h")
    expect(first.locator("bdi")).to_have_attribute("lang", "en")
    expect(search.page.get_by_role("button", name="14 weitere")).to_be_visible()
    assert search.violations() == []
