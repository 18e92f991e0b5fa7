"""Folders that a report is never put in."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from touchreport import platform
from touchreport.errors import PublishError
from touchreport.publish import OutputFile, check_output, lock, publish

Maker = Callable[[Path], tuple[Path, Path]]


def _home(base: Path) -> tuple[Path, Path]:
    return base / "home", base / "home" / "project"


def _link(base: Path) -> tuple[Path, Path]:
    (base / "target").mkdir()
    (base / "link").symlink_to("target")
    return base / "link", base / "home" / "project"


def _broken_link(base: Path) -> tuple[Path, Path]:
    (base / "link").symlink_to("nowhere")
    return base / "link", base / "home" / "project"


def _link_to_home(base: Path) -> tuple[Path, Path]:
    (base / "way").symlink_to(base)
    return base / "way" / "home", base / "home" / "project"


def _file(base: Path) -> tuple[Path, Path]:
    (base / "report").write_bytes(b"a file")
    return base / "report", base / "home" / "project"


def _below_file(base: Path) -> tuple[Path, Path]:
    (base / "report").write_bytes(b"a file")
    return base / "report" / "deep" / "site", base / "home" / "project"


def _repository(base: Path) -> tuple[Path, Path]:
    (base / "repository" / ".git").mkdir(parents=True)
    return base / "repository", base / "home" / "project"


def _worktree(base: Path) -> tuple[Path, Path]:
    (base / "worktree").mkdir()
    (base / "worktree" / ".git").write_bytes(b"gitdir: elsewhere\n")
    return base / "worktree", base / "home" / "project"


def _in_repository(base: Path) -> tuple[Path, Path]:
    return base / "home" / "project" / ".git" / "site", base / "home" / "project"


def _at(*parts: str) -> Maker:
    return lambda base: (base.joinpath(*parts), base / "home" / "project")


WRONG: list[tuple[str, str, Maker]] = [
    ("the top of the disk", "output-is-root", lambda base: (Path(base.anchor), base / "home" / "project")),
    ("home", "output-is-home", _home),
    ("home through a link", "output-is-home", _link_to_home),
    ("above home", "output-holds-home", _at()),
    ("the project", "output-is-project", _at("home", "project")),
    ("the project, the long way", "output-is-project", _at("home", "project", "touchpoints", "..")),
    ("above the project", "output-holds-project", _at("home", "work")),
    ("the memory", "output-is-memory", _at("home", "project", ".touchreport")),
    ("in the memory", "output-is-memory", _at("home", "project", ".touchreport", "outputs", "x")),
    ("in a repository's folder", "output-in-repository", _in_repository),
    ("a repository", "output-holds-repository", _repository),
    ("a work tree", "output-holds-repository", _worktree),
    ("a link", "output-is-link", _link),
    ("a link to nothing", "output-is-link", _broken_link),
    ("a file", "output-is-file", _file),
    ("below a file", "output-below-file", _below_file),
    ("where we are", "output-is-working-directory", _at("here")),
    ("above where we are", "output-is-working-directory", _at("above")),
]


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a project in it, a folder that we are in, and some files everywhere."""
    for folder in ("home/project/touchpoints", "home/work", "here", "above/below"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "home" / "project" / "touchpoints" / "shop.yaml").write_bytes(b"name: Shop\n")
    (tmp_path / "home" / "diary.txt").write_bytes(b"dear diary")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path


@pytest.mark.parametrize(("code", "maker"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
@pytest.mark.parametrize("keep_foreign", [False, True], ids=["", "keeping"])
def test_wrong_folder_is_refused_and_untouched(
    base: Path, disk: Any, monkeypatch: pytest.MonkeyPatch, code: str, maker: Maker, *, keep_foreign: bool
) -> None:
    """Each wrong folder is refused by its own code, before and while publishing, and nothing at all changes."""
    output, project = maker(base)
    if code == "output-holds-project":
        project = output / "project"
        project.mkdir()
    if output.name == "above":
        monkeypatch.chdir(output / "below")
    before = disk.contents(base)
    assert [problem.code for problem in check_output(output, project)] == [code]
    with pytest.raises(PublishError) as refused:
        publish(output, [OutputFile("a.html", b"a")], project=project, keep_foreign=keep_foreign)
    with pytest.raises(PublishError), lock(output, project):
        pass
    assert [problem.code for problem in refused.value.problems] == [code]
    assert disk.contents(base) == before


def test_mount_points_are_refused(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder on which something is mounted is refused, a folder inside it is not."""
    disk = base / "disk"
    (disk / "site").mkdir(parents=True)
    monkeypatch.setattr(platform, "is_mount_point", lambda folder: folder == disk)
    codes = [problem.code for problem in check_output(disk, base / "home" / "project")]
    assert codes == ["output-is-mount"]
    assert check_output(disk / "site", base / "home" / "project") == ()


def test_bind_mounts_are_known_from_the_list_of_mounts(tmp_path: Path) -> None:
    """A folder mounted from the same file system is a mount point too, whatever letters its name has."""
    folder = tmp_path / "two words"
    folder.mkdir()
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"36 35 98:0 / {str(folder).replace(' ', chr(92) + '040')} rw - ext4 /dev/x rw\n")
    assert platform.is_mount_point(folder, mounts)
    assert not platform.is_mount_point(tmp_path, mounts)
    assert not platform.is_mount_point(tmp_path, tmp_path / "no such list")


def test_ordinary_folders_are_accepted(base: Path) -> None:
    """A folder in the project, beside it, inside a source folder, or not there yet at any depth, is fine."""
    project = base / "home" / "project"
    for output in ("site", "touchpoints/site", "../site", "a/b/c", "../../here/site", ".hidden"):
        assert check_output(project / output, project) == (), output


def test_a_report_of_ours_may_be_where_we_are(place: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Standing in a report that we wrote is allowed: it was not a mistake the first time."""
    place.build({"index.html": b"one"})
    monkeypatch.chdir(place.output)
    assert check_output(Path(), place.project) == ()
    publish(Path(), [OutputFile("index.html", b"two")], project=place.project)
    assert place.now() == {"index.html": b"two"}


def test_a_project_inside_a_repository_is_fine(base: Path) -> None:
    """Only a repository in the output itself is in danger, not one above it."""
    project = base / "home" / "project"
    (project / ".git").mkdir()
    assert check_output(project / "site", project) == ()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may mount")
def test_a_real_mount_is_seen(tmp_path: Path) -> None:
    """A folder mounted for real, of the same file system, is seen."""
    inner, script = tmp_path / "inner", "mount --bind {0} {0} && {1} -c '{2}' {0}"
    inner.mkdir()
    code = "import sys, pathlib, touchreport.platform as p; sys.exit(3 + p.is_mount_point(pathlib.Path(sys.argv[1])))"
    command = script.format(inner, os.sys.executable, code)  # type: ignore[attr-defined]
    done = subprocess.run(["unshare", "-m", "sh", "-c", command], capture_output=True, check=False)
    if done.returncode not in (3, 4):
        pytest.skip("mounting is not allowed here")
    assert done.returncode == 4
