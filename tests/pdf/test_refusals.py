"""What a print document may not do: reach outside, lack a file, use a letter nobody drew, or take for ever."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.built import copy_sample
from tests.pdf.conftest import Make
from touchreport.build import build
from touchreport.errors import Problem, RenderError
from touchreport.location import Location
from touchreport.render.pdf import PdfJob, PdfLimits, parent, write_pdf
from touchreport.wording import in_words

ProblemsOf = Callable[..., tuple[Problem, ...]]

SECRET = "what nobody may read"


@pytest.fixture
def listener() -> Iterator[tuple[int, list[str]]]:
    """A port on this machine, and the list of those who knocked."""
    knocks: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def accept() -> None:
            while True:
                try:
                    connection, address = server.accept()
                except OSError:  # the server was closed
                    return
                knocks.append(str(address))
                connection.close()

        threading.Thread(target=accept, daemon=True).start()
        yield server.getsockname()[1], knocks
        server.shutdown(socket.SHUT_RDWR)


def said(problem: Problem) -> str:
    """Return the words for a problem; fails where they are missing or ask for another argument."""
    words = in_words(problem)
    return " ".join((words.message, words.why, words.hint))


@pytest.mark.pdf
def test_network_is_never_reached(
    problems_of: ProblemsOf, listener: tuple[int, list[str]], tmp_path: Path
) -> None:
    """No way of naming an address in HTML, CSS or SVG makes a connection; each address is named instead."""
    port, knocks = listener
    url = f"http://127.0.0.1:{port}"
    html = f"""<link rel=stylesheet href="{url}/link"><style>@import "{url}/import";
      @font-face {{ font-family: Far; src: url({url}/font) }}
      p {{ background: url({url}/background); font-family: Far }} li {{ list-style: url({url}/bullet) }}
      p::before {{ content: url({url}/content) }}</style>
      <body><p>text</p><ul><li>item</li></ul><img src="{url}/img" alt="i"><object data="{url}/object"></object>
      <embed src="{url}/embed"><svg width=9 height=9><title>t</title><image href="{url}/svg" width=9 height=9 /></svg>"""
    problems = problems_of(html)
    asked = {str(problem.arguments["address"]).rpartition("/")[2] for problem in problems}
    ways = {"link", "import", "font", "background", "bullet", "content", "img", "object", "embed", "svg"}
    assert asked == ways
    assert knocks == []
    assert not (tmp_path / "out.pdf").exists()
    assert all(url in said(problem) for problem in problems)


@pytest.mark.pdf
def test_base_address_has_no_effect(make: Make, listener: tuple[int, list[str]]) -> None:
    """A base address in the document does not turn the names of assets into addresses outside."""
    port, knocks = listener
    html = f'<head><base href="http://127.0.0.1:{port}/"></head><body><p>text</p>'
    assert make(html).pages == 1
    assert knocks == []


@pytest.mark.pdf
def test_files_outside_are_refused(problems_of: ProblemsOf, make: Make, tmp_path: Path) -> None:
    """A file of the machine is neither shown nor attached, however it is named."""
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    problems = problems_of(f'<body><img alt="s" src="{secret.as_uri()}"><img alt="t" src="../../secret.txt">')
    assert {problem.code for problem in problems} == {"pdf-address-refused", "pdf-asset-missing"}
    assert secret.as_uri() in said(problems[1])
    result = make(
        f'<body><a rel="attachment" href="{secret.as_uri()}">a</a><link rel="attachment" href="x"><p>b'
    )
    assert b"EmbeddedFile" not in result.path.read_bytes()
    assert [problem.code for problem in result.problems] == ["pdf-link-dropped"]


@pytest.mark.pdf
def test_every_missing_file_is_named_with_its_place(problems_of: ProblemsOf) -> None:
    """All files that are missing are named at once, each with the place in the project that names it."""
    place = Location("brand.yaml", 4)
    problems = problems_of(
        '<link rel=stylesheet href="no.css"><body><img alt="a" src="logo%20new.png"><p style="background: url(b.png)">c',
        origins={"logo new.png": place},
    )
    found = {problem.arguments["file"]: problem.location for problem in problems}
    assert found == {"b.png": None, "logo new.png": place, "no.css": None}
    assert {problem.code for problem in problems} == {"pdf-asset-missing"}


@pytest.mark.pdf
def test_huge_image_is_refused_by_name(problems_of: ProblemsOf) -> None:
    """An image that would unpack to gigabytes is refused before it is opened, in a file or in the document."""
    bomb = _png_header(50_000, 50_000)
    problems = problems_of('<body><img alt="a" src="bomb.png">', assets={"bomb.png": bomb})
    assert [problem.code for problem in problems] == ["image-too-large"]
    assert "bomb.png" in said(problems[0])


@pytest.mark.pdf
def test_characters_without_a_font_are_named(problems_of: ProblemsOf) -> None:
    """A character that no font draws is an error with the character in it, not an empty box."""
    (problem,) = problems_of("<body><p>Hello 😀 漢")
    assert problem.arguments["characters"] == ("漢 (U+6F22)", "😀 (U+1F600)")
    assert "漢" in said(problem)


@pytest.mark.pdf
def test_lost_content_is_told(make: Make) -> None:
    """Where WeasyPrint goes on without something, the build says so; an unknown property is no matter."""
    result = make('<body><p style="text-wrap: balance"><a href="#nowhere">a</a>')
    assert [problem.code for problem in result.problems] == ["pdf-engine-remark"]
    assert "nowhere" in said(result.problems[0])


@pytest.mark.pdf
@pytest.mark.parametrize(
    ("html", "limits", "code"),
    [
        ("<body>" + "<div>" * 3000, PdfLimits(), "pdf-too-deep"),
        ("<body>" + "<p>word " * 50_000, PdfLimits(seconds=1), "pdf-too-slow"),
        ("<body>" + "<p>word " * 50_000, PdfLimits(memory=220 * 1024**2), "pdf-out-of-memory"),
    ],
    ids=["depth", "time", "memory"],
)
def test_limits_have_names(problems_of: ProblemsOf, html: str, limits: PdfLimits, code: str) -> None:
    """A document without bound ends with the name of the limit that it broke, and with no file."""
    (problem,) = problems_of(html, limits=limits)
    assert problem.code == code
    assert said(problem)


@pytest.mark.pdf
def test_giant_spans_are_cut(make: Make) -> None:
    """A cell that spans a hundred thousand columns costs no more than a table does."""
    html = "<table><tr><td colspan=100000>a<td rowspan=99999999999999>b<td colspan=²>c</table>"
    assert make(html, limits=PdfLimits(seconds=10)).pages == 1


def test_missing_pango_is_a_line_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problems_of: ProblemsOf
) -> None:
    """Without Pango there is one problem that says what to install, and no banner or traceback."""
    (tmp_path / "weasyprint.py").write_text("raise OSError(\"cannot load library 'libgobject-2.0-0'\")\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    (problem,) = problems_of("<p>a")
    assert problem.code in ("pdf-libraries-missing", "pdf-libraries-missing-here")
    assert "libgobject-2.0-0" in said(problem)


FAKES = {
    "segfault": ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "pdf-engine-crashed", "SIGSEGV"),
    "no report": ("pass", "pdf-engine-crashed", "exit code 0"),
    "last words": ("import sys; sys.exit('the last words')", "pdf-engine-crashed", "the last words"),
    "no memory": ("import sys; sys.exit('GLib: failed to allocate 8 bytes')", "pdf-out-of-memory", "2048 MB"),
}


@pytest.mark.parametrize("name", FAKES)
def test_every_end_of_the_child_is_a_problem(name: str, tmp_path: Path) -> None:
    """However the child process ends, the parent says it in words and writes no file."""
    program, code, words = FAKES[name]
    job = PdfJob("<p>a", tmp_path / "out.pdf", "A title", "en")
    with pytest.raises(RenderError) as caught:
        write_pdf(job, lambda folder: [sys.executable, "-c", program])
    (problem,) = caught.value.problems
    assert problem.code == code
    assert words in said(problem)
    assert list(tmp_path.iterdir()) == []


def test_time_on_the_clock_is_limited_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that waits and takes no processor time is stopped as well, and leaves no process behind."""
    monkeypatch.setattr(parent, "_GRACE", 0)
    monkeypatch.setattr(parent, "_ON_THE_CLOCK", 1)
    note = tmp_path / "process"
    program = f"import os, time; open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    job = PdfJob("<p>a", tmp_path / "out.pdf", "A title", "en", limits=PdfLimits(seconds=1))
    with pytest.raises(RenderError) as caught:
        write_pdf(job, lambda folder: [sys.executable, "-c", program])
    assert [problem.code for problem in caught.value.problems] == ["pdf-too-slow"]
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)


def test_asking_for_a_pdf_needs_no_weasyprint() -> None:
    """The side that asks imports neither WeasyPrint nor anything it stands on, so it works without Pango."""
    program = "import sys, touchreport.render.pdf; sys.exit(bool({'weasyprint', 'fontTools', 'PIL'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_old_file_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    """A PDF that was there before is as it was when the new one cannot be made."""
    output = tmp_path / "out.pdf"
    output.write_bytes(b"old")
    with pytest.raises(RenderError):
        write_pdf(PdfJob("<p>a", output, "A title", "en"), lambda folder: [sys.executable, "-c", "1 / 0"])
    assert output.read_bytes() == b"old"


def _png_header(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


def test_a_project_limits_its_pdf(tmp_path: Path) -> None:
    """What a project writes under ``limits:`` reaches the process that makes the PDF, and the website is made all the same."""
    project = copy_sample("coffee", tmp_path / "project")
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "\nlimits: {pdf-seconds: 1}\n", encoding="utf-8")
    report = build(project, tmp_path / "out")
    assert [each.code for each in report.problems if each.is_error] == ["pdf-too-slow"]
    assert report.exit_code == 5
    assert report.website is not None
    assert report.website.is_file()
