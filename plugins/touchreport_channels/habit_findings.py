"""What to say where a persona's channels and her journey do not meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from touchreport.plugin import Finding, Message, Project, Ref, Severity, count, listed, refs, say
from touchreport_channels.habits import Habits, StageMeeting
from touchreport_channels.kinds import NEVER_MET, NOT_HERS, code_of


def habit_findings(
    project: Project, every: Iterable[Habits], carried: Mapping[str, tuple[str, ...]]
) -> tuple[Finding, ...]:
    """Return the findings on all personas.

    Args:
        project: the project.
        every: the personas' habits.
        carried: ids of today's touchpoints by channel. Of a channel that carries none, it is said elsewhere.
    """
    findings: list[Finding] = []
    for habits in every:
        findings += _never_met(project, habits, carried)
        findings += [_not_hers(habits, at) for at in habits.stages if at.misses_her]
    return tuple(findings)


def _never_met(
    project: Project, habits: Habits, carried: Mapping[str, tuple[str, ...]]
) -> tuple[Finding, ...]:
    persona = Ref("persona", habits.persona.id)
    if not habits.met:
        return (_met_nowhere(habits, persona),)
    missed = [channel for channel in habits.unmet if channel in carried]
    if not missed:
        return ()
    there = tuple(dict.fromkeys(ident for channel in missed for ident in carried[channel]))
    return (
        Finding(
            code=code_of(NEVER_MET),
            severity=Severity.LOW,
            subjects=(persona, *refs("channel", missed)),
            seen=count(
                "We never meet {persona} on {channels}, though {n} touchpoint happens there",
                "We never meet {persona} on {channels}, though {n} touchpoints happen there",
                len(there),
                persona=persona,
                channels=listed(refs("channel", missed)),
            ),
            why=say("She is there anyway, and the channel is already looked after."),
            todo=say(
                "Plan a step of {persona} on one of these channels, or write down why there is none: {channels}",
                persona=persona,
                channels=listed(refs("channel", missed)),
            ),
            evidence=(*_passed_by(project, persona, there), _met_line(habits), *_derived_line(habits)),
            shown_by=say(
                "A step of {persona} on {channels}", persona=persona, channels=refs("channel", missed[:1])
            ),
        ),
    )


def _passed_by(project: Project, persona: Ref, there: Iterable[str]) -> tuple[Message, ...]:
    """Name what happens on a channel of hers and is on no step of hers; first what the inventory has for her."""
    meant = [ident for ident in there if persona.id in project.touchpoint_by_id[ident].personas]
    others = [ident for ident in there if ident not in meant]
    lines: list[Message] = []
    if meant:
        lines.append(
            say(
                "Meant for {persona}, and on no step of hers: {touchpoints}",
                persona=persona,
                touchpoints=listed(refs("touchpoint", meant)),
            )
        )
    if others:
        lines.append(say("Happens there: {touchpoints}", touchpoints=listed(refs("touchpoint", others))))
    return tuple(lines)


def _met_nowhere(habits: Habits, persona: Ref) -> Finding:
    uses = listed(refs("channel", habits.uses))
    return Finding(
        code=code_of(NEVER_MET),
        severity=Severity.MEDIUM,
        subjects=(persona,),
        seen=say("We meet {persona} on none of the channels that they use", persona=persona),
        why=say(
            "They use {channels}; what we say elsewhere does not reach them unless they come to us.",
            channels=uses,
        ),
        todo=say("Offer a touchpoint of hers on one of these channels: {channels}", channels=uses),
        evidence=(_met_line(habits), *_derived_line(habits)),
        shown_by=say("Share of their steps that run over a channel of theirs"),
    )


def _not_hers(habits: Habits, at: StageMeeting) -> Finding:
    persona, stage = Ref("persona", habits.persona.id), Ref("stage", at.stage)
    foreign = listed(refs("channel", at.foreign))
    return Finding(
        code=code_of(NOT_HERS),
        severity=Severity.LOW if at.in_person else Severity.MEDIUM,
        subjects=(persona, stage),
        seen=say(
            "In {stage} we rely on media that are not used by {persona}: {channels}",
            stage=stage,
            channels=foreign,
            persona=persona,
        ),
        why=_why(at, persona),
        todo=say(
            "Offer a step of {stage} on a channel used by {persona}: {channels}",
            stage=stage,
            persona=persona,
            channels=listed(refs("channel", habits.uses)),
        ),
        evidence=(
            count(
                "{n} of {total} steps over media in this stage on a channel of hers",
                "{n} of {total} steps over media in this stage on a channel of hers",
                at.on_hers,
                total=at.counted,
            ),
            *_derived_line(habits),
        ),
        shown_by=say("Share of their steps that run over a channel of theirs"),
    )


def _why(at: StageMeeting, persona: Ref) -> Message:
    if not at.in_person:
        return say("Nothing else brings {persona} and us together in this stage.", persona=persona)
    return count(
        "Only {n} step with a person, a place or a thing reaches {persona} in this stage.",
        "Only {n} steps with a person, a place or a thing reach {persona} in this stage.",
        at.in_person,
        persona=persona,
    )


def _met_line(habits: Habits) -> Message:
    return count(
        "{n} of the {total} channels that they use meets them",
        "{n} of the {total} channels that they use meet them",
        len(habits.met),
        total=len(habits.uses),
    )


def _derived_line(habits: Habits) -> tuple[Message, ...]:
    """Say so where the journey was not recorded."""
    if not habits.derived:
        return ()
    return (say("Her journey is derived from the stages of the touchpoints, not recorded"),)
