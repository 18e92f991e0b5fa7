"""By what the list of touchpoints can be filtered, and what each touchpoint has of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from touchreport.contexts import Filter, FilterValue, RankedFinding, Stop
from touchreport.model.message import Term
from touchreport.model.project import Project
from touchreport.model.provenance import State
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.touchpoint import Touchpoint

NONE = "-"
"""The value of a touchpoint that nobody answers for, or about which there is no finding. No identifier looks like it."""

ON_PURPOSE = "--"
"""The value of a touchpoint that nobody answers for by decision: the author wrote “none”."""

_CONTROL = ("controllable", "influenceable", "uncontrollable")

_NOBODY: Mapping[State, tuple[str, ...]] = {State.EMPTY: (NONE,), State.NONE: (ON_PURPOSE,)}

Reading = Callable[[Touchpoint], Iterable[str]]


def filters_of(
    project: Project,
    touchpoints: Sequence[Touchpoint],
    control: Mapping[str, str],
    about: Mapping[str, Sequence[RankedFinding]],
    stops: Mapping[str, Stop],
) -> tuple[tuple[Filter, ...], Mapping[str, tuple[tuple[int, ...], ...]]]:
    """Return the filters, and for each touchpoint by id the places of its values in each filter.

    A filter by which nothing can be told apart is left out: one whose values all have none or the same.

    Args:
        project: the project.
        touchpoints: those that are listed.
        control: class of control as it is shown, by touchpoint.
        about: findings about each touchpoint.
        stops: the stop of each touchpoint.
    """
    readings = _readings(project, control, about, stops)
    has = {name: {t.id: tuple(read(t)) for t in touchpoints} for name, (_, _, read) in readings.items()}
    filters = []
    for name, (label, values, _) in readings.items():
        counts = Counter(value for found in has[name].values() for value in found)
        used = tuple(FilterValue(id, said, counts[id]) for id, said in values if counts[id])
        if len(used) > 1 or (used and used[0].count < len(touchpoints)):
            filters.append(Filter(name, label, used))
    return tuple(filters), {t.id: tuple(_places(f, has[f.id][t.id]) for f in filters) for t in touchpoints}


def _places(filter_: Filter, found: Iterable[str]) -> tuple[int, ...]:
    wanted = set(found)
    return tuple(place for place, value in enumerate(filter_.values) if value.id in wanted)


def _readings(
    project: Project,
    control: Mapping[str, str],
    about: Mapping[str, Sequence[RankedFinding]],
    stops: Mapping[str, Stop],
) -> Mapping[str, tuple[Term | None, list[tuple[str, Ref | Term | None]], Reading]]:
    """Return for each filter what it is called, its values in order, and how a touchpoint's are read."""

    def owner(touchpoint: Touchpoint) -> Iterable[str]:
        if touchpoint.answering is not None:
            return (touchpoint.answering,)
        return touchpoint.accountable or _NOBODY.get(project.answering_state(touchpoint), ())

    def severities(touchpoint: Touchpoint) -> Iterable[str]:
        return {each.finding.severity.value for each in about.get(touchpoint.id, ())} or {NONE}

    def named(kind: str, things: Iterable[str]) -> list[tuple[str, Ref | Term | None]]:
        return [(each, Ref(kind, each)) for each in things]

    weights: list[tuple[str, Ref | Term | None]] = [(severity.value, None) for severity in Severity]
    classes: list[tuple[str, Ref | Term | None]] = [(name, Term("control", name)) for name in _CONTROL]
    return {
        "stage": (_field("stages"), named("stage", (s.id for s in project.stages)), lambda t: t.stages),
        "channel": (
            _field("channels"),
            named("channel", (c.id for c in project.channels)),
            lambda t: t.channels,
        ),
        "persona": (
            _field("personas"),
            named("persona", (p.id for p in project.personas)),
            lambda t: t.personas,
        ),
        "owner": (
            _field("owner"),
            [*named("person", (p.id for p in project.people)), (NONE, None), (ON_PURPOSE, None)],
            owner,
        ),
        "control": (_field("control"), classes, lambda t: (control[t.id],) if t.id in control else ()),
        "findings": (None, [*weights, (NONE, None)], severities),
        "news": (None, [("new", None), ("changed", None)], lambda t: filter(None, (stops[t.id].news,))),
    }


def _field(name: str) -> Term:
    return Term("field", f"touchpoint.{name}")
