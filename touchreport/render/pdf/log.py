"""What WeasyPrint says while it works, sorted by what it means for the reader."""

from __future__ import annotations

import logging

_TELLING = ("Font-face", "Unable to", "Anchor defined twice", "Malformed")
"""Warnings that mean something is lost. The rest are about style sheets: a property that print does not know."""

_TOLD_ELSEWHERE = (
    "Failed to load image",
    "Failed to load stylesheet",
    "Failed to load attachment",
    "Failed to load inline",
)
"""Errors that the fetcher has already noted, by name."""


_LONGEST = 200


class EngineLog(logging.Handler):
    """Keeps the characters that no font has, and remarks on lost content, each once.

    Attributes:
        glyphs: code points that were drawn as an empty box.
        remarks: other messages, in order.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.glyphs: set[int] = set()
        self.remarks: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Sort one message."""
        message = record.getMessage()
        if record.msg.startswith(".notdef glyph") and isinstance(record.args, tuple):
            self.glyphs.add(int(str(record.args[1])))
        elif message.startswith(_TELLING) or (
            record.levelno >= logging.ERROR and not message.startswith(_TOLD_ELSEWHERE)
        ):
            self.remarks[shortened(message)] = None


def shortened(message: str) -> str:
    """Return a message in one line of bearable length: it may quote a whole image."""
    line = " ".join(message.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
