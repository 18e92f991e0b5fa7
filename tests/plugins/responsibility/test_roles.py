"""The rule of the letters: exactly one A, at least one R."""

from __future__ import annotations

from pathlib import Path

import pytest
import touchreport_responsibility

from tests.plugins.responsibility.worlds import point, project, run
from tests.plugins.small import of_kind, touched
from touchreport.locales.po import read_po
from touchreport.model.blocks import Table
from touchreport.plugin import Cell, Ref, Severity, Share

LOCALE = Path(touchreport_responsibility.__file__).parent / "locale"


def test_rule_by_hand() -> None:
    """Five touchpoints, two of which keep the rule: 2 / 5 = 40 per cent.

    a: A anna, R ben: kept. b: owner anna stands for the A, R ben: kept. c: two A. d: no R. e: neither A nor R.
    Letters: A 1 + 1 + 2 + 1 = 5, R 1 + 1 + 1 = 3, C 1 (at c), I 2 (at d).
    """
    result = run(
        project(
            [
                point("a", accountable=("anna",), responsible=("ben",)),
                point("b", "anna", responsible=("ben",)),
                point("c", accountable=("anna", "ben"), responsible=("ben",), consulted=("cleo",)),
                point("d", "anna", informed=("ben", "cleo")),
                point("e"),
            ]
        )
    )
    assert (result.data["judged"], result.data["sound"]) == (5, 2)
    assert result.data["letters"] == {"A": 5, "R": 3, "C": 1, "I": 2}
    assert result.metrics[0].value == Share(0.4)


def test_each_break_of_the_rule_is_found_once() -> None:
    """Two A, an owner without the A, and no R are three kinds; without any A the analysis of gaps speaks."""
    world = project(
        [
            point("two", "anna", accountable=("anna", "ben"), responsible=("ben",)),
            point("other", "anna", accountable=("ben",), responsible=("ben",)),
            point("idle", "anna"),
            point("lost"),
        ]
    )
    result = run(world)
    assert [touched(f) for f in of_kind(result, "several-accountable")] == [["two"]]
    assert [touched(f) for f in of_kind(result, "owner-not-accountable")] == [["other"]]
    assert [touched(f) for f in of_kind(result, "no-responsible")] == [["idle"]]
    assert of_kind(result, "several-accountable")[0].subjects == (
        Ref("touchpoint", "two"),
        Ref("person", "anna"),
        Ref("person", "ben"),
    )


@pytest.mark.parametrize(
    ("people", "seen"),
    [
        (("anna", "ben"), "{people} both have the last word on {touchpoint}"),
        (("anna", "ben", "cleo"), "{people} all have the last word on {touchpoint}"),
    ],
)
def test_two_with_the_last_word_are_both_and_more_are_all(people: tuple[str, ...], seen: str) -> None:
    """Of two people one says that both decide, of three that all do."""
    result = run(project([point("a", accountable=people, responsible=("ben",))]))
    assert [f.seen.text for f in of_kind(result, "several-accountable")] == [seen]


@pytest.mark.parametrize(
    ("language", "both"),
    [("fa", "هر دو"), ("ja", "2名"), ("ru", "двоих"), ("zh-Hans", "双方"), ("zh-Hant", "雙方")],
)
def test_each_language_says_both_in_its_own_way(language: str, both: str) -> None:
    """Where two decide, every language has a word for two, which does not stand where three do."""
    said = read_po(LOCALE / f"{language}.po", language).translations
    two = said[None, "{people} both have the last word on {touchpoint}"].forms
    more = said[None, "{people} all have the last word on {touchpoint}"].forms
    assert [both in form for form in two] == [True]
    assert [both in form for form in more] == [False]


def test_a_name_twice_in_a_cell_is_one() -> None:
    """The same person written twice has one A."""
    assert run(project([point("a", accountable=("anna", "anna"), responsible=("anna",))])).data["sound"] == 1


def test_who_has_two_letters_has_both_in_the_matrix() -> None:
    """One who answers and does the work has A/R in the cell."""
    result = run(project([point("a", "anna", responsible=("anna", "ben"))]))
    table = next(block for block in result.blocks if isinstance(block, Table))
    assert table.rows[0] == (Cell(Ref("touchpoint", "a")), Cell("A/\N{WORD JOINER}R"), Cell("R"), Cell())


def test_uncontrollable_and_stated_none_need_nobody_who_does_the_work() -> None:
    """A review of others has an A and no R; a written “none” is a statement. Both keep the rule."""
    world = project(
        [point("review", "anna", control="uncontrollable"), point("quiet", "anna")],
        none={"quiet": "responsible"},
    )
    result = run(world)
    assert of_kind(result, "no-responsible") == ()
    assert (result.data["judged"], result.data["sound"]) == (2, 2)


def test_what_keeps_the_rule_is_not_told_as_having_both_letters() -> None:
    """Two keep the rule and none of them has an R; the figure says “the rule”, the matrix where it asks for no R."""
    result = run(project([point("a", "anna", control="uncontrollable"), point("b", "ben", control="uncontrollable")],
                         none={"b": "responsible"}))  # fmt: skip
    assert result.metrics[0].value == Share(1.0)
    assert result.metrics[0].label is not None
    assert "keep the rule" in result.metrics[0].label.text
    table = next(block for block in result.blocks if isinstance(block, Table))
    assert table.caption.title.text.endswith("keeps the rule of A and R")
    assert table.caption.reading is not None
    assert "does not control needs no R" in table.caption.reading.text


def test_without_a_column_nothing_is_judged() -> None:
    """An inventory without a column for R breaks no rule; the result says that it cannot be judged."""
    result = run(project([point("a", "anna")], recorded=("owner",)))
    assert result.findings == ()
    assert result.data["judged"] == 0
    assert any("without a column" in message.text for message in result.not_enough)


def test_without_any_owner_nothing_is_said() -> None:
    """Where nothing records who answers, there is one sentence and neither block nor finding."""
    result = run(project([point("a"), point("b")], recorded=("name",)))
    assert (result.findings, result.blocks, result.metrics) == ((), (), ())
    assert len(result.not_enough) == 1


@pytest.mark.parametrize(
    ("importance", "moment", "severity"),
    [
        (3.9, False, Severity.MEDIUM),
        (4.0, False, Severity.HIGH),
        (None, True, Severity.HIGH),
        (None, False, Severity.MEDIUM),
    ],
)
def test_important_touchpoints_weigh_more(importance: float | None, moment: bool, severity: Severity) -> None:
    """4 of 1 to 5 is 75 per cent of the scale: just on the line; a moment of truth weighs as much."""
    at = point(
        "a", accountable=("anna", "ben"), responsible=("ben",), importance=importance, moment_of_truth=moment
    )
    assert [f.severity for f in of_kind(run(project([at])), "several-accountable")] == [severity]


def test_light_ones_are_gathered() -> None:
    """One important touchpoint stands alone, three others are told together, and only important ones alone."""
    world = project([point("big", "anna", importance=5.0), *(point(i, "anna") for i in "abc")])
    alone, together = of_kind(run(world), "no-responsible")
    assert (touched(alone), touched(together)) == (["big"], ["a", "b", "c"])
    assert (together.seen.text, together.seen.count) == (
        "{n} more touchpoint has somebody who answers and nobody who does the work",
        3,
    )


def test_at_most_so_many_stand_alone() -> None:
    """Of five important ones, two stand alone where the project allows two; of three, the last is not left over."""
    five = project([point(i, "anna", importance=5.0) for i in "abcde"])
    assert [len(touched(f)) for f in of_kind(run(five, singly=2), "no-responsible")] == [1, 1, 3]
    three = project([point(i, "anna", importance=5.0) for i in "abc"])
    assert [len(touched(f)) for f in of_kind(run(three, singly=2), "no-responsible")] == [1, 1, 1]


def test_gathered_kinds_are_told_in_their_words() -> None:
    """Several touchpoints of little weight with two A, or with an owner without it, are one finding each."""
    world = project(
        [
            *(point(i, accountable=("anna", "ben"), responsible=("ben",)) for i in "ab"),
            *(point(i, "anna", accountable=("ben",), responsible=("ben",)) for i in "cd"),
        ]
    )
    result = run(world)
    assert [touched(f) for f in of_kind(result, "several-accountable")] == [["a", "b"]]
    assert [touched(f) for f in of_kind(result, "owner-not-accountable")] == [["c", "d"]]


def test_a_sound_inventory_is_told_as_one() -> None:
    """Where every touchpoint keeps the rule and nothing else is found, the headline says so."""
    result = run(project([point("a", "anna", responsible=("ben",))]))
    assert (
        result.headline.text == "Every touchpoint has one who answers for it and somebody who does the work"
    )


def test_the_matrix_leaves_out_what_is_light() -> None:
    """Of three touchpoints two are shown, the important ones first; of three people one, the others in words."""
    world = project(
        [
            point("light", "anna", importance=1.0),
            point("middle", "anna", responsible=("ben",), importance=3.0),
            point("heavy", "anna", responsible=("cleo",), importance=5.0),
        ]
    )
    table = next(b for b in run(world, most_rows=2, most_columns=1).blocks if isinstance(b, Table))
    assert [row[0].value for row in table.rows] == [Ref("touchpoint", "heavy"), Ref("touchpoint", "middle")]
    assert len(table.columns) == 4
    assert [row[1].value for row in table.rows] == ["A", "A"]
