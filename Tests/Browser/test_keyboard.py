"""Everything is reached and worked by keys alone, and shows where they are."""
import pytest
from kinds import kinds
from playwright.sync_api import expect
from watched import Faults, Watched

# What Tab should reach, in the order of the document, and what each looks like without focus.
PREPARE = """() => {
  const look = e => { const s = getComputedStyle(e);
    return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow].join(' '); };
  window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden'
      && e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}));
  const before = new Map(stops.map(e => [e, look(e)]));
  window.visited = [];
  window.unseen = [];
  document.addEventListener('focusin', event => {
    const e = event.target;
    visited.push(e);
    const shown = getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) > 0;
    if (look(e) === before.get(e) || !(shown || getComputedStyle(e).boxShadow !== 'none')) {
      unseen.push(e.outerHTML.slice(0, 90));
    }
  });
  return stops.length;
}"""
# A box that scrolls takes part in the order too, where nothing in it can be reached.
JUDGE = """() => {
  const scrolls = e => e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight;
  const order = visited.filter(e => stops.includes(e) || !scrolls(e));
  const wrong = [];
  stops.forEach((e, i) => { if (order[i] !== e && wrong.length < 3) {
    wrong.push('stop ' + i + ' should be ' + e.outerHTML.slice(0, 90) + ' but is ' + (order[i] ? order[i].outerHTML.slice(0, 90) : 'never reached'));
  } });
  return [...wrong, ...unseen.slice(0, 3).map(e => 'no visible focus: ' + e)];
}"""


@pytest.mark.parametrize("width", [320, 1280])
def test_tab_reaches_everything_in_order_and_shows_where_it_is(browser, site, width):
    faults = Faults()
    with Watched(browser, reduced_motion="reduce") as watched:
        for name, page in kinds(site).items():
            if width == 320 and "/" in name and not name.startswith("incidents/"):
                continue  # such pages differ from wide ones by what lists at the top show too
            watched.open(page, width)
            stops = watched.page.evaluate(PREPARE)
            scrollers = watched.page.locator("pre, .table, .contents, .chart-frame").count()
            for _ in range(stops + scrollers):
                watched.page.keyboard.press("Tab")
            faults.note(name, width, watched.page.evaluate(JUDGE))
    faults.expect_none()


def test_the_skip_link_comes_first_and_leads_past_the_navigation(browser, site):
    with Watched(browser) as watched:
        watched.open(site / "index.html")
        watched.page.keyboard.press("Tab")
        link = watched.page.locator(":focus")
        assert link.get_attribute("href") == "#main"
        box = link.bounding_box()
        assert box["y"] >= 0 and box["x"] >= 0
        watched.page.keyboard.press("Enter")
        assert watched.page.evaluate("location.hash") == "#main"
        watched.page.keyboard.press("Tab")
        assert watched.page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_link_of_the_navigation_is_followed_by_enter(browser, site):
    with Watched(browser) as watched:
        watched.open(site / "index.html")
        watched.page.locator(".site-nav a[href='incidents.html']").focus()
        watched.page.keyboard.press("Enter")
        watched.page.wait_for_url("**/incidents.html")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_scheme_is_switched_by_a_key_and_remembered(browser, served, key):
    with Watched(browser, color_scheme="light") as watched:
        page = watched.page
        ground = "getComputedStyle(document.body).backgroundColor"
        watched.open(f"{served}/index.html")
        before = page.evaluate(ground)
        page.locator(".scheme-switch").focus()
        page.keyboard.press(key)
        assert page.locator(".scheme-switch").get_attribute("aria-pressed") == "true"
        after = page.evaluate(ground)
        assert before != after
        watched.open(f"{served}/about.html")
        assert page.evaluate(ground) == after
        page.locator(".scheme-switch").focus()
        page.keyboard.press(key)
        assert page.evaluate(ground) == before


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_details_open_and_close_by_a_key(browser, site, key):
    with Watched(browser) as watched:
        for name, page in kinds(site).items():
            if "<details" not in page.read_text(encoding="utf-8"):
                continue
            watched.open(page)
            opened = "document.activeElement.parentElement.open"
            watched.page.locator("summary:visible").first.focus()
            was = watched.page.evaluate(opened)
            for wanted in (not was, was):
                watched.page.keyboard.press(key)
                assert watched.page.evaluate(opened) is wanted, name


ROWS = """index => [...document.querySelector('table.sortable').tBodies[0].rows].map(r => {
  const cell = r.cells[index];
  return cell.dataset.value === undefined ? cell.textContent.trim() : cell.dataset.value; })"""


def is_sorted(values, descending):
    filled = [value for value in values if value != ""]
    assert values[:len(filled)] == filled, "empty values come last"
    try:
        keys = [float(value) for value in filled]
    except ValueError:
        return True  # words follow the rules of a language, which are the browser's own
    return keys == sorted(keys, reverse=descending)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_every_column_sorts_both_ways_by_a_key(browser, site, key):
    sorted_pages = 0
    with Watched(browser) as watched:
        for name, page in kinds(site).items():
            if "sortable" not in page.read_text(encoding="utf-8") or (key == "Space" and "/" in name):
                continue
            watched.open(page, 1280)
            buttons = watched.page.locator("table.sortable").first.locator("thead th button")
            assert buttons.count() > 1, name
            for column in range(buttons.count()):
                buttons.nth(column).focus()
                orders = set()
                for _ in range(2):
                    watched.page.keyboard.press(key)
                    states = watched.page.eval_on_selector_all(
                        "table.sortable:first-of-type thead th", "cells => cells.map(c => c.getAttribute('aria-sort'))")
                    order = states[column]
                    assert [s for s in states if s] == [order], (name, column, states)
                    assert is_sorted(watched.page.evaluate(ROWS, column), order == "descending"), (name, column)
                    orders.add(order)
                assert orders == {"ascending", "descending"}, (name, column)
            assert not watched.shifts() and not watched.noise(), name
            sorted_pages += 1
    assert sorted_pages >= 1


def test_the_incidents_are_filtered_by_keys_and_the_count_is_told(browser, site):
    with Watched(browser) as watched:
        page = watched.page
        watched.open(site / "incidents.html", 1280)
        shown = page.locator("table.sortable tbody tr:visible")
        status = page.locator(".filters [role=status]")
        every = shown.count()
        # Filtering moves columns, in a slow browser later than it counts as the answer to a key.
        assert not watched.shifts()
        page.locator(".filters input").first.focus()
        page.keyboard.type("night ferry")
        expect(shown).to_have_count(1)
        assert "night ferry" in shown.first.inner_text().lower()
        expect(status).to_contain_text("1 ")
        clear = page.locator(".filters button[type=reset]")
        for key in ("Enter", "Space"):
            clear.focus()
            page.keyboard.press(key)
            expect(shown).to_have_count(every)
            for choice in page.locator(".filters select").all():
                choice.focus()
                page.keyboard.press("ArrowDown")
                some = shown.count()
                assert 0 < some < every, choice.get_attribute("name")
                assert str(some) in status.inner_text()
                page.keyboard.press("ArrowUp")
                assert shown.count() == every
            page.locator(".filters select").first.focus()
            page.keyboard.press("ArrowDown")
        page.locator(".filters input").first.focus()
        page.keyboard.type("no such words anywhere")
        expect(shown).to_have_count(0)
        assert not watched.noise()
