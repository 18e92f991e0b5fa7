"""Findings told one by one, and findings gathered: of many of a kind, the heaviest stand alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from touchreport.model.message import Message, Value, say
from touchreport.model.project import Project
from touchreport.model.result import Finding
from touchreport.model.telling import gathered, listed
from touchreport.model.weighing import by_importance

_MOST_EFFORT = 5


@dataclass(frozen=True, slots=True)
class Together:
    """How several findings of a kind are told in one.

    Attributes:
        seen: the sentence that counts them.
        todo: what to do, with a list of what they are about.
        about: the kind of those of their subjects that are listed.
        why: why it matters; None where all findings of the kind say the same.
    """

    seen: Callable[[int], Message]
    todo: Callable[[Value], Message]
    about: str = "touchpoint"
    why: Message | None = None


def gathered_findings(
    project: Project, findings: Sequence[Finding], singly: int, together: Mapping[str, Together]
) -> tuple[Finding, ...]:
    """Return the findings kind by kind; of each kind, those after the heaviest `singly` share one.

    The one that they share has what all of them have: the owner, the lines of evidence and what shows success; and it
    names the heaviest of them.

    Args:
        project: the project.
        findings: what was found, in any order.
        singly: how many of a kind are told one by one, at least 0.
        together: how several are told in one, by code; findings of a kind that is not there all stand alone.
    """
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    told: list[Finding] = []
    for code, alike in by_code.items():
        words = together.get(code)
        if words is None or len(alike) <= singly + 1:
            told += alike
        else:
            told += gathered(_heaviest_first(project, alike), singly, lambda each: each, _made_one(words))
    return tuple(told)


def _heaviest_first(project: Project, findings: Sequence[Finding]) -> list[Finding]:
    """Return findings in the order of weight and importance; names settle ties, so the order of rows does not matter."""
    place = {each.id: at for at, each in enumerate(by_importance(project, project.touchpoints))}

    def weight(finding: Finding) -> tuple[object, ...]:
        at = min((place[ref.id] for ref in finding.subjects if ref.kind == "touchpoint"), default=len(place))
        return finding.severity.rank, at, tuple(project.name(ref).words for ref in finding.subjects)

    return sorted(findings, key=weight)


def _made_one(words: Together) -> Callable[[Sequence[Finding]], Finding]:
    """Return the function that makes one finding of several of a kind, the heaviest first."""

    def one(rest: Sequence[Finding]) -> Finding:
        first, owners = rest[0], {each.owner for each in rest}
        subjects = tuple(dict.fromkeys(ref for each in rest for ref in each.subjects))
        return Finding(
            code=first.code,
            severity=first.severity,
            subjects=subjects,
            seen=words.seen(len(rest)),
            why=words.why or first.why,
            todo=words.todo(listed(ref for ref in subjects if ref.kind == words.about)),
            owner=owners.pop() if len(owners) == 1 else None,
            effort=None
            if first.effort is None
            else min(first.effort + 1, _MOST_EFFORT),  # more of the same is more work
            work=first.work,
            evidence=(*_shared(rest), say("First of them: {finding}", finding=first.seen)),
            shown_by=_shown_by(rest),
        )

    return one


def _shared(rest: Sequence[Finding]) -> tuple[Message, ...]:
    """Return the lines of evidence that all findings have, in the order of the first."""
    return tuple(line for line in rest[0].evidence if all(line in each.evidence for each in rest))


def _shown_by(rest: Sequence[Finding]) -> Message:
    """Return what shows success: what all findings name, else that none of them arises any more."""
    first = rest[0].shown_by
    if first is not None and all(each.shown_by == first for each in rest):
        return first
    return say("Of these findings {n} today, none wanted", n=len(rest))
