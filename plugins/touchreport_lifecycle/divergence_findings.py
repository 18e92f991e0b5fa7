"""Journeys that lie far apart, that are the same, and that part on one stage."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from touchreport.plugin import Context, Finding, Message, Ref, Severity, Share, above, count, listed, say
from touchreport_lifecycle.divergence import Pair
from touchreport_lifecycle.kinds import ALIKE, CHAPTER, SEPARATE, code_of
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey

_NAMED = 3
"""Touchpoints of the common part that are named, at most."""

_LINES = 5
"""Playbooks, and pairs, that are named line by line as evidence, at most."""


def divergence_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what the distances say."""
    return (*_separate(context, found), *_alike(found), *_parting(context, found))


def _separate(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    if not found.far:
        return ()
    rows = sorted({row for pair in found.far for row in pair.rows})
    customers = fsum(found.audience.shares[row] for row in rows)
    distance = fsum(pair.overall.distance for pair in found.far) / len(found.far)
    return (
        Finding(
            code=code_of(SEPARATE),
            severity=Severity.MEDIUM,
            subjects=tuple(found.audience.refs[row] for row in rows),
            seen=_seen_apart(context, found),
            why=say("What is written for the one is mostly not what the other meets."),
            todo=_todo(found),
            evidence=(_shared(found.far[0]), *_groups(found), _common(found)),
            share=min(1.0, customers * distance),
        ),
    )


def _seen_apart(context: Context[Options], found: Survey) -> Message:
    farthest = found.far[0]
    if len(found.far) == 1:
        return count(
            "{a} and {b} share only {shared} of the {n} touchpoint that either meets",
            "{a} and {b} share only {shared} of the {n} touchpoints that either meets",
            farthest.overall.total,
            a=farthest.first,
            b=farthest.second,
            shared=farthest.overall.shared,
        )
    return count(
        "One playbook does not serve all customers: {n} of {total} pairs differs in more than {limit} of what they meet, "
        "{a} and {b} most",
        "One playbook does not serve all customers: {n} of {total} pairs differ in more than {limit} of what they meet, "
        "{a} and {b} most",
        len(found.far),
        total=len(found.divergence.pairs),
        limit=Share(context.options.apart),
        a=farthest.first,
        b=farthest.second,
    )


def _todo(found: Survey) -> Message:
    books, common = len(found.divergence.playbooks), found.divergence.common
    if not common:
        return count(
            "Write {n} playbook; nothing is common to all of them",
            "Write {n} playbooks in place of one; nothing is common to all of them",
            books,
        )
    return count(
        "Write {n} playbook and a common part for what all of them meet: {touchpoints}",
        "Write {n} playbooks in place of one, and a common part for what all of them meet: {touchpoints}",
        books,
        touchpoints=listed(found.met.first(common, _NAMED), _NAMED, common.bit_count()),
    )


def _shared(pair: Pair) -> Message:
    return say(
        "{shared} of {total} touchpoints shared by {a} and {b}",
        shared=pair.overall.shared,
        total=pair.overall.total,
        a=pair.first,
        b=pair.second,
    )


def _groups(found: Survey) -> tuple[Message, ...]:
    """Return a line for each playbook, the larger groups first."""
    groups = sorted(found.divergence.playbooks, key=lambda group: -len(group))
    refs = [tuple(found.audience.refs[row] for row in group) for group in groups]
    lines = [say("A playbook for {who}", who=listed(who)) for who in refs[:_LINES]]
    if (rest := len(refs) - _LINES) > 0:
        lines.append(count("{n} more playbook", "{n} more playbooks", rest))
    return tuple(lines)


def _common(found: Survey) -> Message:
    return count(
        "{n} touchpoint is met by all of them",
        "{n} touchpoints are met by all of them",
        found.divergence.common.bit_count(),
    )


def _alike(found: Survey) -> tuple[Finding, ...]:
    """Return one finding for each group of journeys that are as good as the same."""
    return tuple(_same(found, group) for group in _together(found.alike))


def _together(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Put pairs together that have somebody in common."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        touching = [group for group in groups if any({*pair.rows} & {*each.rows} for each in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([*(each for group in touching for each in group), pair])
    return groups


def _same(found: Survey, pairs: Sequence[Pair]) -> Finding:
    rows = sorted({row for pair in pairs for row in pair.rows})
    refs = tuple(found.audience.refs[row] for row in rows)
    largest = max(pairs, key=lambda pair: pair.overall.distance)
    if largest.overall.distance:
        seen = say(
            "The journeys of {who} differ in no more than {share} of what they meet",
            who=listed(refs),
            share=Share(largest.overall.distance),
        )
    else:
        seen = say("The journeys of {who} meet exactly the same touchpoints", who=listed(refs))
    return Finding(
        code=code_of(ALIKE),
        severity=Severity.LOW,
        subjects=refs,
        seen=seen,
        why=say("Segments are told apart because their experience differs; here it does not."),
        todo=say("Treat {who} as one, or decide where their journeys should part", who=listed(refs)),
        evidence=(_shared(largest),),
        share=min(1.0, fsum(found.audience.shares[row] for row in rows)),
    )


def _parting(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    near = [pair for pair in found.divergence.pairs if pair not in found.far and pair not in found.alike]
    findings = []
    for stage in context.project.stages:
        parting = [
            pair
            for pair in near
            if stage.id in pair.stages
            and above(pair.stages[stage.id].distance, context.options.apart_on_stage)
        ]
        parting.sort(key=lambda pair: -pair.stages[stage.id].distance)
        if parting:
            findings.append(_part(stage.id, parting))
    return tuple(findings)


def _part(stage: str, pairs: Sequence[Pair]) -> Finding:
    ref, first = Ref("stage", stage), pairs[0]
    who = tuple(dict.fromkeys(one for pair in pairs for one in pair.who))
    return Finding(
        code=code_of(CHAPTER),
        severity=Severity.LOW,
        subjects=(ref, *who),
        seen=count(
            "On “{stage}”, {a} and {b} share only {shared} of {n} touchpoint",
            "On “{stage}”, {a} and {b} share only {shared} of {n} touchpoints",
            first.stages[stage].total,
            stage=ref,
            a=first.first,
            b=first.second,
            shared=first.stages[stage].shared,
        ),
        why=say("Their journeys are close enough for one playbook elsewhere, and part here."),
        todo=say("Give “{stage}” a part of its own for each of {who}", stage=ref, who=listed(who)),
        evidence=tuple(
            say(
                "{share} apart: {a} and {b}",
                share=Share(pair.stages[stage].distance),
                a=pair.first,
                b=pair.second,
            )
            for pair in pairs[:_LINES]
        ),
    )
