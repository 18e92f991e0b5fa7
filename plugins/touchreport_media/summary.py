"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Number, Ref, Share, count, listed, say, sentences
from touchreport_media.goals import GOALS
from touchreport_media.mix import CLASSES
from touchreport_media.options import Options
from touchreport_media.survey import Survey
from touchreport_media.words import goal, media, stage


def summary(context: Context[Options], found: Survey) -> Message:
    """Return two or three sentences: the mix, the owners, the goals."""
    parts: list[Message] = []
    if found.enough:
        parts.append(_mix(found))
    if found.owners.of:
        parts.append(_owners(found))
    if found.goals.cases:
        parts.append(_goals(found))
    if not parts:
        return say("No touchpoint has a media class, an owner class or a goal.")
    return sentences(*parts)


def _mix(found: Survey) -> Message:
    whole = found.mixes.whole
    there = sorted((at for at in range(len(CLASSES)) if whole.amounts[at]), key=lambda at: -whole.amounts[at])
    return say(
        "Of the touchpoints, {mix}.",
        mix=tuple(
            say("{share} are “{media}”", share=Share(whole.shares[at]), media=media(CLASSES[at]))
            for at in there[:3]
        ),
    )


def _owners(found: Survey) -> Message:
    brand, total = found.owners.whole[0], sum(found.owners.whole)
    return count(
        "{n} of {total} touchpoints belongs to the brand.",
        "{n} of {total} touchpoints belong to the brand.",
        brand,
        total=total,
    )


def _goals(found: Survey) -> Message:
    served = found.goals.served
    top = max(GOALS, key=lambda name: (served.get(name, 0), -GOALS.index(name)))
    return count(
        "The goal that most of them pursue is “{goal}”, at {n} touchpoint.",
        "The goal that most of them pursue is “{goal}”, at {n} touchpoints.",
        served[top],
        goal=goal(top),
    )


def metrics(context: Context[Options], found: Survey) -> tuple[Metric, ...]:
    """Return the figures: the largest class, its concentration, derived owner classes, goals served."""
    figures: list[Metric] = []
    whole, owners = found.mixes.whole, found.owners
    if found.enough:
        top = whole.largest
        figures += [
            Metric(
                Share(whole.shares[top]),
                say("of the touchpoints are “{media}”", media=media(CLASSES[top])),
                say("a finding above {most}", most=Share(context.options.most_share)),
            ),
            Metric(
                Number(whole.herfindahl, 2),
                say("concentration of the media classes"),
                say("as if there were {k} equal classes", k=Number(1 / whole.herfindahl, 1)),
            ),
        ]
    if owners.of:
        figures.append(
            Metric(
                owners.declared,
                count("owner class declared", "owner classes declared", owners.declared),
                count("{n} more derived", "{n} more derived", len(owners.derived)),
            )
        )
    if found.goals.cases:
        served = sum(1 for name in GOALS if found.goals.served.get(name))
        figures.append(
            Metric(
                served,
                count("goal served", "goals served", served),
                say("of {total}", total=len(GOALS)),
            )
        )
    return tuple(figures)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    options, missing = context.options, []
    if not found.enough:
        missing.append(
            count(
                "The mix as a whole is not judged: {n} touchpoint has a media class, {least} are needed.",
                "The mix as a whole is not judged: {n} touchpoints have a media class, {least} are needed.",
                found.mixes.whole.cases,
                least=options.least_touchpoints,
            )
        )
    thin = _thin(options, found)
    if thin:
        missing.append(
            say(
                "Not judged at {stages}: fewer than {least} touchpoints there have a media class, or a goal.",
                stages=thin,
                least=options.least_at_stage,
            )
        )
    if found.mixes.whole.cases and found.mixes.cost is None:
        missing.append(
            say("What each media class costs is not shown: no touchpoint with a class has a cost.")
        )
    return (*missing, *_goals_missing(context, found))


def _goals_missing(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    options, served, missing = context.options, found.goals, []
    if served.cases < options.least_touchpoints:
        missing.append(
            count(
                "Goals that nothing serves are not judged: {n} touchpoint has a goal, {least} are needed.",
                "Goals that nothing serves are not judged: {n} touchpoints have a goal, {least} are needed.",
                served.cases,
                least=options.least_touchpoints,
            )
        )
    unknown = tuple(stage(s.id) for s in context.project.stages if s.id not in served.usual)
    if unknown:
        missing.append(
            say(
                "Which goals belong to {stages} is not known: no moments of the customer’s path are named there that "
                "the catalogue knows. Goals there are shown and not judged.",
                stages=listed(unknown),
            )
        )
    return tuple(missing)


def _thin(options: Options, found: Survey) -> tuple[Ref, ...]:
    """Return the stages with something to judge and too little of it."""
    least = options.least_at_stage
    return tuple(
        stage(ident)
        for ident, mix in found.mixes.stages
        if 0 < mix.cases < least or 0 < found.goals.at_stage.get(ident, 0) < least
    )
