"""What is told one by one, and what is gathered in one finding."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from touchreport_channels import CHANNELS

from tests.plugins.channels.worlds import channel, journey, persona, point, project, recorded, run
from tests.plugins.small import fault, names, of_kind, renamed, text, told, touched, turned_round
from touchreport.plugin import Pillar, Project, Severity, Touchpoint

ONCE = {"not-recorded", "concentration"}
"""Kinds of which there can only be few: one for the inventory, and one for each channel above the line."""

KINDS = sorted({kind.slug for kind in CHANNELS.findings} - ONCE)


def contradicting(n: int) -> Project:
    """Return a project in which the presence of n touchpoints contradicts their channel; the last weighs most."""
    return project(
        [point(f"t{at}", "shop", presence=("online",), importance=at / n * 4 + 1) for at in range(n)]
    )


def test_the_heaviest_stand_alone_and_the_others_share_one() -> None:
    """Of eight, the three most important are told one by one; the finding on the other five is about all, and one step more work."""
    *alone, together = of_kind(run(contradicting(8), singly=3), "presence")
    assert [touched(each) for each in alone] == [["t7"], ["t6"], ["t5"]]
    assert touched(together) == ["t4", "t3", "t2", "t1", "t0"]
    assert "shop" in {ref.id for ref in together.subjects}
    assert (together.seen.text, together.seen.count) == (
        "The presence of {n} more touchpoint contradicts its channels",
        5,
    )
    assert (together.severity, together.work, together.effort) == (Severity.LOW, "record", 2)


def test_nothing_is_gathered_for_one_alone() -> None:
    """Where one would be left over, it stands alone, and the findings keep the order of the inventory."""
    assert [touched(each) for each in of_kind(run(contradicting(4), singly=3), "presence")] == [
        [f"t{at}"] for at in range(4)
    ]


def test_severity_comes_before_importance() -> None:
    """A moment of truth without a channel is told alone before others that were rated higher."""
    rows = [point(f"t{at}", importance=3) for at in range(4)]
    rows[3] = replace(rows[3], importance=1, moment_of_truth=True)
    alone, together = of_kind(run(project([*rows, point("shop", "shop")]), singly=1), "without-channel")
    assert (touched(alone), alone.severity) == (["t3"], Severity.MEDIUM)
    assert together.severity is Severity.LOW


@pytest.mark.parametrize(("owners", "owner"), [("vvvv", "v"), ("vvwv", None)])
def test_one_owner_of_all_is_named(owners: str, owner: str | None) -> None:
    """The finding on several has an owner only where all of them have the same."""
    rows = [
        point(f"t{at}", "shop", presence=("online",), importance=5 - at, owner=owner)
        for at, owner in enumerate(owners)
    ]
    assert of_kind(run(project(rows), singly=1), "presence")[-1].owner == owner


def test_a_headline_counts_what_was_gathered() -> None:
    """All cases of the kind that leads are counted, whether they are told one by one or in one."""
    assert [run(contradicting(9), singly=n, most_share=1.0).headline.count for n in (1, 3, 9)] == [9, 9, 9]


@cache
def adverse() -> Project:
    """Return 1,250 touchpoints, twenty personas, pillars and channels, of which nearly everything is wrong."""
    rows = [_wrong(at) for at in range(1250)]
    people = [persona(f"p{at}", "letter" if at % 2 else f"own-{at}") for at in range(20)]
    journeys = [
        journey(
            f"p{at}", *((f"t{step}", ("before", "during", "after")[step % 3], "sms") for step in range(9, 90))
        )
        for at in range(20)
    ]
    return project(
        rows,
        [channel(f"idle-{at}") for at in range(20)],
        people,
        journeys,
        [Pillar(f"pillar-{at}", text(f"Pillar {at}"), content_kinds=("search-answer",)) for at in range(20)],
        recorded(*(row.id for row in rows)),
    )


def _wrong(at: int) -> Touchpoint:
    ident, importance = f"t{at}", at % 5 + 1
    faults = (
        point(ident, name=text("Radio")),
        point(ident, name=text("Website")),
        point(ident),
        point(ident, "shop", presence=("online",)),
        point(ident, "website", nature=("physical",)),
        point(ident, "radio", content_kind=("long-text",)),
        point(ident, "sms"),
    )
    return replace(faults[at % len(faults)], importance=importance)


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
    assert fault(CHANNELS, run(adverse()), adverse()) is None


def test_order_and_ids_decide_nothing() -> None:
    """Which ones stand alone is the same with rows turned round and under other ids."""
    world = contradicting(9)
    expected = told(run(world, singly=2).findings, names(world))
    for other in (turned_round(world), renamed(world)):
        assert told(run(other, singly=2).findings, names(other)) == expected


def test_few_findings_stay_as_they_are() -> None:
    """Up to six of a kind, and a seventh, nothing is gathered unless the project asks for it."""
    assert Counter(each.code for each in run(contradicting(7)).findings)["channels/presence"] == 7
    assert Counter(each.code for each in run(contradicting(8)).findings)["channels/presence"] == 7
