"""Purposes that repeat each other, and those that do not."""

from __future__ import annotations

from typing import Any

import pytest
from touchreport_consistency.purposes import length, near, units_of

from tests.plugins.consistency.worlds import point, project, run
from tests.plugins.small import of_kind, touched
from touchreport.plugin import Project, Ref, Severity, Table, Text

SHORT = "Shows the way"
LONG = "Shows the way to the nearest shop"


def groups(world: Project, **options: Any) -> tuple[object, object]:
    """Return the groups of the same and of nearly the same purposes."""
    data = run(world, **options).data
    return data["same_purpose"], data["similar_purpose"]


def pair(first: str, second: str, **options: Any) -> tuple[object, object]:
    """Return the groups of two touchpoints with these purposes, both at the first stage and for everybody."""
    return groups(project([point("a", purpose=first), point("b", purpose=second)]), **options)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (SHORT, SHORT),
        (SHORT, "shows  the WAY."),
        ("Zeigt: den Weg!", "zeigt den Weg"),
        ("راه را نشان می‌دهد", "راه را نشان می دهد"),
        ("راه فروشگاه را ياد مي‌دهد", "راه فروشگاه را یاد می‌دهد"),
        ("Ещё раз зовёт", "еще раз зовет"),
        ("介紹新產品。", "介紹 新產品"),
    ],
)
def test_the_same_words_are_the_same_purpose(first: str, second: str) -> None:
    """Capitals, punctuation, spaces and ways of spelling do not tell purposes apart."""
    assert pair(first, second) == ((("a", "b"),), ())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG, "Shows the way to the nearest café"),
        (LONG, "Shows the way to the shop"),
        (LONG, "To the nearest shop shows the way"),
        ("提醒顧客明天上午會送貨到家", "提醒顧客明天下午會送貨到家"),
    ],
)
def test_one_word_apart_is_nearly_the_same(first: str, second: str) -> None:
    """One word changed, left out, or all in another order; the finding says “one word at most”, and weighs low."""
    assert pair(first, second) == ((), (("a", "b"),))
    (finding,) = of_kind(
        run(project([point("a", purpose=first), point("b", purpose=second)])), "similar-purpose"
    )
    assert finding.severity is Severity.LOW


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (LONG, "Shows the road to the nearest café"),
        (LONG, "Tells what the nearest shop has"),
        (SHORT, "Shows the price"),
        ("介紹新產品", "介紹舊產品"),
        (LONG, ""),
    ],
)
def test_nothing_else_is_a_repeat(first: str, second: str) -> None:
    """Two words apart, or short and one word apart, is not guessed to be the same."""
    assert pair(first, second) == ((), ())


@pytest.mark.parametrize(("least", "found"), [(6, True), (7, True), (8, False)])
def test_how_long_a_purpose_must_be(least: int, found: bool) -> None:
    """Seven words: nearly the same is looked for up to there."""
    assert bool(pair(LONG, "Shows the way to the nearest café", least_words=least)[1]) is found


def test_a_character_is_half_a_word() -> None:
    """Five Chinese characters and two words of Latin letters are four and a half."""
    assert length(units_of(point("a", purpose="到App store附近門市"))) == 4.5


def test_near_is_symmetric_and_counts_words() -> None:
    """A word that stands twice is not the same as one that stands once, and two of them are two apart."""
    assert near(("a", "a", "b"), [("a", "b")])
    assert not near(("a", "a", "a", "b"), [("a", "b")])
    assert not near(("a", "b"), [("a", "a", "a", "b")])


def test_only_the_same_stage_is_a_repeat() -> None:
    """The same purpose before and after the purchase is another moment."""
    apart = [point("a", "see", purpose=SHORT), point("b", "buy", purpose=SHORT)]
    shared = [point("a", "see", "use", purpose=SHORT), point("b", "use", "buy", purpose=SHORT)]
    assert groups(project(apart)) == ((), ())
    (finding,) = of_kind(run(project(shared)), "same-purpose")
    assert finding.seen.values["stages"] == (Ref("stage", "use"),)


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({"segments": ("young",)}, {"segments": ("old",)}, False),
        ({"segments": ("young",)}, {"personas": ("max",)}, False),
        ({"segments": ("young",)}, {"personas": ("jo",)}, True),
        ({"personas": ("ines",)}, {"personas": ("jo",)}, True),
        ({"personas": ("max",)}, {}, True),
    ],
)
def test_only_the_same_customers_are_a_repeat(first: Any, second: Any, found: bool) -> None:
    """Ines and Jo are young, Max is old; a touchpoint for nobody in particular is for everybody."""
    world = project([point("a", purpose=SHORT, **first), point("b", purpose=SHORT, **second)])
    assert bool(groups(world)[0]) is found


def test_three_are_one_finding() -> None:
    """A group is told once, the moment of truth first, with the channels that all of them share."""
    rows = [
        point("a", purpose=SHORT, channels=("mail", "shop"), owner="anna"),
        point("b", purpose=SHORT, channels=("shop",), owner="anna", moment_of_truth=True),
        point("c", purpose=SHORT, channels=("shop", "radio"), owner="anna"),
    ]
    (finding,) = of_kind(run(project(rows)), "same-purpose")
    assert touched(finding) == ["b", "a", "c"]
    assert finding.owner == "anna"
    assert finding.evidence[0].values["channels"] == (Ref("channel", "shop"),)


def test_what_the_company_cannot_shape_is_left_out() -> None:
    """Two reviews that do the same are nobody's waste; a planned touchpoint is not there yet."""
    assert groups(project([point(i, purpose=SHORT, control="uncontrollable") for i in "ab"])) == ((), ())
    assert groups(project([point("a", purpose=SHORT), point("b", purpose=SHORT, status="planned")])) == (
        (),
        (),
    )


def test_a_group_of_nearly_the_same_holds_the_same_ones() -> None:
    """Two alike word for word and a third one word apart: one group of each sort, the words given once each."""
    rows = [
        point("a", purpose=LONG),
        point("b", purpose=LONG),
        point("c", purpose=LONG.replace("shop", "café")),
    ]
    result = run(project(rows))
    assert result.data["same_purpose"] == (("a", "b"),)
    assert result.data["similar_purpose"] == (("a", "b", "c"),)
    table = next(b for b in result.blocks if isinstance(b, Table) and b.caption.id == "purposes")
    assert [len(row[1].value) for row in table.rows] == [1, 2]  # type: ignore[arg-type]


def test_no_chain_of_small_steps() -> None:
    """Each is one word from the next; the first and the last are two apart and never stand in one group."""
    words = ["one two three four five", "one two three four six", "one two three seven six"]
    same, nearly = groups(project([point(i, purpose=w) for i, w in zip("abc", words, strict=True)]))
    assert same == ()
    assert nearly == (("a", "b"),)


def test_many_groups_are_gathered() -> None:
    """Of eight pairs five stand alone; the table shows as many rows as the option says."""
    rows = [point(f"{n}{side}", purpose=f"Purpose {n}") for n in range(8) for side in "ab"]
    result = run(project(rows), most_rows=4)
    assert [len(touched(f)) for f in of_kind(result, "same-purpose")] == [2] * 5 + [6]
    table = next(b for b in result.blocks if isinstance(b, Table) and b.caption.id == "purposes")
    assert len(table.rows) == 4


def test_the_first_language_is_compared() -> None:
    """A translation of another purpose beside it changes nothing."""
    both = Text.from_map({"en": SHORT, "ja": "道を示す"})
    world = project([point("a", purpose=both), point("b", purpose=SHORT)])
    assert groups(world)[0] == (("a", "b"),)


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (LONG, "{n} purpose stands at several touchpoints of one stage, word for word."),
        (LONG + " here", "{n} purpose stands at several touchpoints of one stage, almost word for word."),
        ("Asks how it was", "No purpose is written down twice for the same stage and customers."),
    ],
)
def test_the_summary_tells_no_repeats_that_there_are_not(second: str, told: str) -> None:
    """What there is none of is not told as nought."""
    world = project([point("a", purpose=LONG), point("b", purpose=second)])
    assert told in str(run(world).summary)
