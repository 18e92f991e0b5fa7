"""What an unknown column may be, after the words that stand in its cells."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import islice

from touchreport.model.field import Kind, NamedField
from touchreport.readers.checking.lexicon import Lexicon
from touchreport.readers.checking.shapes import SHAPES
from touchreport.readers.checking.texts import split
from touchreport.vocabulary.journey_models import journey_models

FEWEST = 2
"""Different answers that a column must hold; a single one says too little."""

MOST = 50
"""Different cells that are looked at."""


def field_of_cells(
    lexicon: Lexicon, table: str, cells: Iterable[str], taken: Container[object] = frozenset()
) -> str | None:
    """Return the one field whose words all cells are, such as the channels under “Via”; None if none or several fit.

    It is for a message to propose, and for nobody to act upon: a competitor's channels are channels, too. Numbers, dates,
    yes and no and the words of ratings stand under too many headings to say anything.

    Args:
        lexicon: the vocabulary in the languages of the project.
        table: id of the table, such as ``touchpoints``.
        cells: what stands in the column.
        taken: fields that have a column already.
    """
    different = islice(dict.fromkeys(cells), MOST)
    answers = tuple(dict.fromkeys(part for cell in different for part in split(cell)))
    if len(answers) < FEWEST or table not in SHAPES:
        return None
    free = (named for named in SHAPES[table].fields if named.name not in taken)
    fitting = [named.name for named in free if _holds(lexicon, named, answers)]
    return fitting[0] if len(fitting) == 1 else None


def _holds(lexicon: Lexicon, named: NamedField, answers: Sequence[str]) -> bool:
    """Return whether each answer is one of the closed words of a field."""
    kind, of = named.field.kind, named.field.of or ""
    if kind in (Kind.CLASS, Kind.CLASSES):
        return all(lexicon.classes(of, answer) and lexicon.yes_no(answer) is None for answer in answers)
    if kind is Kind.WORD:
        return all(lexicon.word(of, answer) for answer in answers)
    if kind is Kind.REFS and of in ("channel", "content-kind"):
        return all(lexicon.ids_of(of, answer) for answer in answers)
    if kind is Kind.REFS and of == "stage":
        return any(all(lexicon.stage_of(model, each) for each in answers) for model in journey_models())
    return False
