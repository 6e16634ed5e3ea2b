"""The Dockerfile, as far as it can be judged without an engine."""
import re
import shutil

import pytest
from conftest import PROJECT, run


def instructions():
    """Keyword and value of each, continued lines joined, remarks left out."""
    text = (PROJECT / "Dockerfile").read_text()
    lines = [line for line in text.split("\n") if line.strip() and not line.strip().startswith("#")]
    whole = re.sub(r"\\\n\s*", "", "\n".join(lines))
    return [tuple(line.split(" ", 1)) for line in whole.split("\n")]


def packages():
    found = set()
    for keyword, value in instructions():
        for part in re.findall(r"apt-get install ([^&]*)", value) if keyword == "RUN" else []:
            found |= {word for word in part.split() if not word.startswith("-")}
    return found


def test_every_instruction_is_one():
    known = {"FROM", "RUN", "WORKDIR", "COPY", "USER", "ENTRYPOINT", "CMD"}
    assert {keyword for keyword, _ in instructions()} == known
    assert [keyword for keyword, _ in instructions()][0] == "FROM"


def test_base_images_are_exact():
    bases = [value for keyword, value in instructions() if keyword == "FROM"]
    assert len(bases) == 2
    for base in bases:
        tag = base.split(" ")[0].split(":")[1]
        assert re.fullmatch(r"\d+\.\d+(\.\d+)?-[a-z]+", tag), base


def test_the_compiler_is_the_projects():
    compiler = re.search(r"FROM swift:(\d+)\.(\d+)", (PROJECT / "Dockerfile").read_text())
    tools = re.search(r"swift-tools-version: (\d+)\.(\d+)", (PROJECT / "Package.swift").read_text())
    assert tuple(map(int, compiler.groups())) >= tuple(map(int, tools.groups()))
    assert f"Swift {compiler[1]}.{compiler[2]}" in (PROJECT / "README.md").read_text()


def test_everything_copied_is_there_and_not_ignored():
    ignored = (PROJECT / ".dockerignore").read_text().split()
    for keyword, value in instructions():
        if keyword == "COPY" and not value.startswith("--from"):
            for source in value.split(" ")[:-1]:
                assert (PROJECT / source).exists(), source
                assert f"!{source}" in ignored, source
    wanted = set(re.findall(r'path: "([^"]+)"', (PROJECT / "Package.swift").read_text()))
    copied = {value.split(" ")[0] for keyword, value in instructions() if keyword == "COPY"}
    assert all(path.split("/")[0] in copied for path in wanted)


@pytest.mark.skipif(not shutil.which("apt-cache"), reason="no Debian")
def test_every_package_exists():
    assert {"libcmark-gfm-dev", "libsqlite3-dev", "libsqlite3-0", "git", "tzdata"} <= packages()
    if "bookworm" not in (PROJECT / "Dockerfile").read_text() or 'VERSION_ID="12"' not in open("/etc/os-release").read():
        pytest.skip("another Debian")
    known = run("apt-cache", "pkgnames").stdout.split()
    assert packages() <= set(known), packages() - set(known)


def test_it_builds_with_what_the_project_needs():
    needed = re.search(r"need_libraries\(\) \{\n\s*need (.*)\n", (PROJECT / "Scripts/common").read_text())[1].split()
    assert set(needed) <= packages()


def test_nobody_is_root_and_the_default_command_builds():
    last = {}
    for keyword, value in instructions():
        last[keyword] = value
    assert last["USER"] not in ("root", "0")
    assert last["ENTRYPOINT"] == '["casebook"]'
    assert last["CMD"] == '["build", "/content", "--out", "/site/public"]'
