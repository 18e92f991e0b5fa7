"""Which paths a report's files may have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from touchreport.publish import OutputFile, located, publish
from touchreport.publish.paths import PathBook, check_path

REFUSED = [
    "", "/etc/passwd", "../up", "a/../b", "a//b", "a/", "./a", "a/.", "..", "C:/x", "a\\b", "é.html", "页.html",
    "a\nb", "a\0b", "tab\t", "a:b", "what?", "a*b", 'a"b', "a<b", "a>b", "a|b", "dot.", "space ", "x" * 256,
    "con", "CON.html", "a/aux/b", "nul.tar.gz", "COM1", "lpt9.txt", "conin$", ".git", ".git/config", "a/.GIT/b",
]  # fmt: skip


@pytest.mark.parametrize("path", REFUSED)
def test_paths_that_leave_or_break_are_refused(place: Any, path: str) -> None:
    """A path that leads out of the output, or that some file system cannot hold, is a clear exception."""
    place.build({"index.html": b"old"})
    with pytest.raises(ValueError, match="a report cannot hold a file"):
        place.build({"index.html": b"new", path: b"x"})
    assert place.now() == {"index.html": b"old"}
    assert place.debris() == []


def test_ordinary_paths_are_accepted() -> None:
    """Letters, digits, dots inside, hidden files and spaces inside are fine."""
    for path in (
        "index.html",
        "a/b/c-d_e.f.html",
        ".nojekyll",
        ".well-known/x",
        "a b.pdf",
        "console.html",
        "x" * 255,
    ):
        check_path(path)


@pytest.mark.parametrize(
    ("first", "second"),
    [("a.html", "a.html"), ("a.html", "A.html"), ("a", "a/b"), ("a/b", "a"), ("a/x", "A/y"), ("a/b/x", "a/B"), ("A", "a/b/c")],
)  # fmt: skip
def test_paths_that_cannot_live_together_are_refused(place: Any, first: str, second: str) -> None:
    """Two files of one name, but for case, or a file and a folder of one name, are a clear exception."""
    files = [OutputFile(first, b"1"), OutputFile(second, b"2")]
    with pytest.raises(ValueError, match="cannot hold both"):
        publish(place.output, files, project=place.project)
    assert place.now() is None
    assert place.debris() == []


def test_neighbours_do_not_clash() -> None:
    """Files in one folder, and names that merely begin alike, live together."""
    book = PathBook()
    for path in ("a/b", "a/c", "ab", "a.html", "b/a/b"):
        assert book.clash(path) is None
        book.add(path)
    book.add_folder("hollow/deep")
    assert book.clash("hollow/file") is None
    assert book.clash("hollow/deep") == "hollow/deep"


def test_output_is_located_through_links_above_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder's own link is left alone, links above it are followed, and dots are resolved as the system does."""
    (tmp_path / "real" / "deep").mkdir(parents=True)
    (tmp_path / "link").symlink_to("real/deep")
    (tmp_path / "site").symlink_to("real")
    monkeypatch.chdir(tmp_path)
    assert located(Path("link/site")) == tmp_path / "real" / "deep" / "site"
    assert located(Path("site")) == tmp_path / "site"
    assert located(Path()) == tmp_path
    assert located(Path("link/..")) == tmp_path / "real"
