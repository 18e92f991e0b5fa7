"""Every field that is compared can be told."""

from __future__ import annotations

import pytest

from tests.difference.editions import edition
from touchreport.difference import Change, FieldChange, Said, Thing, compare
from touchreport.difference.kinds import KINDS, compared_fields
from touchreport.model.message import Term
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
