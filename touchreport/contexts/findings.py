"""What to do, and all findings."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Action, RankedFinding


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
class FindingsPage:
    """All findings, in order.

    Attributes:
        findings: the findings, the heaviest first.
    """

    findings: tuple[RankedFinding, ...]
