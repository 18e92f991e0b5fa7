"""What the inventory does not say."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Context, Finding, Message, Severity, Touchpoint, count, listed, refs, say
from touchreport_balance.kinds import NOT_RECORDED, UNCLASSIFIED, code_of
from touchreport_balance.options import Options
from touchreport_balance.spread import Spread
from touchreport_balance.survey import Survey
from touchreport_balance.words import AXIS, INSIDE, ranked


def record_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return touchpoints without a class, then axes that are not recorded."""
    if not context.project.present:
        return ()
    partly = [s for s in found.spreads.values() if s.recorded and s.classes.unclassed]
    without = [s for s in found.spreads.values() if s.classes.unclassed and not s.recorded]
    return (
        *((_unclassified(context, partly),) if partly else ()),
        *((_not_recorded(context, without),) if without else ()),
    )


def _unclassified(context: Context[Options], spreads: Iterable[Spread]) -> Finding:
    spreads = tuple(spreads)
    found: dict[str, Touchpoint] = {t.id: t for s in spreads for t in s.classes.unclassed}
    order = ranked(context.project, found.values())
    return Finding(
        code=code_of(UNCLASSIFIED),
        severity=Severity.LOW,
        subjects=refs("touchpoint", order),
        seen=count(
            "{n} touchpoint lacks a class that others have",
            "{n} touchpoints lack a class that others have",
            len(order),
        ),
        why=say("What has no class is left out of the shares, and may be what a stage seems to lack."),
        todo=say(
            "Enter {axes} of {touchpoints}, or their channels",
            axes=_lower(spreads),
            touchpoints=listed(refs("touchpoint", order), 3),
        ),
        evidence=tuple(
            say("{axis}: {n} without a class", axis=AXIS[s.axis], n=len(s.classes.unclassed)) for s in spreads
        ),
        effort=1,
        work="record",
    )


def _not_recorded(context: Context[Options], spreads: Iterable[Spread]) -> Finding:
    axes = _lower(spreads)
    return Finding(
        code=code_of(NOT_RECORDED),
        severity=Severity.LOW,
        subjects=(),
        seen=say("Not recorded of any touchpoint: {axes}", axes=axes),
        why=say("Nothing can be said of its balance."),
        todo=say("Add to the inventory and fill in: {axes}", axes=axes),
        evidence=(count("0 of {n} touchpoint", "0 of {n} touchpoints", len(context.project.present)),),
        effort=2,
        work="record",
    )


def _lower(spreads: Iterable[Spread]) -> tuple[Message, ...]:
    """Return the axes as they stand inside a sentence."""
    return tuple(INSIDE[s.axis] for s in spreads)
