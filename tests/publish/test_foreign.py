"""Files in the output that are not ours."""

from __future__ import annotations

import os
from typing import Any

import pytest

from touchreport.errors import Argument, Level, PublishError
from touchreport.publish.swap import swap

REPORT = {"index.html": b"report", "assets/style.css": b"css"}
NEXT = {"index.html": b"next report", "pages/a.html": b"a"}


def refused(place: Any, files: Any = NEXT, **options: Any) -> dict[str, Argument]:
    """Build, expect to be stopped with nothing changed, and return the paths named, by the problem's code."""
    before = place.now()
    with pytest.raises(PublishError) as stopped:
        place.build(files, **options)
    assert place.now() == before
    assert place.debris() == []
    return {problem.code: problem.arguments["files"] for problem in stopped.value.problems}


def test_a_folder_without_manifest_is_all_foreign(place: Any) -> None:
    """Without a manifest nothing in the folder is ours, hidden files, links and hollow folders included."""
    (place.output / "deep" / "hollow").mkdir(parents=True)
    (place.output / ".hidden").write_bytes(b"")
    (place.output / "link").symlink_to("nowhere")
    (place.output / "deep" / "file").write_bytes(b"")
    assert refused(place) == {"foreign-files": (".hidden", "deep/file", "deep/hollow/", "link")}


def test_foreign_and_edited_files_are_named_together(place: Any) -> None:
    """All files that are not ours stop the build at once: the added ones and those changed since."""
    place.build(REPORT)
    (place.output / "assets" / "extra.css").write_bytes(b"")
    (place.output / "index.html").write_bytes(b"REPORT")  # the same size
    assert refused(place) == {"foreign-files": ("assets/extra.css",), "edited-files": ("index.html",)}


def test_a_file_of_ours_replaced_by_a_link_or_folder_counts_as_edited(place: Any) -> None:
    """What stands at our path but is no plain file any more is not ours, even if the link leads to our bytes."""
    place.build({"a.html": b"same", "b.html": b"b"})
    moved = place.project.parent / "moved.html"
    (place.output / "a.html").rename(moved)
    (place.output / "a.html").symlink_to(moved)
    (place.output / "b.html").unlink()
    (place.output / "b.html").mkdir()
    assert refused(place) == {"edited-files": ("a.html", "b.html")}


def test_a_missing_file_of_ours_is_nobodys_loss(place: Any) -> None:
    """Files of the last report that somebody deleted do not stop the build, nor do the folders they leave."""
    place.build(REPORT)
    (place.output / "assets" / "style.css").unlink()
    place.build(NEXT)
    assert place.now() == NEXT


def test_long_lists_are_cut_but_counted(place: Any) -> None:
    """At most twenty names are given, the first in order and then a mark, and always their number."""
    place.output.mkdir()
    for number in range(25):
        (place.output / f"{number:02}").write_bytes(b"")
    with pytest.raises(PublishError) as stopped:
        place.build(REPORT)
    (problem,) = stopped.value.problems
    assert problem.arguments["count"] == 25
    assert problem.arguments["files"] == (*(f"{number:02}" for number in range(20)), "…")


def test_a_name_that_is_not_text_can_be_named(place: Any) -> None:
    """A file whose name is not UTF-8 is named in a form that every terminal and log can take."""
    place.output.mkdir()
    os.close(os.open(os.fsencode(place.output) + b"/caf\xe9", os.O_CREAT))
    assert refused(place) == {"foreign-files": ("caf\\xe9",)}


def test_an_empty_folder_is_fine(place: Any) -> None:
    """A folder with nothing in it becomes the output and keeps its permissions."""
    place.output.mkdir(mode=0o700)
    place.output.chmod(0o750)
    place.build(REPORT)
    assert place.now() == REPORT
    assert place.output.stat().st_mode & 0o777 == 0o750


@pytest.mark.parametrize("without", [(), ("link",), ("link", "exchange")], ids=str)
def test_keeping_carries_everything_over(place: Any, disk: Any, without: tuple[str, ...]) -> None:
    """With keep_foreign, files of others come along unchanged, edited files stay edited, and both are told."""
    place.build(REPORT)
    (place.output / "index.html").write_bytes(b"edited")
    (place.output / "assets" / "extra.css").write_bytes(b"extra")
    (place.output / "assets" / "extra.css").chmod(0o640)
    (place.output / "hollow").mkdir()
    (place.output / "link").symlink_to("assets/extra.css")
    with disk.watching(disk.Faults(), without):
        published = place.build(NEXT, keep_foreign=True)
    kept = {
        "index.html": b"edited",
        "assets/extra.css": b"extra",
        "hollow": "empty folder",
        "link": "link to assets/extra.css",
    }
    assert place.now() == {"pages/a.html": b"a", **kept}
    assert (place.output / "assets" / "extra.css").stat().st_mode & 0o777 == 0o640
    assert published.kept == tuple(sorted(kept))
    assert published.removed == ("assets/style.css",)
    assert [(problem.code, problem.level) for problem in published.problems] == [("foreign-kept", Level.NOTE)]
    assert place.debris() == []


def test_what_was_kept_is_still_not_ours(place: Any) -> None:
    """A file that was carried over stops the next build that is not told to keep it."""
    place.build(REPORT)
    (place.output / "index.html").write_bytes(b"edited")
    place.build(REPORT, keep_foreign=True)
    assert refused(place) == {"foreign-files": ("index.html",)}


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [("page", "page/index.html"), ("page/notes.txt", "page"), ("Page.html", "page.html"), ("A/x", "a/y")],
)
def test_kept_files_in_the_way_are_named(place: Any, theirs: str, ours: str) -> None:
    """A kept file where the report needs a folder, or the same but for capital letters, stops the build."""
    (place.output / theirs).parent.mkdir(parents=True)
    (place.output / theirs).write_bytes(b"theirs")
    assert list(refused(place, {ours: b"ours"}, keep_foreign=True)) == ["foreign-in-the-way"]


def test_a_pipe_is_carried_or_refused_but_never_lost(place: Any, disk: Any) -> None:
    """A pipe in the output is carried over where it can have a second name, and else stops the build."""
    place.output.mkdir()
    os.mkfifo(place.output / "pipe")
    with disk.watching(disk.Faults(), ("link",)), pytest.raises(PublishError) as stopped:
        place.build(REPORT, keep_foreign=True)
    assert stopped.value.problems[0].code == "foreign-not-carried"
    place.build(REPORT, keep_foreign=True)
    assert place.now() == {**REPORT, "pipe": "something else"}


def test_work_done_during_the_build_is_not_lost(place: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that appears, and one that changes, after the check and before the exchange stop the build."""
    place.build(REPORT)

    def late(*arguments: Any, **options: Any) -> Any:
        (place.output / "late.txt").write_bytes(b"late")
        (place.output / "index.html").write_bytes(b"edited late")
        return swap(*arguments, **options)

    monkeypatch.setattr("touchreport.publish.publishing.swap", late)
    with pytest.raises(PublishError) as stopped:
        place.build(NEXT)
    (problem,) = stopped.value.problems
    assert (problem.code, problem.arguments["files"]) == ("output-changed", ("index.html", "late.txt"))
    assert place.now() == {**REPORT, "index.html": b"edited late", "late.txt": b"late"}
    assert place.debris() == []
