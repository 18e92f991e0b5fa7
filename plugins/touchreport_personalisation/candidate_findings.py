"""Touchpoints that are the same for groups who feel differently, or ask for different things, there."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    count,
    gathered,
    in_steps,
    listed,
    say,
)
from touchreport_personalisation.asks import Difference
from touchreport_personalisation.candidates import Candidate
from touchreport_personalisation.feelings import Apart, Feeling
from touchreport_personalisation.kinds import COULD_BE, FELT_APART, code_of
from touchreport_personalisation.options import Options
from touchreport_personalisation.reach import places
from touchreport_personalisation.survey import Survey
from touchreport_personalisation.words import MEANS, feeling, names, points, quoted

_WHY_FELT = say("The same for both is right for one of them at most.")


def candidate_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what is felt differently, then the weighty touchpoints that could be personal."""
    return (
        *gathered(
            [(each, each.felt) for each in found.candidates if each.felt is not None],
            context.options.singly,
            lambda pair: _felt(context, found, *pair),
            lambda rest: _more_felt(context, rest),
        ),
        *gathered(
            weighty(found),
            context.options.singly,
            lambda each: _could_be(context, found, each),
            lambda rest: _more(context, rest),
        ),
    )


def weighty(found: Survey) -> tuple[Candidate, ...]:
    """Return the weighty touchpoints that could be personal, those aside that are told as felt differently."""
    return tuple(each for each in found.candidates if each.heavy and each.felt is None)


def _felt(context: Context[Options], found: Survey, candidate: Candidate, apart: Apart) -> Finding:
    project, at = context.project, points((candidate.touchpoint,))[0]
    worse, better = (found.audience.refs[each.group] for each in (apart.worse, apart.better))
    low, high = project.scales["emotion"]
    return Finding(
        code=code_of(FELT_APART),
        severity=_severity_felt(candidate, apart),
        subjects=(at, worse, better),
        seen=say(
            "Groups feel differently at {touchpoint}: {better} {high}, {worse} {low}",
            touchpoint=at,
            better=better,
            high=feeling(project, apart.better.mean),
            worse=worse,
            low=feeling(project, apart.worse.mean),
        ),
        why=_WHY_FELT,
        todo=say(
            "Find out what is needed at {touchpoint} by {worse} and not by {better}, and offer it",
            worse=worse,
            touchpoint=at,
            better=better,
        ),
        evidence=(
            say("On a scale from {low} to {high}", low=feeling(project, low), high=feeling(project, high)),
            *(_assumed(found, each) for each in (apart.better, apart.worse) if each.assumed),
            *(() if candidate.asked is None else _quotes(found, candidate.asked)),
        ),
        effect=_effect(context, candidate),
        work="experience",
    )


def _severity_felt(candidate: Candidate, apart: Apart) -> Severity:
    severity = Severity.MEDIUM if candidate.heavy else Severity.LOW
    return severity.lighter if apart.assumed else severity


def _more_felt(context: Context[Options], rest: Sequence[tuple[Candidate, Apart]]) -> Finding:
    every = points(each.touchpoint for each, _ in rest)
    return Finding(
        code=code_of(FELT_APART),
        severity=min((_severity_felt(*pair) for pair in rest), key=lambda each: each.rank),
        subjects=every,
        seen=count(
            "Groups feel differently at {n} more shared touchpoint",
            "Groups feel differently at {n} more shared touchpoints",
            len(rest),
        ),
        why=_WHY_FELT,
        todo=say(
            "Find out who misses what at each of them, and offer it: {touchpoints}", touchpoints=listed(every)
        ),
        effect=_largest_effect(context, [each for each, _ in rest]),
        work="experience",
    )


def _assumed(found: Survey, each: Feeling) -> Message:
    return say("Assumed of {group}, not observed", group=found.audience.refs[each.group])


def _quotes(found: Survey, asked: Difference) -> tuple[Message, ...]:
    groups = found.audience.refs
    return (
        quoted(groups[asked.first], asked.words[0]),
        quoted(groups[asked.second], asked.words[1]),
    )


def _effect(context: Context[Options], candidate: Candidate) -> int | None:
    rated = candidate.touchpoint.importance is not None
    return in_steps(context.project.importance(candidate.touchpoint)) if rated else None


def _largest_effect(context: Context[Options], rest: Sequence[Candidate]) -> int | None:
    return max((e for each in rest if (e := _effect(context, each)) is not None), default=None)


def _could_be(context: Context[Options], found: Survey, candidate: Candidate) -> Finding:
    at = points((candidate.touchpoint,))[0]
    return Finding(
        code=code_of(COULD_BE),
        severity=_severity(candidate),
        subjects=(at,),
        seen=say(
            "As recorded, {touchpoint} is the same for {groups}, who come with different wishes",
            touchpoint=at,
            groups=names(found, places(candidate.meeting.groups)),
        ),
        why=say(
            "It is ours to decide, and there is a way to tell who has come: {means}.",
            means=tuple(MEANS[each] for each in candidate.means),
        ),
        todo=_todo(found, candidate.asked, at),
        evidence=(
            *(() if candidate.asked is None else _quotes(found, candidate.asked)),
            *_data(candidate),
        ),
        effect=_effect(context, candidate),
        work="experience",
    )


def _severity(candidate: Candidate) -> Severity:
    return Severity.MEDIUM if candidate.heavy and candidate.noted else Severity.LOW


def _todo(found: Survey, asked: Difference | None, at: Ref) -> Message:
    if asked is None:
        return say("Decide what {touchpoint} should do for whom", touchpoint=at)
    return say(
        "Decide what {touchpoint} should do for {first}, and what else for {second}",
        touchpoint=at,
        first=found.audience.refs[asked.first],
        second=found.audience.refs[asked.second],
    )


def _data(candidate: Candidate) -> tuple[Message, ...]:
    if "data" not in candidate.means:
        return ()
    return (say("Data there: {data}", data=listed(candidate.touchpoint.data, 3)),)


def _more(context: Context[Options], rest: Sequence[Candidate]) -> Finding:
    every = points(each.touchpoint for each in rest)
    return Finding(
        code=code_of(COULD_BE),
        severity=min((_severity(each) for each in rest), key=lambda each: each.rank),
        subjects=every,
        seen=count(
            "{n} more important touchpoint is the same for groups who come with different wishes",
            "{n} more important touchpoints are the same for groups who come with different wishes",
            len(rest),
        ),
        why=say("They are ours to decide, and there is a way to tell who has come."),
        todo=say(
            "Decide for each of them what it should do for whom: {touchpoints}", touchpoints=listed(every)
        ),
        effect=_largest_effect(context, rest),
        work="experience",
    )
