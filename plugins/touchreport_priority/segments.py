"""One segment against the others: opportunity scores from its own answers, and the ratings of what it meets.

A touchpoint is of the segments that it names, or that its personas belong to; one that names nobody is of every segment
and tells none of them apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from touchreport.plugin import Project, Severity, Touchpoint
from touchreport_priority.grid import CONCENTRATE, Rated, share_of
from touchreport_priority.opportunity import Share, score, severity_of, shares_of
from touchreport_priority.options import Options


@dataclass(frozen=True, slots=True)
class Apart:
    """The opportunity score of a touchpoint in one segment, beside that of the other segments asked.

    Attributes:
        touchpoint: the touchpoint.
        segment: id of the segment.
        importance, satisfaction: shares of the segment's answers with one of the two best grades, 0 to 1.
        score: opportunity score of the segment, 0 to 20.
        others: that of the other segments, their answers taken together.
        cases: answers of the segment behind the weaker of its two shares.
        severity: how much the segment's score weighs; None where it is no opportunity.
    """

    touchpoint: Touchpoint
    segment: str
    importance: float
    satisfaction: float
    score: float
    others: float
    cases: int
    severity: Severity | None

    @property
    def ahead(self) -> float:
        """How far the segment's score lies above that of the others."""
        return round(self.score - self.others, 9)


@dataclass(frozen=True, slots=True)
class Ratings:
    """The rated touchpoints of one segment against those that are not its own.

    Attributes:
        segment: its id.
        own: rated touchpoints that it meets.
        elsewhere: rated touchpoints that it does not meet.
        importance, performance: means over its own, as shares of the scales, 0 to 1.
        gap: mean of performance minus importance over its own, -1 to 1.
        gap_elsewhere: the same over the others.
        concentrate: how many of its own lie in “concentrate here”.
    """

    segment: str
    own: int
    elsewhere: int
    importance: float
    performance: float
    gap: float
    gap_elsewhere: float
    concentrate: int

    @property
    def behind(self) -> float:
        """How far its gap lies below that of the others."""
        return round(self.gap_elsewhere - self.gap, 9)


@dataclass(frozen=True, slots=True)
class Segments:
    """What became of telling segments apart.

    Attributes:
        apart: scores of segments of which another was asked at the same touchpoint, the farthest ahead first.
        asked: touchpoints with both shares for one segment or more.
        thin: how many pairs of touchpoint and segment have too few answers behind a share.
        ratings: the segments with enough rated touchpoints on both sides, in the order of the project.
        untold: ids of the others.
    """

    apart: tuple[Apart, ...]
    asked: int
    thin: int
    ratings: tuple[Ratings, ...]
    untold: tuple[str, ...]


def segments_of(project: Project, options: Options, rated: Sequence[Rated]) -> Segments:
    """Tell the segments of a project apart."""
    both, thin = _asked(project, options)
    apart = [each for t in project.present for each in _apart(t, both.get(t.id, {}), options)]
    names = {segment.id: segment.name.words for segment in project.segments}
    apart.sort(key=lambda a: (-a.ahead, -a.score, a.touchpoint.name.words, names[a.segment]))
    every = frozenset(names)
    placed = [(each, _met_by(project, each.touchpoint, every)) for each in rated] if every else []
    ratings = {ident: _ratings(project, ident, placed) for ident in names}
    told = {ident: found for ident, found in ratings.items() if _enough(found, options)}
    return Segments(
        tuple(apart),
        len(both),
        thin,
        tuple(found for found in told.values() if found is not None),
        tuple(ident for ident in ratings if ident not in told),
    )


def _asked(project: Project, options: Options) -> tuple[Mapping[str, dict[str, tuple[Share, Share]]], int]:
    """Return both shares by touchpoint and segment, and how many pairs have too few answers."""
    if all(measure.segment is None for measure in project.measures):
        return {}, 0
    important = shares_of(project, options.importance_measure)
    satisfied = shares_of(project, options.satisfaction_measure)
    both: dict[str, dict[str, tuple[Share, Share]]] = {}
    thin = 0
    for (touchpoint, segment), share in important.items():
        other = satisfied.get((touchpoint, segment))
        if segment is None or other is None:
            continue
        if min(share[1], other[1]) < options.fewest_cases:
            thin += 1
        else:
            both.setdefault(touchpoint, {})[segment] = (share, other)
    return both, thin


def _apart(touchpoint: Touchpoint, asked: Mapping[str, tuple[Share, Share]], options: Options) -> list[Apart]:
    if len(asked) < 2:
        return []
    found = []
    for segment, (important, satisfied) in asked.items():
        rest = [pair for other, pair in asked.items() if other != segment]
        value = score(important[0], satisfied[0])
        others = score(_pooled([pair[0] for pair in rest]), _pooled([pair[1] for pair in rest]))
        cases = min(important[1], satisfied[1])
        weight = severity_of(value, options)
        found.append(Apart(touchpoint, segment, important[0], satisfied[0], value, others, cases, weight))
    return found


def _pooled(shares: Sequence[Share]) -> float:
    """Return the share of all answers together."""
    return fsum(share * n for share, n in shares) / fsum(n for _, n in shares)


def _ratings(
    project: Project, segment: str, placed: Sequence[tuple[Rated, frozenset[str]]]
) -> Ratings | None:
    own = [each for each, segments in placed if segment in segments]
    rest = [each for each, segments in placed if segment not in segments]
    if not own or not rest:
        return None
    return Ratings(
        segment,
        len(own),
        len(rest),
        share_of(project, "importance", _mean([each.importance for each in own])),
        share_of(project, "performance", _mean([each.performance for each in own])),
        _mean([each.gap for each in own]),
        _mean([each.gap for each in rest]),
        sum(each.quadrant == CONCENTRATE for each in own),
    )


def _met_by(project: Project, touchpoint: Touchpoint, every: frozenset[str]) -> frozenset[str]:
    """Return the segments that meet a touchpoint: those that it names, else all."""
    if not touchpoint.segments and not touchpoint.personas:
        return every
    people = (project.persona_by_id[ident].segment for ident in touchpoint.personas)
    return frozenset((*touchpoint.segments, *(segment for segment in people if segment is not None)))


def _mean(values: Sequence[float]) -> float:
    return round(fsum(values) / len(values), 9)


def _enough(found: Ratings | None, options: Options) -> bool:
    return found is not None and min(found.own, found.elsewhere) >= options.least_touchpoints
