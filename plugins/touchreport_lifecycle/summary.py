"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Share, count, listed, say, sentences
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey


def summary(context: Context[Options], found: Survey) -> Message:
    """Return up to three sentences: how full the map is, how well it fits the weights, how far journeys differ."""
    return sentences(_of_map(context, found), _of_fit(found), _of_distances(found))


def _of_map(context: Context[Options], found: Survey) -> Message:
    if found.coverage is None:
        return count(
            "{n} touchpoint stands on a stage.", "{n} touchpoints stand on a stage.", found.fit.cases
        )
    return count(
        "{n} touchpoint fills {filled} of the {cells} cells of the map.",
        "{n} touchpoints fill {filled} of the {cells} cells of the map.",
        len(context.project.present),
        filled=found.filled,
        cells=found.cells,
    )


def _of_fit(found: Survey) -> Message | None:
    if found.fit.apart is None:
        return None
    return say(
        "{share} of them would have to act on another stage for each stage to have what it weighs.",
        share=Share(found.fit.apart),
    )


def _of_distances(found: Survey) -> Message | None:
    if found.mean_distance is None:
        return None
    return say(
        "On average, two journeys differ in {share} of what they meet.", share=Share(found.mean_distance)
    )


def metrics(found: Survey) -> tuple[Metric, ...]:
    """Return the figures: coverage, D, and the largest distance."""
    lines: list[Metric] = []
    if found.coverage is not None:
        of = say("{filled} of {cells}", filled=found.filled, cells=found.cells)
        lines.append(Metric(Share(found.coverage), say("of the cells of the map hold a touchpoint"), of))
    if found.fit.apart is not None:
        soon = found.fit.apart_with_planned
        later = None if soon is None else say("{share} once what is planned is there", share=Share(soon))
        lines.append(Metric(Share(found.fit.apart), say("of the touchpoints stand off the weights"), later))
    if found.divergence.pairs:
        farthest = found.divergence.pairs[0]
        who = say("{a} and {b}, farthest apart", a=farthest.first, b=farthest.second)
        lines.append(Metric(Share(farthest.overall.distance), say("of what two journeys meet differs"), who))
    return tuple(lines)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    if not context.project.present:
        return (say("There is no touchpoint as it is, so nothing can be said of stages or journeys."),)
    return (*_fit_missing(context, found), *_rows_missing(context, found))


def _fit_missing(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    if not found.fit.declared:
        return (say("Fit of the stages: not every stage has a declared weight; declare one for each."),)
    if found.fit.apart is not None:
        return ()
    return (
        count(
            "Fit of the stages: {n} touchpoint has a stage; compared from {least} on.",
            "Fit of the stages: {n} touchpoints have a stage; compared from {least} on.",
            found.fit.cases,
            least=context.options.least_touchpoints,
        ),
    )


def _rows_missing(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    lines: list[Message] = []
    between = found.divergence
    if len(found.audience.refs) < 2:
        lines.append(
            say("Differences between journeys: two segments or personas are needed to compare them.")
        )
    elif between.untold:
        lines.append(
            say(
                "Differences between journeys: nothing says what {who} meet; no touchpoint names them, and no journey "
                "of theirs is recorded.",
                who=listed(between.untold),
            )
        )
    if between.thin:
        lines.append(
            count(
                "Differences between journeys: {n} pair meets too little; compared from {least} touchpoints on.",
                "Differences between journeys: {n} pairs meet too little; compared from {least} touchpoints on.",
                between.thin,
                least=context.options.least_met,
            )
        )
    if found.audience.outside:
        lines.append(
            say("The map leaves out {who}, who belong to no segment.", who=listed(found.audience.outside))
        )
    return tuple(lines)
