"""The page that a hurried reader reads."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.curve import Curve
from touchreport.contexts.shared import RankedFinding
from touchreport.model.message import Message
from touchreport.model.result import Metric


@dataclass(frozen=True, slots=True)
class WayOn:
    """A way on from the overview, for one kind of reader.

    Attributes:
        who: the kind of reader.
        what: what she finds there.
        path: the page, relative to the root of the site.
        chapter: number of its chapter.
    """

    who: Message
    what: Message
    path: str
    chapter: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The page that a hurried reader reads.

    Attributes:
        figures: up to five numbers.
        curve: the emotion curve with the most recorded emotions; None where there is none.
        curve_path: the journey map that it comes from.
        findings: the findings that matter most, five at most, two at most of one analysis.
        total: number of all findings.
        ways: where to go next.
        news: how much is new or changed since the edition before; empty where nothing is, or nothing is compared.
    """

    figures: tuple[Metric, ...]
    curve: Curve | None
    curve_path: str | None
    findings: tuple[RankedFinding, ...]
    total: int
    ways: tuple[WayOn, ...]
    news: tuple[Message, ...] = ()
