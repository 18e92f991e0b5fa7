"""The words of the field as checking needs them: what a cell's word stands for, and which words are known.

One place that knows how the vocabulary is asked; everything else in this package asks here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from touchreport.model.channel import Channel
from touchreport.model.text import Text
from touchreport.readers.checking.shapes import SHAPES
from touchreport.text import fold, nearest
from touchreport.vocabulary import journey_models
from touchreport.vocabulary.catalogue import measures
from touchreport.vocabulary.channels import channel_ids, channels, content_kind_id, content_kinds
from touchreport.vocabulary.classes import axes, class_ids
from touchreport.vocabulary.heading_marks import Marks, marks
from touchreport.vocabulary.headings import Ambiguous, Heading, headings
from touchreport.vocabulary.languages import languages_to_try
from touchreport.vocabulary.values import plain_words, value_lists, value_word

_RATING_LISTS = {
    "importance": ("level", "likert5-importance"),
    "performance": ("level", "likert5-satisfaction"),
    "effort": ("level",),
    "visual_fit": ("level", "likert5-agreement"),
    "tone_fit": ("level", "likert5-agreement"),
    "emotion": ("emotion",),
}
_NO_VALUE = "not-given"
_LONGEST_EMPTY_WORD = 40
_CONTROL_BY_YES_NO = {True: "controllable", False: "uncontrollable"}


class Answer(NamedTuple):
    """An answer of a survey, such as "satisfied".

    Attributes:
        is_end: whether it is the strongest of its scale.
        is_plain: whether it is so where a column has no stronger one.
    """

    is_end: bool
    is_plain: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabulary, asked in the languages of one project.

    Attributes:
        language: the project's first language; English is tried after it.
        model: id of the journey model, or ``custom``.
    """

    language: str
    model: str = "custom"

    @property
    def languages(self) -> tuple[str, ...]:
        """The vocabulary's languages in which the project's words may be written, in the order to try."""
        return _languages(self.language)

    # headings

    def heading(self, table: str, text: str) -> str | Ambiguous | None:
        """Return the field that a heading names, two of them, or None if nobody knows it."""
        return headings(SHAPES[table].kind).find(text, self.languages) if table in SHAPES else None

    def is_listed(self, table: str, heading: str) -> bool:
        """Return whether a heading stands in the vocabulary as it is written; what else is known is known by rules."""
        return headings(SHAPES[table].kind).is_listed(heading, self.languages)

    def maybe(self, table: str, heading: str) -> str | None:
        """Return the field that an unknown heading may mean, for a message to propose."""
        return headings(SHAPES[table].kind).maybe(heading, self.languages)

    def joined(self, table: str, heading: str) -> Mapping[str, str]:
        """Return the headings of different fields that one heading joins, with their fields; empty for most."""
        return headings(SHAPES[table].kind).joined(heading, self.languages)

    def marks(self, table: str, heading: str) -> Marks:
        """Return what a heading that nobody understands as a whole says of the fields of its table."""
        return marks(SHAPES[table].kind, heading, self.languages)

    def decide(self, heading: Ambiguous, cells: Sequence[str]) -> str:
        """Return the field of a heading that may be two, after what its cells hold."""
        return heading.decide(cells, self.languages)

    def headings(self, table: str) -> tuple[str, ...]:
        """Return the headings of a table in the project's language, the usual ones before their synonyms."""
        found = headings(SHAPES[table].kind)
        names = tuple(heading.name.in_language(self._own) for heading in found.headings.values())
        return (*names, *found.synonyms(self._own))

    def measure_heading(self, column: str) -> Heading:
        """Return what a column of measures in a table of touchpoints stands for."""
        return headings("touchpoint").headings[column]

    def measure_name(self, column: str) -> Text:
        """Return the name of the measure that a column such as ``nps`` holds."""
        heading = self.measure_heading(column)
        return measures().get(heading.measure or "", heading.name)

    # words in cells

    def is_none(self, text: str) -> bool:
        """Return whether somebody says with this word that there is none."""
        return _empty_word(text, self.languages) not in (None, _NO_VALUE)

    def is_not_given(self, text: str) -> bool:
        """Return whether the word only says that nothing was written: to be done, unknown."""
        return _empty_word(text, self.languages) == _NO_VALUE

    def yes_no(self, text: str) -> bool | None:
        """Return what a word for yes or no means; None for anything else, such as "partly"."""
        found = _value_word("yes-no", text, self.languages)
        return found.value if found is not None and isinstance(found.value, bool) else None

    def is_everybody(self, text: str) -> bool:
        """Return whether a word stands for all personas, or all segments."""
        return _value_word("everybody", text, self.languages) is not None

    def word(self, list_id: str, text: str) -> str | None:
        """Return the id of a word of a closed list."""
        found = _value_word(list_id, text, self.languages)
        return None if found is None else found.id

    def words_of(self, list_id: str) -> tuple[str, ...]:
        """Return the words of a closed list in the project's language."""
        return tuple(word.name.in_language(self._own) for word in value_lists()[list_id].values())

    def near_word(self, list_id: str, text: str) -> str | None:
        """Return the word of a closed list, or the id of one, that a text was most likely meant to be; None if none is near."""
        return self.nearest(text, (*self.words_of(list_id), *value_lists()[list_id]))

    def classes(self, axis: str, text: str) -> tuple[str, ...]:
        """Return the classes for which a word stands; under control, yes and no say whether."""
        found = _class_ids(axis, text, self.languages)
        if found or axis != "control":
            return found
        answer = self.yes_no(text)
        return () if answer is None else (_CONTROL_BY_YES_NO[answer],)

    def class_names(self, axis: str) -> tuple[str, ...]:
        """Return the names of an axis's classes in the project's language."""
        return tuple(each.name.in_language(self._own) for each in axes()[axis].classes)

    def names_of(self, axis: str) -> Mapping[str, str]:
        """Return the ids of the classes of an axis, or of the words of a closed list, by their folded names and ids."""
        listed = axes()[axis].classes if axis in axes() else value_lists()[axis].values()
        return {
            fold(name): each.id for each in listed for name in (each.id, each.name.in_language(self._own))
        }

    # ratings

    def position(self, scale: str, text: str) -> float | None:
        """Return where on a scale a word stands, from 0 (lowest) to 1 (highest); None if it is no such word."""
        for list_id in _RATING_LISTS.get(scale, ("level",)):
            found = _value_word(list_id, text, self.languages)
            if found is not None:
                values = [float(word.value) for word in value_lists()[list_id].values()]
                return (float(found.value) - min(values)) / (max(values) - min(values))
        return None

    def level(self, text: str) -> str | None:
        """Return the id of one of the five levels (``very-high`` ... ``very-low``), None for anything else."""
        found = _value_word("level", text, self.languages)
        return None if found is None else found.id

    def answer(self, scale: str, text: str) -> Answer | None:
        """Return where a word stands among the answers of a survey; None if it is none of them."""
        for list_id in _RATING_LISTS.get(scale, ()):
            found = _value_word(list_id, text, self.languages) if list_id.startswith("likert") else None
            if found is not None:
                plain = plain_words(list_id, self.languages)
                values = [float(word.value) for word in value_lists()[list_id].values()]
                return Answer(float(found.value) in (min(values), max(values)), fold(text) in plain)
        return None

    def rating_words(self, scale: str) -> tuple[str, ...]:
        """Return the words in which a rating may be written."""
        return self.words_of(_RATING_LISTS.get(scale, ("level",))[0])

    # what may be referred to without being declared

    def ids_of(self, kind: str, text: str) -> tuple[str, ...]:
        """Return the stages, channels or kinds of content for which a word stands."""
        if kind == "channel":
            return _channel_ids(text, self.languages)
        if kind == "content-kind":
            found = content_kind_id(text, self.languages)
        elif kind == "stage" and self.model in journey_models.journey_models():
            found = _stage_id(self.model, text, self.languages)
        else:
            found = None
        return () if found is None else (found,)

    def stage_of(self, model: str, text: str) -> str | None:
        """Return the id of a stage of any journey model of the vocabulary; None if it has no such stage."""
        return _stage_id(model, text, self.languages)

    def moment(self, text: str) -> str | None:
        """Return the id of a moment of the customer's path; None if nobody knows it."""
        return journey_models.moment_id(text, self.languages)

    def stage_forms(self, text: str) -> tuple[str, ...]:
        """Return a stage as written, then without a number and a word for "stage" beside its name."""
        return journey_models.stage_forms(text, self.languages)

    def names_in(self, kind: str) -> tuple[str, ...]:
        """Return the names of all channels or kinds of content in the project's language."""
        if kind == "channel":
            return tuple(known.channel.name.in_language(self._own) for known in channels().values())
        if kind == "content-kind":
            return tuple(name.in_language(self._own) for name in content_kinds().values())
        return ()

    def channel(self, id: str) -> Channel | None:
        """Return a channel of the vocabulary."""
        known = channels().get(id)
        return None if known is None else known.channel

    def nearest(self, text: str, known: Iterable[str]) -> str | None:
        """Return the word that was probably meant."""
        return nearest(text, known)

    @property
    def _own(self) -> str:
        return self.languages[0]


# The cells of a column repeat each other; each word is looked up once.


@lru_cache(maxsize=4096)
def _empty_word(text: str, languages: tuple[str, ...]) -> str | None:
    if len(text) > _LONGEST_EMPTY_WORD:
        return None
    found = value_word("empty", text, languages)
    return None if found is None else found.id


_languages = lru_cache(maxsize=64)(languages_to_try)
_value_word = lru_cache(maxsize=4096)(value_word)
_class_ids = lru_cache(maxsize=4096)(class_ids)
_channel_ids = lru_cache(maxsize=4096)(channel_ids)
_stage_id = lru_cache(maxsize=4096)(journey_models.stage_id)
