"""How documents behave in a page: links of headings, what is wide, pictures."""
import pytest
from conftest import casebook


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    """A site with one page, on which pictures stand above text."""
    content = tmp_path_factory.mktemp("pictures") / "content"
    content.mkdir()
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="9" height="9"/></svg>'
    (content / "a.svg").write_text(drawing, encoding="utf-8")
    (content / "p.md").write_text(
        "---\ntype: page\n---\n![a](a.svg)\n\n<img src=a.svg width=150 alt=b>\n\nBelow.\n", encoding="utf-8")
    out = content.parent / "public"
    casebook("build", content, "--out", out, "--quiet")
    return out


def incident(site):
    return sorted((site / "incidents").glob("*ticket-machine*.html"))[0].as_uri()


def test_a_heading_shows_its_link_on_hover_and_focus(browser, site):
    page = browser.new_page()
    page.goto(incident(site))
    heading = page.locator(".prose .heading").first
    link = heading.locator(".anchor")
    opacity = lambda: float(link.evaluate("e => getComputedStyle(e).opacity"))
    assert opacity() == 0
    heading.hover()
    assert opacity() == 1
    page.mouse.move(0, 0)
    assert opacity() == 0
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert opacity() == 1
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == link.get_attribute("href")
    page.close()


def test_a_heading_shows_its_link_on_touch(browser, site):
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(incident(site))
    link = page.locator(".prose .anchor").first
    assert link.evaluate("e => getComputedStyle(e).opacity") == "1"
    assert link.bounding_box()["width"] >= 24 and link.bounding_box()["height"] >= 24
    context.close()


def test_the_link_of_a_heading_is_neither_copied_nor_part_of_its_name(browser, site):
    page = browser.new_page()
    page.goto(incident(site))
    heading = page.locator(".prose .heading").first
    words = heading.locator(":is(h2, h3)").inner_text()
    copied = heading.evaluate(
        "e => { getSelection().selectAllChildren(e); return getSelection().toString().trim() }")
    assert copied == words
    assert page.get_by_role("heading", name=words, exact=True).count() >= 1
    assert page.get_by_role("link", name=f"Link to this section: {words}", exact=True).count() == 1
    page.close()


def test_pictures_keep_their_room_before_they_come(browser, pictures):
    address = (pictures / "pages/p.html").as_uri()
    tops = []
    for blocks in (True, False):
        page = browser.new_page()
        if blocks:
            page.route("**/*.svg", lambda route: None)
            page.goto(address, wait_until="domcontentloaded")
        else:
            page.goto(address)
            page.wait_for_function("[...document.images].every(i => i.complete)")
        page.wait_for_function("document.styleSheets.length > 0")
        tops.append(page.get_by_text("Below.").bounding_box()["y"])
        assert [i.bounding_box()["height"] for i in page.locator("main img").all()] == [200, 100]
        page.close()
    assert tops[0] == tops[1]


def test_what_scrolls_sideways_can_be_reached_by_keyboard(browser, hard_site):
    page = browser.new_page(viewport={"width": 320, "height": 700})
    page.goto((hard_site / "pages/hard-page.html").as_uri())
    wide = page.evaluate("""
        [...document.querySelectorAll('.prose *')].filter(e => e.scrollWidth > e.clientWidth + 1
          && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX))
          .map(e => [e.tagName, e.tabIndex, e.getAttribute('role'), e.getAttribute('aria-label')])""")
    assert wide == [
        ["PRE", 0, "group", "Code 1"], ["PRE", 0, "group", "Code 2"], ["PRE", 0, "group", "Code 3"],
        ["DIV", 0, "region", "Table 1"], ["DIV", 0, "region", "Table 2"]]
    page.close()
