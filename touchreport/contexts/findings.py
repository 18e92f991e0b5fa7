"""What to do, and all findings."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Action, RankedFinding, Stop
from touchreport.model.message import Message
from touchreport.model.result import Finding
from touchreport.model.text import Text
from touchreport.model.when import When


@dataclass(frozen=True, slots=True)
class ActionsPage:
    """What to do, in order.

    Attributes:
        now: what is of high severity and little effort, or of an effort that nobody has estimated.
        next: what else is of high or medium severity.
        later: what is of low severity.
    """

    now: tuple[Action, ...]
    next: tuple[Action, ...]
    later: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class LeftOutFinding:
    """A finding that the author left out, and what she says of it.

    Attributes:
        finding: the finding.
        stops: the touchpoints that it is about.
        analysis_title: what the analysis is called that found it.
        reason: why it is left out.
        until: the last day on which it is; None where that is open.
    """

    finding: Finding
    stops: tuple[Stop, ...]
    analysis_title: Message | Text
    reason: Text
    until: When | None


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """All findings, in order.

    Attributes:
        findings: the findings, the heaviest first.
        left_out: those that the author left out and does not keep to herself, the heaviest first.
    """

    findings: tuple[RankedFinding, ...]
    left_out: tuple[LeftOutFinding, ...] = ()
