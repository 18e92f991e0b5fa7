"""What the two sides of a comparison may be, and what is said where one is not there."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from click import unstyle

from tests.cli.conftest import Call, call, project

__all__ = ["call", "project"]

PERSON = {
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b.example",
}  # fmt: skip


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **PERSON, "GIT_CONFIG_GLOBAL": os.devnull},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.fixture
def repository(project: Path) -> Path:
    """The project in a repository, with one touchpoint less and another owner at ``v1``."""
    git(project.parent, "init", "-q")
    sheet = project / "touchpoints.csv"
    now = sheet.read_text(encoding="utf-8")
    sheet.write_text("".join(now.splitlines(True)[:-1]), encoding="utf-8")
    git(project.parent, "add", "-A")
    git(project.parent, "commit", "-q", "-m", "one")
    git(project.parent, "tag", "v1")
    sheet.write_text(
        now.replace("station,Awareness,Outdoor,Ines,yes,3", "station,Awareness,Outdoor,Ines,yes,4"),
        encoding="utf-8",
    )
    git(project.parent, "commit", "-q", "-a", "-m", "two")
    git(project.parent, "tag", "v2")
    return project


def things(out: str) -> list[tuple[str, str]]:
    return [
        (each["change"], each["id"]) for each in json.loads(out)["things"] if each["kind"] == "touchpoint"
    ]


def test_a_revision_is_compared_with_the_folder(
    call: Call, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The revision is of the project that the other side is."""
    monkeypatch.chdir(repository)
    said = call("diff", "v1", ".", "--format", "json")
    assert (said.code, things(said.out)) == (0, [("added", "wait"), ("changed", "poster")])


def test_two_revisions_of_a_project_elsewhere(call: Call, repository: Path) -> None:
    """`--project` says of which."""
    said = call("diff", "v1", "v2", "--project", repository, "--format", "json")
    assert things(said.out) == [("added", "wait"), ("changed", "poster")]
    assert call("diff", "v2", "v2", "--project", repository).out.endswith("Nothing differs.\n")


def test_the_work_tree_and_the_index_are_left_alone(call: Call, repository: Path) -> None:
    """Nothing is checked out, stashed or refreshed; what is not committed stays as it is."""
    (repository / "notes.txt").write_text("mine", encoding="utf-8")
    index = repository.parent / ".git" / "index"
    before = (git(repository, "status", "--porcelain"), index.read_bytes(), sorted(repository.rglob("*")))
    call("diff", "v1", repository)
    assert (
        git(repository, "status", "--porcelain"),
        index.read_bytes(),
        sorted(repository.rglob("*")),
    ) == before


def test_nothing_of_the_repository_is_run(call: Call, repository: Path, tmp_path: Path) -> None:
    """Hooks and filters of somebody else's repository are her programs."""
    trap, sprung = tmp_path / "trap.sh", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\ntouch {sprung}\ncat\n", encoding="utf-8")
    trap.chmod(0o755)
    for key in ("filter.x.smudge", "core.fsmonitor", "core.pager", "diff.external"):
        git(repository, "config", key, str(trap))
    git(repository, "config", "core.hooksPath", str(tmp_path))
    (repository.parent / ".git" / "info" / "attributes").write_text("* filter=x\n", encoding="utf-8")
    assert call("diff", "v1", "v2", "--project", repository).code == 0
    assert not sprung.exists()


def test_the_environment_does_not_lead_git_elsewhere(
    call: Call, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside of a hook git sets variables that name another repository."""
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))
    assert call("diff", "v1", "v2", "--project", repository).code == 0


def test_exit_code_tells_whether_anything_differs(call: Call, repository: Path) -> None:
    """As programs that compare do; without the option 0 is 0."""
    codes = [
        call("diff", old, "v2", "--project", repository, *more).code
        for old, more in (("v1", ()), ("v1", ("--exit-code",)), ("v2", ("--exit-code",)))
    ]
    assert codes == [0, 1, 0]


@pytest.mark.parametrize("name", ["nope", "HEAD~9", "v1:shop", "v1 v2"])
def test_an_unknown_revision_is_told(call: Call, repository: Path, name: str) -> None:
    """It may also have been a folder that is not there."""
    said = call("diff", name, repository)
    assert said.code == 3
    assert unstyle(said.err) == (
        "error[revision-unknown]\n"
        f"  There is neither a folder nor a file “{name}”, nor does the repository of “shop” know such a revision.\n"
        "  hint: “git tag” and “git log --oneline” list revisions. In a shallow copy, “git fetch --unshallow” brings the older ones.\n"
        "\n1 error.\n"
    )


def test_a_folder_that_is_no_repository_is_told_in_gits_words(call: Call, project: Path) -> None:
    """And with what was taken for a revision."""
    said = call("diff", "v1", project)
    assert said.code == 3
    assert "git-failed" in said.err
    assert "not a git repository" in said.err


def test_a_machine_without_git_says_so(call: Call, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once, though both sides need it."""
    monkeypatch.setenv("PATH", "")
    said = call("diff", "v1", "v2", "--project", repository)
    assert (said.code, said.err.count("git-missing")) == (3, 1)


def test_a_symbolic_link_in_a_revision_is_refused(call: Call, repository: Path) -> None:
    """It would lead to what stands there today."""
    (repository / "people.yaml").symlink_to("/etc/passwd")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "link")
    said = call("diff", "HEAD", "v2", "--project", repository)
    assert said.code == 3
    assert "The revision “HEAD” holds a symbolic link, “people.yaml”." in said.err


def test_a_revision_before_the_project_is_told(call: Call, repository: Path) -> None:
    """The repository is older than the project."""
    git(repository, "rm", "-q", "-r", ".")
    git(repository, "commit", "-q", "-m", "none")
    repository.mkdir(exist_ok=True)
    said = call("diff", "HEAD", "HEAD", "--project", repository)
    assert said.code == 3
    assert "In the revision “HEAD” there is no project in “shop”." in said.err


def test_what_is_wrong_with_a_side_is_told_with_its_name(call: Call, repository: Path) -> None:
    """A fault that was put right since is found in the old files, not in those of today."""
    config = repository / "touchreport.yaml"
    right = config.read_text(encoding="utf-8")
    config.write_text(right.replace("title:", "tittle:"), encoding="utf-8")
    git(repository, "commit", "-q", "-a", "-m", "wrong")
    config.write_text(right, encoding="utf-8")
    said = call("diff", "HEAD", repository)
    assert said.code == 3
    assert "error[unknown-key] HEAD: touchreport.yaml:1:1" in unstyle(said.err)


def test_both_sides_have_the_new_sides_options(call: Call, repository: Path) -> None:
    """Else a threshold that was set anew would open findings in files that nobody touched."""
    config = repository / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "analyses: {gaps: off}\n", encoding="utf-8")
    data = json.loads(call("diff", "v2", repository, "--format", "json").out)
    assert (data["same"], data["analyses"]) == (True, [])


def test_a_record_is_a_side(call: Call, repository: Path, tmp_path: Path) -> None:
    """Two records are compared without any project."""
    for revision in ("v1", "v2"):
        git(repository, "checkout", "-q", revision)
        assert call("snapshot", repository, "-o", tmp_path / f"{revision}.json").code == 0
    said = call("diff", tmp_path / "v1.json", tmp_path / "v2.json", "--format", "json")
    assert things(said.out) == [("added", "wait"), ("changed", "poster")]


def test_a_built_playbook_is_a_side(call: Call, project: Path, tmp_path: Path) -> None:
    """What it says is remembered beside the project; nothing of that is in the playbook."""
    for output in (project / "playbook", tmp_path / "out"):
        assert call("build", project, "-o", output, "--no-pdf").code == 0
        files = [path for path in output.rglob("*") if path.is_file()]
        assert not [path for path in files if b"touchreport-edition" in path.read_bytes()]
    sheet = project / "touchpoints.csv"
    sheet.write_text("".join(sheet.read_text(encoding="utf-8").splitlines(True)[:-1]), encoding="utf-8")
    for output in (project / "playbook", tmp_path / "out"):
        said = call("diff", output, project, "--project", project, "--format", "json")
        assert things(said.out) == [("removed", "wait")]


def test_a_playbook_that_nobody_remembers_is_told(call: Call, project: Path, tmp_path: Path) -> None:
    """It came by mail, say."""
    (tmp_path / "mailed" / "site").mkdir(parents=True)
    said = call("diff", tmp_path / "mailed", project)
    assert said.code == 3
    assert "Nobody remembers what the playbook in" in said.err


@pytest.mark.parametrize("name", ["nothing.json", "./gone", "/no/such/folder"])
def test_what_can_be_no_revision_is_not_asked_of_git(call: Call, project: Path, name: str) -> None:
    """A misspelt file is a misspelt file."""
    assert "diff-nothing-there" in call("diff", name, project).err
