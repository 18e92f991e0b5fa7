"""What is told one by one, and what is gathered in one finding."""

from __future__ import annotations

from functools import cache

import pytest
from touchreport_experience import EXPERIENCE

from tests.plugins.experience.worlds import felt, journey, point, project, run, step
from tests.plugins.small import fault, names, of_kind, renamed, told, touched, turned_round
from touchreport.plugin import Journey, Project, Severity, Touchpoint

KINDS = sorted({kind.slug for kind in EXPERIENCE.findings} - {"none-declared"})

PERSONAS = 40
EACH = 31
"""Touchpoints of each persona; with ten planned ones that nobody reaches, 1,250 in all."""


def valleys(n: int) -> Project:
    """Return a journey with n deep valleys, the last at the most important touchpoint; with `least_rated` none is a moment of truth."""
    return project(
        [felt("mara", 1, *(feeling for _ in range(n) for feeling in (-2, 1)))],
        [point(chr(ord("a") + at), importance=1 + at / n) for at in range(2 * n + 1)],
    )


def test_the_heaviest_stand_alone_and_the_others_share_one() -> None:
    """Of eight, the two most important are told one by one; the finding on the other six is about all of them."""
    *alone, together = of_kind(run(valleys(8), singly=2, least_rated=99), "valley")
    assert [touched(each) for each in alone] == [["p"], ["n"]]
    assert touched(together) == ["l", "j", "h", "f", "d", "b"]
    assert {ref.id for ref in together.subjects if ref.kind == "persona"} == {"mara"}
    assert (together.seen.text, together.seen.count) == ("At {n} more touchpoint the mood falls deep", 6)
    assert together.todo.text == (
        "Find out from customers what goes wrong at these touchpoints, and change it: {touchpoints}"
    )
    assert (together.severity, together.work) == (Severity.MEDIUM, "experience")


def test_nothing_is_gathered_for_one_alone() -> None:
    """Where one would be left over, it stands alone, and the findings keep the order of the journey."""
    assert [touched(each) for each in of_kind(run(valleys(3), singly=2, least_rated=99), "valley")] == [
        ["b"],
        ["d"],
        ["f"],
    ]


def test_a_headline_counts_what_was_gathered() -> None:
    """All cases of the kind that leads are counted, whether they are told one by one or in one."""
    assert [run(valleys(8), singly=n, least_rated=99).headline.count for n in (1, 3, 8)] == [8, 8, 8]


def test_order_and_ids_decide_nothing() -> None:
    """Which ones stand alone is the same with rows turned round and under other ids."""
    world = valleys(8)
    expected = told(run(world, singly=2, least_rated=99).findings, names(world))
    for other in (turned_round(world), renamed(world)):
        assert told(run(other, singly=2, least_rated=99).findings, names(other)) == expected


@cache
def adverse() -> Project:
    """Return 1,250 touchpoints on forty journeys, nearly all of which feel bad, fail, or are not as planned."""
    rows = [row for persona in range(PERSONAS) for row in _rows(persona)]
    planned = [point(f"planned-{at}", importance=1, moment_of_truth=True) for at in range(10)]
    return project([_journey(persona) for persona in range(PERSONAS)], [*rows, *planned])


def _rows(persona: int) -> list[Touchpoint]:
    return [
        point(
            f"p{persona}-{at}",
            importance=5 if at in (1, 20) else 1 + at % 3,
            moment_of_truth=at in (3, 5) or None,
        )
        for at in range(EACH)
    ]


def _journey(persona: int) -> Journey:
    last = -2.0 if persona % 2 else -0.5
    return journey(
        f"p{persona}",
        *(step(f"planned-{at}", actual="planned") for at in range(10)),
        *(
            step(
                f"p{persona}-{at}",
                last if at == EACH - 1 else -2.0 if at % 2 else 1.0,
                success_rate=0.4 if at % 4 == 0 else 0.9,
                actual="actual",
            )
            for at in range(EACH)
        ),
    )


def test_the_adverse_world_is_large() -> None:
    """It has as many touchpoints as the smallest of the inventories that the product is measured with."""
    assert len(adverse().touchpoints) == 1250


@pytest.mark.parametrize("slug", KINDS)
def test_no_kind_floods_the_report(slug: str) -> None:
    """However much is wrong, a kind has no more findings than stand alone and one on the rest."""
    many, few = of_kind(run(adverse(), singly=1000), slug), of_kind(run(adverse()), slug)
    assert len(many) > 7
    assert len(few) == 7
    assert few[-1].seen.count == len(many) - 6
    assert {ref for each in few for ref in each.subjects} == {ref for each in many for ref in each.subjects}


def test_the_core_accepts_what_is_gathered() -> None:
    """Findings are declared, and their references lead somewhere."""
    assert fault(EXPERIENCE, run(adverse()), adverse()) is None
