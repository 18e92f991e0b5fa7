"""How every number came about."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Words
from touchreport.model.message import Message, Value
from touchreport.model.ref import Ref


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A word of the playbook and what it means.

    Attributes:
        term: the word.
        definition: what it means.
    """

    term: Value
    definition: Value


@dataclass(frozen=True, slots=True)
class RowCount:
    """How many rows one file gave to one table; ``read`` is always ``used`` plus ``refused``.

    Attributes:
        table: what the table holds.
        file: path of the file, relative to the project folder.
        read: rows that are not wholly empty.
        used: rows that became objects.
        refused: rows with an error.
    """

    table: Message
    file: str
    read: int
    used: int
    refused: int


@dataclass(frozen=True, slots=True)
class MethodPage:
    """How every number came about, and what the words mean.

    Attributes:
        weights: stages with their weights, 0 to 1.
        weights_declared: whether the project declares them; equal ones if not.
        shares: personas with their shares of the customers, 0 to 1.
        shares_declared: whether the project declares them; equal ones if not.
        analyses: analyses with their versions and pages.
        counts: rows read and used.
        glossary: words and what they mean.
        derived: personas whose journeys were derived.
    """

    weights: tuple[tuple[Ref, float], ...]
    weights_declared: bool
    shares: tuple[tuple[Ref, float], ...]
    shares_declared: bool
    analyses: tuple[tuple[Words, str, str], ...]
    counts: tuple[RowCount, ...]
    glossary: tuple[GlossaryEntry, ...]
    derived: tuple[Ref, ...]
