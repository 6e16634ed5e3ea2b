"""The manual page, the completions and where `make install` puts them."""
import json
import os
import shutil

import pytest
from conftest import BINARY, PROJECT, casebook, run

PAGE = PROJECT / "docs/man/casebook.1"


def commands():
    top = json.loads(casebook("--experimental-dump-help").stdout)["command"]
    return [command for command in top["subcommands"] if command["commandName"] != "help"]


def test_the_manual_page_is_what_the_help_says():
    assert run(PROJECT / "Scripts/manual", BINARY).stdout == PAGE.read_text(), "make manual makes it anew"


def test_the_manual_page_has_every_command_and_option():
    text = PAGE.read_text().replace("\\-", "-")
    for command in commands():
        section = text.split(f"\n.SS {command['commandName']}\n")[1].split("\n.SS ")[0]
        for argument in command["arguments"]:
            for name in argument.get("names", []):
                if name["name"] not in ("help", "h", "version"):
                    assert f"--{name['name']}" in section, (command["commandName"], name)


@pytest.mark.skipif(not shutil.which("groff"), reason="no groff")
def test_groff_has_nothing_against_the_manual_page():
    result = run("groff", "-man", "-ww", "-Tascii", PAGE)
    assert result.stderr == "" and "CASEBOOK(1)" in result.stdout


@pytest.mark.parametrize("shell, check", [("bash", ["bash", "-n"]), ("zsh", ["zsh", "-n"]), ("fish", ["fish", "--no-execute"])])
def test_shells_can_read_their_completions(tmp_path, shell, check):
    script = tmp_path / f"casebook.{shell}"
    script.write_text(casebook("--generate-completion-script", shell).stdout)
    for command in commands():
        assert command["commandName"] in script.read_text()
    if shutil.which(shell):
        assert run(*check, script).stderr == ""


def completed(tmp_path, line):
    """What bash offers at the end of a line, in a folder of a few files."""
    (tmp_path / "content").mkdir()
    (tmp_path / "notes.txt").touch()
    (tmp_path / "casebook.yml").touch()
    script = tmp_path / "completions"
    script.write_text(casebook("--generate-completion-script", "bash").stdout)
    words = line.split(" ")
    code = f"""
        shopt -s progcomp extglob; source {script}
        COMP_WORDS=({" ".join(word or "''" for word in words)}); COMP_CWORD={len(words) - 1}
        COMP_LINE='{line}'; COMP_POINT=${{#COMP_LINE}}; COMP_TYPE=9
        _casebook casebook "${{COMP_WORDS[COMP_CWORD]}}" "${{COMP_WORDS[COMP_CWORD-1]}}"
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    return set(run("bash", "-c", code, cwd=tmp_path).stdout.split())


@pytest.mark.parametrize("line, offered, withheld", [
    ("casebook ex", {"extract", "export", "explain"}, {"build"}),
    ("casebook export --format ", {"sqlite", "csv", "ndjson", "json"}, set()),
    ("casebook build --audience ", {"public", "internal"}, set()),
    ("casebook build --theme ", {"content"}, {"notes.txt"}),
    ("casebook build --config ", {"casebook.yml"}, {"notes.txt"}),
])
def test_bash_offers_what_fits(tmp_path, line, offered, withheld):
    found = completed(tmp_path, line)
    assert offered <= found and not withheld & found, found


def test_every_option_with_a_path_says_which():
    """A new option that takes a file or a folder must say so, or shells offer nothing."""
    for command in commands():
        for argument in command["arguments"]:
            if argument["kind"] != "flag" and argument["valueName"] in ("file", "dir", "path", "folder", "content", "out", "cache"):
                assert argument.get("completionKind"), (command["commandName"], argument["valueName"])


def test_install_puts_everything_in_place(tmp_path):
    run(PROJECT / "Scripts/install", "/usr", BINARY, env={**os.environ, "DESTDIR": str(tmp_path)})
    found = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {
        "usr/bin/casebook", "usr/share/man/man1/casebook.1", "usr/share/bash-completion/completions/casebook",
        "usr/share/zsh/site-functions/_casebook", "usr/share/fish/vendor_completions.d/casebook.fish"}
    assert run(tmp_path / "usr/bin/casebook", "--version").stdout == casebook("--version").stdout


@pytest.mark.parametrize("script", [["site", "content"], ["install"]])
def test_a_release_that_cannot_be_made_ends_the_script(tmp_path, script):
    """What an earlier one left is not used in its place."""
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, text in (("swift", f'case "$*" in *--show-bin-path) echo {tools};; *) exit 3;; esac'),
                       ("casebook", f"touch {tmp_path}/used")):
        (tools / name).write_text(f"#!/bin/sh\n{text}\n")
        (tools / name).chmod(0o755)
    result = run(PROJECT / "Scripts" / script[0], *script[1:], tmp_path / "out", check=False,
                 env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"})
    assert result.returncode == 3, result.stderr
    assert list(tmp_path.iterdir()) == [tools]
