"""Every single operation on files fails once: whatever was being done, nothing is lost, and nothing is left out unsaid.

A library that is loaded into the program counts its operations below the test's folder and makes one of them fail:
walking and reading the content, the configuration, the cache, the old site, and writing and exchanging the new one.
"""
import errno
import os
import shutil
import subprocess
import types

import pytest
from builds import BINARY, LONG, PROJECT, build, command, difference, incident, manifest, strays, two_contents

# Of all operations, when there is little time.
SAMPLE = 40


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    out = tmp_path_factory.mktemp("faults") / "faults.so"
    compiler = shutil.which("clang") or shutil.which("cc")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", out, PROJECT / "Tests/Robustness/faults.c", "-ldl"], check=True)
    return out


def faulted(library, folder, arguments, at, code=errno.EIO, **options):
    """What became of a command one of whose operations below a folder failed, which it was, and how many there were."""
    told = folder / "note"
    told.unlink(missing_ok=True)
    result = subprocess.run(
        arguments, capture_output=True, text=True, errors="replace", timeout=120, **options,
        env={**os.environ, "LD_PRELOAD": str(library), "FAULT_ROOT": str(folder), "FAULT_AT": str(at),
             "FAULT_CODE": str(code), "FAULT_NOTE": str(told)})
    lines = told.read_text().splitlines() if told.exists() else []
    return types.SimpleNamespace(result=result, failed=f"{at} ({lines[0]})" if len(lines) > 1 else None,
                                 count=int(lines[-1].split()[0]) if lines else 0)


class Scene:
    """A site of some documents, which are then edited, and the same again for every fault."""

    def __init__(self, folder, library):
        self.folder, self.library = folder, library
        self.base = folder / "base"
        before, after = two_contents(folder, count=13)
        (after / "deep/er").mkdir(parents=True)
        shutil.copy(next(before.rglob("*.md")), after / "deep/er/copy.md")
        (after / "casebook.yml").write_text("title: Faults\n")
        (after / "picture.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
        (after / "deep/picture.md").write_text("# Outage of a picture\n\nOn 2 May 2021 from 10:00 to 11:00 UTC it was down.\n\n"
                                               "![It](../picture.svg)\n")
        self.after = after
        self.base.mkdir()
        self.run(before, self.base)
        self.old = manifest(self.base / "public")
        shutil.copytree(self.base, folder / "new")
        self.run(after, folder / "new")
        self.new = manifest(folder / "new/public")
        assert self.old != self.new
        shutil.rmtree(folder / "new")

    @staticmethod
    def into(place):
        return place / "public", "--cache", place / "cache", "--jobs", "1"

    def run(self, content, place, check=True):
        return build(content, *self.into(place), seconds=15, check=check)

    def fault(self, at, code, start=None):
        """A build that meets a fault, from the site that was; what it did and what it left."""
        place = self.folder / "place"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        if start is not None:
            shutil.copytree(start, place, dirs_exist_ok=True)
        met = faulted(self.library, self.folder, command(self.after, *self.into(place)), at, code)
        met.place, met.started = place, start is not None
        return met


@pytest.fixture(scope="module")
def scene(tmp_path_factory, library):
    return Scene(tmp_path_factory.mktemp("scene"), library)


def wrong(scene, met):
    """What is wrong about a build that met a fault; `None` where all is well."""
    result, site = met.result, met.place / "public"
    if result.returncode not in (0, 2):
        return f"ended with {result.returncode}: {result.stderr[-300:]}"
    shown = manifest(site) if site.exists() else {}
    if result.returncode == 2:
        if "error" not in result.stderr:
            return "failed without saying why"
        if difference(shown, scene.new, *([scene.old] if met.started else [{}])):
            return f"failed and left a mix: {difference(shown, scene.new, scene.old)}"
    elif difference(shown, scene.new) and "error" not in result.stderr and "warning" not in result.stderr:
        return f"said nothing, but {difference(shown, scene.new)}"
    again = scene.run(scene.after, met.place, check=False)
    if again.returncode != 0:
        return f"the next build failed: {again.stderr[-300:]}"
    if difference(manifest(site), scene.new):
        return f"after the next build {difference(manifest(site), scene.new)}"
    left = strays(met.place, "public", "cache")
    return f"left {left}" if left else None


@pytest.mark.parametrize("code", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("start", ["beside an old site", "where there is none"])
def test_any_operation_may_fail(scene, start, code):
    base = scene.base if start == "beside an old site" else None
    count = scene.fault(0, errno.EIO, base).count
    assert count > 300
    step = 1 if LONG else max(1, count // SAMPLE)
    # Another sample for every kind of run, the same every time.
    first = 1 + sum((start + code).encode()) % step
    faults = []
    for at in range(first, count + 1, step):
        met = scene.fault(at, getattr(errno, code), base)
        problem = wrong(scene, met)
        if problem:
            faults.append(f"{met.failed}: {problem}")
    assert not faults, "\n".join(faults)


class Command:
    """Any other command over a folder, which is the same for every fault."""

    def __init__(self, folder, library, *arguments):
        self.folder, self.library, self.arguments = folder, library, arguments
        self.start, self.place = folder / "start", folder / "place"

    def run(self, at=0, again=False):
        if not again:
            shutil.rmtree(self.place, ignore_errors=True)
            shutil.copytree(self.start, self.place)
        met = faulted(self.library, self.folder, [BINARY, *self.arguments], at, cwd=self.place)
        assert met.result.returncode in (0, 1, 2), (met.failed, met.result.stderr)
        met.shown = manifest(self.place)
        return met

    def faults(self):
        """What came of every fault, or of a sample."""
        count = self.run().count
        assert count > 20
        for at in range(1, count + 1, 1 if LONG else max(1, count // SAMPLE)):
            yield self.run(at)


def test_no_fault_while_documents_are_changed_costs_one(tmp_path, library):
    adopt = Command(tmp_path, library, "adopt", "--all", tmp_path / "place/0.md", tmp_path / "place/1.md")
    adopt.start.mkdir()
    for number in range(2):
        (adopt.start / f"{number}.md").write_text(incident(number).split("---\n")[2])
    old, new = manifest(adopt.start), adopt.run().shown
    assert all(old[name] != new[name] for name in old)
    for met in adopt.faults():
        assert set(met.shown) == set(old), (met.failed, met.shown)
        for name in old:
            assert met.shown[name] in (old[name], new[name]), (met.failed, name)
        if met.shown != new:
            assert "error" in met.result.stderr, (met.failed, met.result.stderr)
        assert adopt.run(again=True).shown == new, met.failed


@pytest.mark.parametrize("kind", ["csv", "ndjson", "sqlite"])
def test_an_export_that_meets_a_fault_is_the_last_or_the_next(tmp_path, library, kind):
    export = Command(tmp_path, library, "export", tmp_path / "place/content", "--format", kind, "--jobs", "1",
                     "--out", tmp_path / "place/out")
    for number in range(3):
        (export.start / "content").mkdir(parents=True, exist_ok=True)
        (export.start / f"content/{number}.md").write_text(incident(number) + "\nZebrafink called.\n")
    (export.start / "content/casebook.yml").write_text("redact:\n  - Zebrafink\n")
    export.run()
    shutil.copytree(tmp_path / "place", export.start, dirs_exist_ok=True)
    (export.start / "content/1.md").write_text(incident(1, "changed") + "\nZebrafink called.\n")
    old, new = manifest(export.start), export.run().shown
    assert old != new
    for met in export.faults():
        told = [path.read_bytes() for path in (tmp_path / "place").glob("out*") if path.is_file()]
        assert not any(b"ebrafink" in text for text in told), met.failed
        if "could not be removed" in met.result.stderr or "cannot remove" in met.result.stderr:
            # The one thing that is left, by its name.
            assert any({**met.shown, **site} == met.shown for site in (old, new)), met.failed
            continue
        if difference(met.shown, old, new):
            # A document that could not be read is left out, and that is said.
            assert met.result.returncode != 2 and "error" in met.result.stderr, (met.failed, difference(met.shown, old, new))
        elif met.shown == old:
            assert "error" in met.result.stderr, met.failed
        assert export.run(again=True).shown == new, met.failed
