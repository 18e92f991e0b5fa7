"""Filling the staging folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from touchreport import platform
from touchreport.errors import Problem, PublishError
from touchreport.publish.disk import Digest, write_new
from touchreport.publish.paths import OutputFile, PathBook, check_path
from touchreport.publish.standing import naming
from touchreport.publish.tree import Entry, Kind, Tree, scan, shown


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder that is being filled.

    Attributes:
        folder: the folder; it exists and starts empty.
        made: the folders made in it so far, by their path relative to it.
    """

    folder: Path
    made: set[str] = field(default_factory=set)

    def room_for(self, path: str) -> Path:
        """Make the folders above a path and return where it is.

        Raises:
            OSError: a folder cannot be made.
        """
        segments = path.split("/")
        for count in range(1, len(segments)):
            folder = "/".join(segments[:count])
            if folder not in self.made:
                os.mkdir(self.folder / folder)
                self.made.add(folder)
        return self.folder / path


def write_files(staging: Staging, files: Iterable[OutputFile], kept: Tree) -> dict[str, Digest]:
    """Write the report's files and return their digests; what is kept of the old output goes before them.

    Args:
        staging: where to.
        files: taken one at a time, so that a report need not be in memory whole.
        kept: what will be carried over; a file of the report with exactly such a path is left out.

    Raises:
        ValueError: a path is not portable, comes twice, or differs from another one by case alone.
        PublishError: something kept stands where the report needs a folder, or the other way round.
        OSError: something cannot be read or written.
    """
    ours, theirs = PathBook(), _book_of(kept)
    digests: dict[str, Digest] = {}
    in_the_way: set[str] = set()
    for file in files:
        _take(ours, file.path)
        taken = theirs.clash(file.path)
        if taken is None:
            digests[file.path] = write_new(staging.room_for(file.path), file.source)
        elif taken != file.path or kept.get(taken, _FOLDER).kind is Kind.FOLDER:
            in_the_way.add(taken)
    if in_the_way:
        raise PublishError(naming("foreign-in-the-way", staging.folder.parent, in_the_way))
    return digests


_FOLDER = Entry(Kind.FOLDER)


def _take(book: PathBook, path: str) -> None:
    check_path(path)
    if (other := book.clash(path)) is not None:
        raise ValueError(f"a report cannot hold both {other!r} and {path!r}")
    book.add(path)


def _book_of(kept: Tree) -> PathBook:
    book = PathBook()
    for path, entry in kept.items():
        if entry.kind is Kind.FOLDER:
            book.add_folder(path)
        else:
            book.add(path)
    return book


def carry_over(staging: Staging, output: Path, kept: Tree) -> None:
    """Bring what is not ours from the output along, as a second name of the same file where that can be.

    Raises:
        PublishError: a pipe, socket or device stands there and cannot have a second name.
        OSError: something cannot be read or written.
    """
    for path, entry in kept.items():
        target = staging.room_for(path)
        if entry.kind is Kind.FOLDER:
            staging.room_for(f"{path}/")
        elif not _link(output / path, target):
            _copy(output / path, target, entry)


def _link(source: Path, target: Path) -> bool:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def _copy(source: Path, target: Path, entry: Entry) -> None:
    if entry.kind is Kind.LINK:
        os.symlink(os.readlink(source), target)
    elif entry.kind is Kind.FILE:
        write_new(target, source)
        status = os.lstat(source)
        os.chmod(target, status.st_mode & 0o777)
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
    else:
        (name,) = shown([str(source)])
        raise PublishError(Problem("foreign-not-carried", arguments={"file": name}))


def sync(folder: Path) -> None:
    """Bring a folder and everything in it to the disk for good.

    One call for the whole file system where there is one: for ten thousand small files it takes a fraction of
    the time of as many single ones.

    Raises:
        OSError: the disk refused.
    """
    if platform.sync_filesystem(folder):
        return
    for path, entry in scan(folder).items():
        if entry.kind is Kind.FILE:
            platform.sync_file(folder / path)
        elif entry.kind is Kind.FOLDER:
            platform.sync_folder(folder / path)
    platform.sync_folder(folder)
