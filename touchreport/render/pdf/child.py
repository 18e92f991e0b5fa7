"""The process that makes one PDF: ``python -m touchreport.render.pdf.child FOLDER``.

The folder holds the job (see :mod:`touchreport.render.pdf.job`); the PDF and a report are written into it.
WeasyPrint is imported here and nowhere else, after limits and fonts are set.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import Any, NoReturn

from touchreport.platform import limit_this_process
from touchreport.render.pdf.job import read_job
from touchreport.render.pdf.report import OUT_OF_MEMORY, write_report


def main(folder: Path) -> NoReturn:
    """Make the PDF, write the report, and end without tearing down what the system frees anyway.

    No garbage is collected either: the process is short, and both together save a fifth of its time.
    """
    gc.disable()
    _cut_off_network()
    try:
        job = read_job(folder)
        limit_this_process(memory=job["memory"], seconds=job["seconds"])
        write_report(folder, **_make(job, folder))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    sys.stderr.flush()
    os._exit(0)


def _make(job: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return the report of making the PDF; what stops it is in the report too."""
    try:
        from touchreport.render.pdf.engine import make
    except OSError as error:  # this is how WeasyPrint says that Pango is not there
        words = str(error)
        failure = "memory" if "allocate" in words or "map segment" in words else "libraries"
        return {"failure": failure, "words": words.splitlines()[0] if words else ""}
    try:
        return make(job, folder)
    except RecursionError:
        return {"failure": "depth"}
    except MemoryError:
        raise
    except Exception as error:  # whatever it is, the parent says it in a line
        return {"failure": "engine", "words": f"{type(error).__name__}: {error}"}


def _cut_off_network() -> None:
    """Refuse every connection of this process: nothing it draws is anywhere but in the job."""

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
            raise PermissionError(f"no network here: {event} {arguments}")

    sys.addaudithook(refuse)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
