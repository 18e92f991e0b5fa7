"""How the command line ends when something goes wrong."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from pathlib import Path

import click

from touchreport import __version__
from touchreport.errors import TouchreportError


def last_words(error: Exception, *, as_json: bool = False, writes: bool = True) -> int:
    """Say what happened and return the exit code: the error's own, or 70 for a fault of ours.

    Args:
        error: what ended the command.
        as_json: whether a program reads standard output, which then holds the problems as data.
        writes: whether the command would have written something.
    """
    from touchreport.cli.printing import print_json, show, summary
    from touchreport.wording import as_data

    if isinstance(error, TouchreportError):
        if as_json:
            problems = [as_data(problem) for problem in error.problems]
            print_json({"ok": False, "problems": problems, "exit_code": error.exit_code})
        else:
            show(error.problems)
        click.echo(f"{summary(error.problems)}.{' Nothing was written.' if writes else ''}", err=True)
        return error.exit_code
    report = _report(error)
    if as_json:
        print_json({"ok": False, "problems": [], "report": str(report), "exit_code": 70})
    click.echo(
        f"This is a fault in touchreport, not in your files. Details are in {report}; "
        "please send that file with a bug report.",
        err=True,
    )
    return 70


def unwritable(error: OSError) -> int:
    """Say that standard output does not take what is printed, and return the exit code."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    click.echo(f"The output of the command could not be written: {error.strerror}.", err=True)
    return 5


def _report(error: Exception) -> Path:
    """Write what is needed to find the fault; the file stays on this machine."""
    text = "".join(traceback.format_exception(error))
    head = f"touchreport {__version__}, Python {platform.python_version()}, {sys.platform}\n\n"
    with tempfile.NamedTemporaryFile(
        "w", prefix="touchreport-fault-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(head + text)
    return Path(file.name)
