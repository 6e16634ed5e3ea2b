"""The search's engine in a browser: its language and words by the shared tables, its answers by real files."""
import functools
import http.server
import json
import re
import shutil
import threading

import pytest
from conftest import PROJECT, casebook
from watched import Watched

FIXTURES = PROJECT / "Tests/IncidentsTests/Fixtures/search"
BLANK = '<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><title>x</title><script src="search/search.js"></script>'

DOCUMENTS = {
    "2024-03-05-pool.md": """---
tags: [payments, Zürich West]
---
# Checkout outage: connection pool exhausted

**Date:** 2024-03-05
**Duration:** 90 minutes
**Severity:** SEV1
**Affected:** 40% of requests

## Summary

The checkout service failed with PoolTimeout errors, since every connection of the pool was in use, in Zürich too. We retried.

## Root cause

The database ran out of connections: too many requests exhausted the connection pool.

## Action items

- [ ] Alert on the pool. Owner: Ada
""",
    "2023-11-20-certificate.md": """# Certificate of the gateway expired

**Date:** 2023-11-20
**Duration:** 4 hours
**Severity:** SEV2

## Root cause

The TLS certificate expired, because nobody renewed it. The pool of connections was fine, and the zebrafish sang.
""",
    "2022-06-01-dns.md": """# DNS failure in eu-west-1 <img src=x onerror=alert(1)>

**Date:** 2022-06-01
**Duration:** 20 minutes
**Affected:** 5%

## Root cause

A wrong DNS record was published by hand. 数据库连接失败。 Timeouts in Zürich followed; "quoted" & <b>bold</b>.
""",
    "undated.md": """# Storage node lost power

## Root cause

The power supply of a storage node broke. Retries of the pool made it worse.
""",
}


@pytest.fixture(scope="module")
def incidents(tmp_path_factory):
    """The site of a few documents and of many more that fill the index."""
    folder = tmp_path_factory.mktemp("search")
    content = folder / "content"
    content.mkdir()
    for name, text in DOCUMENTS.items():
        (content / name).write_text(text, encoding="utf-8")
    for number in range(120):
        words = " ".join(f"w{'abcdefghij'[number * k % 10]}{'klmnopqrst'[number * k // 10 % 10]}ord" for k in range(1, 60))
        (content / f"more-{number}.md").write_text(
            f"# Outage number {number}\n\n**Date:** {2015 + number % 6}-0{1 + number % 9}-1{number % 10}\n"
            f"**Duration:** {number + 1} minutes\n\n## Root cause\n\nA bug in the counter. {words}\n", encoding="utf-8")
    casebook("build", content, "--out", folder / "public", "--quiet")
    (folder / "public/blank.html").write_text(BLANK, encoding="utf-8")
    return folder / "public"


@pytest.fixture(params=["file", "http"])
def page(request, browser, incidents):
    """An empty page of the site with nothing but the engine; nothing may reach the console."""
    with Watched(browser) as watched, serving(incidents) as address:
        watched.open(incidents / "blank.html" if request.param == "file" else f"{address}/blank.html")
        yield watched.page
        assert not watched.noise()


class serving:
    """A folder on a local server."""

    def __init__(self, folder):
        class Quiet(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}"

    def __exit__(self, *reason):
        self.server.shutdown()


def search(page, text, **options):
    return page.evaluate("([text, options]) => casebookSearch.search(text, options)", [text, options])


def found(page, text, **options):
    """The beginnings of the titles of what is found, in order."""
    return [" ".join(result["title"].split()[:2]) for result in search(page, text, limit=50, **options)["results"]]


def part(address):
    """The name of a part, if the address is that of one."""
    name = re.search(r"/search/([a-z]\d+)\.js\?v=\w+$", address)
    return name and name[1]


@pytest.fixture(scope="module")
def bare(browser, incidents):
    """A page to ask much of."""
    with Watched(browser) as watched:
        watched.open(incidents / "blank.html")
        yield watched.page
        assert not watched.noise()


def test_the_table_of_queries_is_read_as_swift_reads_it(bare):
    cases = json.loads((FIXTURES / "queries.json").read_text(encoding="utf-8"))
    assert len(cases) > 100
    queries = [case["query"] * case.get("repeat", 1) for case in cases]
    parsed = bare.evaluate("queries => queries.map(casebookSearch.parse)", queries)
    wrong = [(case["name"], got) for case, got in zip(cases, parsed) if got != case["parsed"]]
    assert not wrong, wrong[:5]


def test_the_table_of_words_is_cut_as_swift_cuts_it(bare):
    table = json.loads((FIXTURES / "words.json").read_text(encoding="utf-8"))
    cut = bare.evaluate("""rows => rows.map(({ text }) => {
        const { words, small, language } = casebookSearch;
        return {
            text, document: words.cut(text, { code: true, small }).map(w => `${w.word}@${w.place}`).join(' '),
            query: words.cut(text, { small }).map(w => w.word).join(' '), value: language.plain(text) };
    })""", table["words"])
    assert [row for row in zip(cut, table["words"]) if row[0] != row[1]] == []
    stems = bare.evaluate("words => words.map(casebookSearch.words.stem)", list(table["stems"]))
    assert dict(zip(table["stems"], stems)) == table["stems"]
    assert bare.evaluate("words => words.reverse().sort(casebookSearch.words.compare)", table["order"]) == table["order"]
    edits = bare.evaluate("""rows => rows.map(({ a, b }) => [1, 2].map((bound) => {
        const { distance, points } = casebookSearch.words;
        const edits = distance(points(a), b, bound);
        return edits > bound ? null : edits;
    }))""", table["distances"])
    assert edits == [row["edits"] for row in table["distances"]]


def test_words_find_documents_and_say_where(page, incidents):
    answer = search(page, "connection pool exhausted ")
    first = answer["results"][0]
    assert first["title"] == "Checkout outage: connection pool exhausted" and first["matched"] == [0, 1, 2]
    assert first["day"] == "2024-03-05" and first["minutes"] == 90 and first["percent"] == 40
    assert answer["corrections"] == [] and first["missing"] == first["guessed"] == []
    assert page.evaluate("url => new URL(url, location.href).href.startsWith(new URL('incidents/', location.href).href)", first["url"])
    assert (incidents / "incidents" / f"{first['id']}.html").is_file()


def test_every_card_says_what_the_data_say(bare, incidents):
    answer = search(bare, "has:date -has:date ")
    assert answer["total"] == 0
    cards = search(bare, "-nothing ", limit=500)["results"]
    data = json.loads((incidents / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]
    assert len(cards) == len(data) > 120
    expected = {record["id"]: (record["title"], record["duration_minutes"], record["affected_percent"], record["root_cause"])
                for record in data}
    assert {card["id"]: (card["title"], card["minutes"], card["percent"], card["cause"]) for card in cards} == expected
    assert [card["number"] for card in cards] == list(range(len(data)))


@pytest.mark.parametrize("query, titles", [
    ("PoolTimeout ", ["Checkout outage:"]),
    ("certif", ["Certificate of"]),
    ("zebrafish*", ["Certificate of"]),
    ("retry ", ["Checkout outage:", "Storage node"]),
    ("-certificate severity:sev2", []),
    ('"connection pool"', ["Checkout outage:"]),
    ('"pool connection"', []),
    ('"pool of connections"', ["Certificate of"]),
    ("eu-west-1 ", ["DNS failure"]),
    ("zurich ", ["Checkout outage:", "DNS failure"]),
    ("ZÜRICH -dns ", ["Checkout outage:"]),
    ("数据库 ", ["DNS failure"]),
    ("连接 ", ["DNS failure"]),
    ("数库 ", []),
    ("tag:zurich-west", ["Checkout outage:"]),
    ("severity:sev1,sev2 ", ["Checkout outage:", "Certificate of"]),
    ("severity:sev1 severity:sev2 ", ["Checkout outage:", "Certificate of"]),
    ("year:2022..2023 ", ["Certificate of", "DNS failure"]),
    ("year:2022 year:2023 ", ["Certificate of", "DNS failure"]),
    ("after:2023-11-20 ", ["Checkout outage:", "Certificate of"]),
    ("after:2023-11-21 ", ["Checkout outage:"]),
    ("after:2022 before:2023-11 ", ["DNS failure"]),
    ("affected:>=5 affected:<40 ", ["DNS failure"]),
    ("duration:>2h ", ["Certificate of"]),
    ("has:tag ", ["Checkout outage:"]),
    ("-has:date ", ["Storage node"]),
    ("pool -cause:capacity ", ["Certificate of", "Storage node"]),
])
def test_queries_find_what_they_ask_for(bare, query, titles):
    assert sorted(found(bare, query)) == sorted(titles)


def test_misspelled_words_are_found_and_said(bare):
    answer = search(bare, "certifciate ")
    assert answer["results"][0]["title"] == "Certificate of the gateway expired"
    assert answer["corrections"] == [{"from": "certifciate", "to": ["certificate"]}]
    assert answer["results"][0]["guessed"] == [0]
    assert search(bare, "xertificate ")["corrections"] == [{"from": "xertificate", "to": ["certificate"]}]


def test_an_exact_word_outranks_a_guess(bare):
    for result in search(bare, "retried ", limit=50)["results"]:
        assert result["guessed"] == []


def test_where_nothing_has_every_word_the_nearest_are_shown(bare):
    answer = search(bare, "zebrafish certificate storage ")
    assert answer["relaxed"] and answer["results"][0]["matched"] == [0, 1] and answer["results"][0]["missing"] == [2]


def test_orders(bare):
    assert found(bare, "pool ", order="date") == ["Checkout outage:", "Certificate of", "Storage node"]
    assert found(bare, "pool ", order="duration") == ["Certificate of", "Checkout outage:", "Storage node"]
    assert found(bare, "zurich ", order="affected") == ["Checkout outage:", "DNS failure"]


def test_pages_of_results_are_parts_of_one_order(bare):
    whole = search(bare, "counter ", limit=40)
    parts = [search(bare, "counter ", limit=20, **{"from": start})["results"] for start in (0, 20)]
    assert whole["results"] == parts[0] + parts[1] and whole["total"] == len(whole["documents"]) == 120


def test_problems_are_said(bare):
    assert search(bare, "sevrity:1 ")["query"]["problems"] == [{"kind": "unknown-filter", "text": "sevrity:1", "near": "severity"}]
    assert search(bare, "cause:capacty ")["query"]["problems"] == [
        {"kind": "unknown-value", "text": "cause:capacty", "near": "capacity"}]


def test_counts_leave_out_the_filters_of_their_own_kind(bare):
    facets = bare.evaluate("casebookSearch.search('pool severity:sev1 ').then(casebookSearch.facets)")
    kinds = {facet["kind"]: {value["id"]: (value["count"], value["selected"]) for value in facet["values"]} for facet in facets}
    assert list(kinds) == ["cause", "component", "service", "severity", "tag", "has", "year"]
    assert kinds["severity"] == {"sev1": (1, True), "sev2": (1, False)} or kinds["severity"] == {"sev-1": (1, True), "sev-2": (1, False)}
    assert kinds["year"]["2024"] == (1, False) and kinds["year"]["2023"] == (0, False)
    years = bare.evaluate("casebookSearch.search('year:2023 ').then(casebookSearch.facets)")[-1]["values"]
    assert {"id": "2023", "label": "2023", "count": 1, "selected": True} in years
    assert {"id": "2024", "label": "2024", "count": 1, "selected": False} in years
    assert sum(value["count"] for value in years) == 123


def test_snippets_mark_what_was_asked_for(page):
    [snippet] = page.evaluate("casebookSearch.search('zebrafish sang ').then(a => casebookSearch.snippets(a, a.results))")
    marked = [snippet["text"][start:end] for start, end in snippet["hits"]]
    assert marked == ["zebrafish", "sang"] and len(snippet["text"]) < 170
    hits = page.evaluate("casebookSearch.search('pools connect* ').then(a => casebookSearch.hits('The Pool of Connections', a))")
    assert hits == [[4, 8], [12, 23]]


def test_a_text_finds_what_is_like_it(page):
    text = "ERROR checkout PoolTimeout: could not get a connection from the pool, database connections exhausted\n" * 3
    answer = page.evaluate("text => casebookSearch.similar(text, { limit: 3 })", text)
    first = answer["results"][0]
    assert first["title"].startswith("Checkout outage") and {"pooltimeout", "checkout"} <= set(first["terms"])
    assert page.evaluate("casebookSearch.similar('').then(a => a.total)") == 0
    snippets = page.evaluate("text => casebookSearch.similar(text).then(a => casebookSearch.snippets(a, a.results))", text)
    assert snippets[0]["hits"]


def test_only_the_parts_that_are_needed_are_loaded_and_each_once(page):
    asked = []
    page.on("request", lambda request: asked.append(part(request.url)))
    kinds = lambda: {name[0] for name in asked}
    page.evaluate("Promise.all(['counter ', 'counter', 'counter counter '].map(q => casebookSearch.search(q)))")
    assert kinds() == {"t", "c"} and len(asked) < 5
    search(page, '"connection pool" ')
    assert kinds() == {"t", "c", "p"}
    search(page, "pool year:2023 after:2023-11 ", order="date")
    assert kinds() == {"t", "c", "p"}
    search(page, "pool duration:>2h has:date ")
    assert kinds() == {"t", "c", "p", "n", "f"}
    assert len(asked) == len(set(asked))


HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "[a-z]+(.*)?\\d{3}^$|", "(((((", "\\", "\"", "\"\"\"", "-", "--", "*", ":",
    "cause:", "cause:\"", "the of and", "a" * 10000, "a b " * 5000, "\u0000\ud800", "__proto__ constructor ", "has:__proto__",
    "constructor:x", "year:>99999999999999999999", "duration:" + "9" * 500, "%s ${1}", "‮gnitset", "🔥" * 700, "é" * 700, "数" * 999, ",,,", "tag:,,\",\",",
    "'" * 900, "-" * 900, "x-" * 500,
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_are_answered(bare, query):
    answer = search(bare, query)
    assert answer["total"] == len(answer["documents"]) >= len(answer["results"])
    bare.evaluate("text => casebookSearch.similar(text)", query)
    bare.evaluate("text => casebookSearch.search(text).then(a => Promise.all([casebookSearch.facets(a), casebookSearch.snippets(a, a.results)]))", query)


def flip(path):
    text = path.read_text(encoding="utf-8")
    at = text.rindex('"') - 5
    path.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1:], encoding="utf-8")


def cut(path):
    data = path.read_bytes()
    path.write_bytes(data[:len(data) // 2])


@pytest.mark.parametrize("over", ["file", "http"])
@pytest.mark.parametrize("harm", [
    lambda path: path.unlink(), cut, flip, lambda path: path.write_text(""),
    lambda path: path.write_text("throw new Error('no part')"), lambda path: path.write_text("<!DOCTYPE html><p>Not found"),
], ids=["missing", "cut short", "changed", "empty", "throwing", "a page"])
def test_a_broken_part_is_an_error_that_names_it_and_can_be_tried_again(browser, incidents, tmp_path, harm, over):
    site = tmp_path / "site"
    shutil.copytree(incidents, site)
    whole = {path: path.read_bytes() for path in (site / "search").glob("t*.js")}
    for path in whole:
        harm(path)
    with Watched(browser) as watched, serving(site) as address:
        watched.open(site / "blank.html" if over == "file" else f"{address}/blank.html")
        said = watched.page.evaluate("casebookSearch.search('pool ').then(() => 'found', error => error.message)")
        assert re.search(r"search/t\d+\.js", said), said
        assert [text for text in watched.noise() if "Failed to load resource" not in text] == []
        for path, data in whole.items():
            path.write_bytes(data)
        assert search(watched.page, "pool ")["total"] == 3


QUERIES = [
    "pool", "pool ", "connection pool ", '"connection pool" ', "certifciate ", "xertificate", "retries ", "counter outage ", "zurich ", "ZÜRICH",
    "wa* wbkord ", "w", "zebrafish certificate storage ", "year:2016..2018 counter", "year:2016 year:2018 -number ", "cause:software-bug -outage ",
    "cause:software-bug,capacity pool ", "数据库 ", "库", "outag", "tls gatewya ", "duration:>2h ", "affected:5..40% ", "after:2022-06-01 before:2024-03-05 ",
    "-has:date ", "nothing-at-all ", "eu-west-1 ", "pooltimeout ", "", "the of", "tag:zurch ", "connections* expired*",
    "counter outage pool retries ", "certificate storage outage -tls ", "connection pool expired certificate zurich ",
]


def plain(snippet):
    return snippet.replace("…", "").strip()


def test_answers_are_those_of_the_terminal(bare, incidents):
    for query in QUERIES:
        told = json.loads(casebook("search", "--format", "json", "--limit", "200", "--", query, incidents.parent / "content").stdout)
        answer = search(bare, query, limit=200)
        assert [result["id"] for result in told["results"]] == [result["id"] for result in answer["results"]], query
        assert (told["total"], told["complete"], told["relaxed"], told["query"]) == (
            answer["total"], answer["complete"], answer["relaxed"], answer["query"]), query
        corrections = [{"from": one["word"], "to": one["used"]} for one in told["corrections"]]
        assert corrections == answer["corrections"], query
        for a, b in zip(told["results"], answer["results"]):
            # The terminal rounds.
            assert a["score"] == pytest.approx(b["score"], abs=0.00051), query
        snippets = bare.evaluate("text => casebookSearch.search(text, { limit: 200 }).then(a => casebookSearch.snippets(a, a.results))", query)
        assert [plain(a["snippet"]) for a in told["results"]] == [plain(b["text"]) for b in snippets], query


TEXTS = [
    "ERROR checkout PoolTimeout: could not get a connection from the pool, database connections exhausted",
    "The TLS certificate expired and the gateway refused 502 connections v2 retries retried " * 3, "w" * 500, "outage number 17 counter bug", ".",
]


def test_likenesses_are_those_of_the_terminal(bare, incidents, tmp_path):
    for text in TEXTS:
        file = tmp_path / "symptom.txt"
        file.write_text(text, encoding="utf-8")
        told = json.loads(casebook("similar", file, incidents.parent / "content", "--format", "json", "--limit", "200").stdout)
        answer = bare.evaluate("text => casebookSearch.similar(text, { limit: 200 })", text)
        assert [result["id"] for result in told["results"]] == [result["id"] for result in answer["results"]], text
        assert [result["matched"] for result in told["results"]] == [result["terms"] for result in answer["results"]], text
