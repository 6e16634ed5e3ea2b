"""What can be told from the files alone: validity, links, weight, data, determinism."""
import csv
import filecmp
import functools
import gzip
import json
import os
import pathlib
import urllib.parse
import xml.etree.ElementTree as etree

import html5lib
import jsonschema
import pytest
from conftest import casebook
from kinds import kinds, pages

# What must be there whatever else is added.
PLACES = [
    "index.html", "incidents.html", "causes.html", "components.html", "services.html", "severities.html", "tags.html",
    "years.html", "trends.html", "actions.html", "search.html", "about.html", "404.html",
]
FOLDERS = ["incidents", "causes", "components", "services", "severities", "tags", "years", "pages"]


@functools.cache
def parse(page):
    """A page's parser, with its errors, and tree; nobody changes them."""
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(page.read_text(encoding="utf-8"))
    return parser, tree


@pytest.fixture(scope="session", params=["site", "hard_site", "lone_site", "empty_site"])
def any_site(request):
    return request.getfixturevalue(request.param)


def test_every_kind_of_page_is_there(site):
    for place in PLACES:
        assert (site / place).is_file(), place
    for folder in FOLDERS:
        assert list((site / folder).glob("*.html")), folder
    assert {*PLACES} <= {*kinds(site)} and {*FOLDERS} <= {name.partition("/")[0] for name in kinds(site)}


def test_every_page_is_valid_html(any_site):
    for page in pages(any_site):
        parser, _ = parse(page)
        assert not parser.errors, (page.name, parser.errors[:3])


def test_ids_are_unique_and_titles_are_there(any_site):
    titles = []
    for page in pages(any_site):
        _, tree = parse(page)
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), page.name
        titles.append(tree.findtext("head/title"))
        assert titles[-1], page.name
        assert len(tree.findall(".//h1")) == 1, page.name
    assert len(titles) == len(set(titles))


def test_nothing_in_a_page_is_code(any_site):
    for page in pages(any_site):
        _, tree = parse(page)
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            assert element.tag not in ("style", "iframe", "object", "embed"), page.name
            if element.tag == "script" and element.get("type") == "application/ld+json":
                # Data; test_machines.py reads it.
                assert not element.get("src") and "<" not in element.text, page.name
            elif element.tag == "script":
                assert element.get("src") and not (element.text or "").strip(), page.name
            for name in element.attrib:
                assert not str(name).startswith("on") and name != "style", (page.name, name)
        policy = [m.get("content") for m in tree.iter("meta")
                  if m.get("http-equiv") == "Content-Security-Policy"]
        assert policy and "default-src 'none'" in policy[0] and "unsafe" not in policy[0], page.name


def test_no_link_is_dead_absolute_or_to_a_folder(any_site):
    ids = {}

    def ids_of(page):
        if page not in ids:
            _, tree = parse(page)
            ids[page] = {element.get("id") for element in tree.iter()}
        return ids[page]

    for page in pages(any_site):
        _, tree = parse(page)
        for element in tree.iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address is None:
                    continue
                parts = urllib.parse.urlsplit(address)
                if parts.scheme in ("http", "https", "mailto"):
                    assert element.tag == "a", (page.name, address)
                    continue
                assert not parts.scheme and not parts.netloc, (page.name, address)
                assert not parts.path.startswith("/") and not parts.path.endswith("/"), (page.name, address)
                target = page if not parts.path else (
                    page.parent / urllib.parse.unquote(parts.path)).resolve()
                assert target.is_file(), (page.name, address)
                if parts.fragment and target.suffix == ".html":
                    assert urllib.parse.unquote(parts.fragment) in ids_of(target), (page.name, address)


def test_every_origin_of_a_fact_leads_to_a_mark(site):
    for page in (site / "incidents").glob("*.html"):
        _, tree = parse(page)
        links = [a for a in tree.iter("a") if (a.get("href") or "").startswith("#ev-")]
        assert links, page.name
        marked = {e.get("id") for e in tree.iter() if e.tag in ("mark", "span") and e.get("id")}
        for link in links:
            assert link.get("href")[1:] in marked, (page.name, link.get("href"))


def test_pages_are_light(site):
    told = len(list((site / "incidents").glob("*.html")))
    with open(site / "data/action_items.csv", encoding="utf-8", newline="") as file:
        promised = len(list(csv.DictReader(file)))
    # A list has a row for all that it lists, and the trends eleven figures, each in two sizes and as a table.
    growing = {
        "trends.html": (3_000 * told, 300 * told), "actions.html": (700 * promised, 40 * promised), "incidents.html": (500 * told, 0)}
    for page in pages(site):
        plain, packed = growing.get(page.name, (0, 0))
        assert page.stat().st_size < 60_000 + plain, page.name
        assert len(gzip.compress(page.read_bytes())) < 20_000 + packed, page.name
    assets = sum(len(gzip.compress(path.read_bytes())) for path in (site / "assets").iterdir())
    assert assets < 40_000


def test_data_fits_its_schema(site):
    data = json.loads((site / "data/incidents.json").read_text(encoding="utf-8"))
    schema = json.loads((site / "data/incidents.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    with open(site / "data/incidents.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [record["id"] for record in data["incidents"]]


def test_statistics_fit_their_schema_and_hold_no_number_that_is_none(any_site):
    text = (any_site / "data/statistics.json").read_text(encoding="utf-8")
    data = json.loads(text, parse_constant=lambda name: pytest.fail(name))
    schema = json.loads((any_site / "data/statistics.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    records = json.loads((any_site / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]
    # A document may tell of several incidents, and several documents of one.
    assert data["documents"] == len({record["source"] for record in records})
    assert data["incidents"] <= len(records)
    ids = [figure["id"] for figure in data["figures"]]
    assert len(ids) == len(set(ids))
    assert all(finding["figure"] in ids for finding in data["findings"])
    assert {figure["method"] for figure in data["figures"]} <= {*data["methods"]}


def compare(a: pathlib.Path, b: pathlib.Path):
    names = lambda root: sorted(str(p.relative_to(root)) for p in root.rglob("*") if p.is_file())
    assert names(a) == names(b)
    _, different, broken = filecmp.cmpfiles(a, b, names(a), shallow=False)
    assert not different and not broken


def test_builds_are_the_same_byte_for_byte(site, tmp_path):
    casebook("build", "content", "--out", tmp_path / "a", "--quiet", "--jobs", "1",
             TZ="Pacific/Auckland", LANG="C", LC_ALL="C")
    casebook("build", "content", "--out", tmp_path / "b", "--quiet", "--jobs", "5",
             TZ="America/Lima", LANG="tr_TR.UTF-8", LC_ALL="tr_TR.UTF-8")
    compare(tmp_path / "a", tmp_path / "b")
    compare(site, tmp_path / "a")


def test_a_sitemap_has_absolute_addresses(tmp_path):
    casebook("build", "content", "--out", tmp_path / "s", "--quiet", "--base-url", "https://x.test/kb")
    root = etree.parse(tmp_path / "s/sitemap.xml").getroot()
    places = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert "https://x.test/kb/index.html" in places
    for place in places:
        assert (tmp_path / "s" / place.removeprefix("https://x.test/kb/")).is_file()
