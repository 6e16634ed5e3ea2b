"""Exports, each made once, of the samples and of documents that are hard to write down."""
import os
import pathlib
import subprocess
import sys

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("CASEBOOK") or PROJECT / ".build/debug/casebook")
# Documents that are hard to show are hard to write down, too.
sys.path.insert(0, str(PROJECT / "Tests/Browser"))
import hard_cases  # noqa: E402


def casebook(*arguments, **options):
    result = subprocess.run(
        [BINARY, *map(str, arguments)], capture_output=True, text=True, cwd=PROJECT, timeout=300, **options)
    assert result.returncode == 0, result.stderr
    return result


@pytest.fixture(scope="session", params=["samples", "hard", "none"])
def content(request, tmp_path_factory):
    if request.param == "samples":
        return PROJECT / "content"
    folder = tmp_path_factory.mktemp(request.param) / "content"
    (hard_cases.write if request.param == "hard" else hard_cases.write_none)(folder)
    return folder


@pytest.fixture(scope="session")
def exported(content, tmp_path_factory):
    """Gives the path of the export in a format."""
    folder = tmp_path_factory.mktemp("exports")

    def export(format):
        path = folder / f"incidents.{format}"
        if not path.exists():
            casebook("export", content, "--format", format, "--out", path)
        return path

    return export


@pytest.fixture(scope="session")
def site(content, tmp_path_factory):
    out = tmp_path_factory.mktemp("site") / "public"
    casebook("build", content, "--out", out, "--quiet")
    return out
