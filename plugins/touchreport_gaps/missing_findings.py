"""What is not said about a touchpoint, as findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import Finding, Message, Number, Project, Ref, Touchpoint, count, gathered, refs, say
from touchreport_gaps.entry import Entry, code, first_of
from touchreport_gaps.fields import FIELDS, OWNER, Field
from touchreport_gaps.missing import Missing
from touchreport_gaps.options import Options
from touchreport_gaps.severity import by_weight
from touchreport_gaps.weights import Weights


def missing_entries(project: Project, missing: Missing, weights: Weights, options: Options) -> list[Entry]:
    """Return one finding for each empty cell, and one for each field that is not recorded at all."""
    found: list[Entry] = []
    for field in FIELDS:
        if field.kind in missing.absent:
            found += _absent(field, len(project.present))
        else:
            found += lacking_entries(project, field.kind, missing.empty.get(field.kind, ()), weights, options)
    return found


def lacking_entries(
    project: Project, kind: str, ids: Sequence[str], weights: Weights, options: Options
) -> list[Entry]:
    """Return the findings on touchpoints that lack a field, the heaviest one by one."""
    (field,) = (each for each in FIELDS if each.kind == kind)
    telling = _Telling(project, field, weights, len(ids))
    return list(gathered(sorted(ids, key=weights.place), options.singly, telling.alone, telling.together))


def weight_lines(project: Project, touchpoint: Touchpoint, weights: Weights) -> tuple[Message, ...]:
    """Return lines of evidence that say how heavily a touchpoint weighs."""
    lines: list[Message] = []
    if touchpoint.importance is not None:
        high = Number(project.scales["importance"][1])
        lines.append(say("{n} of {high} in importance", n=Number(touchpoint.importance), high=high))
    if touchpoint.id in weights.decisive:
        lines.append(say("A moment of truth"))
    met = len({step.persona for step in project.steps_by_touchpoint.get(touchpoint.id, ())})
    if met:
        lines.append(count("On the journey of {n} persona", "On the journeys of {n} personas", met))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Telling:
    """Makes the findings of one field; `today` is the number of its empty cells."""

    project: Project
    field: Field
    weights: Weights
    today: int

    def alone(self, id: str) -> Entry:
        touchpoint, ref = self.project.touchpoint_by_id[id], Ref("touchpoint", id)
        finding = Finding(
            code=code(self.field.kind),
            severity=by_weight(self.field.base, id in self.weights.heavy),
            subjects=(ref,),
            seen=self.field.seen(ref),
            why=self.field.why,
            todo=self.field.todo(ref),
            evidence=weight_lines(self.project, touchpoint, self.weights),
            owner=_who(self.field, touchpoint),
            effort=self.field.effort,
            work=self.field.work,
            shown_by=self.field.left(self.today),
        )
        return Entry(finding, self.weights.order[id])

    def together(self, rest: Sequence[str]) -> Entry:
        finding = Finding(
            code=code(self.field.kind),
            severity=by_weight(self.field.base, rest[0] in self.weights.heavy),
            subjects=refs("touchpoint", rest),
            seen=self.field.more(len(rest)),
            why=self.field.why,
            todo=self.field.todo_more(len(rest)),
            evidence=(first_of(rest[0]),),
            effort=self.field.effort,
            work=self.field.work,
            shown_by=self.field.left(self.today),
            share=self.weights.journey.get(rest[0], 0.0),
        )
        return Entry(finding, self.weights.order[rest[0]])


def _who(field: Field, touchpoint: Touchpoint) -> str | None:
    """Return who should record it: the owner; where there is none, who answers for the processes behind."""
    if field is not OWNER:
        return touchpoint.answering
    only = touchpoint.responsible[0] if len(touchpoint.responsible) == 1 else None
    return touchpoint.process_owner or only


def _absent(field: Field, present: int) -> list[Entry]:
    if field.absent is None or field.add is None or not present:
        return []
    finding = Finding(
        code=code("not-recorded"),
        severity=field.base.lighter,
        subjects=(),
        seen=field.absent,
        why=field.why,
        todo=field.add,
        evidence=(count("{n} touchpoint", "{n} touchpoints", present),),
        share=1.0,
        work="record" if field.names else field.work,  # a measure is chosen, not entered
    )
    return [Entry(finding, (-1.0, 0.0, field.kind))]
