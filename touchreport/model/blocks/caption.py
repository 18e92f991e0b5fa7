"""What stands round a block, and words alone."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.model.message import Message


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands round a block.

    Attributes:
        id: short name, unique within the result; the author places a block by it.
        title: a statement where there is one to make, else what is shown.
        subtitle: what is shown, with the unit.
        source: where the numbers come from, how many cases, what was left out and why.
        reading: how to read the drawing, where it is not plain.
    """

    id: str
    title: Message
    subtitle: Message | None = None
    source: Message | None = None
    reading: Message | None = None


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Plain text between other blocks."""

    caption: Caption
    paragraphs: tuple[Message, ...]
