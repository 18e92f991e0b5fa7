"""Small projects for the tests of priority and of the action plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from touchreport_priority import PRIORITY

from tests.plugins.small import small, text
from touchreport.plugin import (
    Finding,
    Measure,
    Person,
    Project,
    Ref,
    Result,
    Severity,
    Stage,
    Touchpoint,
    run_analysis,
    say,
)


def point(ident: str, importance: float | None, performance: float | None, **values: Any) -> Touchpoint:
    """Return a touchpoint with its ratings, called by its id."""
    name = values.pop("name", text(f"Moment {ident}"))
    values = {"stages": ("before",), **values}
    return Touchpoint(ident, name, importance=importance, performance=performance, **values)


def share(
    touchpoint: str, name: str, actual: float, n: float | None = 100, unit: str | None = "%"
) -> Measure:
    """Return a measure that holds a share."""
    return Measure(
        f"{touchpoint}-{name}", touchpoint, text(name), unit=text(unit) if unit else None, actual=actual, n=n
    )


def project(
    touchpoints: Iterable[Touchpoint],
    measures: Iterable[Measure] = (),
    weights: tuple[float | None, float | None] = (None, None),
    people: Iterable[str] = (),
) -> Project:
    """Return a project with two stages."""
    return small(
        where=(
            Stage("before", text("Before"), weight=weights[0]),
            Stage("after", text("After"), weight=weights[1]),
        ),
        people=tuple(Person(ident, text(ident)) for ident in people),
        touchpoints=tuple(touchpoints),
        measures=tuple(measures),
    )


def six() -> Project:
    """Return six touchpoints, two of them in the corner to act on.

    By hand: importance 5, 4, 4, 2, 1, 2 has the mean 18/6 = 3; performance 1, 2, 5, 5, 4, 1 the mean 18/6 = 3.
    So a and b lie in “concentrate here”, c in “keep up”, d and e in “possible overkill”, f in “low priority”.
    """
    return project(
        (
            point("a", 5, 1, effort=1.0),
            point("b", 4, 2),
            point("c", 4, 5, effort=2.0),
            point("d", 2, 5, effort=4.0),
            point("e", 1, 4, effort=3.0),
            point("f", 2, 1, effort=5.0),
        )
    )


def run(world: Project, **options: Any) -> Result:
    """Run the analysis `priority`."""
    return run_analysis(PRIORITY, world, **options)


def finding(code: str, *touchpoints: str, **values: Any) -> Finding:
    """Return a finding about touchpoints."""
    severity = values.pop("severity", Severity.MEDIUM)
    refs = tuple(Ref("touchpoint", ident) for ident in touchpoints)
    return Finding(code, severity, refs, say("Seen"), say("Why."), values.pop("todo", say("Do it")), **values)


def codes(result: Result) -> list[tuple[str, tuple[str, ...], Severity]]:
    """Return code, subjects and severity of each finding."""
    return [(f.code, tuple(ref.id for ref in f.subjects), f.severity) for f in result.findings]
