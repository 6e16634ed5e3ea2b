"""Runs the binary named by $CASEBOOK on contents made for the purpose, and looks at what it leaves behind."""
import hashlib
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("CASEBOOK") or PROJECT / ".build/debug/casebook").resolve()
# Folders that builds make beside the output while they work; the names are part of ARCHITECTURE.md.
STRAY = ".casebook-"
MIB = 1 << 20
# How much longer than a release build on an idle machine something may take: debug builds, loaded machines.
PATIENCE = float(os.environ.get("CASEBOOK_PATIENCE", 8))
LONG = bool(os.environ.get("CASEBOOK_LONG"))


def command(content, out, *more):
    return [str(BINARY), "build", str(content), "--out", str(out), "--quiet", *map(str, more)]


def build(content, out, *more, seconds=60, check=True, **options):
    """Runs a build to its end, which has to come within a time."""
    began = time.monotonic()
    process = subprocess.Popen(command(content, out, *more), stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    try:
        output, errors = process.communicate(timeout=seconds * PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise AssertionError(f"no end after {seconds * PATIENCE} s: {command(content, out)}")
    result = subprocess.CompletedProcess(process.args, process.returncode, output.decode(), errors.decode("utf-8", "replace"))
    result.seconds = time.monotonic() - began
    if check:
        assert result.returncode == 0, result.stderr[-3000:]
    return result


def measured(content, out, *more, seconds, memory):
    """Builds under a bound of processor time, which does not mind what else the machine does, and of peak memory in MiB."""
    allowed = int(seconds * PATIENCE)
    script = ("import resource, subprocess, sys\n"
              "done = subprocess.run(sys.argv[1:])\n"
              "usage = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
              "print(usage.ru_maxrss // 1024)\n"
              "sys.exit(done.returncode % 256)")
    result = subprocess.run([sys.executable, "-c", script, *command(content, out, *more)], capture_output=True,
                            timeout=40 * allowed, preexec_fn=limited(RLIMIT_CPU=allowed))
    result.errors = result.stderr.decode("utf-8", "replace")
    assert result.returncode != 256 - signal.SIGXCPU and result.returncode != 256 - signal.SIGKILL, (
        f"more than {allowed} s of processor time")
    assert result.returncode == 0, (result.returncode, result.errors[-3000:])
    peak = int(result.stdout.split()[-1])
    assert peak < memory, f"{peak} MiB, {memory} allowed"
    return result


def manifest(folder):
    """Every file of a site by its path, with the hash of its bytes; `None` stands for a folder."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        place = path.relative_to(folder).as_posix()
        found[place] = None if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def manifest_at(descriptor):
    """The same by way of an open folder, whatever its name leads to meanwhile."""
    found = {}

    def visit(folder, prefix):
        with os.scandir(folder) as entries:
            names = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
        for name, is_folder in names:
            handle = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | (os.O_DIRECTORY if is_folder else 0), dir_fd=folder)
            try:
                if is_folder:
                    found[prefix + name] = None
                    visit(handle, prefix + name + "/")
                else:
                    with open(handle, "rb", closefd=False) as file:
                        found[prefix + name] = hashlib.sha256(file.read()).hexdigest()
            finally:
                os.close(handle)

    visit(descriptor, "")
    return found


def difference(site, *known):
    """In what a site differs from the nearest of some, in a few words; `None` where it is one of them."""
    if any(site == one for one in known):
        return None
    nearest = min(known, key=lambda one: len({*site.items()} ^ {*one.items()}))
    changed = sorted({place for place, _ in {*site.items()} ^ {*nearest.items()}})
    return f"{len(changed)} places differ: {changed[:5]}"


def strays(folder, *expected):
    """What lies in a folder that should not."""
    return sorted({*os.listdir(folder)} - {*expected})


CAUSES = ["A bug in the code.", "An expired certificate.", "A misconfigured proxy.", "The disk was full."]
WORDS = "queue shard ledger harbour replica cursor token gateway batch signal index lease buffer quota".split()


def incident(number, salt=""):
    """A postmortem that is the same for the same number and salt."""
    draw = random.Random(f"{number}{salt}")
    words = " ".join(draw.choices(WORDS, k=40))
    day = f"{2015 + number % 10}-{1 + number // 10 % 12:02}-{1 + number // 120 % 28:02}"
    return (f"---\nservices: [{draw.choice(WORDS)}]\ntags: [{draw.choice(WORDS)}]\n---\n# Outage {number} of the {draw.choice(WORDS)}\n\n"
            f"## Summary\n\nOn {day} from 10:00 to {11 + number % 12}:{number % 60:02} UTC it was down for {1 + number % 90} % of "
            f"users. {words} {salt}\n\n## Timeline\n\n- 10:00 {words[:40]}\n- 10:20 alert\n- 11:00 resolved\n\n"
            f"## Root cause\n\n{draw.choice(CAUSES)}\n\n## Action items\n\n- [ ] Mend the {draw.choice(WORDS)} (owner: ana)\n")


def write(folder, count, salt="", start=0):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(start, start + count):
        part = folder / f"{2015 + number % 10}"
        part.mkdir(exist_ok=True)
        (part / f"{number:05}.md").write_text(incident(number, salt), encoding="utf-8")
    return folder


def two_contents(folder, count=25):
    """Contents that share most documents: some of each changed, one missing, one more."""
    first = write(folder / "first", count)
    second = folder / "second"
    shutil.copytree(first, second)
    write(second, 6, salt="changed")
    write(second, 3, start=count)
    (second / "2017/00012.md").unlink()
    for content, word in ((first, "one"), (second, "two")):
        (content / "2016/chart.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg'><text>{word}</text></svg>")
        (content / "2016/linking.md").write_text(incident(900) + "\n[a chart](chart.svg)\n")
    return first, second


def limited(**limits):
    """What a process calls before it becomes the binary: soft and hard limits by their names in `resource`."""
    def apply():
        for name, value in limits.items():
            resource.setrlimit(getattr(resource, name), (value, value))
    return apply
