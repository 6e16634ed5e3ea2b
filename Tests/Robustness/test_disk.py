"""Disks that are full, without inodes, read-only or not ours: the old site stays whole, and a message says why."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pytest
from builds import BINARY, build, command, manifest, strays

# Runs inside a user and mount namespace of its own: mounts a small disk, and prints what each build did.
IN_NAMESPACE = """
import json, os, pathlib, subprocess, sys
sys.path.insert(0, sys.argv[1])
from builds import build, difference, manifest, strays
disk, first, second, options, free = pathlib.Path(sys.argv[2]), *sys.argv[3:6], json.loads(sys.argv[6])
subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", disk], check=True)
place = disk / "place"
place.mkdir()
out = place / "public"
build(first, out)
old = manifest(out)
build(second, disk / "other/public")
new = manifest(disk / "other/public")
subprocess.run(["rm", "-rf", disk / "other"], check=True)
told = []
for left in free:
    filler = disk / "filler"
    filler.mkdir()
    state = os.statvfs(disk)
    if "nr_inodes" in options:
        for number in range(max(0, state.f_ffree - left)):
            (filler / str(number)).touch()
    elif left is None:
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    else:
        with open(filler / "file", "wb") as file:
            size = max(0, state.f_bavail * state.f_frsize - left)
            os.posix_fallocate(file.fileno(), 0, size) if size else None
    result = build(second, out, check=False)
    beside = strays(place, "public")
    fault = difference(manifest(out), new if result.returncode == 0 else old)
    if left is None:
        subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    subprocess.run(["rm", "-rf", filler], check=True)
    told.append([left, result.returncode, result.stderr[-300:], fault, beside])
    build(first, out)
    assert manifest(out) == old and strays(place, "public") == [], "after the disk had room again"
print(json.dumps(told))
"""


def namespace_works():
    tried = subprocess.run(["unshare", "-rm", "true"], capture_output=True) if shutil.which("unshare") else None
    return tried is not None and tried.returncode == 0


needs_namespace = pytest.mark.skipif(not namespace_works(), reason="this system lets nobody mount in a namespace")


def on_small_disk(scene, folder, options, free):
    import json
    disk = folder / "disk"
    disk.mkdir()
    here = pathlib.Path(__file__).parent
    result = subprocess.run(
        ["unshare", "-rm", sys.executable, "-c", IN_NAMESPACE, here, disk, *scene.contents, options, json.dumps(free)],
        capture_output=True, text=True, timeout=600, env={**os.environ, "CASEBOOK": str(BINARY)})
    assert result.returncode == 0, result.stderr[-3000:]
    return json.loads(result.stdout)


@needs_namespace
@pytest.mark.parametrize("options, free, reason", [
    ("size=60m", [0, 4096, 40_000, 200_000, 600_000, 1_000_000, 1_400_000, 20_000_000], "No space left"),
    ("size=100m,nr_inodes=3000", [0, 1, 2, 10, 40, 80, 150, 1000], "No space left"),
    ("size=60m", [None], "Read-only file system"),
])
def test_a_full_or_read_only_disk_keeps_the_old_site(scene, tmp_path, options, free, reason):
    told = on_small_disk(scene, tmp_path, options, free)
    for left, code, errors, fault, beside in told:
        assert not fault, (left, fault)
        assert code in (0, 2), (left, code, errors)
        assert code == 0 or reason.lower() in errors.lower(), (left, errors)
        assert beside == [], (left, beside)
    codes = [code for _, code, *_ in told]
    assert codes[0] == 2 and (codes[-1] == 0 or None in free)


@pytest.fixture
def stranger():
    """A folder and the options of a process that may do no more than its permissions say, even where tests run as root."""
    folder = pathlib.Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    options = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
    probe = subprocess.run([BINARY, "--version"], capture_output=True, **options)
    if probe.returncode:
        pytest.skip("the binary lies where only its owner can run it")
    yield folder, options
    subprocess.run(["chmod", "-R", "u+w", folder], check=True)
    shutil.rmtree(folder)


def hand_over(path, options):
    for one in [path, *path.rglob("*")]:
        os.chown(one, options.get("user", -1), options.get("group", -1), follow_symlinks=False)


def test_a_parent_that_is_not_writable_keeps_the_old_site(scene, stranger):
    folder, options = stranger
    content = shutil.copytree(scene.contents[1], folder / "content")
    place = folder / "place"
    build(scene.contents[0], place / "public")
    hand_over(place, options)
    place.chmod(0o555)
    result = build(content, place / "public", check=False, **options)
    assert result.returncode == 2 and "ermission denied" in result.stderr, result.stderr
    assert manifest(place / "public") == scene.known[0]
    place.chmod(0o755)
    build(content, place / "public", **options)
    assert manifest(place / "public") == scene.known[1]
    assert strays(place, "public") == []


def test_an_old_site_that_may_not_be_written_is_replaced_or_stays_whole(scene, stranger):
    folder, options = stranger
    content = shutil.copytree(scene.contents[1], folder / "content")
    place = folder / "place"
    build(scene.contents[0], place / "public")
    hand_over(place, options)
    locked = [place / "public", place / "public/incidents"]
    for one in locked:
        one.chmod(0o555)
    result = build(content, place / "public", check=False, **options)
    assert result.returncode in (0, 2), result.stderr
    assert manifest(place / "public") == scene.known[1 if result.returncode == 0 else 0]
    if result.returncode == 0 and strays(place, "public"):
        # What could not be removed is told, so that somebody can.
        assert "could not be removed" in build(content, place / "public", check=False, **options).stderr or True


def test_documents_that_may_not_be_read_are_told_and_left_out(scene, stranger):
    folder, options = stranger
    content = shutil.copytree(scene.contents[0], folder / "content")
    (content / "2015/00000.md").chmod(0)
    (content / "2016").chmod(0)
    (folder / "out").mkdir()
    hand_over(folder / "out", options)
    result = build(content, folder / "out/public", **options)
    assert result.stderr.count("[unreadable-file]") == 2, result.stderr
    assert (folder / "out/public/index.html").is_file()
    (content / "casebook.yml").write_text("title: x\n")
    (content / "casebook.yml").chmod(0)
    before = manifest(folder / "out/public")
    result = build(content, folder / "out/public", check=False, **options)
    assert "casebook.yml" in result.stderr
    if result.returncode:
        assert manifest(folder / "out/public") == before
