"""How often a touchpoint is met, held against how it feels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Context, Project, Touchpoint, above
from touchreport_use.numbers import Numbers
from touchreport_use.options import Options
from touchreport_use.stakes import Stakes

_TOLD = frozenset({"experience/moment-low", "experience/valley", "experience/ends-low"})
_HALF = 50.0


@dataclass(frozen=True, slots=True)
class Felt:
    """A touchpoint with contacts and a feeling.

    Attributes:
        touchpoint: the touchpoint.
        contacts: how often it is met in a year.
        feeling: as the inventory rates it, else the mean of the steps of all journeys.
        place: from 0 for the one that is met least to 100 for the one that is met most.
        observed: whether the feeling is more than an assumption.
    """

    touchpoint: Touchpoint
    contacts: float
    feeling: float
    place: float
    observed: bool


@dataclass(frozen=True, slots=True)
class Feelings:
    """Frequency against feeling.

    Attributes:
        felt: the touchpoints of which both are known.
        enough: whether they are enough to say something.
        mean: mean feeling of the touchpoints; 0 without any.
        weighted: mean feeling of the contacts; 0 without any.
        line: the feeling below which it is bad.
        bad: those often met that feel bad, the most frequent first.
        untold: those of them that no other analysis reports.
    """

    felt: tuple[Felt, ...]
    enough: bool
    mean: float
    weighted: float
    line: float
    bad: tuple[Felt, ...]
    untold: tuple[Felt, ...]


def feelings_of(context: Context[Options], numbers: Sequence[Numbers], stakes: Stakes) -> Feelings:
    """Set how often each touchpoint is met against how it feels."""
    project = context.project
    both = [
        (each, feeling)
        for each in numbers
        if each.contacts and (feeling := _feeling(project, each.touchpoint))
    ]
    places = _places([each.contacts or 0.0 for each, _ in both])
    felt = tuple(
        Felt(each.touchpoint, each.contacts or 0.0, value, places[each.contacts or 0.0], observed)
        for each, (value, observed) in both
    )
    enough = len(felt) >= context.options.least_felt
    low, high = project.scales["emotion"]
    neutral = 0.0 if low < 0 < high else (low + high) / 2
    line = round(neutral - context.options.feels_bad * (neutral - low), 9)
    bad = [e for e in felt if above(e.place, _HALF) and above(line, e.feeling)] if enough else []
    bad.sort(key=lambda e: (-e.contacts, stakes.weights.order[e.touchpoint.id]))
    told = _told(context)
    contacts = fsum(each.contacts for each in felt)
    return Feelings(
        felt,
        enough,
        fsum(each.feeling for each in felt) / len(felt) if felt else 0.0,
        fsum(each.feeling * each.contacts for each in felt) / contacts if felt else 0.0,
        line,
        tuple(bad),
        tuple(each for each in bad if each.touchpoint.id not in told),
    )


def _feeling(project: Project, touchpoint: Touchpoint) -> tuple[float, bool] | None:
    """Return the feeling and whether it is more than an assumption; None where nobody recorded it."""
    if touchpoint.emotion is not None:
        return touchpoint.emotion, touchpoint.evidence_status in (None, "observed")
    steps = [s for s in project.steps_by_touchpoint.get(touchpoint.id, ()) if s.emotion is not None]
    if not steps:
        return None
    observed = any(step.evidence_status in (None, "observed") for step in steps)
    return fsum(step.emotion or 0.0 for step in steps) / len(steps), observed


def _places(contacts: Sequence[float]) -> Mapping[float, float]:
    """Return the place of each number of contacts, 0 to 100; equal numbers share the mean of their places."""
    ordered = sorted(contacts)
    first: dict[float, int] = {}
    last: dict[float, int] = {}
    for at, value in enumerate(ordered):
        first.setdefault(value, at)
        last[value] = at
    steps = max(len(ordered) - 1, 1)
    return MappingProxyType({value: 50.0 * (first[value] + last[value]) / steps for value in first})


def _told(context: Context[Options]) -> frozenset[str]:
    """Return the touchpoints whose bad feeling the analysis of experience already reports."""
    experience = context.results.get("experience")
    findings = experience.findings if experience is not None else ()
    return frozenset(
        ref.id for each in findings if each.code in _TOLD for ref in each.subjects if ref.kind == "touchpoint"
    )
