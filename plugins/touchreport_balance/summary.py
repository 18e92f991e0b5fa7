"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from collections.abc import Iterator

from touchreport.plugin import Context, Message, Metric, Number, Share, Term, count, refs, say, sentences
from touchreport_balance.options import Options
from touchreport_balance.persons import recorded_journeys
from touchreport_balance.spread import Spread
from touchreport_balance.survey import Survey
from touchreport_balance.words import AXIS


def summary(context: Context[Options], found: Survey) -> Message:
    """Return one sentence for each axis that can be judged, then what evenness means."""
    judged = [s for s in found.spreads.values() if s.enough(s.whole, context.options)]
    if not judged:
        return say("Too few touchpoints have a presence, a nature or a position.")
    return sentences(
        *(_of(each) for each in judged),
        say("Evenness is 1 where every class of an axis has an equal part, and 0 where one has all."),
    )


def _of(spread: Spread) -> Message:
    top = spread.whole.largest
    return say(
        "{axis}: {share} “{name}”, evenness {j}.",
        axis=AXIS[spread.axis],
        share=Share(spread.whole.share(top)),
        name=Term(spread.axis, top),
        j=Number(spread.evenness or 0.0, 2),
    )


def metrics(context: Context[Options], found: Survey) -> tuple[Metric, ...]:
    """Return the evenness of each axis that can be judged, and the cells that are missing."""
    labels = {
        "presence": say("evenness of presence"),
        "nature": say("evenness of the natures"),
        "position": say("evenness of the positions"),
    }
    figures = [
        Metric(
            Number(spread.evenness or 0.0, 2),
            labels[axis],
            say("by importance {j}", j=Number(spread.evenness_of_importance, 2))
            if spread.evenness_of_importance is not None
            else None,
        )
        for axis, spread in found.spreads.items()
        if spread.enough(spread.whole, context.options)
    ]
    missing = len(found.lacks) + len(found.alone)
    if figures and found.natures.enough(found.natures.whole, context.options):
        figures.append(
            Metric(
                missing,
                count("nature missing at a stage", "natures missing at a stage", missing),
                count("{n} stage looked at", "{n} stages looked at", len(context.project.stages)),
            )
        )
    return tuple(figures)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    lines = [line for spread in found.spreads.values() for line in _of_axis(context.options, spread)]
    natures, options = found.natures, context.options
    thin = [s for s, spread in natures.stages if spread.cases and not natures.enough(spread, options)]
    if thin:
        lines.append(
            say(
                "Evenness of the natures is not judged at {stages}: fewer than {least} touchpoints there have one.",
                stages=refs("stage", thin),
                least=_least(options, natures),
            )
        )
    if not recorded_journeys(context.project):
        lines.append(say("Where customers need a person is not known: no journey is recorded."))
    return tuple(lines)


def _of_axis(options: Options, spread: Spread) -> Iterator[Message]:
    axis = AXIS[spread.axis]
    if spread.classes.unclassed and not spread.recorded:
        return  # a finding says that it is not recorded
    if not spread.enough(spread.whole, options):
        yield say(
            "{axis} is not judged. Touchpoints with a class: {n}; needed: {least}.",
            axis=axis,
            n=spread.whole.cases,
            least=_least(options, spread),
        )
        return
    if spread.importance is None or not spread.enough(spread.importance, options):
        yield say("{axis}: too few touchpoints are rated for importance.", axis=axis)
    # Whether a medium is online it tells for sure; what it is made by, only for its usual use.
    if _mostly_derived(spread):
        yield say("{axis}: most classes are taken from channels, which tell what is usual.", axis=axis)


def to_record(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what would have to be entered so that more could be said."""
    if not found.natures.enough(found.natures.whole, context.options) or not _mostly_derived(found.natures):
        return ()
    return (say("{axis}: to be sure, enter the classes at the touchpoints themselves.", axis=AXIS["nature"]),)


def _mostly_derived(spread: Spread) -> bool:
    """Return whether most natures are taken from channels."""
    return spread.axis == "nature" and 2 * spread.classes.derived > spread.whole.cases


def _least(options: Options, spread: Spread) -> Number:
    return Number(options.per_class * len(spread.wanted))
