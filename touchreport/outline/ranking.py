"""The findings of all analyses in the published order (:mod:`touchreport.model.ranking`), with their pages."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from touchreport.analyse import Outcome
from touchreport.contexts import LeftOutFinding, RankedFinding, Stop
from touchreport.model.project import Project
from touchreport.model.ranking import in_order
from touchreport.model.result import Finding

OVERVIEW = 5
"""Findings on the overview."""

OVERVIEW_OF_ONE = 2
"""Findings of one analysis on the overview, at most; and findings about one touchpoint, while there are others."""


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


def with_places(findings: Iterable[RankedFinding], chapters: Collection[str]) -> tuple[RankedFinding, ...]:
    """Return findings with a page to go to, also those whose analysis has none in this playbook.

    Args:
        findings: the findings.
        chapters: keys of the chapters that the playbook has.
    """
    return tuple(_placed(ranked, chapters) for ranked in findings)


def _placed(ranked: RankedFinding, chapters: Collection[str]) -> RankedFinding:
    if f"analysis/{ranked.analysis}" in chapters:
        return ranked
    if "findings" in chapters:
        return replace(ranked, path="findings.html", anchor=f"finding-{ranked.rank}")
    if "touchpoints" in chapters and ranked.stops:
        return replace(ranked, path=ranked.stops[0].path, anchor="")
    return replace(ranked, path="actions.html", anchor="") if "actions" in chapters else ranked


def for_overview(findings: Iterable[RankedFinding]) -> tuple[RankedFinding, ...]:
    """Return the five findings of the overview: the heaviest, at most two of one analysis.

    What is wrong at the worst touchpoint is found by many analyses. So that the overview speaks of more than one place,
    findings about a touchpoint that has been named twice wait until all others have been looked at.
    """
    every = tuple(findings)
    chosen: list[RankedFinding] = []
    for again in (False, True):
        for ranked in every:
            if len(chosen) == OVERVIEW:
                break
            if ranked not in chosen and _fits(ranked, chosen, again):
                chosen.append(ranked)
    return tuple(sorted(chosen, key=lambda ranked: ranked.rank))


def _fits(ranked: RankedFinding, chosen: Sequence[RankedFinding], again: bool) -> bool:
    """Return whether a finding may stand on the overview; `again`: also where its place has been named twice."""
    if sum(other.analysis == ranked.analysis for other in chosen) >= OVERVIEW_OF_ONE:
        return False
    if again or len(ranked.stops) != 1:
        return True
    return sum(ranked.stops == other.stops for other in chosen) < OVERVIEW_OF_ONE


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
