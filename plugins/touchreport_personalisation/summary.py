"""The sentences below the headline, the figures, and what could not be said."""

from __future__ import annotations

from touchreport.plugin import Context, Message, Metric, Share, State, count, listed, say, sentences
from touchreport_personalisation.options import Options
from touchreport_personalisation.survey import Survey


def summary(found: Survey) -> Message:
    """Return up to three sentences: the sorts, the largest and smallest share of its own, what could be personal."""
    if not found.known:
        return say("What is made for whom shows where the inventory names who meets a touchpoint.")
    return sentences(_sorts(found), _range(found), _candidates(found))


def _sorts(found: Survey) -> Message:
    own, common = found.totals["own"], found.totals["all"]
    return count(
        "Of {n} touchpoint, {own} and {all}.",
        "Of {n} touchpoints, {own} and {all}.",
        found.cases,
        own=count("{n} is made for one group alone", "{n} are made for one group alone", own),
        all=count("{n} is met by all", "{n} are met by all", common),
    )


def _range(found: Survey) -> Message | None:
    most = max(found.known, key=lambda each: each.own_share)
    least = min(found.known, key=lambda each: each.own_share)
    if most.own_share == least.own_share:
        return None
    return say(
        "Of what a group meets, the share made for it alone runs from {small} ({least}) to {large} ({most}).",
        most=most.ref,
        large=Share(most.own_share),
        least=least.ref,
        small=Share(least.own_share),
    )


def _candidates(found: Survey) -> Message | None:
    if not found.candidates:
        return None
    return say(
        "Shared touchpoints that could be personal: {n}; worth starting with: {first}.",
        n=len(found.candidates),
        first=sum(each.first for each in found.candidates),
    )


def metrics(found: Survey) -> tuple[Metric, ...]:
    """Return the figures: made for one alone, met by all, could be personal, personal with data."""
    if not found.known:
        return ()
    own, common, cases = found.totals["own"], found.totals["all"], found.cases
    first = sum(each.first for each in found.candidates)
    lines = [
        Metric(Share(own / cases), say("are made for one group alone"), _of(own, cases)),
        Metric(Share(common / cases), say("are met by all"), _of(common, cases)),
        Metric(
            first,
            count("touchpoint worth making personal", "touchpoints worth making personal", first),
            say("of {total} that could be", total=len(found.candidates)),
        ),
    ]
    told = [state for state in found.learning if state in (State.GIVEN, State.NONE)]
    if told:
        given = sum(state is State.GIVEN for state in told)
        label = say("of the personal touchpoints collect data")
        lines.append(Metric(Share(given / len(told)), label, _of(given, len(told))))
    return tuple(lines)


def _of(n: int, total: int) -> Message:
    return count("{n} of {total} touchpoint", "{n} of {total} touchpoints", total, n=n, total=total)


def not_enough(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    """Return what could not be said, and what is missing for it."""
    if not context.project.present:
        return (say("Personalisation: there is no touchpoint yet."),)
    if not found.known:
        return (_nobody(found),)
    return (*_of_groups(context, found), *_of_asks(found), *_of_data(found))


def _nobody(found: Survey) -> Message:
    if len(found.audience.refs) < 2:
        return say("What is made for whom: at least two segments or personas are needed.")
    return say(
        "What is made for whom: touchpoints or recorded journeys must name at least two of {groups}.",
        groups=listed(found.audience.refs),
    )


def _of_groups(context: Context[Options], found: Survey) -> tuple[Message, ...]:
    options, lines = context.options, []
    untold = tuple(each.ref for each in found.untold() if each.customers < options.notable)
    if untold:
        lines.append(say("Nobody said what is met by {groups}.", groups=listed(untold)))
    thin = tuple(each.ref for each in found.known if each.met < options.least_met)
    if thin:
        lines.append(
            say(
                "Not judged, with fewer than {least} touchpoints each: {groups}.",
                least=options.least_met,
                groups=listed(thin),
            )
        )
    if not found.audience.declared:
        lines.append(
            say("Whether each group gets its share: no segment and no persona has a share of the customers.")
        )
    elif 0 < found.totals["own"] < options.least_own:
        lines.append(
            count(
                "Whether each group gets its share: {n} touchpoint is made for one group alone; judged from {least} on.",
                "Whether each group gets its share: {n} touchpoints are made for one group alone; judged from {least} on.",
                found.totals["own"],
                least=options.least_own,
            )
        )
    return tuple(lines)


def _of_asks(found: Survey) -> tuple[Message, ...]:
    silent = [
        ref
        for at, ref in enumerate(found.audience.refs)
        if found.holdings[at].told and at not in found.asks.known
    ]
    if not silent:
        return ()
    return (
        say(
            "What could be personal for {groups}: neither needs nor wishes of its personas are recorded.",
            groups=listed(silent),
        ),
    )


def _of_data(found: Survey) -> tuple[Message, ...]:
    unknown = sum(state in (State.EMPTY, State.NOT_RECORDED) for state in found.learning)
    if not unknown:
        return ()
    return (
        count(
            "Whether anything is learnt at {n} personal touchpoint: its data are not recorded.",
            "Whether anything is learnt at {n} personal touchpoints: their data are not recorded.",
            unknown,
        ),
    )
