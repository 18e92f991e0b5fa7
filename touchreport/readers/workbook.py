"""Opening a workbook with openpyxl such that its library does no more work than is wanted, and no more than is allowed.

By itself openpyxl reads every text, format and drawing of a workbook at once, however many there are, and looks
through each sheet for its extent, which is not to be trusted anyway.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from types import TracebackType
from typing import IO, Any


class NotDefusedError(Exception):
    """openpyxl would expand the entities of hostile XML."""


class TooManyTags(Exception):
    """The parts of a workbook other than its sheets hold more XML than is allowed."""


@contextmanager
def opened(data: bytes, most_tags: int) -> Iterator[Any]:
    """Open the bytes of a workbook for reading values, for a while.

    Args:
        data: the workbook; its archive was looked at before.
        most_tags: XML tags that all parts but the sheets may have.

    Raises:
        NotDefusedError: if defusedxml is not installed.
        TooManyTags: if there are more tags.
        Exception: nearly any, if the workbook is damaged.
    """
    import openpyxl

    if not openpyxl.DEFUSEDXML:
        raise NotDefusedError
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about styles, filters and extensions, which are not read
        workbook = _read(data, most_tags)
        try:
            yield workbook
        finally:
            workbook.close()


def _read(data: bytes, most_tags: int) -> Any:
    from openpyxl.reader.excel import ExcelReader
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    class Sheet(ReadOnlyWorksheet):
        """A sheet that is not looked through before its rows are asked for."""

        def _get_size(self) -> None:
            pass

    class Reader(ExcelReader):
        """Reads from a counted archive, and leaves charts alone."""

        def read_worksheets(self) -> None:
            workbook: Any = self.wb
            for sheet, rel in self.parser.find_sheets():
                if rel.target in self.valid_files and "chartsheet" not in rel.Type:
                    found: Any = Sheet(workbook, sheet.name, rel.target, self.shared_strings)
                    found.sheet_state = sheet.state
                    workbook._sheets.append(found)

    reader = Reader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    reader.archive = archive = _CountedArchive(BytesIO(data), most_tags)
    try:
        reader.read()
    except ValueError:
        if archive.left < 0:
            raise TooManyTags from None
        raise
    archive.is_counting = False  # from here on sheets are opened, each looked through before
    return reader.wb


class _CountedArchive(zipfile.ZipFile):
    """An archive that stops when more XML tags were read than are allowed."""

    def __init__(self, data: IO[bytes], most_tags: int) -> None:
        super().__init__(data)
        self.left = most_tags
        self.is_counting = True

    def open(self, *args: Any, **options: Any) -> Any:
        """Return the stream of a part, as the library asks for it."""
        stream = super().open(*args, **options)
        return _Counted(stream, self) if self.is_counting else stream

    def count(self, data: bytes) -> None:
        """Count the tags in what was read."""
        self.left -= data.count(b"<")
        if self.left < 0:
            raise TooManyTags


class _Counted:
    """The stream of a part, whose tags are counted as they are read."""

    _STEP = 65536

    def __init__(self, stream: IO[bytes], archive: _CountedArchive) -> None:
        self._stream, self._archive = stream, archive

    def read(self, size: int = -1) -> bytes:
        """Return that many bytes, or all, and count."""
        if size >= 0:
            return self._counted(size)
        return b"".join(iter(lambda: self._counted(self._STEP), b""))

    def _counted(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._archive.count(data)
        return data

    def close(self) -> None:
        """Close the part."""
        self._stream.close()

    def __enter__(self) -> _Counted:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()
