"""Documents that are too much, that change while they are read, or that are no documents: time and memory are bounded,
and a diagnostic says what was left out."""
import os
import pathlib
import random
import shutil
import socket
import subprocess
import threading

import pytest
from builds import LONG, MIB, PATIENCE, build, command, incident, manifest, measured, strays, write

# Processor seconds and MiB for one document of whatever shape; debug builds get PATIENCE times the seconds.
SECONDS, MEMORY = 5, 800


def one(tmp_path, text, name="document.md"):
    folder = tmp_path / "content"
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    (folder / "usual.md").write_text(incident(1))
    return folder


def postmortem(body):
    return f"# Outage\n\n## Summary\n\nOn 3 May 2024 from 10:00 to 11:00 UTC it was down.\n\n## Root cause\n\nA bug.\n\n{body}\n"


MANY = {
    "headings": "".join(f"## Heading {number}\n" for number in range(100_000)),
    "same headings": "# a\n" * 100_000,
    "empty headings": "#\n" * 100_000,
    "nested quotes": ">" * 10_000 + " deep",
    "nested quotes over lines": "".join(">" * depth + " a\n" for depth in range(1, 1_000)),
    "nested lists": "- " * 10_000 + "deep",
    "nested numbered lists": "1. " * 10_000 + "deep",
    "nested lists over lines": "".join("  " * depth + "- a\n" for depth in range(1_000)),
    "nested quotes and lists": "> - " * 10_000 + "deep",
    "emphasis": "*a **a " * 20_000,
    "closed emphasis": "*a_ " * 40_000,
    "brackets": "[" * 50_000,
    "closed brackets": "[" * 20_000 + "a" + "](b)" * 20_000,
    "images in images": "![" * 20_000 + "a" + "](b)" * 20_000,
    "backticks": "".join("`" * (1 + number % 300) + "a" for number in range(5_000)),
    "links": "[a](b) " * 50_000,
    "references": "".join(f"[r{number}]: x{number}\n" for number in range(20_000)) + "".join(f"[r{number}] " for number in range(20_000)),
    "one reference": "[a]: " + "b" * 50_000 + "\n\n" + "[a] " * 20_000,
    "one reference over lines": "[a]:\n  <" + "b" * 50_000 + ">\n  'c\n" + "[x]: d\n" * 10_000 + "'\n\n" + "[a] " * 20_000,
    "one reference in a quote": "> 1. [a]: /b\n>  (" + "c" * 50_000 + ")\n\n" + "[a] " * 20_000,
    "footnotes": "".join(f"[^{number}] " for number in range(10_000)) + "\n\n" + "".join(f"[^{number}]: a\n\n" for number in range(10_000)),
    "footnotes of footnotes": "[^0]\n\n" + "".join(f"[^{number}]: [^{number + 1}] [^{number + 1}]\n\n" for number in range(3_000)),
    "a table": "| a | b |\n|---|---|\n" + "| c | d |\n" * 50_000,
    "a wide table": "|a" * 5_000 + "|\n" + "|-" * 5_000 + "|\n" + "|b\n" * 5_000,
    "open tags": "<div>" * 50_000,
    "open inline tags": "<b><i>" * 25_000,
    "open details": "<details><summary>a" * 20_000,
    "open comments": "<!--" * 50_000,
    "entities": "&amp;" * 100_000,
    "autolinks": "https://example.org/a " * 30_000,
    "addresses": "a@" * 100_000,
    "one line": "word " * 700_000,
    "one word": "w" * 3_500_000,
    "blank lines": "\n" * 3_500_000,
    "list items": "- a\n" * 200_000,
    "timeline": "## Timeline\n\n" + "".join(f"- {h % 24:02}:{h % 60:02} step {h}\n" for h in range(40_000)),
    "action items": "## Action items\n\n" + "".join(f"- [ ] Mend part {n} (owner: o{n})\n" for n in range(40_000)),
    "times": "10:00 " * 100_000,
    "dated words": "## Root cause\n\n" + "On 3 May 2024 at 10:00 UTC it failed for 30% of users " * 30_000,
    "percentages": "30 % of users " * 50_000,
    "combining": "a" + "\u0301" * 500_000,
    "quotation marks": "\"'" * 200_000,
    "incidents": "".join(f"## 2024-{1 + n // 28 % 12:02}-{1 + n % 28:02} Outage {n}\n\nDuration: 1 hour\nRoot cause: a bug\n\n" for n in range(3_000)),
}


# cmark copies a definition's address into every link that uses it, and the packaged version has no limit.
@pytest.mark.parametrize("name", MANY)
def test_a_document_of_too_much_takes_bounded_time_and_memory(tmp_path, name):
    content = one(tmp_path, postmortem(MANY[name]))
    measured(content, tmp_path / "public", seconds=SECONDS, memory=MEMORY)
    assert (tmp_path / "public/index.html").is_file()
    for page in (tmp_path / "public").rglob("*.html"):
        assert page.stat().st_size < 64 * MIB, page


ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(12))
FRONT = {
    "aliases": (ALIASES + "tags: *m", "yaml-limit"),
    "an alias of itself": ("tags: &a [*a]", "yaml-"),
    "merged keys": ("a: &a {x: 1}\n" + "".join(f"b{n}: &b{n} {{<<: *a, <<: *b{n - 1}}}\n" for n in range(1, 2_000)), ""),
    "depth": ("tags: " + "[" * 50_000, "yaml-"),
    "closed depth": ("tags: " + "[" * 20_000 + "]" * 20_000, "yaml-"),
    "depth of maps": ("tags: " + "{a: " * 20_000, "yaml-"),
    "indented depth": ("".join(" " * n + "a:\n" for n in range(2_000)), ""),
    "keys": ("".join(f"k{n}: v\n" for n in range(50_000)), ""),
    "one key again": ("title: a\n" * 200, "duplicate-key"),
    "list": ("tags: [" + "a, " * 100_000 + "]", ""),
    "anchors": ("".join(f"k{n}: &a{n} v\n" for n in range(20_000)), ""),
    "a text": ("title: |\n" + "  words of it\n" * 100_000, ""),
    "a quoted text": ("title: \"" + "\\u0041" * 300_000 + "\"", ""),
    "no end": ("title: \"" + "a" * 1_000_000, "yaml-limit"),
    "tag": ("tags: !!python/object/apply:os.system [touch /tmp/owned]", ""),
    "binary": ("title: !!binary AAAA\nstart: !!timestamp x\nend: !<x> y", ""),
    "many documents": ("--- a\n" * 20_000, ""),
    "comments": ("#" * 500_000, ""),
}


@pytest.mark.parametrize("name", FRONT)
def test_front_matter_of_too_much_takes_bounded_time_and_memory(tmp_path, name):
    text, rule = FRONT[name]
    content = one(tmp_path, f"---\n{text}\n---\n{postmortem('')}")
    result = measured(content, tmp_path / "public", seconds=SECONDS, memory=MEMORY)
    assert rule in result.errors, result.errors[-500:]
    (content / "document.md").unlink()
    (content / "casebook.yml").write_text(text + "\n")
    result = measured(content, tmp_path / "public", seconds=SECONDS, memory=MEMORY)
    assert rule in result.errors, result.errors[-500:]


def test_a_document_of_50_MB_is_left_out_with_a_diagnostic(tmp_path):
    content = one(tmp_path, b"word " * 10_000_000)
    result = measured(content, tmp_path / "public", seconds=SECONDS, memory=200)
    assert "document.md:1:1: error: the file is larger than 4 MiB [file-too-large]" in result.errors


@pytest.mark.skipif(not LONG, reason="takes 2 GB; CASEBOOK_LONG=1 runs it")
def test_two_gigabytes_of_documents_take_bounded_memory(tmp_path):
    content = tmp_path / "content"
    for number in range(1_000):
        folder = content / str(number // 100)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.md").write_text(incident(number) + ("More words of it, and more. " * 70 + "\n\n") * 1_050)
    measured(content, tmp_path / "public", seconds=600, memory=6_000)


def test_a_hundred_files_too_large_to_read_cost_nothing(tmp_path):
    content = one(tmp_path, "")
    for number in range(100):
        with open(content / f"hole-{number}.md", "wb") as file:
            file.truncate(40 << 30)
    result = measured(content, tmp_path / "public", seconds=SECONDS, memory=200)
    assert result.errors.count("[file-too-large]") == 100


def test_pipes_devices_and_sockets_never_block_a_build(tmp_path):
    content = one(tmp_path, postmortem("[pipe](pipe.txt) ![pipe](pipe.svg)"))
    for name in ("pipe.md", "pipe.txt", "pipe.svg", "folder.md"):
        os.mkfifo(content / name)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(content / "socket.md"))
        try:
            os.mknod(content / "zero.md", 0o20666, os.makedev(1, 5))
        except PermissionError:
            pass
        result = build(content, tmp_path / "public", seconds=10)
    assert not (tmp_path / "public/files/pipe.txt").exists()
    result = subprocess.run([*command(content, tmp_path / "public")[:-1]], capture_output=True, text=True, timeout=60 * PATIENCE)
    for name in ("pipe.md", "socket.md", "folder.md"):
        assert f"{name}:1:1: warning: this is neither a file nor a folder [unreadable-file]" in result.stderr, result.stderr


@pytest.mark.parametrize("place", ["casebook.yml", "--config", "--theme"])
def test_a_pipe_as_configuration_or_theme_never_blocks_a_build(tmp_path, place):
    content = one(tmp_path, postmortem(""))
    more = []
    if place == "casebook.yml":
        os.mkfifo(content / place)
    elif place == "--config":
        os.mkfifo(tmp_path / "config.yml")
        more = ["--config", tmp_path / "config.yml"]
    else:
        (tmp_path / "theme/assets").mkdir(parents=True)
        os.mkfifo(tmp_path / "theme/assets/site.css")
        more = ["--theme", tmp_path / "theme"]
    result = build(content, tmp_path / "public", *more, seconds=10, check=False)
    assert result.returncode in (0, 2), result.stderr
    assert result.returncode == 0 or result.stderr.strip()


def test_documents_that_change_while_they_are_read_break_nothing(tmp_path):
    """They grow, shrink, vanish, and become folders, symbolic links and pipes, all the while."""
    content = write(tmp_path / "content", 40)
    (tmp_path / "secret.md").write_text("# secret-41c7\n\n## Root cause\n\nA bug on 1 May 2024.\n")
    files = sorted(content.rglob("*.md"))
    (content / "attached.txt").write_text("x")
    (content / "linking.md").write_text(postmortem("[a](attached.txt)"))
    stopped = threading.Event()
    draw = random.Random(11)

    def gone(path):
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)

    def change():
        number = 0
        while not stopped.is_set():
            path = draw.choice([*files, content / "attached.txt"])
            number += 1
            kind = draw.randrange(8)
            try:
                if kind == 0:
                    # Opening a pipe that nobody reads must not wait.
                    with open(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK), "ab") as file:
                        file.write(b"more " * draw.randrange(50_000))
                elif kind == 1:
                    os.truncate(path, draw.randrange(200))
                else:
                    gone(path)
                    if kind == 2:
                        path.mkdir()
                        (path / "inside.md").write_text(incident(number))
                    elif kind == 3:
                        path.symlink_to(tmp_path / "secret.md")
                    elif kind == 4:
                        os.mkfifo(path)
                    elif kind < 7:
                        path.write_text(incident(number))
            except OSError:
                gone(path)

    changer = threading.Thread(target=change)
    changer.start()
    try:
        for _ in range(60 if LONG else 12):
            result = build(content, tmp_path / "public", seconds=20, check=False)
            assert result.returncode == 0 or result.returncode == 2 and "attached.txt" in result.stderr, result.stderr[-800:]
            assert (tmp_path / "public/index.html").is_file() or result.returncode
    finally:
        stopped.set()
        changer.join()
    build(content, tmp_path / "public", seconds=20)
    build(content, tmp_path / "clean", seconds=20)
    assert manifest(tmp_path / "public") == manifest(tmp_path / "clean")
    assert strays(tmp_path, "content", "public", "clean", "secret.md") == []
    for file in (tmp_path / "public").rglob("*"):
        assert not file.is_file() or b"secret-41c7" not in file.read_bytes(), file


def test_names_at_the_limits_of_the_file_system(tmp_path):
    content = one(tmp_path, postmortem("[long](" + "l" * 252 + ".md) [file](" + "f" * 251 + ".txt)"))
    text = postmortem("").replace("Outage", "Outage of {}")
    (content / ("l" * 252 + ".md")).write_text(text.format("the long name"))
    (content / ("f" * 251 + ".txt")).write_text("attached")
    deep = content
    for part in range(8):
        deep /= chr(97 + part) * 255
    deep.mkdir(parents=True)
    (deep / "post.md").write_text(text.format("the long path"))
    (content / "two\nlines.md").write_text(text.format("two lines"))
    (content / "tab\tand \x7f\x1b[31m.md").write_text(text.format("controls"))
    (content / "-rf.md").write_text(text.format("a flag"))
    (content / "ü".encode("latin-1").decode("utf-8", "surrogateescape")).mkdir()
    bad = os.fsencode(content) + b"/\xff\xfe.md"
    pathlib.Path(os.fsdecode(bad)).write_text(text.format("no text"))
    pathlib.Path(os.fsdecode(os.fsencode(content) + b"/\xfc/inside.md")).write_text(text.format("inside"))
    for name in ("loop", "self.md"):
        (content / name).symlink_to(name)
    (content / "up").symlink_to("..")
    (content / "there.md").symlink_to("back.md")
    (content / "back.md").symlink_to("there.md")
    result = subprocess.run([*command(content, tmp_path / "public")[:-1]], capture_output=True, timeout=60 * PATIENCE)
    assert result.returncode == 0, result.stderr[-2000:]
    text = result.stderr.decode("utf-8")
    assert text.count("[symbolic-link]") == 5 and text.count("[not-utf8]") == 2, text
    assert "\x1b" not in text and "\x7f" not in text
    titles = "".join(page.read_text() for page in (tmp_path / "public/incidents").glob("*.html"))
    for title in ("the long name", "the long path", "two lines", "controls", "a flag"):
        assert f"Outage of {title}" in titles, title
    assert "no text" not in titles
    longest = max(len(os.fsencode(path.name)) for path in (tmp_path / "public").rglob("*"))
    assert longest <= 255
    again = manifest(tmp_path / "public")
    build(content, tmp_path / "public")
    assert manifest(tmp_path / "public") == again


@pytest.mark.parametrize("length", [200, 230, 255])
def test_an_output_whose_name_is_long_is_written_or_refused(tmp_path, length):
    content = one(tmp_path, postmortem(""))
    place = tmp_path / "place"
    place.mkdir()
    for _ in range(2):
        result = build(content, place / ("o" * length), check=False)
        assert result.returncode == 0 or result.returncode == 2 and "too long" in result.stderr, result.stderr
    assert strays(place, "o" * length) == []


def test_folders_nested_without_end_are_left_out_with_a_diagnostic(tmp_path):
    content = one(tmp_path, postmortem(""))
    here = os.open(content, os.O_RDONLY)
    for _ in range(1_500):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)
    result = measured(content, tmp_path / "public", seconds=SECONDS, memory=200)
    assert "nested deeper than 100 folders [unreadable-file]" in result.errors
    subprocess.run(["rm", "-rf", content / "d"], check=True)


def test_few_file_descriptors_are_enough(tmp_path):
    from builds import limited
    content = write(tmp_path / "content", 60)
    result = build(content, tmp_path / "public", "--jobs", 8, preexec_fn=limited(RLIMIT_NOFILE=40))
    build(content, tmp_path / "clean", "--jobs", 1)
    assert manifest(tmp_path / "public") == manifest(tmp_path / "clean"), result.stderr
