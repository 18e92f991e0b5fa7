"""What a column that nobody understands may be, after the words that stand in its cells."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from touchreport.dates import parse_when
from touchreport.model.field import Kind, NamedField
from touchreport.readers.checking.lexicon import Lexicon
from touchreport.readers.checking.shapes import SHAPES
from touchreport.readers.checking.texts import split
from touchreport.text import Refusal, fold, parse_number, parse_score
from touchreport.vocabulary.journey_models import journey_models

FEWEST = 2
"""Different answers that a column must hold; a single one says too little."""

PLAIN = 3
"""Different answers that leave little doubt."""

MOST = 50
"""Different cells that are looked at."""

_POSITIONS = "service-position"  # its stages are the classes of the position, which is another field
_RATINGS = range(1, 6)
_MOODS = range(-2, 3)


@dataclass(frozen=True, slots=True)
class Column:
    """What stands below a heading.

    Attributes:
        filled: how many cells hold something.
        answers: the different values in them.
    """

    filled: int
    answers: tuple[str, ...]


def column(lexicon: Lexicon, cells: Iterable[str]) -> Column:
    """Return what stands in `cells`, without words that say that there is nothing."""
    filled = [each for each in cells if each and not (lexicon.is_none(each) or lexicon.is_not_given(each))]
    different = islice(dict.fromkeys(filled), MOST)
    return Column(len(filled), tuple(dict.fromkeys(part for cell in different for part in split(cell))))


def field_of_cells(
    lexicon: Lexicon,
    table: str,
    cells: Iterable[str],
    taken: Container[object] = frozenset(),
    heading: str = "",
    names: Iterable[str] = (),
) -> str | None:
    """Return the one field whose words all cells are, such as the channels under “Via”; None if none or several fit.

    It is for a message to propose, and for nobody to act upon: a competitor's channels are channels, too. Numbers, yes and
    no and the words of ratings stand under too many headings to say anything by themselves; they do beside a heading that
    has an idea of one field.

    Args:
        lexicon: the vocabulary in the languages of the project.
        table: id of the table, such as ``touchpoints``.
        cells: what stands in the column.
        taken: fields that have a column already.
        heading: the heading, where it may speak for one of several.
        names: what the rows of the table are called.
    """
    found = column(lexicon, cells)
    if len(found.answers) < FEWEST or table not in SHAPES:
        return None
    free = tuple(named for named in SHAPES[table].fields if named.name not in taken)
    fitting = fitting_fields(lexicon, free, found, names)
    said = lexicon.marks(table, heading)
    spoken = said.speaks_for | said.hints_at
    wide = frozenset(each.name for each in free if _may_hold(lexicon, each, found.answers))
    return next(
        (next(iter(each)) for each in (spoken & fitting, fitting, spoken & wide) if len(each) == 1), None
    )


def fitting_fields(
    lexicon: Lexicon, fields: Iterable[NamedField], found: Column, names: Iterable[str] = ()
) -> frozenset[str]:
    """Return the fields that have all words of a column, among words that hardly any other column has."""
    known = frozenset(map(fold, names))
    return frozenset(each.name for each in fields if _holds(lexicon, each, found.answers, known))


def is_manifold(lexicon: Lexicon, named: NamedField, found: Column) -> bool:
    """Return whether a column says three different things of a field: classes, words of its list, or names."""
    return len(_said(lexicon, named, found.answers)) >= PLAIN


def is_plain(lexicon: Lexicon, named: NamedField, found: Column) -> bool:
    """Return whether a column names three classes of an axis or both of two, or three words of a list, each by its very name.

    Other words for a class are words for other things, too: "direct" is no control, but a way to sell.
    """
    known = lexicon.names_of(named.field.of or "")
    said = {known.get(fold(each)) for each in found.answers}
    return None not in said and len(said) >= min(PLAIN, len(set(known.values())))


def _said(lexicon: Lexicon, named: NamedField, answers: Iterable[str]) -> set[str | None]:
    kind, of = named.field.kind, named.field.of or ""
    if kind in (Kind.CLASS, Kind.CLASSES):
        return {each for answer in answers for each in lexicon.classes(of, answer)}
    return {lexicon.word(of, each) if kind is Kind.WORD else fold(each) for each in answers}


def _holds(lexicon: Lexicon, named: NamedField, answers: Sequence[str], names: frozenset[str]) -> bool:
    """Return whether each answer is one of the closed words of a field, a name where it takes one, or a mood."""
    kind, of = named.field.kind, named.field.of or ""
    if kind in (Kind.CLASS, Kind.CLASSES):
        return _all(answers, lambda each: lexicon.classes(of, each) and lexicon.yes_no(each) is None)
    if kind is Kind.WORD:
        return _all(answers, lambda each: lexicon.word(of, each))
    if kind is Kind.SCALE and of == "emotion":
        return _are_whole(lexicon, answers, _MOODS) and any(each.strip()[0] in "-−–" for each in answers)
    if kind is not Kind.REFS:
        return False
    if of == "touchpoint":
        return _all(answers, lambda each: fold(each) in names)
    if of == "stage":
        return any(
            all(lexicon.stage_of(model, each) for each in answers)
            for model in journey_models()
            if model != _POSITIONS
        )
    return of in ("channel", "content-kind") and _all(answers, lambda each: lexicon.ids_of(of, each))


def _may_hold(lexicon: Lexicon, named: NamedField, answers: Sequence[str]) -> bool:
    """Return whether answers that stand under many headings are such as a field has."""
    kind, of = named.field.kind, named.field.of or ""
    if kind is Kind.YES_NO or of == "control":
        return _all(answers, lambda each: lexicon.yes_no(each) is not None)
    if kind is Kind.SCALE:
        scale = _MOODS if of == "emotion" else _RATINGS
        return _are_whole(lexicon, answers, scale) or _all(answers, lambda each: lexicon.level(each))
    if kind is Kind.NUMBER:
        return _all(answers, lambda each: not isinstance(parse_number(each, lexicon.language), Refusal))
    return kind is Kind.DATE and _all(answers, lambda each: is_a_date(each, lexicon.language))


def is_a_date(text: str, language: str) -> bool:
    """Return whether a text is a date, be it one of which nobody knows the calendar, or what the first number is."""
    found = parse_when(text, language)
    return found in (Refusal.AMBIGUOUS, Refusal.OTHER_CALENDAR) or not isinstance(found, Refusal)


def _are_whole(lexicon: Lexicon, answers: Sequence[str], scale: range) -> bool:
    scores = [parse_score(each, lexicon.language) for each in answers]
    return all(not isinstance(each, Refusal) and each.value in scale for each in scores)


def _all(answers: Sequence[str], test: Callable[[str], object]) -> bool:
    return all(map(test, answers))
