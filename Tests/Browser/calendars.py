"""A strict reader of RFC 5545, as far as Casebook writes it."""
import re

LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[^;:,\"]+)*):(.*)", re.S)
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL", "TRANSP", "CATEGORIES"}
VALUES = {
    "DATE": re.compile(r"\d{8}"),
    "DATE-TIME": re.compile(r"\d{8}T\d{6}Z?"),
}


def unfold(data: bytes):
    """The content lines; every line of the file ends in CRLF, has 75 octets at most and is UTF-8."""
    assert data.endswith(b"\r\n")
    folded = data[:-2].split(b"\r\n")
    lines = []
    for line in folded:
        assert b"\r" not in line and b"\n" not in line, line
        assert 0 < len(line) <= 75, line
        text = line.decode("utf-8")
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def properties(lines):
    for line in lines:
        match = LINE.fullmatch(line)
        assert match, line
        name, parameters, value = match.groups()
        assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", value), line
        yield name, dict(p.split("=") for p in parameters.split(";")[1:]), value


def text(value):
    """A TEXT value without its escapes; whatever had to be escaped was."""
    assert re.fullmatch(r"(?:[^\\;,]|\\[\\;,nN])*", value, re.S), value
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)


def events(data: bytes):
    """The events as maps of name to (parameters, value)."""
    found = list(properties(unfold(data)))
    assert found[0] == ("BEGIN", {}, "VCALENDAR") and found[-1] == ("END", {}, "VCALENDAR")
    head = {}
    position = 1
    while found[position][:1] != ("BEGIN",):
        name, _, value = found[position]
        assert name not in head, name
        head[name] = text(value)
        position += 1
    assert head["VERSION"] == "2.0" and head["PRODID"]
    result = []
    while position < len(found) - 1:
        assert found[position] == ("BEGIN", {}, "VEVENT"), found[position]
        position += 1
        event = {}
        while found[position] != ("END", {}, "VEVENT"):
            name, parameters, value = found[position]
            assert name in ONCE and name not in event, name
            event[name] = (parameters, value)
            position += 1
        position += 1
        check(event)
        result.append(event)
    assert result, "a calendar has at least one component"
    uids = [event["UID"][1] for event in result]
    assert len(uids) == len(set(uids))
    return result


def check(event):
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        assert event.get(name, (None, ""))[1], (name, event)
    assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"][1])
    assert event["TRANSP"][1] == "TRANSPARENT"
    parameters, start = event["DTSTART"]
    kind = parameters.get("VALUE", "DATE-TIME")
    assert VALUES[kind].fullmatch(start), start
    if "DTEND" in event:
        assert event["DTEND"][0] == parameters
        end = event["DTEND"][1]
        assert VALUES[kind].fullmatch(end) and len(end) == len(start), (start, end)
        assert end > start
    for name in ("SUMMARY", "DESCRIPTION"):
        text(event[name][1])
