"""Every field that is compared can be told."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.difference.editions import edition
from touchreport.difference import Change, FieldChange, FigureChange, Said, Thing, compare
from touchreport.difference.edition import Figure
from touchreport.difference.kinds import KINDS, compared_fields
from touchreport.difference.said import in_step
from touchreport.model.message import Number, Term, say
from touchreport.model.ref import Ref
from touchreport.vocabulary.terms import term


@pytest.mark.parametrize("kind", list(KINDS))
def test_every_field_has_a_name_for_people(kind: str) -> None:
    """In the vocabulary, or where no sheet has a column for it in a message of its own."""
    thing = Thing(Ref(kind, "x"), {})
    said = Said(compare(edition(), edition()))
    for name in compared_fields(kind):
        label = said.label(Change(thing, thing), FieldChange(name, None, None))
        assert term(label.axis, label.id) if isinstance(label, Term) else label.text, f"{kind}.{name}"


@pytest.mark.parametrize(
    ("old", "new", "usual", "shown"),
    [
        (1.0, 1.5, 1, (1, 0.5)),  # as it always was
        (1.04, 1.06, 1, (2, 0.02)),  # not 1.0, 1.1 and 0.0
        (1.04, 1.16, 1, (2, 0.12)),  # not 1.0, 1.2 and 0.1
        (33.2, 33.4, 0, (1, 0.2)),  # a change of which nothing would be seen
        (41.4, 43.6, 0, (1, 2.2)),  # not 41, 44 and 2
        (0.3, 0.1, 1, (1, -0.2)),  # no slip of binary numbers
        (1.0444, 1.1555, 1, (3, 0.112)),  # 1.044 and 1.156: where nothing agrees, what is shown is subtracted
    ],
)
def test_what_is_shown_adds_up(old: float, new: float, usual: int, shown: tuple[int, float]) -> None:
    """Who subtracts the numbers shown finds the change shown; a decimal more tells the truth, a rounded change would not."""
    assert in_step(old, new, usual) == shown


@pytest.mark.parametrize("kind", ["number", "share"])
def test_figures_are_told_in_step(kind: Literal["number", "share"]) -> None:
    """What was, what is and the change have the same decimals; those of a share are percentage points."""
    scale = 100 if kind == "share" else 1
    figures = [Figure("use", "x", (), say("Mean"), kind, value / scale, decimals=1) for value in (1.04, 1.06)]
    old, new, change = Said(compare(edition(), edition())).figures(
        FigureChange(figures[0], figures[1], matters=True)
    )
    assert [each.decimals for each in (old, new, change)] == [2, 2, 2]  # type: ignore[union-attr]  # numbers all
    assert change == Number(0.02, 2, signed=True)
