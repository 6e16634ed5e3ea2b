"""Builds that are killed, that run at once, and whose output is taken from under them: the site is one of two, whole."""
import os
import pathlib
import random
import shutil
import signal
import subprocess
import threading
import time

import pytest
from builds import LONG, build, command, difference, manifest, manifest_at, strays

KILLS = 500 if LONG else 30


@pytest.fixture
def place(tmp_path):
    """A folder in which nothing but the output should lie."""
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


class Reader:
    """Looks at a site all the while, as a server's visitors do, and notes whatever is missing or mixed."""

    def __init__(self, out, known):
        self.out, self.known, self.faults, self.rounds = out, known, [], 0
        self.common = [place for place in known[0] if known[0][place] and known[1].get(place)]
        self.stopped = threading.Event()
        self.threads = [threading.Thread(target=self.look, args=[one]) for one in (self.walk, self.visit)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *reason):
        self.stopped.set()
        for thread in self.threads:
            thread.join()

    def look(self, once):
        while not self.stopped.is_set():
            try:
                once()
            except OSError as error:
                self.faults.append(repr(error))
            self.rounds += 1

    def walk(self):
        """One folder, held open, is one site; only one that another has replaced may be on its way out."""
        folder = os.open(self.out, os.O_RDONLY | os.O_DIRECTORY)
        try:
            try:
                found = manifest_at(folder)
                fault = difference(found, *self.known)
            except OSError as error:
                found, fault = {}, repr(error)
            replaced = os.fstat(folder).st_ino != os.stat(self.out).st_ino
            if fault and not replaced:
                self.faults.append(fault)
            if replaced and not any({*found.items()} <= {*one.items()} for one in self.known):
                self.faults.append(f"a mixture: {fault}")
        finally:
            os.close(folder)

    def visit(self):
        """A page that both sites have is there at every moment, in one of two shapes."""
        import hashlib
        page = random.choice(self.common)
        read = hashlib.sha256((self.out / page).read_bytes()).hexdigest()
        if read not in (self.known[0][page], self.known[1][page]):
            self.faults.append(f"{page} is neither")


def test_killed_at_random_moments_the_old_site_is_whole_and_served(scene, place):
    draw = random.Random(7)
    out = place / "public"
    build(scene.contents[0], out)
    lasts = min(build(scene.contents[number % 2], out).seconds for number in range(3))
    died = 0
    with Reader(out, scene.known) as reader:
        for number in range(KILLS):
            process = subprocess.Popen(command(scene.contents[number % 2], out), stderr=subprocess.DEVNULL)
            # Half of them near the end, where the files are written and the sites change places.
            time.sleep(lasts * (draw.uniform(0, 1.1) if number % 2 else draw.uniform(0.7, 1.1)))
            process.send_signal(signal.SIGKILL)
            died += process.wait() == -signal.SIGKILL
            fault = difference(manifest(out), *scene.known)
            assert not fault, f"kill {number}: {fault}"
            if number % 10 == 9:
                build(scene.contents[number // 10 % 2], out)
                assert manifest(out) == scene.known[number // 10 % 2]
                assert strays(place, "public") == [], f"after kill {number}"
        assert not reader.faults, reader.faults[:5]
    assert died > KILLS / 3, f"{died} of {KILLS} were still running"
    assert reader.rounds > KILLS


@pytest.mark.parametrize("first", [True, False])
def test_interrupted_politely_nothing_is_left_for_good(scene, place, first):
    """The signals that a terminal, a session or a CI system sends."""
    out = place / "public"
    if not first:
        build(scene.contents[0], out)
    for number, name in enumerate(["SIGINT", "SIGTERM", "SIGHUP", "SIGPIPE"]):
        process = subprocess.Popen(command(scene.contents[1], out), stderr=subprocess.DEVNULL)
        time.sleep(0.05 + 0.1 * number)
        process.send_signal(getattr(signal, name))
        process.wait()
        if out.exists():
            assert not difference(manifest(out), *scene.known)
    build(scene.contents[1], out)
    assert manifest(out) == scene.known[1]
    assert strays(place, "public") == []


@pytest.mark.parametrize("builders", [2, 8])
def test_builds_at_once_end_as_one_of_them(scene, place, builders):
    out = place / "public"
    rounds = 10 if LONG else 2
    build(scene.contents[0], out)
    with Reader(out, scene.known) as reader:
        for _ in range(rounds):
            running = [subprocess.Popen(command(scene.contents[number % 2], out), stderr=subprocess.PIPE) for number in range(builders)]
            for process in running:
                errors = process.communicate()[1]
                assert process.returncode == 0, errors[-500:]
            assert not difference(manifest(out), *scene.known)
    assert not reader.faults, reader.faults[:5]
    build(scene.contents[1], out)
    assert manifest(out) == scene.known[1]
    assert strays(place, "public") == []


def test_first_builds_at_once_end_as_one_of_them(scene, place):
    out = place / "new/public"
    running = [subprocess.Popen(command(scene.contents[number % 2], out), stderr=subprocess.PIPE) for number in range(4)]
    for process in running:
        errors = process.communicate()[1]
        assert process.returncode == 0, errors[-500:]
    assert not difference(manifest(out), *scene.known)
    build(scene.contents[1], out)
    assert strays(place / "new", "public") == []


def test_an_output_that_vanishes_in_the_middle_is_made_again(scene, place):
    out = place / "public"
    draw = random.Random(3)
    for number in range(40 if LONG else 8):
        process = subprocess.Popen(command(scene.contents[number % 2], out), stderr=subprocess.PIPE)
        time.sleep(draw.uniform(0, 0.8))
        shutil.rmtree(out, ignore_errors=True)
        errors = process.communicate()[1].decode()
        assert process.returncode in (0, 2), errors
        if process.returncode == 0 and out.exists() and difference(manifest(out), *scene.known):
            # Removed while it stood in its place already: the next build mends it.
            assert set(manifest(out)) <= set(scene.known[0]) | set(scene.known[1])
    build(scene.contents[0], out)
    assert manifest(out) == scene.known[0]
    assert strays(place, "public") == []


def test_a_stranger_in_the_place_of_the_output_is_left_alone(scene, place):
    out = place / "public"
    draw = random.Random(4)
    for number in range(40 if LONG else 8):
        build(scene.contents[0], out)
        process = subprocess.Popen(command(scene.contents[1], out), stderr=subprocess.PIPE)
        time.sleep(draw.uniform(0, 0.8))
        try:
            os.rename(out, place / "away")
            (place / "stranger").mkdir()
            (place / "stranger/precious").write_text("x")
            os.rename(place / "stranger", out)
            taken = True
        except OSError:
            taken = False
        process.communicate()
        if taken:
            assert (out / "precious").read_text() == "x"
            assert process.returncode in (0, 2)
        shutil.rmtree(out, ignore_errors=True)
        for name in ("away", "stranger"):
            shutil.rmtree(place / name, ignore_errors=True)
    build(scene.contents[0], out)
    assert strays(place, "public") == []


def test_killed_during_a_first_build_there_is_no_site_or_a_whole_one(scene, place):
    draw = random.Random(5)
    out = place / "public"
    for number in range(KILLS // 5):
        process = subprocess.Popen(command(scene.contents[0], out), stderr=subprocess.DEVNULL)
        time.sleep(draw.uniform(0.02, 0.8))
        process.kill()
        process.wait()
        if out.exists():
            assert manifest(out) == scene.known[0]
            shutil.rmtree(out)
    build(scene.contents[0], out)
    assert strays(place, "public") == []


def test_a_half_written_file_of_the_old_site_does_not_matter(scene, place):
    """Somebody else cut, changed and removed files of the output: the next build puts all of them right."""
    out = place / "public"
    build(scene.contents[0], out)
    os.truncate(out / "index.html", 10)
    (out / "incidents.html").unlink()
    (out / "data/incidents.json").write_text("{}")
    (out / "new.html").write_text("x")
    shutil.rmtree(out / "causes")
    (out / "causes").write_text("a file in the place of a folder")
    build(scene.contents[0], out)
    assert manifest(out) == scene.known[0]
