"""What every converter needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from touchreport.dates import Calendar
from touchreport.model.project import Scale
from touchreport.readers.checking.collector import Collector
from touchreport.readers.checking.directory import Directory
from touchreport.readers.checking.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Desk:
    """The surroundings of a value.

    Attributes:
        folder: the project folder.
        language: BCP 47 tag of the project's first language.
        calendar: ``gregorian`` or ``jalali``.
        scales: lowest and highest value of each rating.
        lexicon: the words of the field's vocabulary.
        directory: the objects that a reference may lead to.
        collector: where problems go.
        three_levels: scales on which the table at hand rates with high, medium and low only.
        plain_answers: scales on which it answers with "satisfied" or "agree" and nothing stronger.
        themes: names of the themes that there are; none where nobody says, and then no name of a theme is wrong.
    """

    folder: Path
    language: str
    calendar: Calendar
    scales: Mapping[str, Scale]
    lexicon: Lexicon
    directory: Directory
    collector: Collector
    three_levels: frozenset[str] = frozenset()
    plain_answers: frozenset[str] = frozenset()
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What a field turned out to hold.

    Attributes:
        value: the value in the type of the model; None where there is none, or it was refused.
        stated_none: whether somebody wrote "none".
    """

    value: Any = None
    stated_none: bool = False
