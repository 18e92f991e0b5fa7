"""What is told one by one, and what is gathered: of many findings of a kind, the heaviest stand alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Finding, Message, Project, Value, by_importance, count, gathered, listed, say
from touchreport_experience import kinds


@dataclass(frozen=True, slots=True)
class Together:
    """How several findings of a kind are told in one.

    Attributes:
        seen: the sentence that counts them.
        todo: what to do, with a list of what they are about.
        about: the kind of those of their subjects that are listed.
    """

    seen: Callable[[int], Message]
    todo: Callable[[Value], Message]
    about: str = "touchpoint"


def gathered_findings(project: Project, findings: Sequence[Finding], singly: int) -> tuple[Finding, ...]:
    """Return the findings kind by kind; of each kind, those after the heaviest `singly` share one."""
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    told: list[Finding] = []
    for code, alike in by_code.items():
        words = _TOGETHER.get(code)
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

    def together(rest: Sequence[Finding]) -> Finding:
        first, owners = rest[0], {each.owner for each in rest}
        subjects = tuple(dict.fromkeys(ref for each in rest for ref in each.subjects))
        return Finding(
            code=first.code,
            severity=first.severity,
            subjects=subjects,
            seen=words.seen(len(rest)),
            why=first.why,
            todo=words.todo(listed(ref for ref in subjects if ref.kind == words.about)),
            owner=owners.pop() if len(owners) == 1 else None,
            effort=None if first.effort is None else first.effort + 1,  # more of the same is more work
            work=first.work,
        )

    return together


_TOGETHER: Mapping[str, Together] = MappingProxyType(
    {
        kinds.code_of(kinds.MOMENT_LOW): Together(
            lambda n: count(
                "{n} more moment of truth feels bad to somebody",
                "{n} more moments of truth feel bad to somebody",
                n,
            ),
            lambda these: say(
                "Find out from customers what goes wrong at these touchpoints, and change it: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.MISSED_MOMENT): Together(
            lambda n: count(
                "{n} more planned moment of truth is not reached",
                "{n} more planned moments of truth are not reached",
                n,
            ),
            lambda these: say(
                "Lead customers to these touchpoints, or take them off the plan: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.VALLEY): Together(
            lambda n: count(
                "At {n} more touchpoint the mood falls deep", "At {n} more touchpoints the mood falls deep", n
            ),
            lambda these: say(
                "Find out from customers what goes wrong at these touchpoints, and change it: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.UNDECLARED): Together(
            lambda n: count(
                "{n} more touchpoint behaves like a moment of truth, and nobody declared it",
                "{n} more touchpoints behave like moments of truth, and nobody declared them",
                n,
            ),
            lambda these: say(
                "Decide which of these are moments of truth, and mark them: {touchpoints}", touchpoints=these
            ),
        ),
        kinds.code_of(kinds.PEAK_END): Together(
            lambda n: count(
                "{n} more journey is remembered as worse than it was",
                "{n} more journeys are remembered as worse than they were",
                n,
            ),
            lambda these: say("Give the journeys of these personas a better end: {personas}", personas=these),
            about="persona",
        ),
        kinds.code_of(kinds.ENDS_LOW): Together(
            lambda n: count("{n} more journey ends badly", "{n} more journeys end badly", n),
            lambda these: say("Give the journeys of these personas a better end: {personas}", personas=these),
            about="persona",
        ),
        kinds.code_of(kinds.WEAKEST_STEP): Together(
            lambda n: count(
                "{n} more touchpoint makes journeys fail", "{n} more touchpoints make journeys fail", n
            ),
            lambda these: say("Make these touchpoints work more often: {touchpoints}", touchpoints=these),
        ),
        kinds.code_of(kinds.OFF_PLAN): Together(
            lambda n: count("{n} more journey leaves its plan", "{n} more journeys leave their plan", n),
            lambda these: say(
                "Find out why these personas go another way, and change the way or the plan: {personas}",
                personas=these,
            ),
            about="persona",
        ),
    }
)
