"""What changed between two editions of a playbook; pure, and without a language.

An :class:`Edition` is what an edition says, small enough to be kept: its things with their values, its findings, its
figures. It is taken of a project with its results (:func:`edition_of`), or read back from the record of an earlier one
(:func:`read_record`). :func:`compare` looks at two of them and at nothing else, so whoever must not see all of a project
reduces both sides first (:meth:`Edition.reduced`).
"""

from __future__ import annotations

from touchreport.difference.changes import (
    AnalysisChange,
    Change,
    Difference,
    FieldChange,
    FigureChange,
    FindingChange,
)
from touchreport.difference.compare import compare
from touchreport.difference.edition import Edition, Figure, Found, Thing
from touchreport.difference.reading import read_record
from touchreport.difference.said import Said
from touchreport.difference.taking import edition_of
from touchreport.difference.writing import record_text, spoken

__all__ = [
    "AnalysisChange",
    "Change",
    "Difference",
    "Edition",
    "FieldChange",
    "Figure",
    "FigureChange",
    "FindingChange",
    "Found",
    "Said",
    "Thing",
    "compare",
    "edition_of",
    "read_record",
    "record_text",
    "spoken",
]
