"""What several kinds of pages show: touchpoints on the line, ranked findings, actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.result import Finding
from touchreport.model.text import Text
from touchreport.model.when import When

Words = Message | Text
"""Words of ours or of the author's."""

News = Literal["new", "changed"]
"""What is to be said of something since the edition before."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A touchpoint on the line: the same number everywhere.

    Attributes:
        number: stop number, from 1, in the order of the journey.
        id: the touchpoint's id.
        name: what it is called.
        path: its card, relative to the root of the site.
        moment_of_truth: whether it is marked as one, in the inventory or in a journey.
        planned: whether it is only planned.
        news: ``new`` where the edition before had it not, ``changed`` where it said something else of it; None where that is
            not so, or where the playbook is not compared with an edition before.
    """

    number: int
    id: str
    name: Text
    path: str
    moment_of_truth: bool = False
    planned: bool = False
    news: News | None = None


@dataclass(frozen=True, slots=True)
class RankedFinding:
    """A finding with its place in the order of all findings.

    Attributes:
        rank: place, from 1.
        anchor: id of the finding on its page; empty where that has none for it.
        path: the page to go to: that of its analysis; where there is none the list of findings, else the card of the first
            of its touchpoints, else the actions.
        finding: the finding.
        analysis: id of the analysis.
        analysis_title: what the analysis is called.
        share: share of the journey that it touches, 0 to 1.
        stops: the touchpoints among its subjects.
        is_new: whether the edition before, with the same analysis, had it not.
    """

    rank: int
    anchor: str
    path: str
    finding: Finding
    analysis: str
    analysis_title: Words
    share: float
    stops: tuple[Stop, ...]
    is_new: bool = False

    @property
    def address(self) -> str:
        """Where it is told, as a path of the site."""
        return f"{self.path}#{self.anchor}" if self.anchor else self.path


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do, drawn from the findings that it settles.

    Attributes:
        number: place in the list, from 1; shown as A1, A2 ...
        todo: what to do, verb first.
        source: the heaviest finding that asks for it.
        stops: the touchpoints that it repairs.
        effect: 1 to 5; the finding's own estimate, else its weight in five steps; of several the largest. None where
            nothing is known of it.
        effort: 1 to 5, of several findings the largest; None where nobody estimated it.
        owner: who should do it; None for nobody.
        when: ``now`` (high severity and little effort, or effort unknown), ``next`` or ``later``.
        settles: all findings that it settles, the heaviest first.
        parts: what each of several findings asks for, each once; empty where they ask for one thing.
        due: the last day of its horizon, from the project's date; None where there is no horizon.
        next_review: the first review of its touchpoints that is still to come; None where none is recorded.
    """

    number: int
    todo: Message
    source: RankedFinding
    stops: tuple[Stop, ...]
    effect: int | None
    effort: int | None
    owner: Ref | None
    when: Literal["now", "next", "later"]
    settles: tuple[RankedFinding, ...] = ()
    parts: tuple[Message, ...] = ()
    due: When | None = None
    next_review: When | None = None
