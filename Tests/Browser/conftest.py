"""Builds the sites that the browser tests look at, once a run, with the binary named by $CASEBOOK."""
import contextlib
import functools
import http.server
import os
import pathlib
import subprocess
import threading

import hard_cases
import pytest
from playwright.sync_api import sync_playwright

PROJECT = pathlib.Path(__file__).resolve().parents[2]


def casebook(*arguments, **environment):
    binary = os.environ.get("CASEBOOK") or str(PROJECT / ".build/debug/casebook")
    result = subprocess.run(
        [binary, *map(str, arguments)], capture_output=True, text=True, cwd=PROJECT,
        env={**os.environ, **environment}, timeout=120)
    assert result.returncode == 0, result.stderr
    return result


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site of content/, as `make site` builds it."""
    out = tmp_path_factory.mktemp("site") / "public"
    casebook("build", "content", "--out", out, "--quiet")
    return out


def built(folder, write):
    """The site of the documents that are written into a folder."""
    content = folder / "content"
    write(content)
    casebook("build", content, "--out", folder / "public", "--quiet")
    return folder / "public"


@pytest.fixture(scope="session")
def hard_site(tmp_path_factory):
    """A site of documents that are hard to show: hostile, endless, in other scripts, nearly empty."""
    return built(tmp_path_factory.mktemp("hard"), hard_cases.write)


@pytest.fixture(scope="session")
def lone_site(tmp_path_factory):
    """A site of one incident."""
    return built(tmp_path_factory.mktemp("lone"), hard_cases.write_one)


@pytest.fixture(scope="session")
def empty_site(tmp_path_factory):
    """A site of no incident."""
    return built(tmp_path_factory.mktemp("empty"), hard_cases.write_none)


@pytest.fixture(scope="session")
def crowded_site(tmp_path_factory):
    """A site of 2,000 incidents of one cause."""
    return built(tmp_path_factory.mktemp("crowded"), hard_cases.write_many)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@contextlib.contextmanager
def serve(folder):
    """The address of a local server that has a folder under a path of its own."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

        def translate_path(self, path):
            return super().translate_path(path.removeprefix("/deep/path"))

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/deep/path"
    server.shutdown()


@pytest.fixture(scope="session")
def served(site):
    with serve(site) as address:
        yield address
