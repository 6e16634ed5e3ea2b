"""Builds the sites that the browser tests look at, once a run, with the binary named by $CASEBOOK."""
import functools
import http.server
import os
import pathlib
import subprocess
import threading

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


@pytest.fixture(scope="session")
def hard_site(tmp_path_factory):
    """A site of documents that are hard to show: hostile, endless, in other scripts, nearly empty."""
    import hard_cases

    content = tmp_path_factory.mktemp("hard") / "content"
    hard_cases.write(content)
    out = content.parent / "public"
    casebook("build", content, "--out", out, "--quiet")
    return out


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def served(site):
    """The site under a path of its own on a local server."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

        def translate_path(self, path):
            return super().translate_path(path.removeprefix("/deep/path"))

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/deep/path"
    server.shutdown()
