"""Pieces of work: what is to be done, with findings that one piece of work settles put together.

Findings that name the same kind of work at the same touchpoints are one piece of work; so are findings that say the
same about what is to be done, about the same subjects. Findings whose doers differ are never put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from touchreport.model.horizons import HORIZONS, Horizon
from touchreport.model.message import Message, Value, say
from touchreport.model.project import Project
from touchreport.model.result import Finding, Severity
from touchreport.model.telling import in_steps, same_owner
from touchreport.model.touchpoint import Touchpoint
from touchreport.model.when import Precision, When

LITTLE_EFFORT = 2
"""Effort, on a scale of 1 to 5, up to which an urgent piece of work is for now."""

MOST_NAMED = 3
"""Touchpoints that the words for a piece of work name, at most; beyond, the heaviest finding speaks for it."""

_ORDER = {horizon: place for place, horizon in enumerate(HORIZONS)}
_MIDDLE = 3
_STEPS = 5


class Weighed(Protocol):
    """A finding and the share of the journey that it touches."""

    @property
    def finding(self) -> Finding:
        """The finding."""

    @property
    def share(self) -> float:
        """Share of the journey that it touches, 0 to 1."""


Settled = TypeVar("Settled", bound=Weighed)


@dataclass(frozen=True, slots=True)
class Work(Generic[Settled]):
    """A piece of work, and the findings that it settles.

    Attributes:
        settles: the findings, the heaviest first.
        todo: what to do, verb first.
        parts: what each of several findings asks for, each once; empty where they ask for one thing.
        effect: 1 to 5; the largest of its findings'; None where none of them is estimated.
        effort: 1 to 5, the largest of its findings'; None where one of them is not estimated.
        owner: id of the person who should do it; None for nobody.
        when: ``now`` (high severity and little effort, or effort unknown), ``next`` or ``later``.
        due: the last day of that horizon, from the project's date.
        next_review: the first review of its touchpoints that is still to come; None where none is recorded.
    """

    settles: tuple[Settled, ...]
    todo: Message
    parts: tuple[Message, ...]
    effect: int | None
    effort: int | None
    owner: str | None
    when: Horizon
    due: When
    next_review: When | None


def works_of(findings: Sequence[Settled], project: Project) -> tuple[Work[Settled], ...]:
    """Put findings together that one piece of work settles, in the order in which the work should be done.

    Now: high severity, and an effort that is small or not estimated. Next: other findings of high or medium
    severity. Later: the rest. Within each, the larger effect first, one that is not estimated last, then the smaller
    effort, then the order of the findings, which are given in their own order.
    """
    largest = max((each.share for each in findings), default=0.0)
    ends = {horizon: project.horizons.due(horizon, project.date) for horizon in HORIZONS}
    drafts = [
        (place, _work(group, project, largest, ends))
        for place, group in enumerate(_together(findings, project))
    ]
    drafts.sort(key=lambda d: (_ORDER[d[1].when], -(d[1].effect or 0), _rank(d[1].effort), d[0]))
    return tuple(work for _, work in drafts)


def _rank(effort: int | None) -> int:
    return _MIDDLE if effort is None else effort


def _together(findings: Sequence[Settled], project: Project) -> Iterable[list[Settled]]:
    """Return the findings that one piece of work settles, in the order of the heaviest of each."""
    groups: dict[object, list[list[Settled]]] = {}
    found: list[list[Settled]] = []
    for place, each in enumerate(findings):
        same = groups.setdefault(_key(each.finding, place), [])
        group = next((g for g in same if _one_doer((*g, each), project)), None)
        if group is None:
            group = []
            same.append(group)
            found.append(group)
        group.append(each)
    return found


def _key(finding: Finding, place: int) -> object:
    """Return what is equal for findings that one piece of work settles."""
    touchpoints = frozenset(ref for ref in finding.subjects if ref.kind == "touchpoint")
    if finding.work is not None and touchpoints:
        return finding.work, touchpoints
    return (finding.todo.text, frozenset(finding.subjects)) if finding.subjects else place


def _one_doer(group: Iterable[Weighed], project: Project) -> bool:
    return len({_owner(each.finding, project) for each in group} - {None}) <= 1


def _work(
    group: Sequence[Settled], project: Project, largest: float, ends: Mapping[Horizon, When]
) -> Work[Settled]:
    findings = [each.finding for each in group]
    efforts = [_effort(finding, project) for finding in findings]
    known = [effort for effort in efforts if effort is not None]
    effort = max(known) if len(known) == len(efforts) else None
    heaviest = min((finding.severity for finding in findings), key=lambda severity: severity.rank)
    parts, when = _parts(findings), _when(heaviest, effort)
    owners = (_owner(finding, project) for finding in findings)
    return Work(
        settles=tuple(group),
        todo=_todo(findings[0]) if parts else findings[0].todo,
        parts=parts,
        effect=max((effect for each in group if (effect := _effect(each, largest, project))), default=None),
        effort=effort,
        owner=next((owner for owner in owners if owner is not None), None),
        when=when,
        due=ends[when],
        next_review=_next_review(findings, project),
    )


def _parts(findings: Sequence[Finding]) -> tuple[Message, ...]:
    """Return what the findings ask for, each once; nothing where all ask for the same."""
    different: list[Message] = []
    for finding in findings:
        if finding.todo not in different:
            different.append(finding.todo)
    return tuple(different) if len(different) > 1 else ()


def _todo(finding: Finding) -> Message:
    """Return the words for a piece of work with several parts."""
    refs: tuple[Value, ...] = tuple(
        dict.fromkeys(ref for ref in finding.subjects if ref.kind == "touchpoint")
    )
    at: Value = refs[0] if len(refs) == 1 else refs
    if not 0 < len(refs) <= MOST_NAMED:
        return finding.todo
    match finding.work:
        case "record":
            return say("Complete what the inventory says about {touchpoint}", touchpoint=at)
        case "responsibility":
            return say("Settle who does what at {touchpoint}", touchpoint=at)
        case "watch":
            return say("Measure and watch {touchpoint}", touchpoint=at)
        case "experience":
            return say("Make {touchpoint} better for customers", touchpoint=at)
        case "content":
            return say("Rework what {touchpoint} says and shows", touchpoint=at)
        case "hand-over":
            return say("Settle where customers go from {touchpoint}", touchpoint=at)
    return finding.todo


def _effect(each: Weighed, largest: float, project: Project) -> int | None:
    """Return the finding's own estimate, else the larger of what it matters to customers and how far it reaches.

    Of an unrated touchpoint nothing is known but that it is a small part of the journey: that is no estimate.
    """
    if each.finding.effect is not None:
        return each.finding.effect
    reach = min(_STEPS, 1 + int(each.share / largest * _STEPS)) if each.share else None
    touchpoints = _touchpoints(each.finding, project)
    rated = [touchpoint for touchpoint in touchpoints if touchpoint.importance is not None]
    if rated:
        return max(_mattering(each.finding, rated, project), reach or 1)
    return None if touchpoints and reach == 1 else reach


def _mattering(finding: Finding, rated: Iterable[Touchpoint], project: Project) -> int:
    """Return the importance of the weightiest touchpoint in five steps; one less at medium, two at low severity."""
    step = in_steps(max(project.importance(touchpoint) for touchpoint in rated)) or 1
    return max(1, step - finding.severity.rank)


def _touchpoints(finding: Finding, project: Project) -> tuple[Touchpoint, ...]:
    """Return the touchpoints of a finding, without retired ones."""
    ids = dict.fromkeys(ref.id for ref in finding.subjects if ref.kind == "touchpoint")
    found = (project.touchpoint_by_id[id] for id in ids if id in project.touchpoint_by_id)
    return tuple(touchpoint for touchpoint in found if touchpoint.status != "retired")


def _effort(finding: Finding, project: Project) -> int | None:
    """Return the finding's own estimate, else the effort recorded for its touchpoints, on five steps."""
    if finding.effort is not None:
        return finding.effort
    low, high = project.scales["effort"]
    rated = [touchpoint.effort for touchpoint in _touchpoints(finding, project)]
    known = [effort for effort in rated if effort is not None]
    if not known or len(known) < len(rated):
        return None
    return round(1 + 4 * (max(known) - low) / (high - low))


def _when(severity: Severity, effort: int | None) -> Horizon:
    if severity is Severity.HIGH and (effort is None or effort <= LITTLE_EFFORT):
        return "now"
    return "later" if severity is Severity.LOW else "next"


def _owner(finding: Finding, project: Project) -> str | None:
    """Return who should do it: named by the finding, else who alone answers for all its touchpoints."""
    return finding.owner or same_owner(_touchpoints(finding, project))


def _next_review(findings: Iterable[Finding], project: Project) -> When | None:
    """Return the first review of the touchpoints that is still to come."""
    reviews = [t.next_review for finding in findings for t in _touchpoints(finding, project)]
    coming = [when for when in reviews if when is not None and _to_come(when, project)]
    return min(coming, key=lambda when: (when.date, when.precision.value), default=None)


def _to_come(when: When, project: Project) -> bool:
    if when.precision is Precision.DAY:
        return when.date >= project.date
    return when.date > project.date
