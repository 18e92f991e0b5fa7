"""What would most improve the playbook if it were found out, and whom to ask.

Finding out one thing at one touchpoint is worth the importance of the touchpoint, times one for its own page and one
for each other analysis that reads the field; less where a value is there and only assumed or proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Context, Project, Touchpoint
from touchreport_quality.items import ITEMS, Item
from touchreport_quality.kinds import ID
from touchreport_quality.options import Options
from touchreport_quality.standings import MISSING, SUPPOSED, Sheet


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that is to be found out at one touchpoint.

    Attributes:
        sheet: the touchpoint.
        missing: ids of what nobody recorded, the worthiest first.
        supposed: ids of what is only assumed or proposed, the worthiest first.
        worth: what finding it all out is worth.
        ask: id of the person to ask; None where nobody is named.
    """

    sheet: Sheet
    missing: tuple[str, ...]
    supposed: tuple[str, ...]
    worth: float
    ask: str | None


@dataclass(frozen=True, slots=True)
class FieldGap:
    """One field over all touchpoints.

    Attributes:
        item: the item.
        readers: how many other analyses read it.
        missing: touchpoints of which nobody recorded it, the most important first.
        supposed: touchpoints at which it is only assumed or proposed, the most important first.
        worth: what finding it out everywhere is worth.
    """

    item: Item
    readers: int
    missing: tuple[Sheet, ...]
    supposed: tuple[Sheet, ...]
    worth: float


@dataclass(frozen=True, slots=True)
class Asked:
    """What one person could tell.

    Attributes:
        person: id of the person; None for what nobody is named for.
        questions: the questions, the worthiest first.
        worth: what their answers are worth.
    """

    person: str | None
    questions: tuple[Question, ...]
    worth: float


@dataclass(frozen=True, slots=True)
class Questions:
    """Everything that is to be found out, each list the worthiest first.

    Attributes:
        every: by touchpoint; those at which nothing is open left out.
        fields: by field; those of which nothing is open left out.
        asked: by the person to ask.
        total: what it is worth in all.
        readers: how many other analyses read each item; empty where nobody told.
    """

    every: tuple[Question, ...]
    fields: tuple[FieldGap, ...]
    asked: tuple[Asked, ...]
    total: float
    readers: Mapping[str, int]

    def share(self, worth: float) -> float:
        """Return which share of all that is worth finding out this is, 0 to 1."""
        return worth / self.total if self.total else 0.0


def questions_of(context: Context[Options], sheets: Sequence[Sheet]) -> Questions:
    """Work out what would improve the playbook most."""
    readers = readers_of(context)
    worths = {item.id: 1.0 + readers.get(item.id, 0) for item in ITEMS}
    supposed_counts = context.options.supposed_counts
    every = [_question(sheet, worths, supposed_counts) for sheet in sheets]
    asking = tuple(sorted((q for q in every if q.missing or q.supposed), key=_place))
    order = sorted(sheets, key=lambda s: (not s.moment, -s.weight, str(s.touchpoint.name), s.id))
    fields = (_field(item, order, worths, supposed_counts, readers) for item in ITEMS)
    return Questions(
        asking,
        tuple(sorted((f for f in fields if f.missing or f.supposed), key=lambda f: -round(f.worth, 9))),
        _by_person(context.project, asking),
        fsum(question.worth for question in asking),
        MappingProxyType(readers),
    )


def readers_of(context: Context[Options]) -> dict[str, int]:
    """Return how many other analyses of this build read each item; nothing where the context names none."""
    if not context.readers:
        return {}
    return {
        item.id: len({who for name in item.reads for who in context.readers.get(name, ())} - {ID})
        for item in ITEMS
    }


def whom_to_ask(touchpoint: Touchpoint) -> str | None:
    """Return who should know: who answers for it, else for its processes, else who alone does the work or watches."""
    return (
        touchpoint.answering
        or touchpoint.process_owner
        or _only(touchpoint.responsible)
        or _only(touchpoint.monitored_by)
    )


def _only(people: tuple[str, ...]) -> str | None:
    return people[0] if len(people) == 1 else None


def _question(sheet: Sheet, worths: Mapping[str, float], supposed_counts: float) -> Question:
    missing, supposed = sheet.missing, sheet.supposed
    worth = fsum(worths[i] for i in missing) + supposed_counts * fsum(worths[i] for i in supposed)
    return Question(
        sheet,
        tuple(sorted(missing, key=lambda item: -worths[item])),
        tuple(sorted(supposed, key=lambda item: -worths[item])),
        worth * sheet.weight,
        whom_to_ask(sheet.touchpoint),
    )


def _place(question: Question) -> tuple[float, bool, str, str]:
    sheet = question.sheet
    return -round(question.worth, 9), not sheet.moment, str(sheet.touchpoint.name), sheet.id


def _field(
    item: Item,
    order: Iterable[Sheet],
    worths: Mapping[str, float],
    supposed_counts: float,
    readers: Mapping[str, int],
) -> FieldGap:
    missing: list[Sheet] = []
    supposed: list[Sheet] = []
    for sheet in order:
        standing = sheet.standings.get(item.id)
        if standing in MISSING:
            missing.append(sheet)
        elif standing in SUPPOSED:
            supposed.append(sheet)
    open_ = fsum(s.weight for s in missing) + supposed_counts * fsum(s.weight for s in supposed)
    return FieldGap(item, readers.get(item.id, 0), tuple(missing), tuple(supposed), open_ * worths[item.id])


def _by_person(project: Project, questions: Iterable[Question]) -> tuple[Asked, ...]:
    groups: dict[str | None, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.ask, []).append(question)
    asked = [Asked(who, tuple(group), fsum(q.worth for q in group)) for who, group in groups.items()]

    def place(each: Asked) -> tuple[float, str, str]:
        name = "" if each.person is None else str(project.person_by_id[each.person].name)
        return -round(each.worth, 9), name, each.person or ""

    return tuple(sorted(asked, key=place))
