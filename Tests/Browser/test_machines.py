"""What machines read: feeds, the calendar, linked data, records of their own, tables of lists."""
import csv
import json
import re
import urllib.parse
import xml.etree.ElementTree as etree

import calendars
import pytest
from conftest import casebook
from kinds import pages
from test_files import parse
from watched import Watched

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://x.test/kb/"
TERMS = ["causes", "components", "services", "severities", "tags"]


@pytest.fixture(scope="session")
def based_site(tmp_path_factory):
    """The site of content/ with a base URL."""
    out = tmp_path_factory.mktemp("based") / "public"
    casebook("build", "content", "--out", out, "--quiet", "--base-url", BASE.rstrip("/"))
    return out


@pytest.fixture(scope="session", params=["site", "hard_site", "based_site"])
def machine_site(request):
    return request.getfixturevalue(request.param)


def target(site, file, address):
    """The file that an address in a file of the site leads to."""
    if address.startswith(BASE):
        return site / urllib.parse.unquote(address.removeprefix(BASE))
    assert not urllib.parse.urlsplit(address).scheme, (file, address)
    return (file.parent / urllib.parse.unquote(address)).resolve()


def records(site):
    return json.loads((site / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]


def test_every_term_but_a_year_has_both_feeds_and_leads_to_them(machine_site):
    feeds = {path for ending in ("atom", "json") for path in machine_site.glob(f"*.{ending}")}
    for kind in TERMS:
        for page in (machine_site / kind).glob("*.html"):
            feeds |= {page.with_suffix(".atom"), page.with_suffix(".json")}
    for feed in feeds:
        assert feed.is_file(), feed
    assert not list((machine_site / "years").glob("*.atom"))
    for page in pages(machine_site):
        _, tree = parse(page)
        announced = [link for link in tree.iter("link") if link.get("rel") == "alternate"]
        own = page.parent.name in TERMS
        if tree.find("head/meta[@http-equiv='refresh']") is None:
            assert len(announced) == (4 if own else 2), page
        for link in announced:
            assert link.get("title") and target(machine_site, page, link.get("href")) in feeds
        if own:
            shown = {a.get("href") for a in tree.find("body").iter("a")}
            assert {link.get("href") for link in announced[2:]} <= shown, page


def test_feeds_are_atom(machine_site):
    files = list(machine_site.rglob("*.atom"))
    assert files
    ids = set()
    for file in files:
        feed = etree.parse(file).getroot()
        assert feed.tag == ATOM + "feed"
        for part in ("id", "title", "updated"):
            assert feed.findtext(ATOM + part), (file, part)
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        links = {link.get("rel"): link.get("href") for link in feed.findall(ATOM + "link")}
        assert target(machine_site, file, links["self"]) == file
        assert target(machine_site, file, links["alternate"]).is_file()
        ids.add(feed.findtext(ATOM + "id"))
        entries = feed.findall(ATOM + "entry")
        assert len(entries) <= (50 if file.parent == machine_site else 20)
        seen = [entry.findtext(ATOM + "id") for entry in entries]
        assert len(seen) == len(set(seen))
        times = [entry.findtext(ATOM + "updated") for entry in entries]
        assert feed.findtext(ATOM + "updated") == max(times, default="1970-01-01T00:00:00Z")
        for entry, time in zip(entries, times):
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", time)
            assert entry.findtext(ATOM + "title") and entry.findtext(ATOM + "summary")
            assert urllib.parse.urlsplit(entry.findtext(ATOM + "id")).scheme
            page = target(machine_site, file, entry.find(ATOM + "link").get("href"))
            assert page.is_file(), page
    assert len(ids) == len(files)


def test_feeds_are_json_feed(machine_site):
    files = [path.with_suffix(".json") for path in machine_site.rglob("*.atom")]
    for file in files:
        feed = json.loads(file.read_text(encoding="utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert isinstance(feed["title"], str) and feed["title"]
        assert ("feed_url" in feed) == ("home_page_url" in feed)
        if "feed_url" in feed:
            assert target(machine_site, file, feed["feed_url"]) == file
            assert target(machine_site, file, feed["home_page_url"]).is_file()
        ids = [item["id"] for item in feed["items"]]
        assert len(ids) == len(set(ids))
        for item in feed["items"]:
            assert all(isinstance(item[key], str) and item[key] for key in ("id", "content_text"))
            assert all(isinstance(tag, str) for tag in item["tags"])
            assert target(machine_site, file, item["url"]).is_file(), item
            assert re.fullmatch(
                r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item.get("date_published", "2000-01-01T00:00:00Z"))


def test_the_calendar_is_icalendar(machine_site):
    events = calendars.events((machine_site / "calendar.ics").read_bytes())
    by_uid = {f"urn:casebook:{record['id']}": record for record in records(machine_site)}
    for event in events:
        record = by_uid[event["UID"][1]]
        if "URL" in event:
            assert target(machine_site, machine_site / "calendar.ics", event["URL"][1]).is_file()
        start = record["start"] or record["end"]
        form, written = event["DTSTART"]
        assert (form.get("VALUE") == "DATE") == ("T" not in start)
        assert written.endswith("Z") == bool(re.search(r"[+-]\d\d:\d\d$", start[10:]))


def things(page):
    _, tree = parse(page)
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            yield json.loads(script.text)


def walk(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from walk(part)


def test_linked_data_says_what_the_page_is_about(machine_site):
    home = json.loads((machine_site / "feed.json").read_text(encoding="utf-8"))["title"]
    known = {record["id"]: record for record in records(machine_site)}
    for page in pages(machine_site):
        found = {thing["@type"]: thing for thing in things(page)}
        for part in walk(list(found.values())):
            assert part.get("@type"), (page, part)
            for key in ("url", "contentUrl", "item"):
                if key in part:
                    assert target(machine_site, page, part[key]).is_file(), (page, part[key])
        name = str(page.relative_to(machine_site))
        if page.parent.name == "incidents" and page.stem in known:
            report = found["Report"]
            # Long titles are clipped.
            assert known[page.stem]["title"].startswith(report["name"].rstrip("…"))
            assert report["identifier"] == page.stem and report["isPartOf"]["name"] == home
            assert "datePublished" not in report
            assert ("about" in report) == (known[page.stem]["root_cause"] != "unknown")
        if page.parent.name in TERMS + ["years", "incidents"] and found:
            steps = found["BreadcrumbList"]["itemListElement"]
            assert [step["position"] for step in steps] == [1, 2, 3]
            assert all(step["name"] for step in steps)
        if page.parent.name in ("causes", "components"):
            assert found["DefinedTerm"]["inDefinedTermSet"]["@type"] == "DefinedTermSet"
        if name == "index.html":
            assert found["WebSite"]["name"] == home
        if name == "about.html":
            assert len(found["Dataset"]["distribution"]) == 6


def test_no_script_element_ends_early(hard_site):
    """Looks at bytes, since a parser would already have been fooled."""
    opening = b'<script type="application/ld+json">'
    seen = 0
    for page in pages(hard_site):
        for block in page.read_bytes().split(opening)[1:]:
            text = block.split(b"</script>")[0]
            assert not set(b"<>&") & set(text), page
            json.loads(text)
            seen += b"\\u003c/script\\u003e" in text
    assert seen, "no document tries"


def test_browsers_run_no_linked_data_and_have_nothing_against_it(browser, hard_site, based_site):
    with Watched(browser) as watched:
        for page in [*(hard_site / "incidents").glob("*.html"), based_site / "index.html",
                     based_site / "about.html", *(based_site / "causes").glob("*.html")]:
            watched.open(page)
            assert watched.page.locator("script[type='application/ld+json']").count()
            assert not watched.noise(), (page, watched.noise())


def test_every_record_has_a_file_of_its_own(machine_site):
    for record in records(machine_site):
        page = machine_site / record["url"]
        own = page.with_suffix(".json")
        assert json.loads(own.read_text(encoding="utf-8")) == record
        _, tree = parse(page)
        assert own.name in {a.get("href") for a in tree.iter("a")}, page
    assert len(list((machine_site / "incidents").glob("*.json"))) == len(records(machine_site))


def test_lists_are_tables_too(machine_site):
    for name, field in (("timeline", "timeline"), ("action_items", "action_items")):
        with open(machine_site / f"data/{name}.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        expected = [(record["id"], entry) for record in records(machine_site)
                    for entry in record[field]]
        assert [row["incident_id"] for row in rows] == [id for id, _ in expected]
        for row, (_, entry) in zip(rows, expected):
            for key, cell in row.items():
                if key in ("incident_id", "position"):
                    continue
                value = entry[key]
                said = {None: "", True: "true", False: "false"}.get(value, str(value)) \
                    if not isinstance(value, int) or isinstance(value, bool) else str(value)
                assert cell in (said, "'" + said), (row, entry)
                assert key in ("at", "offset_minutes", "due") or cell[:1] not in tuple("=+-@\t\r"), cell


def test_the_sitemap_tells_days(based_site):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    urls = etree.parse(based_site / "sitemap.xml").getroot().findall(space + "url")
    days = {url.findtext(space + "loc"): url.findtext(space + "lastmod") for url in urls}
    assert len(days) == len(urls)
    for record in records(based_site):
        day = days[BASE + record["url"]]
        assert (day is None) == (not re.match(r"\d{4}", record["end"] or record["start"] or "X"))
        assert day is None or re.fullmatch(r"\d{4}-\d\d-\d\d", day)
