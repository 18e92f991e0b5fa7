"""Which groups of customers are told apart."""

from __future__ import annotations

from tests.plugins.small import small, text
from touchreport.plugin import Persona, Project, Ref, Segment, customer_groups


def segment(ident: str, share: float | None = None) -> Segment:
    """Return a segment, called by its id."""
    return Segment(ident, text(ident), share=share)


def persona(ident: str, of: str | None = None, share: float | None = None) -> Persona:
    """Return a persona, called by her id."""
    return Persona(ident, text(ident), segment=of, share=share)


def project(segments: list[Segment], personas: list[Persona]) -> Project:
    """Return a project of these."""
    return small(segments=tuple(segments), personas=tuple(personas))


def test_segments_are_the_groups_where_there_are_any() -> None:
    """Personas belong to their segment; who has none stands outside."""
    found = customer_groups(project([segment("a"), segment("b")], [persona("ines", "b"), persona("jonas")]))
    assert (found.kind, found.refs) == ("segment", (Ref("segment", "a"), Ref("segment", "b")))
    assert (found.of_persona, found.of_segment) == ({"ines": 1}, {"a": 0, "b": 1})
    assert found.outside == (Ref("persona", "jonas"),)


def test_else_each_persona_is_a_group() -> None:
    """Nobody stands outside then."""
    found = customer_groups(project([], [persona("ines"), persona("jonas")]))
    assert (found.kind, found.refs) == ("persona", (Ref("persona", "ines"), Ref("persona", "jonas")))
    assert (found.of_persona, found.of_segment, found.outside) == ({"ines": 0, "jonas": 1}, {}, ())


def test_shares_of_segments_are_their_own_or_those_of_their_personas() -> None:
    """A declares 0.3; both personas of b have 0.3 together: one half each, once they sum to 1."""
    people = [persona("ines", "b", 0.1), persona("jonas", "b", 0.2), persona("mia", "a", 0.7)]
    found = customer_groups(project([segment("a", 0.3), segment("b")], people))
    assert [round(share, 9) for share in found.shares] == [0.5, 0.5]
    assert found.declared


def test_without_shares_groups_count_as_equal_parts() -> None:
    """That nobody declared any is told."""
    for found in (
        customer_groups(project([], [persona("ines"), persona("jonas")])),
        customer_groups(project([segment("a"), segment("b")], [])),
    ):
        assert (found.shares, found.declared) == ((0.5, 0.5), False)


def test_a_project_without_customers_has_no_groups() -> None:
    """Nothing is divided by nought."""
    found = customer_groups(project([], []))
    assert (found.refs, found.shares) == ((), ())
