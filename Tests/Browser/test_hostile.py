"""Documents, names and a configuration that attack whoever opens the site, with the pages' policy switched off."""
import csv
import html.parser
import io
import json
import pathlib
import re
import subprocess
import urllib.parse
import xml.etree.ElementTree as etree

import html5lib
import pytest
from conftest import built, casebook
from hostile_site import SECRET, configuration, spoken, write
from kinds import is_redirect, pages
from payloads import PAYLOADS, payload
from watched import Faults, Watched

# What the attacks call, and what then shows; it tells of frames as well, for all have the same console.
LISTEN = "window.xss = attack => { console.log('ATTACK ' + attack); return ''; };"
# What a document's own part may consist of; everything else on a page is the site's.
PROSE = ".prose"
PROSE_TAGS = set(
    "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input "
    "ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var"
    .split())
PROSE_ATTRIBUTES = set(
    "align alt aria-hidden aria-label aria-labelledby aria-describedby checked class colspan data-language dir disabled "
    "headers height href id lang loading decoding name open rel reversed role rowspan scope span src start tabindex title "
    "type value width datetime cite hidden".split())

# Which elements stand in which and have which attributes, apart from what lies in the document's own part, and all that
# could act: handlers, addresses with a scheme that runs something, elements that load or lead elsewhere.
LOOK = """([prose, tags, attributes]) => {
  const seen = new Set(), faults = [];
  const schemes = ['http:', 'https:', 'mailto:', 'file:', 'tel:', 'ftp:', 'irc:', 'xmpp:'];
  const away = new Set(['ping', 'background', 'action', 'formaction', 'srcset', 'poster', 'data', 'xlink:href', 'style', 'srcdoc', 'is', 'nonce']);
  const here = location.href.slice(0, location.href.lastIndexOf('/public/') + 8);
  for (const element of document.querySelectorAll('*')) {
    const inside = element.closest(prose) && !element.matches(prose);
    const name = element.localName;
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute);
      if (attribute.startsWith('on')) faults.push(name + ' ' + attribute);
      if (inside && (!attributes.includes(attribute) || away.has(attribute))) faults.push(name + ' has ' + attribute);
      if (attribute === 'href' || attribute === 'src') {
        let address;
        try { address = new URL(value, location.href); } catch { continue; }
        if (!schemes.includes(address.protocol)) faults.push(name + ' leads to ' + value);
        if (address.protocol === 'file:' && !address.href.startsWith(here)) faults.push(name + ' leaves the site: ' + value);
        if (attribute === 'src' && address.protocol !== 'file:') faults.push(name + ' loads ' + value);
      }
    }
    if (inside) {
      if (!tags.includes(name)) faults.push(name + ' in the document');
      continue;
    }
    seen.add((element.parentElement?.localName ?? '') + ' > ' + name);
    for (const attribute of element.getAttributeNames()) seen.add(name + ' with ' + attribute);
  }
  const count = what => document.querySelectorAll(what).length;
  const frame = [[...document.body.children].map(e => e.localName + '#' + e.id).join(' '), count('main'), count('h1'), count('base')];
  for (const element of document.querySelectorAll('main *')) {
    for (const type of ['mouseover', 'pointerenter', 'focus', 'toggle', 'animationstart', 'beforematch', 'error', 'load']) {
      element.dispatchEvent(new Event(type));
    }
  }
  return [faults, [...seen], frame];
}"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """The attacked site and its harmless twin."""
    folder = tmp_path_factory.mktemp("hostile")
    return [built(folder / name, lambda content: write(content, name == "hostile", len(PAYLOADS) if name == "hostile" else 60))
            for name in ("hostile", "twin")]


def kind(page, site):
    place = page.relative_to(site)
    if is_redirect(page):
        return "redirect"
    return place.parts[0] if len(place.parts) > 1 else place.name


def look(watched):
    return watched.page.evaluate(LOOK, [PROSE, sorted(PROSE_TAGS), sorted(PROSE_ATTRIBUTES)])


def opened(watched, page, faults, site):
    """Opens a page, and notes all that an attack could have done; returns what stands in it, and its frame."""
    watched.open(page)
    found, seen, frame = look(watched)
    name = page.relative_to(site).as_posix()
    for fault in [*found, *watched.noise()]:
        faults.note(name, fault[:300])
    faults.note(name, "frames", len(watched.page.frames) > 1)
    for address in watched.addresses:
        # The browser asks for a site's icon when it has time, which may be on the next site's first page.
        is_late = address == f"{getattr(watched, 'last_site', site).as_uri()}/assets/icon.svg"
        faults.note(name, "asked for", not is_late and not address.startswith(site.as_uri()) and address)
    watched.last_site = site
    return seen, frame


class Observed(Watched):
    """A watched page without the site's policy, that notes every address as well."""

    def __init__(self, browser):
        super().__init__(browser, bypass_csp=True)
        self.context.add_init_script(LISTEN)
        self.addresses = []
        self.page.on("request", lambda request: self.addresses.append(request.url))
        self.page.on("popup", lambda page: self.messages.append(f"opened {page.url}"))

    def open(self, address, width=None):
        self.addresses.clear()
        super().open(address, width)


def led_on(page, faults):
    """What leads from an old address on has a way to a page of the site and nothing else."""
    tree = html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    (target,) = {meta.get("content") for meta in tree.iter("meta") if meta.get("http-equiv") == "refresh"}
    target = urllib.parse.unquote(target.partition("url=")[2])
    faults.note(page.name, "leads to", target if not (page.parent / target).is_file() else None)
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    faults.note(page.name, "has", tags - {"html", "head", "meta", "title", "link", "body", "p", "a", "main", "h1"})


def test_no_attack_runs_asks_elsewhere_or_changes_a_page(browser, sites, site):
    faults = Faults()
    # A title of thousands of letters is set smaller.
    known, frames = {"h1 with class"}, {}
    hostile, twin = sites
    with Observed(browser) as watched:
        for folder in (twin, site):
            for index, page in enumerate(pages(folder)):
                name = kind(page, folder)
                if name not in ("redirect", "404.html") and (folder == site or name not in frames or index % 9 == 0):
                    seen, frame = opened(watched, page, faults, folder)
                    known.update(seen)
                    frames.setdefault(name, []).append(frame)
        for index, page in enumerate(pages(hostile)):
            name = kind(page, hostile)
            if name == "redirect":
                led_on(page, faults)
            # An attack names a page of each of these, all made alike; with a base address the page for what
            # is not found loads from there, wherever it lies.
            elif name != "404.html" and (name not in ("tags", "services", "severities") or index % 6 == 0):
                seen, frame = opened(watched, page, faults, hostile)
                faults.note(page.relative_to(hostile), "has what no other page has:", sorted({*seen} - known)[:5])
                faults.note(page.relative_to(hostile), "is framed otherwise:", None if frame in frames[name] else frame)
    faults.expect_none()


class Balance(html.parser.HTMLParser):
    """Notes every tag that does not pair up."""

    VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}

    def __init__(self, text):
        super().__init__()
        self.open, self.faults = [], []
        self.feed(text)
        self.faults += self.open

    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        pass

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> on line {self.getpos()[0]}")


def test_every_tag_of_every_page_pairs_up(sites):
    faults = Faults()
    for page in pages(sites[0]):
        faults.note(page.name, Balance(page.read_text(encoding="utf-8")).faults[:3])
    faults.expect_none()


def test_pages_parse_without_errors(sites):
    """A part of them, for this parser is slow."""
    faults = Faults()
    for index, page in enumerate(pages(sites[0])):
        if index % 23 == 0:
            parser = html5lib.HTMLParser(namespaceHTMLElements=False)
            parser.parse(page.read_text(encoding="utf-8"))
            faults.note(page.name, parser.errors[:3])
    faults.expect_none()


def test_nothing_outside_the_content_is_read(sites):
    hosts = pathlib.Path("/etc/passwd").read_bytes().splitlines()[0]
    for file in sites[0].rglob("*"):
        assert not file.is_symlink()
        if file.is_file():
            read = file.read_bytes()
            assert SECRET.encode() not in read and hosts not in read, file


def test_searches_for_attacks_show_them_as_text(browser, sites):
    faults = Faults()
    with Observed(browser) as watched:
        watched.open(sites[0] / "search.html")
        field = watched.page.locator("#q")
        shown = 0
        for number, query in enumerate(["field", "body", "named", *(payload(n) for n in range(0, len(PAYLOADS), 4))]):
            field.fill(query.replace("\r", " ").replace("\n", " ")[:500])
            watched.page.wait_for_timeout(40)
            if number % 8 == 0:
                watched.page.wait_for_timeout(200)
            found, _, _ = look(watched)
            shown += watched.page.locator(".results h3 a").count()
            for fault in [*found, *watched.noise()]:
                faults.note(repr(query[:80]), fault[:300])
            watched.messages.clear()
        faults.note("nothing was found", not shown)
        for number in range(0, len(PAYLOADS), 9):
            watched.open((sites[0] / "search.html").as_uri() + "?q=" + "".join(
                f"%{byte:02X}" for byte in payload(number)[:500].encode()))
            for fault in [*look(watched)[0], *watched.noise()]:
                faults.note(number, fault[:300])
    faults.expect_none()


def test_feeds_are_xml_and_link_nowhere_else(sites):
    for file in [*sites[0].rglob("*.atom"), *sites[0].rglob("*.xml")]:
        tree = etree.parse(file)
        for element in tree.iter():
            address = element.get("href") or element.get("src") or ""
            assert not address or address.startswith("https://example.org/"), (file, address)
    for file in sites[0].rglob("*.json"):
        json.loads(file.read_text(encoding="utf-8"))


PROPERTIES = set(
    "BEGIN END VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME DESCRIPTION X-WR-CALDESC SOURCE URL REFRESH-INTERVAL "
    "X-PUBLISHED-TTL UID DTSTAMP DTSTART DTEND SUMMARY CATEGORIES STATUS TRANSP CLASS LAST-MODIFIED CREATED DUE COLOR "
    "DURATION X-WR-TIMEZONE SEQUENCE PRIORITY COMPLETED".split())


def test_no_text_injects_lines_into_the_calendar(sites):
    text = (sites[0] / "calendar.ics").read_bytes().decode("utf-8")
    assert "\n" not in text.replace("\r\n", "") and "\r" not in text.replace("\r\n", "")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert not lines.pop()
    names = [re.match(r"[A-Z-]+", line)[0] for line in lines]
    assert set(names) <= PROPERTIES, set(names) - PROPERTIES
    assert {line for line in lines if line.startswith("BEGIN")} == {"BEGIN:VCALENDAR", "BEGIN:VEVENT"}
    events = sum(line == "BEGIN:VEVENT" for line in lines)
    assert events > 100 and events == sum(name == "SUMMARY" for name in names) == lines.count("END:VEVENT")


def test_no_cell_of_a_table_is_a_formula(sites):
    """A spreadsheet runs what begins with one of these; such texts have an apostrophe before them, which it hides."""
    number = re.compile(r"[+-]?\d+([.,]\d+)?%?$")
    cells = neutral = 0
    for file in sites[0].rglob("*.csv"):
        rows = list(csv.reader(io.StringIO(file.read_bytes().decode("utf-8"), newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1, file
        for cell in (cell for row in rows for cell in row):
            cells += 1
            neutral += cell[:2] in ("'=", "'+", "'-", "'@")
            assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) or number.match(cell), (file, cell)
    assert cells > 10_000 and neutral > 10


def test_linked_data_is_data(sites):
    blocks = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
    count = 0
    for page in pages(sites[0]):
        for block in blocks.findall(page.read_text(encoding="utf-8")):
            count += 1
            assert json.loads(block)["@context"] == "https://schema.org", page
            assert not re.search("[<>&'\u2028\u2029]", block), page
    assert count > 500


# Far enough apart that every attack stands in every place of a configuration in one of the runs.
@pytest.mark.parametrize("first", range(0, len(PAYLOADS), 21))
def test_a_configuration_cannot_attack_either(browser, tmp_path, first):
    faults = Faults()

    def settle(content):
        write(content, hostile=False, count=3)
        text = json.loads(configuration(payload, first))
        del text["base-url"]
        rest = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n".replace("\x7f", "\\x7f")
                       for key, value in text.items())
        (content / "casebook.yml").write_bytes((rest + spoken(payload, first)).encode())

    site = built(tmp_path, settle)
    with Observed(browser) as watched:
        for page in pages(site):
            if page.parent == site or page.name.startswith(("field-0", "body-1", "cause-1", "part-1", "software")):
                seen, frame = opened(watched, page, faults, site)
                faults.note(page.name, "is framed otherwise:", None if frame[1:] == [1, 1, 0] else frame)
    faults.expect_none()


@pytest.mark.parametrize("key", ["base-url", "repository"])
@pytest.mark.parametrize("address", [
    "javascript:xss(1)/{path}", "https://example.org/\"><script>xss(1)</script>{path}", "data:text/html,{path}",
    "https://example.org/{path}' onclick='xss(1)", "//evil.invalid/{path}", "https://user:word@example.org/\n{path}",
])
def test_an_address_of_the_configuration_stays_an_address(browser, tmp_path, key, address):
    faults = Faults()

    def settle(content):
        write(content, hostile=False, count=1)
        (content / "casebook.yml").write_text(f"{key}: {json.dumps(address)}\n", encoding="utf-8")

    site = built(tmp_path, settle)
    with Observed(browser) as watched:
        for name in ("index.html", "incidents/body-0.html"):
            opened(watched, site / name, faults, site)
    faults.expect_none()


def test_attacks_do_not_reach_the_terminal(tmp_path):
    """Diagnostics quote documents; no control character of one may steer a terminal."""
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a\x1b[31m\u202e\nb.md").write_text("---\nseverity: \"\\e]0;owned\\a\\u009b31m\\u202e\"\nstart: \"\\e[2J\"\n---\n# A\n\n## Root cause\n\nA bug.\n")
    result = subprocess.run(
        [*casebook_binary(), "build", folder, "--out", tmp_path / "public"], capture_output=True, timeout=60)
    text = result.stderr.decode("utf-8")
    assert "is not a date" in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text), repr(text)


def casebook_binary():
    return [casebook("--version").args[0]]
