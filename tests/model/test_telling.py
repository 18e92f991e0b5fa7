"""Parts of what every analysis tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from touchreport.plugin import (
    Finding,
    MatrixCell,
    Message,
    Ref,
    Severity,
    Text,
    Touchpoint,
    above,
    clauses,
    count,
    gathered,
    in_steps,
    leading,
    listed,
    matrix_reading,
    one_or_many,
    reaches,
    refs,
    same_owner,
    say,
    sentences,
)


def finding(code: str, severity: Severity, seen: str) -> Finding:
    return Finding(code, severity, (), say(seen), say("Why"), say("Do"))


def test_a_long_list_is_cut_and_says_how_many_more_there_are() -> None:
    """Five of seven are named, and two more are counted; five stay as they are."""
    cut = listed(str(n) for n in range(7))
    assert isinstance(cut, Message)
    assert (cut.values["list"], cut.count) == (("0", "1", "2", "3", "4"), 2)
    assert listed(["a", "b"], most=2) == ("a", "b")


def test_a_list_whose_end_is_not_given_counts_it_all_the_same() -> None:
    """Where only the first are given, `total` says how many are left."""
    cut = listed(["a", "b"], most=2, total=40)
    assert isinstance(cut, Message)
    assert cut.count == 38


def test_references_stand_once_in_the_order_given() -> None:
    """Something that is named twice is one thing."""
    assert refs("persona", ["b", "a", "b"]) == (Ref("persona", "b"), Ref("persona", "a"))


def test_sentences_stand_one_after_the_other() -> None:
    """What is None is passed over; nothing at all is a mistake of the caller."""
    one, two = say("One."), say("Two.")
    assert sentences(None, one) == one
    assert dict(sentences(one, None, two).values) == {"first": one, "second": two}
    with pytest.raises(ValueError, match="nothing"):
        sentences(None)


def test_clauses_share_a_line() -> None:
    """The semicolon between them is the language's own, so it is said and not written; None is passed over."""
    one, two = say("3 touchpoints"), say("1 left out")
    assert clauses(one, None) == one
    assert clauses(one, two) == say("{first}; {second}", first=one, second=two)
    with pytest.raises(ValueError, match="nothing"):
        clauses()


@pytest.mark.parametrize(("n", "told"), [(1, "one"), (2, "many"), (21, "many")])
def test_a_single_thing_is_named_and_several_are_counted(n: int, told: str) -> None:
    """The sentence that names is for one alone, though Russian has a form that serves 21 too."""
    one, many = say("Only this"), count("{n} thing", "{n} things", n)
    assert one_or_many(one, many) == {"one": one, "many": many}[told]


@pytest.mark.parametrize(
    ("items", "told"),
    [("", []), ("ab", ["a", "b"]), ("abc", ["a", "b", "c"]), ("abcd", ["a", "b", "cd"])],
)
def test_after_the_first_few_the_rest_is_told_together(items: str, told: list[str]) -> None:
    """Two stand alone; a third that would be left over stands alone too."""
    seen = gathered(items, 2, _told, lambda rest: _told("".join(rest)))
    assert [each.seen.text for each in seen] == told


def test_what_is_shared_by_a_few_knows_each_alone() -> None:
    """Five that share a finding are told singly where one of them is; of six nothing is told at any."""
    for n, kept in ((5, "abcde"), (6, "")):
        (several,) = gathered("abcdef"[:n], 0, _told, lambda rest: _told("".join(rest)))
        assert "".join(each.seen.text for each in several.gathers) == kept
        assert several.at(Ref("touchpoint", "b")).seen.text == ("b" if kept else "abcdef")
        assert several.at(Ref("touchpoint", "z")) is several


def _told(letters: str) -> Finding:
    return replace(
        finding("a/x", Severity.LOW, letters), subjects=tuple(Ref("touchpoint", each) for each in letters)
    )


def test_the_heaviest_finding_leads_and_its_kind_is_counted() -> None:
    """Weight goes first, then the order of the kinds; cases are counted where one finding stands for several."""
    several = {"a/x": lambda n: count("{n} x", "{n} xs", n)}
    light, heavy = finding("a/y", Severity.LOW, "Y"), finding("a/x", Severity.HIGH, "X")
    order = ("a/y", "a/x")
    assert leading([light, heavy], order, several) == heavy.seen
    assert leading([light, heavy, heavy], order, several).count == 2
    assert leading([heavy], order, several, {"a/x": 7}).count == 7
    assert leading([light, light], order, several) == light.seen
    assert leading([light, finding("a/x", Severity.LOW, "X")], order, several) == light.seen


@pytest.mark.parametrize(
    ("owners", "told"), [(["ana", "ana"], "ana"), (["ana", "ben"], None), (["ana", None], None), ([], None)]
)
def test_an_owner_is_named_who_answers_for_all(owners: list[str | None], told: str | None) -> None:
    """Two owners, or one touchpoint of nobody, leave no single one; who alone is accountable counts as owner."""
    several = [Touchpoint(str(n), Text.of("Desk", "en"), owner=who) for n, who in enumerate(owners)]
    assert same_owner(several) == told
    accountable = Touchpoint("last", Text.of("Desk", "en"), accountable=("ana",))
    assert same_owner([*several, accountable]) == (told if owners else "ana")


def test_the_last_bit_of_a_fraction_crosses_no_line() -> None:
    """0.1 + 0.2 is 0.3: it reaches 0.3 and does not lie above it."""
    assert not above(0.1 + 0.2, 0.3)
    assert reaches(1 - 0.9, 0.1)
    assert above(0.31, 0.3)
    assert not reaches(0.29, 0.3)


@pytest.mark.parametrize(("share", "step"), [(None, None), (0.0, 1), (0.19, 1), (0.2, 2), (0.6, 4), (1.0, 5)])
def test_a_share_of_a_scale_falls_into_five_steps(share: float | None, step: int | None) -> None:
    """Each fifth is a step; the end of the scale belongs to the last; 3/5 is the fourth, whatever its last bit."""
    assert in_steps(share) == step


FULL, EMPTY, GAP = MatrixCell(2.0), MatrixCell(0.0), MatrixCell(0.0, gap=True)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((FULL, None), ""),
        ((FULL, EMPTY), "blank"),
        ((FULL, GAP), "outlined"),
        ((EMPTY, GAP), "outlined others"),
    ],
)
def test_a_matrix_speaks_of_no_mark_that_it_has_not(cells: tuple[MatrixCell | None, ...], said: str) -> None:
    """Its colour is always explained, an outline and a cell without a number only where one is drawn."""
    marks = {"outlined": say("outlined"), "others": say("others"), "empty": say("blank")}
    bare, toned = matrix_reading([cells], **marks), matrix_reading([cells], **marks, colour=say("colour"))
    assert (words(bare) if bare else "") == said
    assert toned is not None
    assert words(toned) == f"colour {said}".strip()


def words(message: Message) -> str:
    parts = message.values.values() if message.text == "{first} {second}" else ()
    return " ".join(words(one) for one in parts if isinstance(one, Message)) or message.text
