"""The side that asks for a PDF: starts the child process, waits for it, and turns its end into words.

Making a PDF runs a million lines of C on text from outside. In a process of its own it can take no more memory
and time than it was given, a crash ends nothing but itself, and what it leaves behind goes with its folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from touchreport.errors import RenderError
from touchreport.render.pdf.job import PdfJob, PdfResult, write_job
from touchreport.render.pdf.report import Ended, as_result, read_report

ChildCommand = Callable[[Path], list[str]]
"""Makes the command line for a job's folder."""

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/no-fonts</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""
"""No font of the machine is seen; those of the job are added by its style sheet."""

_FONT_TIME = "315532800"
"""The time that font files inside a PDF bear, in seconds since 1970: otherwise no two runs would be equal."""

_ON_THE_CLOCK = 4
"""How many times the limit of processor time may pass on the clock: a busy machine makes nobody's report too long."""

_GRACE = 5
"""Seconds on the clock beyond the limit of processor time, so that the child can say how it ended."""


def child_command(folder: Path) -> list[str]:
    """Return the command that makes the PDF of a folder; ``-P`` keeps modules lying about there out of it."""
    return [sys.executable, "-P", "-X", "utf8", "-m", "touchreport.render.pdf.child", str(folder)]


def write_pdf(job: PdfJob, command: ChildCommand = child_command) -> PdfResult:
    """Make the PDF of a job.

    Args:
        job: what to make.
        command: how to start the child process.

    Raises:
        RenderError: with all that is wrong; no file is written. Missing files are all named.
    """
    with tempfile.TemporaryDirectory(prefix="touchreport-pdf-") as name:
        folder = Path(name).resolve()
        write_job(job, folder)
        ended = _run(command(folder), folder, job.limits.seconds)
        result = as_result(job, ended, read_report(folder))
        if isinstance(result, tuple):
            raise RenderError(result)
        _take(folder / "document.pdf", job.output)
    return result


def _run(command: list[str], folder: Path, seconds: int) -> Ended:
    """Run the child to its end, or until its time is over."""
    for part in ("no-fonts", "cache"):
        (folder / part).mkdir()
    fontconfig = _FONTCONFIG.format(folder=escape(folder.as_posix()))
    (folder / "fonts.conf").write_bytes(os.fsencode(fontconfig))  # the folder's name may be in any encoding
    with (folder / "stderr").open("wb") as stderr:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=stderr,
            cwd=folder,
            env=_environment(folder),
        )
        try:
            code: int | None = child.wait(seconds * _ON_THE_CLOCK + _GRACE)
        except subprocess.TimeoutExpired:
            code = None
        finally:  # also where the user interrupts: a child without a parent would go on alone
            child.kill()
            child.wait()
    words = (folder / "stderr").read_text(encoding="utf-8", errors="replace")
    return Ended(code, words[-4000:])


def _environment(folder: Path) -> dict[str, str]:
    """Return the environment of the child: fonts, caches and temporary files all in its own folder."""
    kept = {key: value for key, value in os.environ.items() if not key.upper().startswith("FONTCONFIG_")}
    return kept | {
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TMPDIR": str(folder),
        "TZ": "UTC",
        "SOURCE_DATE_EPOCH": _FONT_TIME,
        "PYTHONWARNINGS": "ignore",
    }


def _take(made: Path, output: Path) -> None:
    """Put the finished file in its place in one step."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=output.parent, prefix=".pdf-", delete=False) as beside:
        beside.write(made.read_bytes())
    Path(beside.name).chmod(0o644)
    Path(beside.name).replace(output)
