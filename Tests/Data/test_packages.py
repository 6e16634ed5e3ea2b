"""The tables and their descriptions, as Frictionless and the schema see them."""
import csv
import json

import frictionless
import jsonschema
import pytest

TABLES = ["incidents", "timeline", "action_items", "evidence", "links"]


def faults(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    return [*report.errors, *(error for task in report.tasks for error in task.errors)]


def resources(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {resource["name"]: resource for resource in package["resources"]}


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tables_of_an_export_are_what_their_package_says(exported):
    folder = exported("csv")
    assert faults(folder) == []
    assert list(resources(folder)) == TABLES
    assert {path.name for path in folder.iterdir()} == {"datapackage.json", *(f"{name}.csv" for name in TABLES)}


def test_the_tables_of_a_site_are_what_their_package_says(site):
    assert faults(site / "data") == []
    assert list(resources(site / "data")) == TABLES[:3]


def test_a_table_that_was_changed_is_found_out(exported, tmp_path):
    folder = exported("csv")
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with open(tmp_path / "timeline.csv", "a", encoding="utf-8", newline="") as file:
        file.write("nobody,1,,25:00,,none,\r\n")
    assert {error.type for error in faults(tmp_path)} == {"byte-count", "hash-count", "foreign-key", "constraint-error"}


def test_every_cell_is_the_records(exported, content):
    """An apostrophe before what a spreadsheet would run, and nothing else, is different."""
    folder = exported("csv")
    records = {record["id"]: record for record in json.loads(exported("json").read_text(encoding="utf-8"))}
    tables = {name: rows(folder / f"{name}.csv") for name in TABLES}

    def same(written, value):
        if value is None or isinstance(value, bool):
            return written == {None: "", True: "true", False: "false"}[value]
        if isinstance(value, (int, float)):
            return float(written) == value
        said = "; ".join(value) if isinstance(value, list) else value
        return written in (said, "'" + said)

    for row in tables["incidents"]:
        record = records[row["id"]]
        for name, written in row.items():
            value = record["timeline" if name == "timeline_entries" else name]
            if name in ("timeline_entries", "action_items"):
                value = len(value)
            assert same(written, value), (name, written, value)
    for name in ("timeline", "action_items"):
        for row in tables[name]:
            entry = records[row["incident_id"]][name][int(row["position"]) - 1]
            for key, written in row.items():
                if key not in ("incident_id", "position"):
                    assert same(written, entry[key]), (key, written, entry)
        assert len(tables[name]) == sum(len(record[name]) for record in records.values())
    for row in tables["evidence"]:
        place = records[row["incident_id"]]["evidence"][row["field"]]
        if isinstance(place, list):
            place = place[int(row["position"]) - 1]
        assert all(same(row[key], place[key]) for key in place), (row, place)
    for row in tables["links"]:
        record = records[row["incident_id"]]
        if row["kind"] == "related":
            relation = record["related"][int(row["position"]) - 1]
            assert row["target_id"] == relation["id"] and float(row["score"]) == relation["score"]
    for kind, field in (("same-incident", "same_incident"), ("mention", "mentions")):
        found = [(row["incident_id"], row["target_id"]) for row in tables["links"] if row["kind"] == kind]
        assert sorted(found) == sorted((id, other) for id, record in records.items() for other in record[field])


def test_no_cell_is_a_formula(exported):
    folder = exported("csv")
    for name in TABLES:
        for row in rows(folder / f"{name}.csv"):
            for key, cell in row.items():
                assert key == "offset_minutes" or cell[:1] not in tuple("=+-@\t\r\n＝＋－＠") or not cell, (name, cell)


@pytest.mark.parametrize("format", ["json", "ndjson"])
def test_every_record_fits_the_schema(exported, site, format):
    schema = json.loads((site / "data/incidents.schema.json").read_text(encoding="utf-8"))
    text = exported(format).read_text(encoding="utf-8")
    records = json.loads(text) if format == "json" else [json.loads(line) for line in text.split("\n") if line]
    validator = jsonschema.Draft202012Validator(
        {"$schema": schema["$schema"], "$defs": schema["$defs"], "type": "array",
         "items": {"$ref": "#/$defs/incident"}})
    assert list(validator.iter_errors(records)) == []
    known = json.loads((site / "data/incidents.json").read_text(encoding="utf-8"))
    assert records == known["incidents"]
