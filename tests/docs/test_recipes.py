"""The recipes for teams do what they say: they are read as their hosts read them, and their commands are run.

`make test` runs the workflows of one host and one script for servers on a project without a fault; `make proof` runs all.

What another machine is needed for (`pip`, `gh`, `rsync` ...) is stood in for by a script that notes how it was called.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from touchreport.platform import PACKAGE_MANAGERS
from touchreport.render.hosting import headers

ROOT = Path(__file__).parents[2]
RECIPES = ROOT / "docs" / "recipes"
GITHUB = sorted((RECIPES / "github").glob("*.yml"))
STAND_INS = ("pip", "sudo", "apt-get", "gh", "curl", "rsync", "aws")
ADDRESS = "https://acme.example/playbook/"

EXPRESSIONS = {
    "github.token": "secret",
    "github.event.pull_request.number": "7",
    "steps.pages.outputs.base_url": ADDRESS.rstrip("/"),
}
"""What the expressions in the environment of a step are when it runs."""

CONFIG = (
    "title: Playbook\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-phases\nbrand: {name: Tern}\n"
    "outputs: {pdf: no}\n"
)
ROWS = "ID,Touchpoint,Stage,Channel,Reviewed,Review cadence\nbill,The bill,After,Shop,2020-01-10,yearly\n"


def git(folder: Path, *arguments: str) -> None:
    named = ("-c", "user.name=Mia", "-c", "user.email=mia@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *named, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository on a merge commit, as a host checks out a pull request that adds a touchpoint."""
    folder = tmp_path / "repository"
    folder.mkdir()
    (folder / "touchreport.yaml").write_text(CONFIG, encoding="utf-8")
    (folder / "touchpoints.csv").write_text(ROWS, encoding="utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "one")
    git(folder, "checkout", "-q", "-b", "change")
    (folder / "touchpoints.csv").write_text(f"{ROWS}poster,Poster,Before,Shop,,\n", encoding="utf-8")
    git(folder, "commit", "-q", "-a", "-m", "two")
    git(folder, "checkout", "-q", "main")
    git(folder, "merge", "-q", "--no-ff", "-m", "merge", "change")
    return folder


class Runner:
    """Runs scripts in the project as a host does, with `touchreport` as it is and stand-ins for the rest."""

    def __init__(self, project: Path, place: Path) -> None:
        self.project = project
        self.calls = place / "calls"
        self.summary, self.outputs = place / "summary.md", place / "outputs"
        stand_ins = place / "bin"
        stand_ins.mkdir()
        for name in STAND_INS:
            script = f'#!/bin/sh\necho "{name} $*" >> "{self.calls}"\n'
            (stand_ins / name).write_text(script, encoding="utf-8")
            (stand_ins / name).chmod(0o755)
        self.path = os.pathsep.join((str(stand_ins), str(Path(sys.executable).parent), os.environ["PATH"]))

    def run(self, script: str, *shell: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Return what became of a script; `shell` is ``bash -e -o pipefail`` if not said."""
        environment = {
            **os.environ, "PATH": self.path, "LC_ALL": "C.UTF-8", "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_OUTPUT": str(self.outputs), **variables,
        }  # fmt: skip
        command = shell or ("bash", "-e", "-o", "pipefail", "-c")
        return subprocess.run(
            [*command, script], cwd=self.project, env=environment, capture_output=True, text=True, check=False
        )

    @property
    def called(self) -> list[str]:
        return self.calls.read_text(encoding="utf-8").splitlines() if self.calls.exists() else []


@pytest.fixture
def runner(project: Path, tmp_path: Path) -> Runner:
    return Runner(project, tmp_path)


def read(recipe: Path) -> dict[str, Any]:
    """Return a YAML file as a host reads it; its key `on` is a word."""
    data = yaml.load(recipe.read_text(encoding="utf-8"), yaml.BaseLoader)  # words only
    assert isinstance(data, dict)
    return data


def steps(recipe: Path) -> Iterator[Mapping[str, Any]]:
    for job in read(recipe)["jobs"].values():
        yield from job["steps"]


def filled(words: str) -> str:
    """Return words of the environment of a step with their expressions worked out."""
    return re.sub(r"\$\{\{ (.*?) \}\}", lambda found: EXPRESSIONS[found[1]], words)


@pytest.mark.parametrize("recipe", GITHUB, ids=lambda path: path.stem)
def test_workflows_are_whole(recipe: Path) -> None:
    """Each names what starts it and the least that it may do; actions bear a version, jobs end, no script holds an expression."""
    data = read(recipe)
    assert data["on"]
    assert data["permissions"]["contents"] == "read"
    assert all(int(job["timeout-minutes"]) <= 30 for job in data["jobs"].values())
    assert all(re.fullmatch(r"ubuntu-\d\d\.04", job["runs-on"]) for job in data["jobs"].values())
    for step in steps(recipe):
        assert ("uses" in step) != ("run" in step)
        assert re.fullmatch(r"actions/[a-z-]+@v\d+(\.\d+)*", step.get("uses", "actions/checkout@v1"))
        assert "${{" not in step.get("run", ""), "words from outside belong into the environment"


@pytest.mark.slow
def test_workflows_run(runner: Runner) -> None:
    """Every script of the workflows ends well on a small project, and leaves behind what the next step takes."""
    for recipe in GITHUB:
        for step in steps(recipe):
            if "run" in step:
                variables = {key: filled(value) for key, value in step.get("env", {}).items()}
                ended = runner.run(step["run"], **variables)
                assert ended.returncode == 0, f"{recipe.name}, {step['name']}: {ended.stderr}"
    summary = runner.summary.read_text(encoding="utf-8")
    assert "Poster" in summary
    assert "Review The bill" in summary
    assert runner.outputs.read_text(encoding="utf-8") == "overdue=1\n"
    assert (runner.project / "playbook/site/404.html").read_text("utf-8").count('href="/playbook/')
    assert "gh pr comment 7 --body-file comment.md --edit-last --create-if-none" in runner.called
    assert "gh issue create --title What is due in the playbook --body-file issue.md" in runner.called


@pytest.mark.slow
@pytest.mark.proof
def test_a_fault_stops_the_workflows(runner: Runner) -> None:
    """A project that is wrong fails the check, the build and the reminder; a warning fails the check alone."""
    scripts = {step["name"]: step["run"] for recipe in GITHUB for step in steps(recipe) if "run" in step}
    config, sheet = runner.project / "touchreport.yaml", runner.project / "touchpoints.csv"
    idle = "waivers: [{finding: gaps/performance, reason: There is none.}]\n"
    config.write_text(CONFIG + idle, encoding="utf-8")
    assert runner.run(scripts["Check"]).returncode == 1
    config.write_text(CONFIG, encoding="utf-8")
    sheet.write_text(ROWS.replace("After", "Aftr"), encoding="utf-8")
    checked = runner.run(scripts["Check"])
    assert checked.returncode == 3
    assert "::error file=touchpoints.csv,line=2" in checked.stdout
    assert runner.run(scripts["Build"], URL=ADDRESS).returncode == 3
    assert runner.run(scripts["Look"]).returncode == 3


@pytest.mark.slow
@pytest.mark.proof
def test_gitlab_runs(runner: Runner) -> None:
    """Every job has a time limit and its rules; its scripts end well, and pages are where the host takes them from."""
    data = read(RECIPES / "gitlab" / ".gitlab-ci.yml")
    jobs = {name: job for name, job in data.items() if isinstance(job, dict) and "script" in job}
    assert set(jobs) == {"check", "changes", "pages", "due"}
    for name, job in jobs.items():
        assert job["stage"] in data["stages"]
        assert job["rules"]
        assert job["timeout"]
        lines = [*data["default"]["before_script"], *job["script"]]
        variables = {
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD^1",
            "CI_PAGES_URL": ADDRESS,
            "PLAYBOOK_TOKEN": "x",
        }
        ended = runner.run("\n".join(lines), **variables)
        assert ended.returncode == 0, f"{name}: {ended.stderr}"
    assert "Poster" in (runner.project / "changes.md").read_text(encoding="utf-8")
    assert (runner.project / "public" / "index.html").is_file()
    assert {call.split()[0] for call in runner.called} == {"apt-get", "pip", "curl"}


def test_the_libraries_of_the_pdf_are_those_that_it_needs() -> None:
    """Where a recipe installs Pango, it installs what `doctor` asks for on such a system."""
    (debian,) = [manager for manager in PACKAGE_MANAGERS if manager.name == "apt-get"]
    recipes = (RECIPES / "github" / "playbook.yml", RECIPES / "gitlab" / ".gitlab-ci.yml")
    for recipe in recipes:
        (line,) = [each for each in recipe.read_text("utf-8").splitlines() if "libpango" in each]
        assert set(debian.pdf_packages) <= set(line.split())


@pytest.mark.slow
@pytest.mark.proof
def test_netlify_runs(runner: Runner) -> None:
    """Its commands end well, and what it publishes is the website with the headers that it looks for."""
    data = tomllib.loads((RECIPES / "netlify" / "netlify.toml").read_text(encoding="utf-8"))
    commands = (data["build"]["command"], data["context"]["deploy-preview"]["command"])
    for command in commands:
        ended = runner.run(command, URL=ADDRESS, DEPLOY_PRIME_URL=ADDRESS)
        assert ended.returncode == 0, ended.stderr
    assert (runner.project / data["build"]["publish"] / "_headers").read_text() == headers(noindex=True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("folder", "place"),
    [("server", "web@a.example:/srv/tern"), pytest.param("s3", "playbooks/tern", marks=pytest.mark.proof)],
)
def test_scripts_for_servers_run(runner: Runner, folder: str, place: str) -> None:
    """They check, build and hand over; what is wrong with the project is handed to nobody."""
    script = str(RECIPES / folder / "deploy.sh")
    sheet = runner.project / "touchpoints.csv"
    right = sheet.read_text(encoding="utf-8")
    sheet.write_text(ROWS.replace("After", "Aftr"), encoding="utf-8")
    assert runner.run(script, "sh", "-c", 'sh "$0" a b').returncode == 3
    assert runner.called == []
    sheet.write_text(right, encoding="utf-8")
    ended = runner.run(script, "sh", "-c", f'sh "$0" {ADDRESS} {place}')
    assert ended.returncode == 0, ended.stderr
    assert all(place in call for call in runner.called)
    assert len(runner.called) == {"server": 1, "s3": 4}[folder]


@pytest.mark.parametrize("name", ["nginx.conf", "apache.conf"])
def test_servers_are_told_the_same_as_hosts(name: str) -> None:
    """Blocks are closed, and the headers are those of `_headers`, word by word."""
    lines = [line.strip() for line in (RECIPES / "server" / name).read_text("utf-8").splitlines()]
    told = [line for line in lines if line and not line.startswith("#")]
    if name == "nginx.conf":
        assert sum(line.endswith("{") for line in told) == sum(line == "}" for line in told)
        assert all(line.endswith(("{", "}", ";")) for line in told)
        found = [re.fullmatch(r'add_header (\S+) "?(.*?)"? always;', line) for line in told]
    else:
        assert told.count('<Directory "/srv/playbooks/tern">') == told.count("</Directory>") == 1
        found = [re.fullmatch(r'Header always set (\S+) "(.*)"', line) for line in told]
    said = {each[1]: each[2] for each in found if each is not None}
    assert said.pop("Cache-Control") == "no-cache"
    assert said == dict(line.strip().split(": ", 1) for line in headers(noindex=True).splitlines()[1:])
