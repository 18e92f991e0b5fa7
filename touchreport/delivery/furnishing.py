"""What goes with the files of a website: the same as one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from touchreport.delivery.single import single_page
from touchreport.errors import Problem
from touchreport.publish import OutputFile

_GOES_ON = b'<link rel="next" href='
"""What stands in the head of a page that goes on on another one."""


def with_single_file(
    files: Iterable[OutputFile],
    name: str,
    most: int,
    tell: Callable[[Problem], None],
    whole: Callable[[], Iterable[OutputFile]],
) -> Iterator[OutputFile]:
    """Yield the files of a website as they come, and behind them one file that holds them all.

    Args:
        files: the files, by paths within the website.
        name: the path of the one file.
        most: how many bytes the files may have together; one page with more is slow to open, and none is made.
        tell: told why none is made.
        whole: the same files with every page whole, for a website whose long pages are cut.
    """
    held: dict[str, bytes] = {}
    size = 0
    for file in files:
        data = _bytes(file)
        size += len(data)
        if size <= most:
            held[file.path] = data
        else:
            held.clear()
        yield file
    if size > most:
        tell(Problem("single-file-too-large", arguments={"megabytes": size / 1e6, "most": most / 1e6}))
        return
    if any(_GOES_ON in data for path, data in held.items() if path.endswith(".html")):
        held = {file.path: _bytes(file) for file in whole()}
    yield OutputFile(name, single_page(held))


def _bytes(file: OutputFile) -> bytes:
    return file.source if isinstance(file.source, bytes) else file.source.read_bytes()
