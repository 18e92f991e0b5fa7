"""Hand-overs that lead nowhere, as findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from touchreport.plugin import Finding, Message, Project, Ref, Severity, Term, count, gathered, refs, say
from touchreport_gaps.entry import Entry, code, first_of
from touchreport_gaps.handovers import BadHandover, Fault
from touchreport_gaps.options import Options
from touchreport_gaps.severity import by_weight
from touchreport_gaps.weights import Order, Weights

FAULTS: tuple[Fault, ...] = ("dead", "apart", "break")
"""In the order in which they are told."""

_BASE: Mapping[Fault, Severity] = {"dead": Severity.HIGH, "apart": Severity.MEDIUM, "break": Severity.MEDIUM}


def handover_entries(
    project: Project, bad: Sequence[BadHandover], weights: Weights, options: Options
) -> list[Entry]:
    """Return a finding for each hand-over that leads nowhere."""
    found: list[Entry] = []
    for fault in FAULTS:
        order = in_order(project, [each for each in bad if each.fault == fault], weights)
        telling = _Telling(project, weights, fault, len(order))
        found += gathered(order, options.singly, telling.alone, telling.together)
    return found


def in_order(project: Project, bad: Sequence[BadHandover], weights: Weights) -> list[BadHandover]:
    """Return hand-overs heaviest first."""
    return sorted(
        bad,
        key=lambda each: (
            severity_of(project, each, weights).rank,
            weights.order[each.source],
            weights.order[each.target],
        ),
    )


def severity_of(project: Project, bad: BadHandover, weights: Weights) -> Severity:
    """Return how much it weighs; a planned target one step less, a break as much as the heavier of its ends."""
    target = project.touchpoint_by_id[bad.target]
    base = Severity.MEDIUM if target.status == "planned" else _BASE[bad.fault]
    ends = {bad.source} if bad.fault != "break" else {bad.source, bad.target}
    return by_weight(base, bool(ends & weights.heavy))


@dataclass(frozen=True, slots=True)
class _Telling:
    project: Project
    weights: Weights
    fault: Fault
    today: int

    def alone(self, bad: BadHandover) -> Entry:
        source, target = Ref("touchpoint", bad.source), Ref("touchpoint", bad.target)
        finding = Finding(
            code=code(f"handover-{bad.fault}"),
            severity=severity_of(self.project, bad, self.weights),
            work="hand-over",
            subjects=(source, target),
            seen=self._seen(source, target),
            why=self._why(),
            todo=self._todo(source, target),
            evidence=self._evidence(bad),
            owner=self.project.touchpoint_by_id[bad.source].answering,
            shown_by=self._shown_by(),
        )
        return Entry(finding, self._order(bad))

    def together(self, rest: Sequence[BadHandover]) -> Entry:
        ids = (id for bad in rest for id in (bad.source, bad.target))
        finding = Finding(
            code=code(f"handover-{self.fault}"),
            severity=severity_of(self.project, rest[0], self.weights),
            work="hand-over",
            subjects=refs("touchpoint", ids),
            seen=self._more(len(rest)),
            why=self._why(),
            todo=self._todo_more(len(rest)),
            evidence=(first_of(rest[0].source),),
            shown_by=self._shown_by(),
            share=-self._order(rest[0])[0],
        )
        return Entry(finding, self._order(rest[0]))

    def _more(self, n: int) -> Message:
        if self.fault == "break":
            return count("{n} more hand-over is missing", "{n} more hand-overs are missing", n)
        return count("{n} more hand-over leads nowhere", "{n} more hand-overs lead nowhere", n)

    def _todo_more(self, n: int) -> Message:
        if self.fault == "break":
            return say("Agree on the {n} other hand-overs that are missing", n=n)
        return say("Correct the {n} other hand-overs that lead nowhere", n=n)

    def _order(self, bad: BadHandover) -> Order:
        return self.weights.together((bad.source, bad.target))

    def _seen(self, source: Ref, target: Ref) -> Message:
        if self.fault == "apart":
            return say(
                "{source} hands over to {target}, which none of those who come by ever meets",
                source=source,
                target=target,
            )
        if self.fault == "break":
            return say("Nobody hands over from {source} to {target}", source=source, target=target)
        if self.project.touchpoint_by_id[target.id].status == "planned":
            return say("{source} hands over to {target}, which is only planned", source=source, target=target)
        return say("{source} hands over to {target}, which is retired", source=source, target=target)

    def _why(self) -> Message:
        if self.fault == "dead":
            return say("Customers are sent to something that is not there, and have to find their own way.")
        if self.fault == "apart":
            return say(
                "Either the hand-over is a wish, or the journeys leave out a step that customers take."
            )
        return say(
            "The customer changes both channel and counterpart here; without a hand-over everything begins again."
        )

    def _todo(self, source: Ref, target: Ref) -> Message:
        if self.fault == "break":
            return say("Agree on what {source} hands over to {target}", source=source, target=target)
        if self.fault == "apart":
            return say(
                "Correct the hand-over from {source} to {target}, or lead customers there",
                source=source,
                target=target,
            )
        return say("Let {source} hand over to something that is there", source=source)

    def _evidence(self, bad: BadHandover) -> tuple[Message, ...]:
        source = self.project.touchpoint_by_id[bad.source]
        target = self.project.touchpoint_by_id[bad.target]
        lines: list[Message] = []
        if bad.who:
            lines.append(
                count(
                    "{n} persona meets the first of the two: {who}",
                    "{n} personas meet the first of the two: {who}",
                    len(bad.who),
                    who=refs("persona", bad.who),
                )
            )
        if bad.fault == "dead":
            lines.append(say("{target}: {status}", target=Ref("touchpoint", bad.target),
                             status=Term("status", target.status)))  # fmt: skip
        first, second = source.answering, target.answering
        if bad.fault == "break" and first is not None and second is not None:
            lines.append(
                say("From {first} to {second}", first=Ref("person", first), second=Ref("person", second))
            )
        return tuple(lines)

    def _shown_by(self) -> Message:
        if self.fault == "break":
            return say("Breaks without a hand-over: {n} today, none wanted", n=self.today)
        return say("Hand-overs that lead nowhere: {n} today, none wanted", n=self.today)
