"""What could not be said, and what is missing for it."""

from __future__ import annotations

from touchreport.plugin import Message, Term, count, listed, refs, say
from touchreport_priority.study import Study


def unsaid(study: Study) -> tuple[Message, ...]:
    """Return what could not be said."""
    return (*_quadrants(study), *_opportunity(study), *_segments(study), *_value(study))


def _quadrants(study: Study) -> tuple[Message, ...]:
    if study.enough:
        return ()
    return (
        count(
            "Quadrants: {n} touchpoint has ratings of both importance and performance; shown from {least} on.",
            "Quadrants: {n} touchpoints have ratings of both importance and performance; shown from {least} on.",
            len(study.grid.rated),
            least=study.options.least_touchpoints,
        ),
    )


def _opportunity(study: Study) -> tuple[Message, ...]:
    found, options = study.opportunities, study.options
    messages: list[Message] = []
    if not (found.scored or found.one_sided or found.thin):
        messages.append(
            say(
                "Opportunity score: it needs, for a touchpoint, two measures in per cent: how many of those asked give "
                "importance one of the two best grades, and how many satisfaction. It cannot be worked out from mean "
                "ratings, and there is nothing else."
            )
        )
    if found.one_sided:
        messages.append(
            count(
                "Opportunity score: {n} touchpoint has one of the two shares and lacks the other.",
                "Opportunity score: {n} touchpoints have one of the two shares and lack the other.",
                len(found.one_sided),
            )
        )
    if found.thin:
        messages.append(
            count(
                "Opportunity score: {n} touchpoint has too few answers behind a share, or nobody says how many; shown "
                "from {least} on.",
                "Opportunity score: {n} touchpoints have too few answers behind a share, or nobody says how many; shown "
                "from {least} on.",
                len(found.thin),
                least=options.fewest_cases,
            )
        )
    return tuple(messages)


def _segments(study: Study) -> tuple[Message, ...]:
    project, found, options = study.project, study.segments, study.options
    if len(project.segments) < 2:
        return ()
    messages: list[Message] = []
    if not found.apart:
        messages.append(
            say(
                "Opportunity score by segment: at one touchpoint the two measures are needed for two segments, with "
                "“{field}” filled in and {least} answers behind each; touchpoints with one segment or more: {n}.",
                field=Term("field", "measure.segment"),
                least=options.fewest_cases,
                n=found.asked,
            )
        )
    if found.thin:
        messages.append(
            count(
                "Opportunity score by segment: {n} pair of touchpoint and segment has too few answers behind a share.",
                "Opportunity score by segment: {n} pairs of touchpoint and segment have too few answers behind a share.",
                found.thin,
            )
        )
    if found.untold:
        messages.append(
            say(
                "Ratings by segment: told for a segment with {least} rated touchpoints that it meets and {least} that it "
                "does not; missing for {segments}.",
                least=options.least_touchpoints,
                segments=listed(refs("segment", found.untold)),
            )
        )
    return tuple(messages)


def _value(study: Study) -> tuple[Message, ...]:
    messages: list[Message] = []
    if not study.enough_values:
        messages.append(
            count(
                "Value against effort: {n} touchpoint has importance, effort and a stage; shown from {least} on.",
                "Value against effort: {n} touchpoints have importance, effort and a stage; shown from {least} on.",
                len(study.values.of),
                least=study.options.least_touchpoints,
            )
        )
    if not study.values.weighed:
        messages.append(
            say(
                "Value to the company: no weights of stages are declared, so the value is the customers’ alone."
            )
        )
    return tuple(messages)
