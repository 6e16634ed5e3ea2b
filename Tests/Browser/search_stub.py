"""An engine for the search page that does what a test asks of it, over the records of a built site."""
import json
import pathlib
import shutil

STUB = pathlib.Path(__file__).with_name("search_stub.js")


def terms(record):
    def plain(values):
        return [{"id": value.lower(), "label": value} for value in values]

    def labelled(values):
        return [{"id": value, "label": value.replace("-", " ").capitalize()} for value in values]

    start = record["start"] or record["end"] or ""
    return {
        "cause": labelled([record["root_cause"]]), "component": labelled(record["components"]),
        "service": plain(record["services"]), "severity": plain([record["severity"]] if record["severity"] else []),
        "tag": plain(record["tags"]), "year": plain([start[:4]] if start[:4].isdigit() else []),
    }


def document(number, record):
    text = " ".join([record["summary"] or "", record["root_cause_statement"] or ""]
                    + [entry["text"] for entry in record["timeline"]])
    start = record["start"] or record["end"] or ""
    return {
        "number": number, "id": record["id"], "url": f"incidents/{record['id']}.html", "title": record["title"],
        "day": start[:10], "cause": record["root_cause"],
        "causeLabel": record["root_cause"].replace("-", " ").capitalize(), "minutes": record["duration_minutes"],
        "percent": record["affected_percent"], "own": terms(record), "text": text,
    }


def stubbed(site, folder, more=()):
    """A copy of the site whose search asks the stub, which knows its incidents and some more documents."""
    copy = folder / "public"
    shutil.copytree(site, copy)
    records = json.loads((site / "data/incidents.json").read_text(encoding="utf-8"))["incidents"]
    documents = [document(number, record) for number, record in enumerate(records)]
    documents += [{**one, "number": len(documents) + number} for number, one in enumerate(more)]
    (copy / "search").mkdir(exist_ok=True)
    (copy / "search/search.js").write_text(
        f"const DOCUMENTS = {json.dumps(documents)};\n{STUB.read_text(encoding='utf-8')}", encoding="utf-8")
    return copy
