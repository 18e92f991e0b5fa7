"""What a workbook's archive must be like before anything in it is unpacked."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.parsers import expat

from touchreport.location import Location
from touchreport.readers.gathering import Gathering

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .xls, and any workbook locked with a password
_SMALL = 10_000_000  # bytes unpacked up to which the ratio does not matter
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def is_safe_archive(gathering: Gathering, file: str, data: bytes) -> bool:
    """Return whether `data` is a zip archive that may be unpacked; report why not otherwise.

    The sizes are those that the archive declares. Python unpacks no more of a part than that, and fails where
    a part turns out longer, so that a false declaration gains nothing.
    """
    at = Location(file)
    if data.startswith(_OLD_OFFICE):
        gathering.error("workbook-locked-or-old", at, file=file)
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            if not _is_open(members):
                gathering.error("workbook-locked-or-old", at, file=file)
                return False
            if not _is_within_limits(gathering, at, members, len(data)):
                return False
            fault = next((fault for member in members if (fault := _fault(archive, member))), None)
    except (
        Exception
    ) as error:  # a damaged archive raises nearly anything: BadZipFile, OverflowError, struct.error
        gathering.error("workbook-unreadable", at, file=file, detail=type(error).__name__)
        return False
    if fault is not None:
        gathering.error("workbook-unreadable", at, file=file, detail=fault)
    return fault is None


def _is_open(members: list[zipfile.ZipInfo]) -> bool:
    return not any(member.flag_bits & 0x1 for member in members)


def _fault(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> str | None:
    """Return what is wrong with a part: how it is packed, or a document type, which could declare entities.

    Only the beginning of each part is unpacked, up to the first element of its XML.
    """
    if member.compress_type not in _PLAIN_METHODS:
        return "compression"
    prologue = _Prologue()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = prologue.doctype
    parser.StartElementHandler = prologue.element
    with archive.open(member) as stream:
        try:
            while not prologue.is_over and (chunk := stream.read(4096)):
                parser.Parse(chunk, False)
        except expat.ExpatError as error:
            if prologue.has_doctype:
                return "document type"
            is_xml = member.filename.lower().endswith((".xml", ".rels"))
            # What follows the first element is for whoever reads the part; a picture is no XML at all.
            return expat.ErrorString(error.code) if is_xml and not prologue.is_over else None
    return "document type" if prologue.has_doctype else None


class _Prologue:
    """What stands before the first element of a part."""

    def __init__(self) -> None:
        self.is_over = self.has_doctype = False

    def doctype(self, *_: object) -> None:
        self.is_over = self.has_doctype = True

    def element(self, *_: object) -> None:
        self.is_over = True


def _is_within_limits(
    gathering: Gathering, at: Location, members: list[zipfile.ZipInfo], packed: int
) -> bool:
    limits = gathering.limits
    unpacked = sum(member.file_size for member in members)
    ratio = unpacked // max(1, packed) if unpacked > _SMALL else 0
    for count, limit, name in (
        (len(members), limits.archive_members, "archive-members"),
        (unpacked, limits.archive_bytes, "archive-bytes"),
        (ratio, limits.archive_ratio, "archive-ratio"),
    ):
        if count > limit:
            gathering.error("workbook-too-large", at, file=at.file, found=count, limit=limit, name=name)
            return False
    return True
