"""The opportunity score, from shares of respondents; never from mean ratings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from touchreport.plugin import Measure, Project, Severity, Touchpoint, above, fold, reaches
from touchreport_priority.options import Options

Share = tuple[float, int]
"""A share, 0 to 1, and the number of answers behind it."""

_PER_CENT = frozenset({"%", "٪", "％"})


@dataclass(frozen=True, slots=True)
class Opportunity:
    """A touchpoint with its opportunity score.

    Attributes:
        touchpoint: the touchpoint.
        importance, satisfaction: share of the respondents who give one of the two best grades, 0 to 1.
        score: 0 to 20.
        cases: answers behind the weaker of the two shares.
        severity: how much it weighs; None where it is no opportunity.
    """

    touchpoint: Touchpoint
    importance: float
    satisfaction: float
    score: float
    cases: int
    severity: Severity | None


@dataclass(frozen=True, slots=True)
class Opportunities:
    """What became of looking for the two shares.

    Attributes:
        scored: the touchpoints with a score, the highest first.
        one_sided: touchpoints with one of the two shares alone.
        thin: touchpoints with both, one of them from too few answers, or from nobody knows how many.
    """

    scored: tuple[Opportunity, ...]
    one_sided: tuple[Touchpoint, ...]
    thin: tuple[Touchpoint, ...]


def score(importance: float, satisfaction: float) -> float:
    """Return the opportunity score of two shares, 0 to 20: I + max(I - S, 0), each ten times the share."""
    return round(10 * (importance + max(importance - satisfaction, 0.0)), 9)


def opportunities(project: Project, options: Options) -> Opportunities:
    """Return the scores of today's touchpoints whose two shares are recorded as measures."""
    important = shares_of(project, options.importance_measure)
    satisfied = shares_of(project, options.satisfaction_measure)
    scored, one_sided, thin = [], [], []
    for touchpoint in project.present:
        one, other = important.get((touchpoint.id, None)), satisfied.get((touchpoint.id, None))
        if one is None or other is None:
            if one is not other:
                one_sided.append(touchpoint)
        elif min(one[1], other[1]) < options.fewest_cases:
            thin.append(touchpoint)
        else:
            found, cases = score(one[0], other[0]), min(one[1], other[1])
            weight = severity_of(found, options)
            scored.append(Opportunity(touchpoint, one[0], other[0], found, cases, weight))
    scored.sort(key=lambda o: (-o.score, -o.importance, o.touchpoint.name.in_language(project.language)))
    return Opportunities(tuple(scored), tuple(one_sided), tuple(thin))


def severity_of(found: float, options: Options) -> Severity | None:
    """Return how much an opportunity score weighs; None where it is no opportunity."""
    if not reaches(found, options.opportunity_from):
        return None
    if above(found, options.opportunity_extreme):
        return Severity.HIGH
    return Severity.MEDIUM if reaches(found, options.opportunity_high) else Severity.LOW


def shares_of(project: Project, name: str) -> Mapping[tuple[str, str | None], Share]:
    """Return share and number of answers by touchpoint and segment, from the measures of that name.

    The segment is None for all customers together; of several measures that with the largest n counts.
    """
    wanted, found = fold(name), dict[tuple[str, str | None], Share]()
    for measure in project.measures:
        share = share_in(measure)
        if share is None or all(fold(word) != wanted for _, word in measure.name.words):
            continue
        entry = (share, int(measure.n or 0))
        key = measure.touchpoint, measure.segment
        kept = found.get(key)
        if kept is None or (entry[1], entry[0]) > (kept[1], kept[0]):
            found[key] = entry
    return found


def share_in(measure: Measure) -> float | None:
    """Return the share that a measure holds, 0 to 1; None where its value is none, such as a mean rating."""
    if measure.actual is None:
        return None
    unit = measure.unit
    if unit is not None and any(word.strip() in _PER_CENT for _, word in unit.words):
        return measure.actual / 100 if 0 <= measure.actual <= 100 else None
    return measure.actual if unit is None and 0 <= measure.actual <= 1 else None
