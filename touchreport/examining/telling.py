"""What is told of several outputs together: each thing once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from touchreport.errors import Problem
from touchreport.examining.examined import Examined
from touchreport.made import Shown
from touchreport.model.result import Finding, Severity


def told_once(examined: Sequence[Examined]) -> tuple[Problem, ...]:
    """Return what is to be told of several outputs, each thing once.

    A waiver is without effect, and a page shown to nobody, only where that is so in every output.
    """
    return each_once(
        problem
        for each in examined
        for problem in each.problems
        if problem not in each.idle or not any(_is_of_use(problem, other) for other in examined)
    )


def each_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems without those that say the same of the same place."""
    found = {(each.code, each.location, repr(each.arguments)): each for each in problems}
    return tuple(found.values())


def findings_by_severity(*examined: Examined) -> dict[str, int]:
    """Return the number of findings of each severity, heaviest first; those of several outputs count once."""
    counted = {severity.value: 0 for severity in Severity}
    told: set[str] = set()
    for each in examined:
        for finding in _findings(each):
            key = repr((finding.code, finding.subjects, finding.seen)) if len(examined) > 1 else ""
            if not key or key not in told:
                counted[finding.severity.value] += 1
            told.add(key)
    return counted


def shown_in(examined: Sequence[Examined]) -> tuple[Shown, ...]:
    """Return how much of the inventory each named output shows."""
    return tuple(
        Shown(
            each.output,
            len(each.project.touchpoints),
            sum(count.used for count in each.rows if count.table == "touchpoints"),
        )
        for each in examined
        if each.output
    )


def _is_of_use(problem: Problem, examined: Examined) -> bool:
    """Return whether the waiver or the page that a problem is about does what it should in an output."""
    settings, place = examined.loaded.settings, problem.location
    files = {page.location.file for page in (*settings.pages, *settings.introductions.values())}
    stands = any(wish.location == place for wish in settings.waivers) or (place and place.file) in files
    return stands and all(each.location != place for each in examined.idle)


def _findings(examined: Examined) -> Iterator[Finding]:
    for outcome in examined.outcomes:
        yield from outcome.result.findings if outcome.result is not None else ()
