"""The same files make the same zip file, and it holds them as they are."""

from __future__ import annotations

import datetime
import io
import os
import zipfile
from pathlib import Path

from touchreport.delivery.parcel import packed
from touchreport.publish import OutputFile

DAY = datetime.date(2026, 10, 31)


def pack(files: list[OutputFile], day: datetime.date = DAY) -> bytes:
    """Return the zip file of some files, after all of them have passed."""
    *passed, parcel = packed(files, "parcel.zip", "tern", day)
    assert passed == files
    assert parcel.path == "parcel.zip"
    assert isinstance(parcel.source, bytes)
    return parcel.source


def test_what_is_packed_is_what_passes(tmp_path: Path) -> None:
    """Every file goes on as it came, and lies in one folder of the zip file with its bytes."""
    (tmp_path / "playbook.pdf").write_bytes(b"%PDF")
    files = [OutputFile("site/index.html", b"<p>"), OutputFile("playbook.pdf", tmp_path / "playbook.pdf")]
    with zipfile.ZipFile(io.BytesIO(pack(files))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "tern/site/index.html": b"<p>",
            "tern/playbook.pdf": b"%PDF",
        }


def test_nothing_of_the_machine_is_in_it(tmp_path: Path) -> None:
    """Whether a file comes from memory or from a disk, when and with which rights it was written: the same bytes."""
    source = tmp_path / "a.html"
    source.write_bytes(b"a" * 5000)
    first = pack([OutputFile("site/a.html", b"a" * 5000)])
    source.chmod(0o600)
    os.utime(source, (1, 1))
    assert pack([OutputFile("site/a.html", source)]) == first


def test_files_bear_the_day_of_the_project() -> None:
    """The date of the playbook, or the earliest that a zip file can hold."""
    for day, stamp in ((DAY, (2026, 10, 31)), (datetime.date(1979, 5, 6), (1980, 5, 6))):
        with zipfile.ZipFile(io.BytesIO(pack([OutputFile("a", b"")], day))) as archive:
            assert archive.infolist()[0].date_time == (*stamp, 0, 0, 0)
