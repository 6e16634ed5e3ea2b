"""A running `casebook serve`, sockets that say to it what no browser would, and a page that watches it."""
import os
import pathlib
import signal
import socket
import subprocess
import time

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]

# What a shell starts with & ignores SIGINT, and so would all that is started here. A signal that is handled
# goes to a new program as its default. (Not in `preexec_fn`: a child forked beside threads may never wake.)
signal.signal(signal.SIGINT, signal.default_int_handler)

DOCUMENT = """# Postmortem: {title}

## Summary
On {day} March 2023 from 14:00 to 15:30 UTC, checkout failed for 30 % of users. {text}

## Root cause
A wrong timeout was configured in the load balancer.
"""


def document(title="Checkout failed", day=7, text="Nobody was paged."):
    return DOCUMENT.format(title=title, day=day, text=text)


class Preview:
    """`casebook serve` over a folder; what it prints is kept in files."""

    def __init__(self, folder, *arguments, content="content"):
        self.folder = folder
        self.temporary = folder / "tmp"
        self.temporary.mkdir(exist_ok=True)
        self.content = folder / content
        binary = os.environ.get("CASEBOOK") or str(PROJECT / ".build/debug/casebook")
        self.output = open(folder / "stdout", "wb+")
        self.errors = open(folder / "stderr", "wb+")
        self.process = subprocess.Popen(
            [binary, "serve", str(self.content), *([] if "--port" in arguments else ["--port", "0"]),
             *map(str, arguments)],
            stdout=self.output, stderr=self.errors, cwd=folder,
            env={**os.environ, "TMPDIR": str(self.temporary)})

    def __enter__(self):
        self.address = self.wait_for(lambda: (self.folder / "stdout").read_text().strip())
        self.port = int(self.address.rsplit(":", 1)[1].strip("/"))
        return self

    def __exit__(self, *reason):
        if self.process.poll() is None:
            self.end()

    def wait_for(self, what, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                found = what()
            except (StopIteration, FileNotFoundError):
                # The site was exchanged for a new one while its folder was looked at.
                found = None
            if found:
                return found
            assert self.process.poll() is None, self.log()
            time.sleep(0.01)
        raise AssertionError(f"waited in vain\n{self.log()}")

    def log(self):
        return (self.folder / "stderr").read_text()

    def end(self, how=signal.SIGINT):
        """Ends it as Ctrl-C does, and says with which code it went."""
        self.process.send_signal(how)
        return self.process.wait(timeout=20)

    def page(self, title="Checkout failed"):
        """The path of the page of the incident with a title."""
        slug = title.lower().replace(" ", "-")
        return next(f"/incidents/{name.name}" for name in self.site().glob("incidents/*.html")
                    if slug in name.name)

    def site(self):
        return next(self.temporary.glob(".casebook-preview-*/built/site"))

    def raw(self, message, host=socket.AF_INET, wait=20):
        """All that comes back for some bytes until the server ends the connection."""
        with socket.socket(host, socket.SOCK_STREAM) as client:
            client.settimeout(wait)
            client.connect(("::1" if host == socket.AF_INET6 else "127.0.0.1", self.port))
            answer = b""
            try:
                client.sendall(message)
            except BrokenPipeError:
                pass
            while True:
                try:
                    more = client.recv(65536)
                except ConnectionResetError:
                    break
                if not more:
                    break
                answer += more
            return answer

    def request(self, target="/", *headers, method="GET", host=None, version="1.1"):
        """The status, the headers and the body that come back."""
        lines = [f"{method} {target} HTTP/{version}", f"Host: {host or f'localhost:{self.port}'}",
                 "Connection: close", *headers]
        answer = self.raw("\r\n".join([*lines, "", ""]).encode("latin-1"))
        head, _, body = answer.partition(b"\r\n\r\n")
        status, *fields = head.decode("latin-1").split("\r\n")
        return (int(status.split()[1]),
                {name.lower(): value for name, value in (field.split(": ", 1) for field in fields)},
                body)

    def memory(self):
        """Resident memory in MiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def resting_descriptors(self):
        """How many are open once nothing has come or gone for a second: connections of the tests before
        may take a while to end on a busy machine."""
        seen = []

        def rests():
            seen.append(self.descriptors())
            time.sleep(0.1)
            return len(seen) > 10 and len(set(seen[-10:])) == 1

        self.wait_for(rests)
        return seen[-1]


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    write(tmp_path / "content/a.md", document())
    write(tmp_path / "content/b.md", document("Login failed", 9, "See [this](pic.svg)."))
    write(tmp_path / "content/pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")
    return tmp_path


@pytest.fixture
def page(browser):
    context = browser.new_context()
    opened = context.new_page()
    opened.noise = []
    opened.on("console", lambda message: opened.noise.append(message.text) if message.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: opened.noise.append(str(error)))
    yield opened
    context.close()


def shows(page, text, seconds=20):
    page.wait_for_function("text => document.body.innerText.includes(text)", arg=text, timeout=seconds * 1000)


def panel(page, selector):
    return page.locator(f"#casebook-preview >> {selector}")
