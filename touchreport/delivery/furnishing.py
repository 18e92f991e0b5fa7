"""What goes with the files of a website: the same as one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from touchreport.delivery.single import single_page
from touchreport.errors import Problem
from touchreport.publish import OutputFile


def with_single_file(
    files: Iterable[OutputFile], name: str, most: int, tell: Callable[[Problem], None]
) -> Iterator[OutputFile]:
    """Yield the files of a website as they come, and behind them one file that holds them all.

    Args:
        files: the files, by paths within the website.
        name: the path of the one file.
        most: how many bytes the files may have together; one page with more is slow to open, and none is made.
        tell: told why none is made.
    """
    held: dict[str, bytes] = {}
    size = 0
    for file in files:
        data = file.source if isinstance(file.source, bytes) else file.source.read_bytes()
        size += len(data)
        if size <= most:
            held[file.path] = data
        else:
            held.clear()
        yield file
    if size > most:
        tell(Problem("single-file-too-large", arguments={"megabytes": size / 1e6, "most": most / 1e6}))
    else:
        yield OutputFile(name, single_page(held))
