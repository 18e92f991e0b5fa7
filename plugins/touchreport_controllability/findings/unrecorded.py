"""What the inventory does not say, once for the whole of it."""

from __future__ import annotations

from touchreport.plugin import Finding, Message, Severity, Share, Term, count, refs, same_owner, say
from touchreport_controllability.findings.common import code
from touchreport_controllability.sentences import ref
from touchreport_controllability.situation import Situation


def unrecorded(situation: Situation) -> tuple[Finding, ...]:
    """Return findings on fields that the inventory does not have, and on touchpoints without a class."""
    if not situation.present:
        return ()
    if not situation.records("control"):
        return (_no_control(situation),)
    found: list[Finding] = []
    if situation.unclassed:
        found.append(_unclassed(situation))
    if situation.outside and not situation.records("influenced_by"):
        found.append(_no_influence(situation))
    if situation.outside and not situation.records("monitored_by"):
        found.append(_no_monitoring(situation))
    return tuple(found)


def _no_control(situation: Situation) -> Finding:
    return Finding(
        code=code("control-unrecorded"),
        severity=Severity.MEDIUM,
        subjects=(),
        seen=say("The inventory does not say which touchpoints we control"),
        why=say("Without it nobody sees where we decide, where we can only influence, and what to watch."),
        todo=_add_field("control", say("“controllable” or “uncontrollable”")),
        evidence=(_without(len(situation.present)),),
        shown_by=say("Every touchpoint has a class of control"),
        share=1.0,
        work="record",
    )


def _unclassed(situation: Situation) -> Finding:
    missing = situation.unclassed
    n, total = len(missing), len(situation.present)
    heavy = any(situation.stake(t) is Severity.HIGH for t in missing)
    return Finding(
        code=code("unclassified"),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        work="record",
        subjects=refs("touchpoint", (t.id for t in missing)),
        seen=say("Of {touchpoint} nobody has said whether we control it", touchpoint=ref(missing[0]))
        if n == 1
        else count(
            "Of {n} touchpoint nobody has said whether we control it",
            "Of {n} touchpoints nobody has said whether we control them",
            n,
        ),
        why=say("It is missing from every share on this page, and does not count as an influence.")
        if n == 1
        else say("They are missing from every share on this page, and do not count as an influence."),
        todo=say("Enter whether we control {touchpoint}", touchpoint=ref(missing[0]))
        if n == 1
        else count(
            "Enter for each of the {n} touchpoints whether we control it, {touchpoint} first",
            "Enter for each of the {n} touchpoints whether we control it, {touchpoint} first",
            n,
            touchpoint=ref(missing[0]),
        ),
        evidence=(
            count(
                "{n} of {total} touchpoints, {share}",
                "{n} of {total} touchpoints, {share}",
                n,
                total=total,
                share=Share(n / total),
            ),
        ),
        owner=same_owner(missing),
        shown_by=say("Every touchpoint has a class of control"),
    )


def _no_influence(situation: Situation) -> Finding:
    n = len(situation.outside)
    return Finding(
        code=code("influence-unrecorded"),
        severity=Severity.MEDIUM,
        subjects=refs("touchpoint", (t.id for t in situation.outside)),
        seen=say("The inventory does not say what acts on {touchpoint}", touchpoint=ref(situation.outside[0]))
        if n == 1
        else count(
            "The inventory does not say what acts on the {n} touchpoint outside our control",
            "The inventory does not say what acts on the {n} touchpoints outside our control",
            n,
        ),
        why=say("What we do not decide we can only influence. Nobody can see with what."),
        todo=_add_field("influenced_by", say("the touchpoints that act on each one outside our control")),
        owner=same_owner(situation.outside),
        shown_by=say("Every touchpoint outside our control has an influence, or “none”"),
        work="record",
    )


def _no_monitoring(situation: Situation) -> Finding:
    n = len(situation.outside)
    return Finding(
        code=code("monitoring-unrecorded"),
        severity=Severity.MEDIUM,
        subjects=refs("touchpoint", (t.id for t in situation.outside)),
        seen=say("The inventory does not say who watches {touchpoint}", touchpoint=ref(situation.outside[0]))
        if n == 1
        else count(
            "The inventory does not say who watches the {n} touchpoint outside our control",
            "The inventory does not say who watches the {n} touchpoints outside our control",
            n,
        ),
        why=say("What nobody is known to watch changes unseen."),
        todo=_add_field("monitored_by", say("the person who watches each one outside our control")),
        owner=same_owner(situation.outside),
        shown_by=say("Every touchpoint outside our control has somebody who watches it"),
        work="record",
    )


def _add_field(name: str, content: Message) -> Message:
    field = Term("field", f"touchpoint.{name}")
    return say("Add the field “{field}” to the inventory, and enter {content}", field=field, content=content)


def _without(n: int) -> Message:
    return count("{n} touchpoint without a class of control", "{n} touchpoints without a class of control", n)
