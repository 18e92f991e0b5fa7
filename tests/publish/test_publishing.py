"""What publishing does when nothing goes wrong, and what it remembers."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from touchreport.errors import Level, Problem, PublishError, RenderError
from touchreport.publish import OutputFile, Published, publish
from touchreport.publish.memory import memory_of


def test_a_report_is_the_output_and_nothing_else(place: Any) -> None:
    """After publishing, the output holds the report's files and no trace of the tool."""
    files = {"index.html": b"<p>", "empty.txt": b"", "a/b/c.bin": bytes(range(256)) * 9000}
    published = place.build(files)
    assert place.now() == files
    assert published == Published(place.output, files=3, size=3 + 256 * 9000)
    assert place.debris() == []


def test_a_second_report_replaces_the_first_whole(place: Any) -> None:
    """Files that the new report does not have are gone, and are told."""
    place.build({"index.html": b"1", "old/page.html": b"1"})
    published = place.build({"index.html": b"2"})
    assert place.now() == {"index.html": b"2"}
    assert published.removed == ("old/page.html",)


@pytest.mark.parametrize("missing", ["exchange", "sync_filesystem"])
def test_systems_without_a_call_give_the_same_result(place: Any, disk: Any, missing: str) -> None:
    """Where folders cannot be exchanged, or a file system not be synced, the result is the same."""
    with disk.watching(disk.Faults(), (missing,)):
        place.build({"a/one.html": b"1"})
        place.build({"a/two.html": b"2"})
    assert place.now() == {"a/two.html": b"2"}
    assert place.debris() == []


def test_everything_is_synced_before_the_exchange(place: Any, disk: Any) -> None:
    """The staged files and the announcement are on the disk before the folders change places."""
    place.build({"a.html": b"1"})
    with disk.watching(disk.Faults()) as seen:
        place.build({"a.html": b"2"})
    exchanged = seen.calls.index("exchange")
    synced = seen.calls.index("sync_filesystem")
    assert synced < exchanged
    assert "fsync" in seen.calls[synced:exchanged]
    assert "fsync" in seen.calls[exchanged:]
    assert "write" not in seen.calls[exchanged : seen.calls.index("unlink", exchanged)]


def test_without_a_call_for_all_every_file_and_folder_is_synced(
    place: Any, disk: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no call for a whole file system, each file and each folder is synced by itself."""
    synced: set[str] = set()

    def record(descriptor: int) -> None:
        synced.add(Path(os.readlink(f"/proc/self/fd/{descriptor}")).name)

    monkeypatch.setattr(os, "fsync", record)
    with disk.watching(disk.Faults(), ("sync_filesystem",)):
        place.build({"a/one.html": b"1", "two.html": b"2"})
    assert {"one.html", "two.html", "a"} <= synced


def test_the_output_s_parents_are_made(place: Any) -> None:
    """Folders above the output that are missing are made."""
    publish(place.project / "out" / "deep" / "site", [OutputFile("a", b"")], project=place.project)
    assert (place.project / "out" / "deep" / "site" / "a").is_file()


def test_files_are_copied_from_disk_and_their_links_followed(place: Any, tmp_path: Path) -> None:
    """A source that is a path gives its content, never a link to it."""
    (tmp_path / "logo.svg").write_bytes(b"<svg/>")
    (tmp_path / "link.svg").symlink_to("logo.svg")
    publish(place.output, [OutputFile("logo.svg", tmp_path / "link.svg")], project=place.project)
    assert place.now() == {"logo.svg": b"<svg/>"}


def test_files_may_be_made_while_they_are_written(place: Any) -> None:
    """The files may come from a generator; if it fails, its exception comes through and nothing has changed."""
    place.build({"a": b"old"})

    def pages() -> Iterator[OutputFile]:
        yield OutputFile("a", b"new")
        raise RenderError(Problem("page-failed"))

    with pytest.raises(RenderError):
        publish(place.output, pages(), project=place.project)
    assert place.now() == {"a": b"old"}
    assert place.debris() == []


def test_the_manifest_tells_what_was_written(place: Any) -> None:
    """The project's memory holds each file's digest and size and the caller's record, and is left out of git."""
    place.build({"b.html": b"bb", "a/a.html": b"a"}, record={"touchreport": "0.1.0", "fonts": ["Inter"]})
    manifest = memory_of(place.output, place.project).manifest()
    assert manifest is not None
    assert {path: (digest.sha256, digest.size) for path, digest in manifest.files.items()} == {
        "a/a.html": (hashlib.sha256(b"a").hexdigest(), 1),
        "b.html": (hashlib.sha256(b"bb").hexdigest(), 2),
    }
    assert manifest.record == {"touchreport": "0.1.0", "fonts": ["Inter"]}
    assert (place.project / ".touchreport" / ".gitignore").read_bytes() == b"*\n"


def test_a_record_must_be_plain_data(place: Any) -> None:
    """A record that cannot be remembered is refused before anything is done."""
    with pytest.raises(TypeError):
        place.build({"a": b""}, record={"when": object()})
    assert not (place.project / ".touchreport").exists()


def test_outputs_of_one_project_are_told_apart(place: Any) -> None:
    """Two outputs of a project have a manifest each."""
    publish(place.project / "one", [OutputFile("a", b"1")], project=place.project)
    publish(place.project / "two", [OutputFile("b", b"2")], project=place.project)
    publish(place.project / "one", [OutputFile("c", b"3")], project=place.project)
    assert (place.project / "one" / "c").is_file()
    assert (place.project / "two" / "b").is_file()


def test_a_project_can_be_moved_with_its_output(place: Any, tmp_path: Path) -> None:
    """An output inside the project is still known after the project folder got another name."""
    place.build({"a": b"1"})
    moved = tmp_path / "moved"
    shutil.move(place.project, moved)
    publish(moved / "site", [OutputFile("b", b"2")], project=moved)
    assert [path.name for path in (moved / "site").iterdir()] == ["b"]


def test_another_project_s_report_is_foreign(place: Any, disk: Any, tmp_path: Path) -> None:
    """One project never replaces the report of another one."""
    other = disk.make_place(tmp_path / "other")
    place.build({"a": b"1"})
    with pytest.raises(PublishError):
        publish(place.output, [OutputFile("a", b"1")], project=other.project)
    assert place.now() == {"a": b"1"}


def test_a_damaged_manifest_stops_the_build(place: Any) -> None:
    """A manifest that cannot be read is never taken for an empty one."""
    place.build({"a": b"1"})
    (manifest,) = place.project.glob(".touchreport/outputs/*/manifest.json")
    whole = manifest.read_bytes()
    for damaged in (b"", b"{", b"[]", b"\xff", whole[:-1], whole.replace(b'"a"', b'"../a"'), b"[" * 100_000):
        manifest.write_bytes(damaged)
        with pytest.raises(PublishError) as stopped:
            place.build({"a": b"2"})
        assert [problem.code for problem in stopped.value.problems] == ["manifest-unreadable"]
        assert place.now() == {"a": b"1"}


def test_a_memory_that_came_with_a_project_cannot_point_at_other_folders(place: Any, tmp_path: Path) -> None:
    """A made-up note of a broken-off build never gets a folder removed that is not a staging folder of ours."""
    place.build({"a": b"1"})
    (tmp_path / "victim").mkdir()
    (tmp_path / "victim" / "file").write_bytes(b"precious")
    (manifest,) = place.project.glob(".touchreport/outputs/*/manifest.json")
    for name in ("../victim", str(tmp_path / "victim"), "touchpoints.csv", "", ".", "..", None, 1):
        made_up = {"format": 1, "staging": name}
        manifest.with_name("pending.json").write_text(json.dumps(made_up))
        with pytest.raises(PublishError):
            place.build({"a": b"2"})
    assert (tmp_path / "victim" / "file").read_bytes() == b"precious"


def test_a_leftover_with_files_of_others_is_named_and_stays(place: Any) -> None:
    """What a broken-off build left is removed file by file; one file that no manifest has stops that."""
    place.build({"a": b"1"})
    (manifest,) = place.project.glob(".touchreport/outputs/*/manifest.json")
    noted = json.loads(manifest.read_bytes())
    leftover = place.output.parent / noted["staging"]
    manifest.with_name("pending.json").write_text(json.dumps(noted))
    leftover.mkdir()
    (leftover / "a").write_bytes(b"1")
    (leftover / "thesis.txt").write_bytes(b"five years of work")
    with pytest.raises(PublishError) as stopped:
        place.build({"a": b"2"})
    (problem,) = stopped.value.problems
    assert (problem.code, problem.arguments["files"]) == ("leftover-not-ours", ("thesis.txt",))
    assert sorted(path.name for path in leftover.iterdir()) == ["a", "thesis.txt"]
    shutil.rmtree(leftover)
    place.build({"a": b"2"})
    assert place.now() == {"a": b"2"}


def test_an_old_report_that_cannot_be_removed_is_a_warning(place: Any, disk: Any) -> None:
    """Once the new report is there, what goes wrong is a warning, and the next build mends it."""
    place.build({"a": b"1"})
    with disk.watching(disk.Faults()) as seen:
        place.build({"a": b"2"})
    first_unlink = len(seen.calls) - seen.calls[::-1].index("unlink")
    at = seen.calls.index("unlink", seen.calls.index("exchange")) + 1
    assert at <= first_unlink
    with disk.watching(disk.Faults(at, disk.failing(errno.EACCES))):
        published = place.build({"a": b"3"})
    assert [(problem.code, problem.level) for problem in published.problems] == [
        ("old-report-left", Level.WARNING)
    ]
    assert place.now() == {"a": b"3"}
    place.build({"a": b"4"})
    assert place.debris() == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EACCES, "output-not-writable"),
        (errno.EROFS, "output-not-writable"),
        (errno.EIO, "output-write-failed"),
    ],
)
def test_what_a_disk_refuses_is_told_by_its_kind(place: Any, disk: Any, number: int, code: str) -> None:
    """A full disk, missing permission and other failures have codes of their own and name the file."""
    with (
        disk.watching(disk.Faults(60, disk.failing(number))),
        pytest.raises(PublishError) as stopped,
    ):
        place.build({f"{name}.html": b"x" for name in range(50)})
    (problem,) = stopped.value.problems
    assert problem.code == code
    assert problem.arguments["output"] == str(place.output)
