"""The search page over the site's own index, from files and over http, whole and broken."""
import re
import shutil

import pytest
from conftest import serve
from playwright.sync_api import expect
from test_search_page import Search


@pytest.fixture(scope="module")
def whole(site):
    if not (site / "search/search.js").is_file():
        pytest.skip("the site has no index")
    return site


@pytest.fixture(params=["file", "http"])
def address(request, whole):
    if request.param == "file":
        yield (whole / "search.html").as_uri()
    else:
        with serve(whole) as served:
            yield f"{served}/search.html"


@pytest.fixture
def search(browser):
    with Search(browser) as watched:
        yield watched


def found(search):
    """The incident that each query is about, wherever it stands among the others of the collection."""
    return search.links.filter(has_text="booking site of our night ferry")


@pytest.mark.parametrize("query", [
    "certificate", "certificates expired", "certif", "certficate", '"booking site"', "cause:expiry", "CERTIFICATE -zebra",
    "cause:Expiry affected:>50 duration:30m..4h after:2024",
])
def test_what_is_typed_finds_the_incident(search, address, query):
    search.ask(address)
    search.page.keyboard.press("/")
    search.page.keyboard.type(query)
    expect(found(search)).to_have_count(1)
    expect(search.page.locator(".snippet").first).not_to_be_empty()
    assert not search.noise()


def test_values_narrow_and_count(search, address):
    search.ask(address, "after:2000")
    value = search.page.get_by_role("group", name="Cause").get_by_role("button").first
    count = int(value.locator(".count").text_content())
    value.click()
    expect(search.heading).to_have_text(re.compile(rf"^{count} "))
    assert not search.noise()


def test_a_pasted_text_finds_its_like(search, address):
    search.ask(address)
    search.page.get_by_text("Paste an error message").click()
    search.page.get_by_label("The text that incidents should be like").fill(
        "ERROR 2024-03-09 tls: certificate has expired, browser warning on the booking site")
    expect(search.links.first).to_contain_text("booking site of our night ferry")
    expect(search.page.locator(".results > li").first).to_contain_text("certificate")
    assert not search.noise()


@pytest.mark.parametrize("damage", ["missing", "cut short", "changed"])
def test_a_broken_part_is_said_and_mended(search, whole, tmp_path, damage):
    copy = tmp_path / "public"
    shutil.copytree(whole, copy)
    parts = sorted((copy / "search").glob("t*.js"))
    kept = {part: part.read_bytes() for part in parts}
    for part, text in kept.items():
        if damage == "missing":
            part.unlink()
        else:
            part.write_bytes(text[:len(text) // 2] if damage == "cut short" else text.replace(b"A", b"B"))
    search.ask((copy / "search.html").as_uri(), "certificate")
    expect(search.heading).to_have_text("The search did not answer")
    expect(search.notes).to_contain_text("t0")
    for part, text in kept.items():
        part.write_bytes(text)
    search.notes.get_by_role("button", name="Try again").click()
    expect(found(search)).to_have_count(1)
