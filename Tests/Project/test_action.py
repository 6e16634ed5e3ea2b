"""The GitHub action, and the CI files that init writes: read as YAML, and run with stand-ins for docker and gh."""
import json
import os
import re
import shutil
import stat

import pytest
import yaml
from conftest import BINARY, PROJECT, casebook, run


def steps(workflow):
    if "runs" in workflow:
        return workflow["runs"]["steps"]
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A knowledge base that init made, in a repository with one commit."""
    folder = tmp_path_factory.mktemp("base")
    casebook("init", folder, "--image", "registry.example.org/casebook:1")
    commit(folder, "begin")
    return folder


def commit(folder, message):
    git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-C", folder]
    if not (folder / ".git").exists():
        run("git", "init", "-q", "-b", "main", folder)
    run(*git, "add", "-A")
    run(*git, "commit", "-q", "-m", message)


@pytest.fixture(params=["action", "github"])
def workflow(request, base):
    path = PROJECT / "action.yml" if request.param == "action" else base / ".github/workflows/postmortems.yml"
    return yaml.safe_load(path.read_text())


def test_no_input_is_part_of_a_script(workflow):
    for step in steps(workflow):
        assert "${{" not in step.get("run", ""), step


def test_foreign_actions_are_pinned(workflow):
    for step in steps(workflow):
        if "uses" in step:
            assert re.fullmatch(r"[a-z-]+/[a-z-]+@[0-9a-f]{40}", step["uses"]), step["uses"]


def test_every_input_is_described_and_used():
    text = (PROJECT / "action.yml").read_text()
    action = yaml.safe_load(text)
    for name, input in action["inputs"].items():
        assert input["description"] and "default" in input, name
        assert f"inputs.{name}" in text, name
    assert set(re.findall(r"inputs\.([a-z-]+)", text)) == set(action["inputs"])


def test_jobs_may_do_no_more_than_they_need(base):
    workflow = yaml.safe_load((base / ".github/workflows/postmortems.yml").read_text())
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["check"]["permissions"] == {"contents": "read", "pull-requests": "write"}
    assert workflow["jobs"]["publish"]["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    assert "pull_request_target" not in str(workflow)
    for step in steps(workflow):
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False


def test_gitlab_reports_code_quality_and_publishes_pages(base):
    pipeline = yaml.safe_load((base / ".gitlab-ci.yml").read_text())
    report = pipeline["check"]["artifacts"]["reports"]["codequality"]
    assert any(f"--out {report}" in line for line in pipeline["check"]["script"])
    assert pipeline["pages"]["artifacts"]["paths"] == ["public"]
    assert pipeline["default"]["image"] == {"name": "registry.example.org/casebook:1", "entrypoint": [""]}


def known(command):
    """The options of a command; `None` where there is none of the name."""
    top = json.loads(casebook("--experimental-dump-help").stdout)["command"]
    for one in top["subcommands"]:
        if one["commandName"] == command:
            return {"--" + name["name"] for argument in one["arguments"] for name in argument.get("names", [])}
    return None


def test_every_command_that_ci_runs_exists_with_its_options(base):
    texts = [(base / ".gitlab-ci.yml").read_text(), (base / ".github/workflows/postmortems.yml").read_text(),
             (base / "README.md").read_text(), (PROJECT / "Scripts/action").read_text()]
    for text in texts:
        text = text.replace("\\\n", " ")
        for command, rest in re.findall(r'(?:casebook|"\$CASEBOOK_IMAGE") (build|check|diff|serve|new) ([^\n]*)', text):
            options = known(command)
            assert options is not None, command
            used = set(re.findall(r"--[a-z][a-z-]+", rest.split(" | ")[0].split("#")[0]))
            assert used <= options, (command, used - options)


@pytest.fixture
def runner(tmp_path, base):
    """A workspace as GitHub's, with a docker that runs the program at hand and a gh that writes down what it is told."""
    tools = tmp_path / "tools"
    tools.mkdir()

    def tool(name, text):
        (tools / name).write_text("#!/usr/bin/env bash\n" + text)
        (tools / name).chmod((tools / name).stat().st_mode | stat.S_IXUSR)

    tool("docker", f"""
        printf '%s\\n' "docker $*" >> {tmp_path}/log
        [ "$1" = run ] || exit 0
        shift
        while [ $# -gt 0 ]; do
          case $1 in
            --rm) shift ;;
            --user|--volume|--env) shift 2 ;;
            --workdir) cd "$GITHUB_WORKSPACE"; shift 2 ;;
            *) break ;;
          esac
        done
        shift
        printf '%s\\n' "casebook $*" >> {tmp_path}/log
        case $1 in
          check|diff) [ -z "$STUBBED" ] || {{ echo "<!-- casebook stub -->"; exit 0; }} ;;
        esac
        exec {BINARY} "$@"
    """)
    tool("gh", f"""
        printf '%s\\n' "gh $*" >> {tmp_path}/log
        case "$*" in *--jq*) cat {tmp_path}/known 2>/dev/null || true ;; esac
    """)
    workspace = tmp_path / "workspace"
    shutil.copytree(base, workspace)

    def step(name, check=True, **environment):
        if (tmp_path / "log").exists():
            (tmp_path / "log").unlink()
        result = run(
            PROJECT / "Scripts/action", name, check=check, cwd=workspace,
            env={"PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(tmp_path), "GITHUB_WORKSPACE": str(workspace),
                 "GITHUB_ACTION_PATH": str(PROJECT), "GITHUB_REPOSITORY": "owner/name", "NUMBER": "7", "STUBBED": "1",
                 "XDG_CACHE_HOME": str(tmp_path / "cache"), **environment})
        log = (tmp_path / "log").read_text().split("\n") if (tmp_path / "log").exists() else []
        return result, [line for line in log if line]

    step.workspace = workspace
    step.folder = tmp_path
    return step


def test_the_action_builds_its_image_unless_one_is_named(runner):
    _, log = runner("prepare")
    assert log[0] == f"docker build --quiet --tag casebook:action {PROJECT}"
    _, log = runner("prepare", IMAGE="registry.example.org/casebook:1")
    assert log[0] == "docker run --rm registry.example.org/casebook:1 --version"


def test_the_action_builds_the_site(runner):
    result, log = runner("build", OUT="public", STRICT="true", BASE_URL="https://x.test/kb", AUDIENCE="public")
    assert log[1] == "casebook build content --out public --audience public --base-url https://x.test/kb --strict"
    assert (runner.workspace / "public/index.html").is_file()


def test_inputs_stay_arguments(runner):
    hostile = "$(touch owned); `touch owned` --strict"
    result, log = runner("build", check=False, CONTENT="-rf", OUT=hostile)
    assert log[1] == f"casebook build ./-rf --out {hostile} --audience public"
    assert not list(runner.folder.rglob("owned"))
    result, _ = runner("build", check=False, CONTENT="/etc\n::stop", OUT="x")
    assert result.returncode == 2
    assert result.stdout == "::error::content must be a folder in the workspace, not /etc%0A::stop\n"


def test_a_pull_request_is_checked_for_what_it_changes(runner):
    result, log = runner("check", check=False, GITHUB_EVENT_NAME="pull_request")
    assert result.returncode == 2 and "fetch-depth: 2" in result.stdout and log == []
    _, log = runner("check", GITHUB_EVENT_NAME="push")
    assert log[1] == "casebook check content --format github"
    (runner.workspace / "content/x.md").write_text("# x\n")
    commit(runner.workspace, "more")
    _, log = runner("check", GITHUB_EVENT_NAME="pull_request", CONFIG="a b.yml")
    assert log[1] == "casebook check content --format github --config a b.yml --since HEAD^1"


def test_one_comment_is_kept_up_to_date(runner):
    (runner.workspace / "content/x.md").write_text("# x\n")
    commit(runner.workspace, "more")
    _, log = runner("comment")
    assert log[1] == "casebook diff HEAD^1 HEAD --content content --format markdown"
    assert log[-1].startswith("gh api --silent repos/owner/name/issues/7/comments -F body=@")
    (runner.folder / "known").write_text("12\n34\n")
    _, log = runner("comment")
    assert log[-1].startswith("gh api --silent --method PATCH repos/owner/name/issues/comments/12 -F body=@")


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="no shellcheck")
def test_shellcheck_has_nothing_against_the_scripts(base):
    run("shellcheck", PROJECT / "Scripts/action", PROJECT / "Scripts/install", "--exclude", "SC1091")
    workflow = yaml.safe_load((base / ".github/workflows/postmortems.yml").read_text())
    for step in steps(workflow):
        if "run" in step:
            run("shellcheck", "--shell", "bash", "-", input=step["run"])


def test_init_is_built_without_a_finding(base, tmp_path):
    casebook("build", base / "content", "--out", tmp_path / "public", "--strict", "--quiet")
    records = json.loads((tmp_path / "public/data/incidents.json").read_text())["incidents"]
    assert [record["duration_minutes"] for record in records] == [47]


def test_init_is_checked_without_a_finding(base):
    result = casebook("check", base / "content", check=False)
    assert result.returncode == 0, result.stdout
    assert not re.search(r"(error|warning):", result.stdout), result.stdout
