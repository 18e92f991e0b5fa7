"""A zip file of the output: the same files make the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date

from touchreport.publish import OutputFile

EARLIEST = 1980
"""The first year that a zip file can hold."""

_LEVEL = 6
_PERMISSIONS = 0o644 << 16
_UNIX = 3


def packed(files: Iterable[OutputFile], name: str, folder: str, day: date) -> Iterator[OutputFile]:
    """Yield `files` as they come, and behind them a zip file of all of them.

    Nothing of the machine is in it: no time of day, no user, no order of a disk.

    Args:
        files: the files, in an order that does not change.
        name: the path of the zip file.
        folder: the folder that everything lies in when it is unpacked.
        day: the day that every file bears: the project's date.
    """
    stamp = (max(day.year, EARLIEST), day.month, day.day, 0, 0, 0)
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for file in files:
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _PERMISSIONS
            data = file.source if isinstance(file.source, bytes) else file.source.read_bytes()
            archive.writestr(entry, data)
            yield file
    yield OutputFile(name, held.getvalue())
