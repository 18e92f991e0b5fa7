"""Touchpoints without a media class or a goal; one finding for the inventory where nobody recorded it."""

from __future__ import annotations

from touchreport.plugin import (
    Finding,
    Message,
    Project,
    Ref,
    Severity,
    State,
    Term,
    Touchpoint,
    by_importance,
    count,
    listed,
    refs,
    same_owner,
    say,
)
from touchreport_media.kinds import NOT_RECORDED, UNCLASSIFIED, code_of
from touchreport_media.survey import Survey

FIELDS = ("media_class", "goal")
"""The fields of a touchpoint that this analysis needs."""


def missing_findings(project: Project, found: Survey) -> tuple[Finding, ...]:
    """Return what to say of each field; nothing where a written “none” says that there is none."""
    without = (found.mixes.unclassed, found.goals.without)
    given = (found.mixes.whole.cases, found.goals.cases)
    findings: list[Finding] = []
    for name, touchpoints, cases in zip(FIELDS, without, given, strict=True):
        open_ = tuple(t for t in touchpoints if not stated_none(project, t, name))
        if open_:
            findings.append(_some(project, name, open_) if cases else _nothing(name, open_))
    return tuple(findings)


def stated_none(project: Project, touchpoint: Touchpoint, name: str) -> bool:
    """Return whether somebody wrote that there is none; a statement, not a gap."""
    return project.state(Ref("touchpoint", touchpoint.id), name) is State.NONE


def _nothing(name: str, touchpoints: tuple[Touchpoint, ...]) -> Finding:
    field = Term("field", f"touchpoint.{name}")
    return Finding(
        code=code_of(NOT_RECORDED),
        severity=Severity.MEDIUM,
        subjects=refs("touchpoint", (t.id for t in touchpoints)),
        seen=say("No touchpoint has a value for “{field}”", field=field),
        why=_why(name),
        todo=say("Add a column “{field}” to the inventory and fill it in", field=field),
        work="record",
    )


def _some(project: Project, name: str, touchpoints: tuple[Touchpoint, ...]) -> Finding:
    field, found = Term("field", f"touchpoint.{name}"), by_importance(project, touchpoints)
    subjects = refs("touchpoint", (t.id for t in found))
    return Finding(
        code=code_of(UNCLASSIFIED),
        severity=Severity.LOW,
        work="record",
        subjects=subjects,
        seen=count(
            "{n} of {total} touchpoints has no value for “{field}”",
            "{n} of {total} touchpoints have no value for “{field}”",
            len(found),
            total=len(project.present),
            field=field,
        ),
        why=_why(name),
        todo=say("Fill in “{field}” for {touchpoints}", field=field, touchpoints=listed(subjects)),
        owner=same_owner(found),
        effort=1,
    )


def _why(name: str) -> Message:
    if name == "goal":
        return say("Without a goal nobody can say whether a stage gets what it needs.")
    return say("Without a media class nobody can say whose voice a customer hears.")
