"""What acts on what."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.model.blocks.caption import Caption
from touchreport.model.message import Message
from touchreport.model.ref import Ref


@dataclass(frozen=True, slots=True)
class Link:
    """A line of an influence map.

    Attributes:
        source, target: what it joins.
        direct: whether nothing stands in between.
    """

    source: Ref
    target: Ref
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Flow:
    """Two columns with lines from the first to the second.

    Attributes:
        caption: what stands round it.
        source_title, target_title: headings of the columns.
        sources, targets: what stands in the columns; a target without a line is marked as missing something.
        links: the lines.
    """

    caption: Caption
    source_title: Message
    target_title: Message
    sources: tuple[Ref, ...]
    targets: tuple[Ref, ...]
    links: tuple[Link, ...]
