"""What is worth telling of the author's waivers: those that are over, those without effect, those that miss."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from touchreport.analyse import Outcome
from touchreport.errors import Level, Problem
from touchreport.model.project import Project
from touchreport.model.provenance import Record
from touchreport.model.ref import Ref
from touchreport.model.result import Finding
from touchreport.model.settings import WaiverWish
from touchreport.model.waiver import LeftOut, Waiver

_SHOWN = 12


def standing(wishes: Iterable[WaiverWish], day: datetime.date) -> tuple[Waiver, ...]:
    """Return the waivers that hold on the project's day."""
    return tuple(wish.waiver for wish in wishes if wish.waiver.holds_on(day))


def as_told(project: Project, outcomes: Iterable[Outcome], unowned: Collection[str] = ()) -> Project:
    """Return a project as its readers know it.

    Where it is kept inside that nobody answers, nothing is said of it; where the author leaves it out with her reason, it
    is nobody on purpose, as if she had written “none”.

    Args:
        project: the project.
        outcomes: what became of the analyses.
        unowned: codes of the findings which say that nobody answers for their touchpoints.
    """
    left_out = [each for outcome in outcomes for each in outcome.left_out]
    inside = _about(
        each for each in left_out if each.waiver.says_nothing and each.finding.work == "responsibility"
    )
    agreed = _about(
        each for each in left_out if not each.waiver.says_nothing and each.finding.code in unowned
    )
    if not {*inside, *agreed} & project.records.keys():
        return project
    records = {
        ref: _unasked(record) if ref in inside else _nobody(record) if ref in agreed else record
        for ref, record in project.records.items()
    }
    return replace(project, records=MappingProxyType(records))


def _about(left_out: Iterable[LeftOut]) -> frozenset[Ref]:
    """Return what findings that are left out are about."""
    return frozenset(ref for each in left_out for ref in each.finding.subjects)


def _nobody(record: Record) -> Record:
    """Return a record as if “none” were written for who answers."""
    return replace(record, stated_none=record.stated_none | {"owner"})


def _unasked(record: Record) -> Record:
    """Return a record as if there were no column for who answers."""
    return replace(record, recorded=record.recorded - {"owner", "accountable"})


def waiver_problems(
    wishes: Iterable[WaiverWish], outcomes: Sequence[Outcome], project: Project
) -> tuple[Problem, ...]:
    """Return a warning for each waiver that does not do what its author may believe.

    That is one whose last day has passed while there is something to leave out, one that names some of the things
    that a finding speaks of and not all, and one for which there is no finding. An analysis that did not run, or that
    failed, says nothing about the waivers for its findings.
    """
    ran = {outcome.id: outcome for outcome in outcomes if outcome.result is not None}
    codes = ((wish, ran.get(wish.waiver.finding.partition("/")[0])) for wish in wishes)
    found = (
        _problem(wish, tuple(_findings(outcome)), project) for wish, outcome in codes if outcome is not None
    )
    return tuple(problem for problem in found if problem is not None)


def _findings(outcome: Outcome) -> Iterator[Finding]:
    """Yield all findings of an analysis, those left out too."""
    if outcome.result is not None:
        yield from outcome.result.findings
    for each in outcome.left_out:
        yield each.finding


def _problem(wish: WaiverWish, findings: Sequence[Finding], project: Project) -> Problem | None:
    waiver = wish.waiver
    told = {"code": waiver.finding}
    if any(waiver.is_about(finding) for finding in findings):
        if waiver.until is None or waiver.holds_on(project.date):
            return None
        until = waiver.until.last_day.isoformat()
        return Problem("waiver-over", wish.location, {**told, "until": until}, Level.WARNING)
    partly = sorted((waiver.lacking(finding) for finding in findings), key=len)
    others = next((lacking for lacking in partly if lacking), None)
    if others is None:
        return Problem("waiver-without-finding", wish.location, told, Level.WARNING)
    names = tuple(project.name(Ref(kind, id)).in_language(project.language) for kind, id in others)
    return Problem("waiver-covers-part", wish.location, {**told, "names": names[:_SHOWN]}, Level.WARNING)
