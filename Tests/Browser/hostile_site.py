"""Two contents of the same shape: one with an attack wherever a text may stand, one with plain words there."""
import json
import os
import pathlib

from payloads import PAYLOADS, payload

# Stands in files outside the content folder; no byte of it may reach a site.
SECRET = "do-not-publish-5f1d9c"
WORDS = pathlib.Path(__file__).resolve().parents[2] / "theme/words/en.yml"

CONSTRUCTS = [
    "Before P after.",
    "### Part P",
    "P\n===",
    "- P\n- second P",
    "1. P",
    "- [ ] P",
    "> P",
    "| a | P |\n|---|---|\n| P | b |",
    "**P** and *P* and ~~P~~",
    "[P](second.md)",
    "[x](P)",
    "[x](<P>)",
    "[x](second.md \"P\")",
    "[one][P] and [two]\n\n[two]: P 'P'\n\n[P]: second.md",
    "![P](picture.svg)",
    "![x](P)",
    "![x](picture.svg 'P')",
    "A note[^n].\n\n[^n]: P",
    "`P` and ``P``",
    "```P\nP\n```",
    "~~~ sh P\nP\n~~~",
    "    P",
    "<b>P</b>",
    "<a href=\"P\">x</a> <a title='P' href=second.md>y</a>",
    "<img src=picture.svg alt=\"P\">",
    "<abbr title='P'>a</abbr> <td colspan=P lang=P dir=P id=P class=P>",
    "<details open><summary>P</summary>\n\nP\n\n</details>",
    "<table><tr><td>P</td></tr></table>",
    "<pre>P</pre>",
    "<!-- P -->",
    "<div>\nP",
    "<P>",
    "https://example.org/P",
    "Term\n: P",
]

SECTIONS = """
## Summary

On 3 May 2024 from 10:00 to 11:00 UTC the shop was down. P

## Timeline

- 10:00 P
- 10:20 Alert: P was found, see [P](https://example.org/)
- 11:00 resolved P

## Root cause

A bug in the code made P fail. P

## Action items

- [ ] Mend P (owner: P, due 2024-06-01)
- [x] See [P](P) and P
- P
"""

FRONT = ["title", "summary", "severity", "root_cause_statement", "trigger", "status", "affected_scope", "ticket"]
LISTS = ["services", "tags", "authors", "aliases", "contributing_factors", "components"]
# Where a text is of the wrong kind, and only the diagnostics and the record may say anything of it.
TYPED = ["detected", "mitigated", "published", "time_zone", "duration", "affected_percent", "root_cause", "audience", "nav"]


def write(folder: pathlib.Path, hostile: bool, count=len(PAYLOADS)):
    """Writes the content, with that many of the attacks or as many plain words."""
    def said(number):
        return payload(number) if hostile else f"plain words {number}"

    for name in ("fields", "typed", "bodies", "names", "pages"):
        (folder / name).mkdir(parents=True)
    (folder / "second.md").write_text("# Second\n\n## Root cause\n\nA bug on 2 May 2024.\n", encoding="utf-8")
    for where in ("bodies", "pages", "."):
        (folder / where / "picture.svg").write_text(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>xss('picture')</script></svg>",
            encoding="utf-8")
        (folder / where / "second.md").write_text(
            f"# Second of {where}\n\n## Root cause\n\nA bug on 2 May 2024.\n", encoding="utf-8")
    for number in range(count):
        put(folder / f"fields/{number:03}.md", fields(number, said(number)))
        if number % 3 == 0:
            put(folder / f"typed/{number:03}.md", typed(number, said(number)))
        put(folder / f"bodies/{number:03}.md", body(number, said(number)))
        if number % 12 == 0:
            put(folder / f"pages/{number:03}.md", page(number, said(number)))
    names(folder / "names", [said(number) for number in range(count)], hostile)
    put(folder / "home.md", f"---\ntype: home\ntitle: {json.dumps(said(7))}\n---\n# {said(45)}\n\n{said(31)}\n")
    put(folder / "casebook.yml", configuration(said, 0))
    if hostile:
        leave(folder)


def put(path, text):
    path.write_bytes(text.encode("utf-8", "surrogatepass"))


def quoted(text):
    """A text as YAML in double quotes."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def day(number):
    return f"{2015 + number % 10}-{1 + number // 10 % 12:02}-{1 + number // 7 % 28:02}"


def fields(number, text):
    """A postmortem whose every field that takes any text has one."""
    front = ["type: incident", f"id: field-{number}", f"start: {day(number)}T10:00:00Z", f"end: {day(number)}T11:30:00Z"]
    front += [f"{key}: {quoted(text)}" for key in FRONT]
    front += [f"{key}: [{quoted(text)}]" for key in LISTS]
    return "---\n" + "\n".join(front) + "\n---\n# Field\n\n## Root cause\n\nA bug in the code.\n"


def typed(number, text):
    """One whose id is whatever it is, and whose typed fields are texts."""
    front = ["type: incident", f"id: {quoted(text)}", f"date: {quoted(text)}", f"{quoted(text)}: {quoted(text)}"]
    front += [f"{key}: {quoted(text)}" for key in TYPED]
    # No quotes at all: mostly no YAML.
    plain = f"raw: {text}\n" if number % 2 else ""
    return (f"---\n{plain}" + "\n".join(front) + f"\n---\n# Typed {number}\n\n## Summary\n\nThe shop was down on {day(number)} "
            "from 10:00 to 11:00 UTC.\n\n## Root cause\n\nA bug in the code.\n")


def body(number, text):
    """One that has the text in every construct of Markdown and in every section; what comes first differs."""
    turn = number * 5 % len(CONSTRUCTS)
    parts = CONSTRUCTS[turn:] + CONSTRUCTS[:turn]
    sections = SECTIONS.replace("3 May 2024", day(number))
    order = [sections, "\n\n".join(parts)] if number % 2 else ["\n\n".join(parts), sections]
    title = f"---\ntype: incident\nid: body-{number}\n---\n# Body {number} P\n\n"
    return (title + "\n\n## More\n\n".join(order) + "\n").replace("P", text)


def page(number, text):
    nav = "true" if number % 48 == 0 else "false"
    front = f"type: page\ntitle: {quoted(f'{text} {number}')}\nslug: {quoted(text)}\nsummary: {quoted(text)}\nnav: {nav}"
    return f"---\n{front}\n---\n" + "\n\n".join(CONSTRUCTS).replace("P", text) + "\n"


def names(folder, texts, hostile):
    """Documents, folders and attachments that are called like the texts, as far as the file system lets them."""
    for number, text in enumerate(texts):
        if number % 3:
            continue
        name = text.replace("/", "\\").replace("\0", "").strip(".")[:60] or "x"
        document = (f"# Named {number}\n\n## Summary\n\nOn {day(number)} it was down.\n\n## Root cause\n\nA bug.\n\n"
                    f"[one](<{encoded(name)}.txt>) [two]({encoded(name)}.txt)\n")
        try:
            if number % 2:
                (folder / name).mkdir()
                put(folder / name / "post.md", document)
                put(folder / name / f"{name}.txt", "attached")
            else:
                put(folder / f"{name}.md", document)
                put(folder / f"{name}.txt", "attached")
        except (OSError, UnicodeEncodeError):
            continue


def encoded(name):
    return "".join(f"%{byte:02X}" for byte in name.encode("utf-8"))


def configuration(said, first):
    """A configuration whose every text is one of the attacks from a number on."""
    address = "https://example.org/"
    causes = {f"cause-{n}": {"label": said(first + n), "meaning": said(first + n + 1), "keywords": [said(first + n)]}
              for n in range(8)}
    components = {f"part-{n}": {"label": said(first + n + 9), "meaning": said(first + n)} for n in range(8)}
    return json.dumps({
        "title": said(first), "organisation": said(first + 1), "description": said(first + 2),
        "base-url": address, "repository": address + "{path}", "causes": causes, "components": components,
    }, ensure_ascii=False).replace("\x7f", "\\u007f") + "\n"


def spoken(said, first):
    """Another wording of everything that pages say: each phrase an attack, its placeholders kept."""
    number, inside = first, False
    lines = ["words:"]
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.strip().startswith("#"):
            continue
        key, mark, value = line.partition(": ")
        if not line[0].isspace():
            inside = line.startswith("locale:")
        if inside:
            continue
        if line.endswith(":"):
            lines.append("  " + line)
        elif mark and value[:1] not in "{[|>":
            number += 1
            holes = "".join(f"{{{hole.partition('}')[0]}}}" for hole in value.split("{")[1:])
            text = said(number).replace("{", "(").replace("}", ")")
            lines.append(f"  {key}: {quoted(text + holes)}")
    return "\n".join(lines) + "\n"


def leave(folder):
    """Ways out of the content folder: links and symbolic links to a file beside it and to the system's."""
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(SECRET, encoding="utf-8")
    (outside / "secret.md").write_text(f"# {SECRET}\n\n## Root cause\n\nA bug on 1 May 2024.\n", encoding="utf-8")
    os.symlink(outside / "secret.txt", folder / "linked.txt")
    os.symlink(outside / "secret.md", folder / "linked.md")
    os.symlink(outside, folder / "linked-folder")
    os.symlink("/etc", folder / "etc")
    os.symlink(".", folder / "loop")
    targets = ["linked.txt", "linked-folder/secret.txt", "linked-folder/secret.md", "etc/passwd", "loop/second.md",
               "../outside/secret.txt", "..%2foutside/secret.txt", "%2e%2e/outside/secret.txt", "x/../../outside/secret.txt",
               str(outside / "secret.txt"), f"file://{outside}/secret.txt", f"//{outside}/secret.txt", "/etc/passwd",
               "file:///etc/passwd", "..\\outside\\secret.txt", "second.md/../../outside/secret.txt",
               "....//outside/secret.txt", "/../outside/secret.txt", "../outside/secret.txt%00.svg", "../outside/secret.txt#x?y"]
    links = "\n".join(f"- [link]({t}) ![picture]({t}) <img src=\"{t}\"> <a href=\"{t}\">raw</a>" for t in targets)
    front = "\n".join(f"{key}: ['{targets[5]}', '{targets[10]}']" for key in ("aliases", "tags", "services"))
    put(folder / "way-out.md", f"---\n{front}\nimage: {targets[5]}\nsource: {targets[10]}\n---\n# A way out\n\n{links}\n\n"
        f"{{{{< include {targets[5]} >}}}} {{{{> {targets[5]}}}}} <!--#include file=\"{targets[5]}\" -->\n\n"
        "## Root cause\n\nA bug on 4 May 2024.\n")
