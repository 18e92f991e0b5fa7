"""A zip file of the output: the same files make the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from touchreport.publish import OutputFile

EARLIEST = 1980
"""The first year that a zip file can hold."""

_LEVEL = 6
_PERMISSIONS = 0o644 << 16
_UNIX = 3


def packed(files: Iterable[OutputFile], parcel: Path, folder: str, day: date) -> Iterator[OutputFile]:
    """Yield `files` as they come and write them to the zip file `parcel` on the way; it is whole when they have ended.

    Nothing of the machine is in it: no time of day, no user, no order of a disk.

    Args:
        files: the files, in an order that does not change.
        parcel: the zip file to write.
        folder: the folder that everything lies in when it is unpacked.
        day: the day that every file bears: the project's date.
    """
    stamp = (max(day.year, EARLIEST), day.month if day.year >= EARLIEST else 1, day.day, 0, 0, 0)
    with zipfile.ZipFile(parcel, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        for file in files:
            entry = zipfile.ZipInfo(f"{folder}/{file.path}", stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _PERMISSIONS
            data = file.source if isinstance(file.source, bytes) else file.source.read_bytes()
            archive.writestr(entry, data)
            yield file
