"""What would most improve the playbook if it were found out, and whom to ask.

Finding out one thing at one touchpoint is worth the importance of the touchpoint, times one for its own page and one
for each other analysis that reads the field; less where a value is there and only assumed or proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Context, Project, Touchpoint
from touchreport_quality.items import BY_ID, ITEMS, Item
from touchreport_quality.kinds import ID
from touchreport_quality.options import Options
from touchreport_quality.standings import Sheet


@dataclass(frozen=True, slots=True)
class Question:
    """Everything that is to be found out at one touchpoint.

    Attributes:
        sheet: the touchpoint.
        worth: what finding it all out is worth.
        ask: id of the person to ask; None where nobody is named.
    """

    sheet: Sheet
    worth: float
    ask: str | None

    @property
    def open(self) -> int:
        """How many things are to be found out."""
        return len(self.sheet.missing) + len(self.sheet.supposed)


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
        worths: what each item is worth at a touchpoint of full importance.
    """

    every: tuple[Question, ...]
    fields: tuple[FieldGap, ...]
    asked: tuple[Asked, ...]
    total: float
    readers: Mapping[str, int]
    worths: Mapping[str, float]

    def in_order(self, items: Iterable[str]) -> tuple[str, ...]:
        """Return items, the worthiest first."""
        return tuple(sorted(items, key=lambda item: -self.worths[item]))

    def share(self, worth: float) -> float:
        """Return which share of all that is worth finding out this is, 0 to 1."""
        return worth / self.total if self.total else 0.0


def questions_of(context: Context[Options], sheets: Sequence[Sheet]) -> Questions:
    """Work out what would improve the playbook most."""
    readers = readers_of(context)
    worths = {item.id: 1.0 + readers.get(item.id, 0) for item in ITEMS}
    supposed_counts = context.options.supposed_counts
    every = [_question(sheet, worths, supposed_counts) for sheet in sheets]
    asking = tuple(sorted((q for q in every if q.open), key=_place))
    order = sorted(sheets, key=lambda sheet: sheet.place)
    fields = _fields(order, worths, supposed_counts, readers)
    return Questions(
        asking,
        tuple(sorted((f for f in fields if f.missing or f.supposed), key=lambda f: -round(f.worth, 9))),
        _by_person(context.project, asking),
        fsum(question.worth for question in asking),
        MappingProxyType(readers),
        MappingProxyType(worths),
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
    # Worths are whole numbers, so that their sum is exact.
    missing = sum([worths[item] for item in sheet.missing])
    supposed = sum([worths[item] for item in sheet.supposed])
    worth = (missing + supposed_counts * supposed) * sheet.weight
    return Question(sheet, worth, whom_to_ask(sheet.touchpoint))


def _place(question: Question) -> tuple[float, int]:
    return -round(question.worth, 9), question.sheet.place


def _fields(
    order: Iterable[Sheet], worths: Mapping[str, float], supposed_counts: float, readers: Mapping[str, int]
) -> Iterator[FieldGap]:
    missing: dict[str, list[Sheet]] = {item.id: [] for item in ITEMS}
    supposed: dict[str, list[Sheet]] = {item.id: [] for item in ITEMS}
    for sheet in order:
        for name in sheet.missing:
            missing[name].append(sheet)
        for name in sheet.supposed:
            supposed[name].append(sheet)
    for name, item in BY_ID.items():
        lacking, guessed = missing[name], supposed[name]
        open_ = fsum([s.weight for s in lacking]) + supposed_counts * fsum([s.weight for s in guessed])
        yield FieldGap(item, readers.get(name, 0), tuple(lacking), tuple(guessed), open_ * worths[name])


def _by_person(project: Project, questions: Iterable[Question]) -> tuple[Asked, ...]:
    groups: dict[str | None, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.ask, []).append(question)
    asked = [Asked(who, tuple(group), fsum(q.worth for q in group)) for who, group in groups.items()]

    def place(each: Asked) -> tuple[float, str, str]:
        name = "" if each.person is None else str(project.person_by_id[each.person].name)
        return -round(each.worth, 9), name, each.person or ""

    return tuple(sorted(asked, key=place))
