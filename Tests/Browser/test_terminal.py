"""What a terminal shows while a build takes long."""
import os
import pty
import re
import struct
import subprocess
import fcntl
import termios

import pytest
from conftest import PROJECT
from preview import document, write


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    """As many documents as no build is through with in half a second."""
    folder = tmp_path_factory.mktemp("many") / "content"
    for number in range(1500):
        write(folder / f"{number}.md", document(f"Number {number}", 1 + number % 28, "word " * 200))
    return folder


def shown(content, *arguments, columns=80, **environment):
    """Everything that a terminal of so many columns gets to draw."""
    binary = os.environ.get("CASEBOOK") or str(PROJECT / ".build/debug/casebook")
    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [binary, "build", content, "--out", content.parent / "public", "--clean", *arguments], stderr=writer,
        stdout=subprocess.DEVNULL, env={**os.environ, "TERM": "xterm", **environment})
    os.close(writer)
    drawn = b""
    while True:
        try:
            more = os.read(reader, 65536)
        except OSError:
            break
        if not more:
            break
        drawn += more
    os.close(reader)
    assert process.wait() == 0
    return drawn.decode().replace("\r\n", "\n")


def test_a_long_build_shows_how_far_it_is_and_leaves_no_trace(content):
    drawn = shown(content)
    frames = drawn.split("\r")
    assert any(re.match(r"(extract|render) \[=+ *\] \d+ of 1500 documents", frame) for frame in frames), frames
    assert all(len(frame) <= 79 for frame in frames[:-1])
    assert "\x1b" not in drawn.rsplit("\r", 1)[0]
    assert re.fullmatch(r" +", frames[-2]) and "incidents, " in frames[-1]


def test_a_narrow_terminal_gets_short_lines(content):
    frames = shown(content, columns=20).split("\r")
    assert len(frames) > 2 and all(len(frame) <= 19 for frame in frames[:-1])


@pytest.mark.parametrize("arguments, environment", [(["--quiet"], {}), ([], {"TERM": "dumb"})])
def test_who_wants_no_bar_gets_none(content, arguments, environment):
    assert "\r" not in shown(content, *arguments, **environment)
