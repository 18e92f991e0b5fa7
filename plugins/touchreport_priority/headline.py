"""What the page says first: headline, summary and figures."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Message, Metric, Number, Ref, count, say, sentences
from touchreport_priority.grid import CONCENTRATE, KEEP_UP, LOW_PRIORITY, OVERKILL, Rated
from touchreport_priority.study import Study
from touchreport_priority.words import crosshairs_words, points, ref_of

_DIGITS = 1
"""Digits of an opportunity score, as it is shown."""


def headline(study: Study) -> Message:
    """Return what to begin with."""
    first = study.within(CONCENTRATE)
    if first:
        if len(first) == 1:
            return say(
                "{touchpoint} comes first: it alone is important and falls short",
                touchpoint=ref_of(first[0]),
            )
        if len(_furthest(first)) > 1:
            return count(
                "{touchpoint} comes first: of {n} touchpoint that is important and falls short, none is further behind",
                "{touchpoint} comes first: of {n} touchpoints that are important and fall short, none is further behind",
                len(first),
                touchpoint=ref_of(first[0]),
            )
        return count(
            "{touchpoint} comes first: of {n} touchpoint that is important and falls short, it is furthest behind",
            "{touchpoint} comes first: of {n} touchpoints that are important and fall short, it is furthest behind",
            len(first),
            touchpoint=ref_of(first[0]),
        )
    if study.enough:
        return say("No touchpoint is important and falls short at once")
    return say("Too few touchpoints are rated to put them in order")


def summary(study: Study) -> Message:
    """Return where the lines run and how the touchpoints spread over the quadrants."""
    cases = count(
        "{n} of {total} touchpoints has both ratings.",
        "{n} of {total} touchpoints have both ratings.",
        len(study.grid.rated),
        total=len(study.project.present),
    )
    if not study.enough:
        return cases
    return sentences(
        cases,
        say(
            "With the lines at the {crosshairs}: concentrate on {concentrate}, keep up {keep}, low priority {low}, "
            "possible overkill {overkill}.",
            crosshairs=crosshairs_words(study.options.crosshairs),
            concentrate=len(study.within(CONCENTRATE)),
            keep=len(study.within(KEEP_UP)),
            low=len(study.within(LOW_PRIORITY)),
            overkill=len(study.within(OVERKILL)),
        ),
    )


def metrics(study: Study) -> tuple[Metric, ...]:
    """Return the figures: what to concentrate on, the largest gap, the highest opportunity score."""
    found: list[Metric] = []
    first = study.within(CONCENTRATE)
    if study.enough:
        found.append(
            Metric(
                len(first),
                say("important and falling short"),
                say("of {n} with both ratings", n=len(study.grid.rated)),
            )
        )
    if first:
        found.append(
            Metric(
                points(first[0].gap),
                say("points of 100, the largest gap"),
                _at([ref_of(each) for each in _furthest(first)]),
            )
        )
    if study.opportunities.scored:
        scored = study.opportunities.scored
        best = [each for each in scored if round(each.score, _DIGITS) == round(scored[0].score, _DIGITS)]
        found.append(
            Metric(
                Number(scored[0].score, _DIGITS),
                say("of 20, the highest opportunity score"),
                _at([Ref("touchpoint", each.touchpoint.id) for each in best]),
            )
        )
    return tuple(found)


def _furthest(first: Sequence[Rated]) -> tuple[Rated, ...]:
    """Return those that stand level with the first one, in the numbers that readers see."""
    return tuple(each for each in first if round(100 * each.gap) == round(100 * first[0].gap))


def _at(refs: Sequence[Ref]) -> Message:
    """Return where a figure was found: one touchpoint by its name, several that are level by their number."""
    if len(refs) == 1:
        return say("at {at}", at=refs[0])
    return count("at {n} touchpoint", "at {n} touchpoints", len(refs))
