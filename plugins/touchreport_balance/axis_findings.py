"""What a whole axis shows: an uneven spread, an empty class, a class that weighs more than it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    Share,
    Term,
    Value,
    above,
    count,
    listed,
    reaches,
    refs,
    say,
    sentences,
)
from touchreport_balance.catalogue import usual_evenness
from touchreport_balance.kinds import EMPTY, FEW, UNEVEN, code_of
from touchreport_balance.options import Options
from touchreport_balance.shares import needed
from touchreport_balance.spread import Spread
from touchreport_balance.survey import Survey
from touchreport_balance.words import WHY, quoted, ranked, rises

_ONE_SIDED: Mapping[str, Message] = MappingProxyType(
    {
        "presence": say("Customers who prefer the other way find little of us there."),
        "nature": say("Customers get to know us from one side only."),
        "position": say("To attract, to help decide and to keep are three tasks; one has most of our work."),
    }
)


def axis_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return uneven axes, then empty classes, then classes that weigh more than they have."""
    return (
        *(_uneven(context, found.spreads[axis]) for axis in found.uneven),
        *(_empty(context.project, found.spreads[axis], name) for axis, name in found.empty),
        *(
            _few(context.project, spread, name)
            for spread in found.spreads.values()
            for name in few_weigh(context.options, spread)
        ),
    )


def _uneven(context: Context[Options], spread: Spread) -> Finding:
    options, top = context.options, spread.whole.largest
    weighed = spread.evenness_of_importance
    heavy = weighed is not None and above(options.least_evenness, weighed)
    rarer = sorted((name for name in spread.wanted if name != top), key=spread.whole.amount)
    fuller = needed(spread.whole, spread.wanted, options.least_evenness)
    return Finding(
        code=code_of(UNEVEN),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=refs("stage", (ident for ident, mix in spread.stages if mix.cases and mix.largest == top)),
        seen=say(
            "{share} of the touchpoints are “{name}”",
            share=Share(spread.whole.share(top)),
            name=Term(spread.axis, top),
        ),
        why=_ONE_SIDED[spread.axis],
        todo=say(
            "Plan touchpoints that are {classes} before more that are “{name}”",
            classes=quoted(spread.axis, rarer),
            name=Term(spread.axis, top),
        ),
        evidence=(
            *_evidence(spread),
            *((_fuller(spread, fuller, options.least_evenness),) if fuller else ()),
        ),
        shown_by=say(
            "Evenness: {now} today, {line} wanted",
            now=Number(spread.evenness or 0.0, 2),
            line=Number(options.least_evenness, 2),
        ),
    )


def _evidence(spread: Spread) -> Iterator[Message]:
    yield say("{j}: evenness of the touchpoints", j=Number(spread.evenness or 0.0, 2))
    if spread.evenness_of_importance is not None:
        yield say("{j}: evenness of their importance", j=Number(spread.evenness_of_importance, 2))
    usual = usual_evenness(spread.axis)
    if usual is not None:
        yield say("{j} in the catalogue of touchpoint types, for comparison", j=Number(usual, 2))


def _fuller(spread: Spread, fuller: tuple[int, tuple[str, ...]], line: float) -> Message:
    more, names = fuller
    return count(
        "{n} more touchpoint would reach {line}, if it went to {classes}",
        "{n} more touchpoints would reach {line}, if they went to {classes}",
        more,
        line=Number(line, 2),
        classes=quoted(spread.axis, names),
    )


def _empty(project: Project, spread: Spread, name: str) -> Finding:
    word = Term(spread.axis, name)
    return Finding(
        code=code_of(EMPTY),
        severity=Severity.MEDIUM if spread.axis == "position" else Severity.LOW,
        subjects=(),
        seen=say("No touchpoint is “{name}”", name=word),
        why=WHY[name],
        todo=_first(project, spread, name),
        evidence=(
            count("0 of {n} touchpoint", "0 of {n} touchpoints", spread.whole.cases),
            rises(spread, name),
        ),
    )


def _first(project: Project, spread: Spread, name: str) -> Message:
    """Return what to do about an empty class: finish what is planned, or decide whether to plan something."""
    planned = [t for t in project.planned if name in spread.classes.of.get(t.id, ())]
    values: dict[str, Value] = {"name": Term(spread.axis, name)}
    if planned:
        return say(
            "Finish {touchpoint}, which is planned and will be the first that is “{name}”",
            **values,
            touchpoint=Ref("touchpoint", ranked(project, planned)[0]),
        )
    return say("Decide whether something should be “{name}”", **values)


def few_weigh(options: Options, spread: Spread) -> tuple[str, ...]:
    """Return the classes with less than an equal part of the touchpoints that weigh far more than they have."""
    weighed = spread.importance
    if weighed is None or not spread.enough(weighed, options) or not spread.enough(spread.whole, options):
        return ()
    return tuple(
        name
        for name in spread.wanted
        if above(1 / len(spread.wanted), spread.whole.share(name))
        and spread.whole.amount(name)
        and reaches(weighed.share(name) - spread.whole.share(name), options.weighs_more)
    )


def _few(project: Project, spread: Spread, name: str) -> Finding:
    members = [t for t in project.present if name in spread.classes.of.get(t.id, ())]
    first = ranked(project, members)
    share, weighed = spread.whole.share(name), spread.importance.share(name) if spread.importance else 0.0
    moments = sum(bool(t.moment_of_truth) for t in members)
    return Finding(
        code=code_of(FEW),
        severity=Severity.MEDIUM if moments else Severity.LOW,
        subjects=refs("touchpoint", first),
        seen=say(
            "“{name}” has {share} of the touchpoints and {importance} of the importance",
            name=Term(spread.axis, name),
            share=Share(share),
            importance=Share(weighed),
        ),
        why=say("Few touchpoints carry much here: when one of them fails, little of its kind is left."),
        todo=say(
            "Look after {touchpoints} before anything else of the kind",
            touchpoints=listed(refs("touchpoint", first), 3),
        ),
        evidence=(
            sentences(
                count("{n} touchpoint.", "{n} touchpoints.", len(members)),
                count("Moments of truth: {n}.", "Moments of truth: {n}.", moments) if moments else None,
            ),
            rises(spread, name),
        ),
    )
