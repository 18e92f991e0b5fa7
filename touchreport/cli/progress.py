"""Progress: one line that changes on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from types import TracebackType

import click

_STEPS: Mapping[str, str] = {
    "read": "Reading the project",
    "analyse": "Analysing",
    "pdf": "Making the PDF",
    "pages": "Writing pages",
}
_CLEAR = "\r\x1b[2K"


class Teller:
    """Tells about the steps of a build, on standard error."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._told: str | None = None
        self._last = -1

    def __enter__(self) -> Teller:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._terminal and self._told is not None:
            click.echo(_CLEAR, nl=False, err=True)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Tell that a step is at `done` of `total`; 0 means that nobody knows how much there is."""
        words = _STEPS.get(step, step)
        if self._terminal:
            percent = int(100 * done / total) if total else None
            if percent != self._last or step != self._told:
                self._last = percent if percent is not None else -1
                tail = f" {percent} %" if percent is not None else " …"
                click.echo(f"{_CLEAR}{words}{tail}", nl=False, err=True)
        elif step != self._told:
            click.echo(f"{words} …", err=True)
        self._told = step
