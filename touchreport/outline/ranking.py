"""The findings of all analyses in the published order (:mod:`touchreport.model.ranking`), with their pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from touchreport.analyse import Outcome
from touchreport.contexts import LeftOutFinding, RankedFinding, Stop
from touchreport.model.project import Project
from touchreport.model.ranking import in_order
from touchreport.model.result import Finding

OVERVIEW = 5
"""Findings on the overview."""

OVERVIEW_OF_ONE = 2
"""Findings of one analysis on the overview, at most."""


def rank(
    outcomes: Sequence[Outcome],
    project: Project,
    stops: Mapping[str, Stop],
    path_of: Callable[[str], str],
) -> tuple[RankedFinding, ...]:
    """Return the findings of all analyses in the published order."""
    titles = {outcome.id: outcome.title for outcome in outcomes}
    found = in_order(((o.id, o.result) for o in outcomes if o.result is not None), project)
    return tuple(
        RankedFinding(
            rank=place,
            anchor=f"{each.analysis}-{each.number}",
            path=path_of(each.analysis),
            finding=each.finding,
            analysis=each.analysis,
            analysis_title=titles[each.analysis],
            share=each.share,
            stops=_stops_of(each.finding, stops),
        )
        for place, each in enumerate(found, start=1)
    )


def for_overview(findings: Iterable[RankedFinding]) -> tuple[RankedFinding, ...]:
    """Return the five findings of the overview, at most two of one analysis."""
    chosen: list[RankedFinding] = []
    used: dict[str, int] = {}
    for ranked in findings:
        if used.get(ranked.analysis, 0) < OVERVIEW_OF_ONE and len(chosen) < OVERVIEW:
            chosen.append(ranked)
            used[ranked.analysis] = used.get(ranked.analysis, 0) + 1
    return tuple(chosen)


def left_out_findings(outcomes: Iterable[Outcome], stops: Mapping[str, Stop]) -> tuple[LeftOutFinding, ...]:
    """Return the findings that the author left out and lets the playbook mention, the heaviest first."""
    found = [
        LeftOutFinding(
            each.finding, _stops_of(each.finding, stops), outcome.title, each.waiver.reason, each.waiver.until
        )
        for outcome in outcomes
        for each in outcome.left_out
        if each.waiver.mention is not False
    ]
    return tuple(sorted(found, key=lambda each: (each.finding.severity.rank, each.finding.code)))


def _stops_of(finding: Finding, stops: Mapping[str, Stop]) -> tuple[Stop, ...]:
    found = {stops[ref.id] for ref in finding.subjects if ref.kind == "touchpoint" and ref.id in stops}
    return tuple(sorted(found, key=lambda stop: stop.number))
