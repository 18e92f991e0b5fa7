"""What is wrong with the plan itself, as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import fsum

from touchreport.plugin import Finding, Ref, Severity, Share, above, count, journey_weights, refs, say
from touchreport_priority.plan.draft import Draft, Task, touchpoints_of
from touchreport_priority.plan.kinds import BETWEEN, OVERLOAD, UNESTIMATED, code_of


def plan_findings(plan: Draft) -> tuple[Finding, ...]:
    """Return who has too much, what falls between owners, and whether efforts are unknown."""
    return (*_overload(plan), *_between(plan), *_unestimated(plan))


def overloaded(plan: Draft) -> tuple[tuple[str, int], ...]:
    """Return who has more of the actions for now and next than is allowed, with how many."""
    total = len(plan.soon)
    if total < plan.options.least_actions:
        return ()
    loads = ((who, of["now"] + of["next"]) for who, of in plan.loads().items() if who is not None)
    return tuple((who, n) for who, n in loads if n > 1 and above(n / total, plan.options.most_share))


def between(plan: Draft) -> tuple[Task, ...]:
    """Return the actions for now and next that are about touchpoints of several owners and are nobody's."""
    return tuple(task for task in plan.soon if task.owner is None and len(_owners(plan, task)) > 1)


def _owners(plan: Draft, task: Task) -> set[str]:
    owners = (plan.project.touchpoint_by_id[id].answering for id in touchpoints_of(task))
    return {owner for owner in owners if owner is not None}


def _touched(plan: Draft, tasks: Iterable[Task]) -> float:
    """Return the share of the journey that runs through the touchpoints of the tasks."""
    weights = journey_weights(plan.project).by_touchpoint
    ids = {id for task in tasks for id in touchpoints_of(task)}
    return min(1.0, fsum(weights.get(id, 0.0) for id in ids))


def _overload(plan: Draft) -> tuple[Finding, ...]:
    total, found = len(plan.soon), []
    for who, n in overloaded(plan):
        ref = Ref("person", who)
        found.append(
            Finding(
                code=code_of(OVERLOAD),
                severity=Severity.MEDIUM,
                subjects=(ref,),
                seen=say(
                    "{person} has {share} of what is to be done now and next",
                    person=ref,
                    share=Share(n / total),
                ),
                why=say("What waits in one queue is done one after the other, however urgent it is."),
                todo=say("Take work from {person}, or agree on what waits", person=ref),
                evidence=(
                    count(
                        "{n} of {total} actions for now and next",
                        "{n} of {total} actions for now and next",
                        n,
                        total=total,
                    ),
                ),
                share=_touched(plan, (task for task in plan.soon if task.owner == who)),
                shown_by=say("{person} has at most {most}", person=ref, most=Share(plan.options.most_share)),
            )
        )
    return tuple(found)


def _between(plan: Draft) -> tuple[Finding, ...]:
    tasks = between(plan)
    if not tasks:
        return ()
    owners = sorted({owner for task in tasks for owner in _owners(plan, task)}, key=_names(plan))
    finding = Finding(
        code=code_of(BETWEEN),
        severity=Severity.MEDIUM if any(task.when == "now" for task in tasks) else Severity.LOW,
        subjects=refs("person", owners),
        seen=count(
            "{n} action for now or next falls between several owners",
            "{n} actions for now or next fall between several owners",
            len(tasks),
        ),
        why=say("What belongs to several people a little is done by none of them."),
        todo=count(
            "Name one person for the action that falls between owners",
            "Name one person for each of the {n} actions that fall between owners",
            len(tasks),
        ),
        evidence=(
            count(
                "{n} of {total} actions for now and next",
                "{n} of {total} actions for now and next",
                len(tasks),
                total=len(plan.soon),
            ),
        ),
        share=_touched(plan, tasks),
        effort=1,
        shown_by=say("Actions between owners: {n} today, none wanted", n=len(tasks)),
    )
    return (finding,)


def _names(plan: Draft) -> Callable[[str], str]:
    people, language = plan.project.person_by_id, plan.project.language
    return lambda who: people[who].name.in_language(language)


def _unestimated(plan: Draft) -> tuple[Finding, ...]:
    total, unknown = len(plan.soon), [task for task in plan.soon if task.effort is None]
    if total < plan.options.least_actions or not above(len(unknown) / total, plan.options.unestimated):
        return ()
    finding = Finding(
        code=code_of(UNESTIMATED),
        severity=Severity.LOW,
        subjects=(),
        seen=count(
            "The effort of {n} action for now or next is not estimated",
            "The effort of {n} actions for now and next is not estimated",
            len(unknown),
        ),
        why=say(
            "Without an effort the order rests on the effect alone, and a quick win cannot be told from a project."
        ),
        todo=say("Record the effort of the touchpoints, those of the first actions first"),
        work="record",
        evidence=(
            count(
                "{n} of {total} actions for now and next",
                "{n} of {total} actions for now and next",
                len(unknown),
                total=total,
            ),
        ),
        share=_touched(plan, unknown),
        effort=1,
        shown_by=say(
            "At most {most} of the actions for now and next without an effort",
            most=Share(plan.options.unestimated),
        ),
    )
    return (finding,)
