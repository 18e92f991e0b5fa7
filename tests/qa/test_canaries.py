"""Nothing private is in a deliverable: neither of the machine and its user, nor of what an author keeps to herself."""

from __future__ import annotations

import base64
import getpass
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import pikepdf
import pytest

from tests.qa.circumstances import ODD, Place
from tests.qa.conftest import Deliverable
from tests.qa.everything import files
from tests.qa.marked_files import drawing
from tests.qa.marks import MARK, PUBLISHED, found_in, mark, places
from tests.qa.test_same_bytes import EACH_HALF, HALVES, USUAL

pytestmark = [pytest.mark.slow, pytest.mark.pdf]


@pytest.mark.parametrize("odd", EACH_HALF)
def test_no_mark_gets_out(deliverable: Deliverable, odd: frozenset[str]) -> None:
    """No mark of the project, the user, the machine or the folders is in any file, its name, or any part of the PDF."""
    told = [(where, found) for where, data in places(deliverable(odd)) for found in found_in(data)]
    assert told == []


def test_what_is_published_is_found(deliverable: Deliverable) -> None:
    """The search finds a published word in pages, and in the PDF's pages, strings and bookmarks."""
    where = [place for place, data in places(deliverable(USUAL)) if found_in(data, PUBLISHED)]
    assert "site/index.html" in where or "site/touchpoints.html" in where
    assert [place for place in where if re.fullmatch(r"playbook\.pdf, page \d+", place)]
    assert [place for place in where if re.fullmatch(r"playbook\.pdf, object \d+", place)]


def test_there_is_something_to_keep(deliverable: Deliverable) -> None:
    """Every picture of the project is in the website, and each of them came with marks."""
    published = {
        path.name.rpartition("-")[0] for path in (deliverable(USUAL) / "site/assets/pictures").iterdir()
    }
    assert published == {"tern", "ines", "jonas", "counter", "window"}
    marked = {name for name, data in files().items() if found_in(data)}
    assert marked >= {"assets/ines.jpg", "assets/jonas.png", "assets/counter.gif", "assets/window.webp"}
    assert marked >= {"brand.yaml", "personas.yaml", "touchreport.yaml", "journeys.csv", "measures.csv"}
    assert found_in(drawing())


@pytest.mark.parametrize(
    "form",
    [
        *(
            f"so {MARK} it is".encode(encoding)
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")
        ),
        MARK.upper().encode(),
        MARK.encode().hex().encode(),
    ],
)
def test_marks_are_found_in_every_form(form: bytes) -> None:
    """The search is not misled by encodings, capital letters or hexadecimal figures."""
    assert found_in(b"x" + form)
    assert not found_in(b"x" + form.replace(b"q", b"k").replace(b"Q", b"K").replace(b"71", b"6b"))


@pytest.mark.parametrize("before", range(3))
def test_marks_are_found_in_base64(before: int) -> None:
    """A mark is found in base64 whatever stands before it."""
    assert found_in(base64.b64encode(b"-" * before + mark("x").encode() + b"..."))


def test_nothing_of_this_machine(deliverable: Deliverable) -> None:
    """The real folders, names and interpreter of the machine that runs this test are in no deliverable either."""
    folders = {
        Path.home(),
        Path(sys.prefix),
        Path(tempfile.gettempdir()),
        Path(__file__).parents[2],
        Path.cwd(),
    }
    words = {f"{folder}/" for folder in folders if len(folder.parts) > 1}
    words |= {word for word in (socket.gethostname(), getpass.getuser()) if len(word) > 7}
    words |= {str(deliverable(USUAL).parent)}
    assert len(words) > 4
    told = [
        (where, word) for where, data in places(deliverable(USUAL)) for word in words if word.encode() in data
    ]
    assert told == []


def test_the_pdf_describes_the_document_alone(deliverable: Deliverable) -> None:
    """The PDF's description holds title, language and the project's date: no user, no machine, no hour of making."""
    with pikepdf.open(deliverable(HALVES[0]) / "playbook.pdf") as pdf:
        described = {str(key): str(value) for key, value in pdf.docinfo.items()}
        with pdf.open_metadata() as metadata:
            words = str(metadata)
        assert "/Author" not in described or "Tern" in described["/Author"]
        assert described.get("/CreationDate", "D:20261101").startswith("D:20261101")
        assert described.get("/ModDate", "D:20261101").startswith("D:20261101")
        assert set(re.findall(r"20\d\d-\d\d-\d\d", words)) <= {"2026-11-01"}
        assert "/PieceInfo" not in pdf.Root
        assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})


def test_other_readers_find_nothing_either(deliverable: Deliverable) -> None:
    """Poppler's tools, which read a PDF in their own way, give out no mark."""
    programs = [program for program in ("pdfinfo", "pdftotext") if shutil.which(program)]
    if not programs:
        pytest.skip("not run: needs Poppler's pdfinfo and pdftotext, and there are none")
    pdf = deliverable(HALVES[0]) / "playbook.pdf"
    for program in programs:
        arguments = ("pdfinfo", "-meta", str(pdf)) if program == "pdfinfo" else ("pdftotext", str(pdf), "-")
        said = subprocess.run(arguments, capture_output=True, check=True).stdout
        assert not found_in(said)
        assert program == "pdfinfo" or found_in(said, PUBLISHED)


def test_circumstances_really_are_odd(tmp_path: Path) -> None:
    """The marks of the machine and everything else that shall not matter do reach the process that builds."""
    for name in "abc":
        (tmp_path / "names").mkdir(exist_ok=True)
        (tmp_path / "names" / name).touch()
    usual, odd = (_seen_by(Place(frozenset(odd), tmp_path), tmp_path / "names") for odd in ((), ODD))
    orders = ("listed", "scanned", "found")
    assert [name for name in usual if usual[name] == odd[name] and name not in orders] == []
    assert {odd[name] for name in orders} == {"c b a"}
    assert [name for name in ("host", "user", "home", "temporary") if MARK not in odd[name]] == []


_LOOK = """
import datetime, getpass, os, pathlib, platform, socket, sys, tempfile, time
print("host", socket.gethostname(), platform.node())
print("user", getpass.getuser(), os.environ.get("TOUCHREPORT"))
print("home", pathlib.Path.home())
print("temporary", tempfile.gettempdir())
print("seed", hash("touchpoint"))
print("encoding", sys.getfilesystemencoding())
print("clock", int(time.time()) // 86400)
print("today", datetime.date.today())
print("zone", time.tzname)
print("listed", *os.listdir(sys.argv[1]))
print("scanned", *(entry.name for entry in os.scandir(sys.argv[1])))
print("found", *(path.name for path in pathlib.Path(sys.argv[1]).glob("*")))
print("optimised", sys.flags.optimize)
print("processors", os.cpu_count())
"""


def _seen_by(place: Place, names: Path) -> dict[str, str]:
    """Return what a Python process sees of its circumstances, by name."""
    done = subprocess.run(
        [sys.executable, "-c", _LOOK, names],
        env=place.environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(line.split(" ", 1) for line in done.stdout.splitlines())
