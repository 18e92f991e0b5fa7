"""A finding with what ranks it inside this analysis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from touchreport.plugin import Finding, Message, Ref, say
from touchreport_gaps.kinds import ID
from touchreport_gaps.weights import Order


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding and its place among those of equal severity."""

    finding: Finding
    order: Order

    @property
    def kind(self) -> str:
        """The kind of the finding, without the id of the analysis."""
        return self.finding.code.removeprefix(f"{ID}/")

    def gathering(self, singly: Sequence[Entry]) -> Entry:
        """Return the entry with those that it gathers."""
        return replace(self, finding=self.finding.gathering([each.finding for each in singly]))


def code(kind: str) -> str:
    """Return the code of findings of a kind."""
    return f"{ID}/{kind}"


def ranked(entries: Sequence[Entry]) -> list[Entry]:
    """Return entries heaviest first."""
    return sorted(entries, key=_key)


def first_of(touchpoint: str) -> Message:
    """Return the line of evidence that names the heaviest of several that share a finding."""
    return say("First of them: {touchpoint}", touchpoint=Ref("touchpoint", touchpoint))


def _key(entry: Entry) -> tuple[int, float, str, float, str]:
    journey, importance, name = entry.order
    return entry.finding.severity.rank, round(journey, 9), entry.finding.code, importance, name
