"""The overview: the numbers, the findings that matter, and where to go next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from touchreport.analyse import Outcome
from touchreport.contexts import Curve, Overview, RankedFinding, Stop, WayOn, Words
from touchreport.model.message import Message, count, say
from touchreport.model.project import Project
from touchreport.model.result import Metric
from touchreport.outline.journeys import curve_of
from touchreport.outline.ranking import for_overview

MOST_FIGURES = 5


def overview_of(
    project: Project,
    outcomes: Sequence[Outcome],
    findings: Sequence[RankedFinding],
    stops: Mapping[str, Stop],
    paths: Mapping[str, str],
    ways: Sequence[WayOn],
    news: Sequence[Message] = (),
) -> Overview:
    """Return the body of the overview.

    `paths` are the journey maps by persona, `news` how much is new since the edition before.
    """
    curve = telling_curve(project, stops)
    return Overview(
        figures=_figures(project, outcomes, findings),
        curve=curve,
        curve_path=paths.get(curve.persona.id) if curve is not None else None,
        findings=for_overview(findings),
        total=len(findings),
        ways=tuple(ways),
        news=tuple(news),
    )


def telling_curve(project: Project, stops: Mapping[str, Stop]) -> Curve | None:
    """Return the most telling curve of at least three emotions.

    A journey that somebody recorded comes before one derived from the inventory; then the one with the most
    emotions, then that of the larger persona.
    """
    curves = [curve_of(journey, project, stops) for journey in project.journeys]
    return max(
        (curve for curve in curves if curve.recorded >= 3),
        key=lambda c: (not c.derived, c.recorded, project.persona_shares.get(c.persona.id, 0.0)),
        default=None,
    )


def headline_of(project: Project, findings: Sequence[RankedFinding]) -> tuple[Words, Words]:
    """Return headline and lede of the overview, where the author wrote none: the heaviest findings speak."""
    brand, total = project.brand.name, len(project.present)
    lede = count(
        "{brand} meets its customers at {n} touchpoint.",
        "{brand} meets its customers at {n} touchpoints.",
        total,
        brand=brand,
    )
    if not findings:
        return say("Nothing in the inventory calls for a change"), lede
    return findings[0].finding.seen, lede


def _figures(
    project: Project, outcomes: Sequence[Outcome], findings: Sequence[RankedFinding]
) -> tuple[Metric, ...]:
    """Return the size of the inventory, and the first figures of the analyses that have most to say, in their order.

    First comes one analysis for each topic, that with the heaviest finding; then the others; then second figures.
    """
    offered = {o.id: o.result.metrics for o in outcomes if o.result is not None and o.result.metrics}
    weight = {ranked.analysis: ranked.rank for ranked in reversed(findings)}
    heavy = sorted(offered, key=lambda id: weight.get(id, len(findings) + 1))
    topic = {outcome.id: outcome.topic for outcome in outcomes}
    firsts = {topic[id]: id for id in reversed(heavy)}
    leading = sorted(heavy, key=lambda id: firsts[topic[id]] != id)
    places = range(max(map(len, offered.values()), default=0))
    chosen = [(id, place) for place in places for id in leading if place < len(offered[id])]
    order = list(offered)
    shown = sorted(chosen[: MOST_FIGURES - 1], key=lambda each: (order.index(each[0]), each[1]))
    return (_size(project), *(offered[id][place] for id, place in shown))


def _size(project: Project) -> Metric:
    planned = len(project.planned)
    relative = (
        count("{n} more is planned", "{n} more are planned", planned)
        if planned
        else count("over {n} stage", "over {n} stages", len(project.stages))
    )
    return Metric(len(project.present), count("touchpoint", "touchpoints", len(project.present)), relative)
