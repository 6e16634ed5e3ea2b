"""What stands around the program: manual page, completions, container, action, what init writes."""
import os
import pathlib
import subprocess

PROJECT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("CASEBOOK") or PROJECT / ".build/debug/casebook").resolve()


def run(*arguments, check=True, cwd=PROJECT, **options):
    result = subprocess.run([*map(str, arguments)], capture_output=True, text=True, cwd=cwd, timeout=120, **options)
    assert not check or result.returncode == 0, result.stdout + result.stderr
    return result


def casebook(*arguments, **options):
    return run(BINARY, *arguments, **options)
