"""What to say of goals that are missing."""

from __future__ import annotations

from touchreport.plugin import Finding, Message, Ref, Severity, Share, count, listed, say
from touchreport_media.goal_gaps import OffGoal, Unserved
from touchreport_media.kinds import MAIN_GOAL, OFF_GOAL, UNSERVED, code_of
from touchreport_media.survey import Survey
from touchreport_media.words import goal, stage


def goal_findings(found: Survey) -> tuple[Finding, ...]:
    """Return goals that nothing serves, then stages off their goals, then stages without the most usual one."""
    gaps = found.gaps
    return (
        *(_unserved(found, each) for each in gaps.unserved),
        *(_off(found, each) for each in gaps.off),
        *(_main(found, at, name) for at, name in gaps.main),
    )


def _unserved(found: Survey, gap: Unserved) -> Finding:
    there = tuple(stage(each) for each in gap.stages)
    first = (gap.main or gap.stages)[0]
    return Finding(
        code=code_of(UNSERVED),
        severity=Severity.MEDIUM if gap.main else Severity.LOW,
        subjects=there,
        seen=say("No touchpoint pursues the goal “{goal}”", goal=goal(gap.goal)),
        why=say("It is usual at {stages}, and nobody there works for it.", stages=listed(there)),
        todo=_todo(found, gap.goal, first),
        evidence=(
            count(
                "0 of {n} touchpoint with a goal",
                "0 of {n} touchpoints with a goal",
                found.goals.cases,
            ),
            _in_catalogue(found, first, gap.goal),
        ),
        shown_by=say("One touchpoint of today pursues “{goal}”", goal=goal(gap.goal)),
    )


def _off(found: Survey, gap: OffGoal) -> Finding:
    there, first = stage(gap.stage), gap.usual[0]
    return Finding(
        code=code_of(OFF_GOAL),
        severity=Severity.MEDIUM,
        subjects=(there,),
        seen=say("No touchpoint at {stage} pursues a goal that is usual there", stage=there),
        why=say(
            "Usual there: {usual}. What its touchpoints pursue instead: {pursued}.",
            usual=tuple(goal(each) for each in gap.usual),
            pursued=tuple(goal(each) for each in gap.pursued),
        ),
        todo=_todo(found, first, gap.stage),
        evidence=(
            count(
                "0 of {n} touchpoint with a goal at {stage}",
                "0 of {n} touchpoints with a goal at {stage}",
                found.goals.at_stage.get(gap.stage, 0),
                stage=there,
            ),
            _in_catalogue(found, gap.stage, first),
        ),
    )


def _main(found: Survey, ident: str, name: str) -> Finding:
    there = stage(ident)
    return Finding(
        code=code_of(MAIN_GOAL),
        severity=Severity.LOW,
        subjects=(there,),
        seen=say("At {stage} no touchpoint pursues “{goal}”", stage=there, goal=goal(name)),
        why=say("It is the most usual goal there; others are pursued in its place."),
        todo=_todo(found, name, ident),
        evidence=(
            count(
                "0 of {n} touchpoint with a goal at {stage}",
                "0 of {n} touchpoints with a goal at {stage}",
                found.goals.at_stage.get(ident, 0),
                stage=there,
            ),
            _in_catalogue(found, ident, name),
        ),
    )


def _in_catalogue(found: Survey, ident: str, name: str) -> Message:
    return say(
        "{share} of the catalogue’s types for {stage}",
        share=Share(found.goals.usual[ident].shares[name]),
        stage=stage(ident),
    )


def _todo(found: Survey, name: str, ident: str) -> Message:
    """Return what to do: finish what is planned, else plan something such as the catalogue has."""
    planned = found.goals.planned.get(name, ())
    there = [t for t in planned if ident in t.stages]
    if there:
        first = min(there, key=lambda t: (t.name.words, t.id))
        return say(
            "Finish {touchpoint}, which is planned and pursues “{goal}”",
            touchpoint=Ref("touchpoint", first.id),
            goal=goal(name),
        )
    example = found.goals.usual[ident].example(name)
    if example is None:
        return say(
            "Say which touchpoint at {stage} should pursue “{goal}”", stage=stage(ident), goal=goal(name)
        )
    return say(
        "Say which touchpoint at {stage} should pursue “{goal}”, or plan one, such as “{example}”",
        stage=stage(ident),
        goal=goal(name),
        example=example.name,
    )
