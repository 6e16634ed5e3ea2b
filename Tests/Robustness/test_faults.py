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
from builds import BINARY, LONG, PROJECT, difference, manifest, strays, two_contents

# Of all operations, when there is little time.
SAMPLE = 40


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    out = tmp_path_factory.mktemp("faults") / "faults.so"
    compiler = shutil.which("clang") or shutil.which("cc")
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", out, PROJECT / "Tests/Robustness/faults.c", "-ldl"], check=True)
    return out


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

    def run(self, content, place, **fault):
        return subprocess.run(
            [BINARY, "build", content, "--out", place / "public", "--cache", place / "cache", "--quiet", "--jobs", "1"],
            capture_output=True, text=True, errors="replace", env={**os.environ, **fault}, timeout=120)

    def fault(self, at, code, start=None):
        """A build that meets a fault, from the site that was; what it did and what it left."""
        place = self.folder / "place"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        if start is not None:
            shutil.copytree(start, place, dirs_exist_ok=True)
        told = self.folder / "note"
        told.unlink(missing_ok=True)
        result = self.run(self.after, place, LD_PRELOAD=str(self.library), FAULT_ROOT=str(self.folder),
                          FAULT_AT=str(at), FAULT_CODE=str(code), FAULT_NOTE=str(told))
        lines = told.read_text().splitlines() if told.exists() else []
        return types.SimpleNamespace(place=place, result=result, failed=lines[0] if len(lines) > 1 else None,
                                     count=int(lines[-1].split()[0]) if lines else 0)


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
    again = scene.run(scene.after, met.place)
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
    first = 1 + hash_of(start + code) % step
    faults = []
    for at in range(first, count + 1, step):
        met = scene.fault(at, getattr(errno, code), base)
        met.started = base is not None
        problem = wrong(scene, met)
        if problem:
            faults.append(f"{at} ({met.failed}): {problem}")
    assert not faults, "\n".join(faults)


def hash_of(text):
    return sum(text.encode())
