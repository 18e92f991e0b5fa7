"""Who has something of its own and who has not."""

from __future__ import annotations

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    Share,
    above,
    count,
    listed,
    reaches,
    say,
)
from touchreport_personalisation.holdings import Holding
from touchreport_personalisation.kinds import LESS, NONE_MADE, NOTHING_OWN, UNNAMED, code_of
from touchreport_personalisation.options import Options
from touchreport_personalisation.survey import Survey
from touchreport_personalisation.words import customers, needs, points


def own_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the groups with nothing or too little of their own."""
    return (*_of_known(context, found), *_unnamed(context, found))


def poor(context: Context[Options], found: Survey) -> tuple[Holding, ...]:
    """Return the groups that have nothing of their own, or less than their share."""
    return (*with_nothing(context.options, found), *with_less(context.options, found))


def with_nothing(options: Options, found: Survey) -> tuple[Holding, ...]:
    """Return the notable groups that have nothing of their own, the largest first."""
    judged = found.judged(options.least_met)
    return tuple(each for each in _largest_first(found, judged, options) if not each.own)


def with_less(options: Options, found: Survey) -> tuple[Holding, ...]:
    """Return the notable groups whose part of what is made for one alone stays behind their share of the customers."""
    if not found.audience.declared or found.totals["own"] < options.least_own:
        return ()
    judged = found.judged(options.least_met)
    return tuple(
        each
        for each in _largest_first(found, judged, options)
        if each.own and above(options.little * each.customers, found.part(each) or 0.0)
    )


def _largest_first(found: Survey, every: tuple[Holding, ...], options: Options) -> list[Holding]:
    notable = [each for each in every if reaches(each.customers, options.notable)]
    return sorted(notable, key=lambda each: -each.customers)


def _of_known(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    if found.totals["own"]:
        nothing, less = with_nothing(context.options, found), with_less(context.options, found)
        return (*(_nothing(found, each) for each in nothing), *(_less(found, each) for each in less))
    judged = found.judged(context.options.least_met)
    same = found.totals["all"] == found.cases
    return () if len(judged) < 2 or same else (_none(found, judged),)


def _none(found: Survey, judged: tuple[Holding, ...]) -> Finding:
    groups = tuple(each.ref for each in judged)
    return Finding(
        code=code_of(NONE_MADE),
        severity=Severity.MEDIUM,
        subjects=groups,
        seen=say("No touchpoint is made for one group alone, out of {groups}", groups=listed(groups)),
        why=say("They are told apart on paper, and nothing that is made for one of them alone shows it."),
        todo=say(
            "Choose for each of {groups} one touchpoint to make for that group alone, where its wishes are its own",
            groups=listed(groups),
        ),
        evidence=tuple(line for each in judged[:3] for line in needs(found, each)[:1]),
        shown_by=say("Groups with a touchpoint of their own: none today, all of them wanted"),
    )


def _nothing(found: Survey, holding: Holding) -> Finding:
    return Finding(
        code=code_of(NOTHING_OWN),
        severity=Severity.MEDIUM,
        subjects=(holding.ref,),
        seen=count(
            "None of the {n} touchpoint met by {group} is made for that group alone",
            "None of the {n} touchpoints met by {group} is made for that group alone",
            holding.met,
            group=holding.ref,
        ),
        why=say("Others have something of their own; this group gets what was made for them, or for all."),
        todo=_todo(holding),
        evidence=(*customers(found, holding), *needs(found, holding)),
        shown_by=say("Touchpoints made for {group} alone: none today", group=holding.ref),
    )


def _less(found: Survey, holding: Holding) -> Finding:
    return Finding(
        code=code_of(LESS),
        severity=Severity.MEDIUM,
        subjects=(holding.ref,),
        seen=count(
            "Only {n} of {total} touchpoints made for one group alone is for {group}, {customers} of the customers",
            "Only {n} of {total} touchpoints made for one group alone are for {group}, {customers} of the customers",
            len(holding.own),
            group=holding.ref,
            customers=Share(holding.customers),
            total=found.totals["own"],
        ),
        why=say("What the company makes for single groups passes this one by."),
        todo=_todo(holding),
        evidence=(
            say("{share} of what is made for one group alone", share=Share(found.part(holding) or 0.0)),
            *needs(found, holding),
        ),
        shown_by=say("Touchpoints made for {group} alone: {n} today", group=holding.ref, n=len(holding.own)),
    )


def _todo(holding: Holding) -> Message:
    if holding.planned:
        return say(
            "Finish what is planned for {group} alone: {touchpoints}",
            group=holding.ref,
            touchpoints=listed(points(holding.planned), 3),
        )
    return say(
        "Choose one touchpoint to make for {group} alone, where the wishes of that group are its own",
        group=holding.ref,
    )


def _unnamed(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    return tuple(
        _not_named(found, each, tuple(other.ref for other in found.known))
        for each in _largest_first(found, found.untold(), context.options)
    )


def _not_named(found: Survey, holding: Holding, named: tuple[Ref, ...]) -> Finding:
    return Finding(
        code=code_of(UNNAMED),
        severity=Severity.MEDIUM,
        subjects=(holding.ref,),
        seen=say("No touchpoint names {group}, and no journey of that group is recorded", group=holding.ref),
        why=say("Either nothing is made for it, or nobody has written down what is."),
        todo=say(
            "Write down what is met by {group}, and decide what to make for that group alone",
            group=holding.ref,
        ),
        evidence=(*customers(found, holding), say("Touchpoints name {groups}", groups=listed(named))),
        effort=1,
        work="record",
    )
