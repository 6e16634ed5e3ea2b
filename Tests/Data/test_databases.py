"""The database in Datasette, the lines in DuckDB: what people will open them with."""
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.parse
import urllib.request

import duckdb
import pytest
from conftest import BINARY, PROJECT, casebook

TABLES = {"incidents", "timeline", "action_items", "evidence", "links"}


@pytest.fixture(scope="module")
def datasette(tmp_path_factory):
    """Fetches pages and JSON from a Datasette that serves the samples' database on this machine alone."""
    database = tmp_path_factory.mktemp("datasette") / "incidents.db"
    casebook("export", "content", "--format", "sqlite", "--out", database)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "datasette", "serve", "-i", database, "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def get(path, **query):
        address = f"http://127.0.0.1:{port}/{path}?{urllib.parse.urlencode(query)}"
        with urllib.request.urlopen(address, timeout=20) as response:
            text = response.read().decode()
        return json.loads(text) if ".json" in path else text

    for _ in range(150):
        try:
            get("-/versions.json")
            break
        except OSError:
            assert server.poll() is None, server.stdout.read()
            time.sleep(0.2)
    yield get
    server.terminate()
    server.wait(20)


def test_datasette_lists_the_tables_with_their_keys(datasette):
    listed = {table["name"]: table for table in datasette("incidents.json")["tables"]}
    assert TABLES | {"about", "columns"} <= set(listed)
    assert listed["incidents"]["primary_keys"] == ["id"]
    assert listed["incidents"]["fts_table"] == "incidents_fts"
    for name in TABLES - {"incidents"}:
        outgoing = listed[name]["foreign_keys"]["outgoing"]
        assert {"incidents"} == {key["other_table"] for key in outgoing}, name
    assert {key["other_table"] for key in listed["incidents"]["foreign_keys"]["incoming"]} == TABLES - {"incidents"}


def test_datasette_searches_the_full_text(datasette):
    def found(query):
        return {row["source"] for row in datasette("incidents/incidents.json", _search=query, _shape="objects")["rows"]}

    known = {path.relative_to(PROJECT / "content").as_posix() for path in (PROJECT / "content").rglob("*.md")}
    assert found("certificates") and found("certificates") == found("certificate")
    assert found("certificates") < known
    assert found("nonsensical") == set()
    # The rows are the ones that have the word.
    for row in datasette("incidents/incidents.json", _search="lift", _shape="objects")["rows"]:
        assert "lift" in (row["title"] + row["body"]).lower()


def test_datasette_shows_a_row_with_the_incident_that_it_is_of(datasette):
    page = datasette("incidents/timeline")
    row = datasette("incidents/timeline.json", _shape="objects", _size=1, _labels="on")["rows"][0]
    label = row["incident_id"]
    assert label["label"] and f'/incidents/incidents/{label["value"]}' in page
    assert datasette("incidents/incidents.json", _facet_array="components")["facet_results"]
    assert "incident_durations" in datasette("incidents")


def test_the_database_is_sound(exported):
    with sqlite3.connect(exported("sqlite")) as database:
        def one(sql):
            return database.execute(sql).fetchone()

        assert one("PRAGMA integrity_check") == ("ok",)
        assert one("PRAGMA foreign_key_check") is None
        database.execute("INSERT INTO incidents_fts (incidents_fts, rank) VALUES ('integrity-check', 1)")
        assert one("SELECT count(*) FROM incidents WHERE rowid <> number") == (0,)
        records = json.loads(exported("json").read_text(encoding="utf-8"))
        rows = database.execute("SELECT id, title, components, start FROM incidents ORDER BY number").fetchall()
        assert rows == [(record["id"], record["title"], json.dumps(
            record["components"], separators=(",", ":"), ensure_ascii=False), record["start"]) for record in records]
        for view in ("incident_durations", "incident_terms", "open_action_items"):
            database.execute(f"SELECT * FROM {view}").fetchall()


def test_duckdb_reads_the_lines(exported):
    path = exported("ndjson")
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    if not records:
        assert path.read_bytes() == b""
        return
    lines = f"read_json_auto('{path}', maximum_object_size=67108864)"
    assert duckdb.sql(f"SELECT id FROM {lines}").fetchall() == [(record["id"],) for record in records]
    phases = duckdb.sql(
        f"SELECT entry.phase, count(*) FROM (SELECT unnest(timeline) AS entry FROM {lines}) GROUP BY 1").fetchall()
    counted = {}
    for record in records:
        for entry in record["timeline"]:
            counted[entry["phase"]] = counted.get(entry["phase"], 0) + 1
    assert dict(phases) == counted
    longest = duckdb.sql(f"SELECT max(duration_minutes) FROM {lines}").fetchall()[0][0]
    assert longest == max((record["duration_minutes"] or 0 for record in records), default=None) or longest is None


# Runs inside a user and mount namespace of its own: exports onto a disk that is too small.
ON_A_SMALL_DISK = """
import pathlib, subprocess, sys
binary, content, disk, format = sys.argv[1:]
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], check=True)
out = pathlib.Path(disk) / "out"
export = [binary, "export", content, "--format", format, "--out", out]
result = subprocess.run(export, capture_output=True, text=True)
print(result.returncode, sorted(path.name for path in pathlib.Path(disk).iterdir()), result.stderr)
"""


def namespace_works():
    return bool(shutil.which("unshare")) and subprocess.run(["unshare", "-rm", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not namespace_works(), reason="this system lets nobody mount in a namespace")
@pytest.mark.parametrize("format", ["sqlite", "csv", "ndjson", "json"])
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path, format):
    result = subprocess.run(
        ["unshare", "-rm", sys.executable, "-c", ON_A_SMALL_DISK, BINARY, PROJECT / "content", tmp_path, format],
        capture_output=True, text=True, timeout=120)
    assert result.stdout.startswith("2 [] "), result.stdout + result.stderr
    assert "full" in result.stdout or "No space left on device" in result.stdout


def test_the_bytes_are_the_same_anywhere(tmp_path):
    for name, environment in (("a", {"TZ": "Pacific/Auckland", "LC_ALL": "C"}), ("b", {"TZ": "America/Lima", "LC_ALL": "tr_TR.UTF-8"})):
        casebook("export", "content", "--format", "sqlite", "--out", tmp_path / name, "--jobs", "1" if name == "a" else "5",
                 env={**os.environ, **environment})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
