"""How every number came about."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Words
from touchreport.model.message import Value
from touchreport.model.ref import Ref
from touchreport.readers.loaded import TableCount


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
    counts: tuple[TableCount, ...]
    glossary: tuple[GlossaryEntry, ...]
    derived: tuple[Ref, ...]
