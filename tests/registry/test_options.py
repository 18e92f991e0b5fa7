"""Options are checked against the plugin's own dataclass, all at once, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import pytest

from touchreport.location import Location
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.plugin import Option
from touchreport.registry.options import check_options


@dataclass(frozen=True)
class Options:
    """Options of every kind."""

    least: Annotated[float, Option("A share.", 0, 1)] = 0.5
    most: Annotated[int, Option("A count.", 1, 9)] = 3
    bold: Annotated[bool, Option("A switch.")] = False
    way: Annotated[str, Option("A word.", choices=("mean", "median"))] = "mean"
    names: Annotated[tuple[str, ...], Option("Words.")] = ()
    days: Annotated[tuple[str, ...], Option("Days.", choices=("monday", "friday"))] = ()


def node(**values: str | list[str]) -> Mapped:
    pairs: list[tuple[Scalar, Node]] = []
    for line, (key, value) in enumerate(values.items(), start=1):
        place = Location("touchreport.yaml", line)
        content: Node = (
            Scalar(value, place)
            if isinstance(value, str)
            else Listing(tuple(Scalar(item, place) for item in value), place)
        )
        pairs.append((Scalar(key, place), content))
    return Mapped(tuple(pairs), Location("touchreport.yaml"))


def test_values_are_converted_by_the_type_of_the_field() -> None:
    """Text of the file becomes what the dataclass says; what is not set keeps its default."""
    checked = check_options(Options, node(least="0.25", bold="yes", names=["a", "b"]), "gaps")
    assert checked.values == Options(0.25, 3, True, "mean", ("a", "b"))
    assert checked.set == {"least", "bold", "names"}
    assert checked.problems == ()


def test_every_mistake_is_told_at_once_with_its_line() -> None:
    """Five wrong options are five problems, each at its own line."""
    wrong = node(least="2", most="2.5", bold="perhaps", way="meen", nams="x")
    checked = check_options(Options, wrong, "gaps")
    assert [(p.code, p.location.line if p.location else None) for p in checked.problems] == [
        ("option-range", 1),
        ("option-not-a-number", 2),
        ("option-not-yes-no", 3),
        ("option-choice", 4),
        ("unknown-option", 5),
    ]
    assert [p.suggestion for p in checked.problems[3:]] == ["mean", "names"]
    assert checked.values == Options()


def test_each_word_of_a_list_is_one_of_the_choices() -> None:
    """A list of words from a closed set takes these alone; the first other one is told, with the one probably meant."""
    assert check_options(Options, node(days=["friday", "monday"]), "gaps").values.days == ("friday", "monday")
    assert check_options(Options, node(days="friday"), "gaps").values.days == ("friday",)
    checked = check_options(Options, node(days=["friday", "mondy", "sunday"]), "gaps")
    assert [(p.code, p.arguments["value"], p.suggestion) for p in checked.problems] == [
        ("option-choice", "mondy", "monday")
    ]
    assert checked.values.days == ()


def test_without_configuration_all_defaults_hold() -> None:
    """A project that sets nothing gets the defaults, and nothing counts as set."""
    checked = check_options(Options, None, "gaps")
    assert (checked.values, checked.set) == (Options(), frozenset())


@dataclass(frozen=True)
class Lines:
    """Two lines of one rule."""

    medium: Annotated[float, Option("From here on medium.", 0, 1, at_most="high")] = 0.3
    high: Annotated[float, Option("From here on high.", 0, 1)] = 0.5


@pytest.mark.parametrize(
    ("set_", "line", "kept"),
    [
        ({"medium": "0.5"}, None, (0.5, 0.5)),
        ({"medium": "0.6"}, 1, (0.3, 0.5)),
        ({"high": "0.2"}, 1, (0.3, 0.5)),
        ({"medium": "0.7", "high": "0.8"}, None, (0.7, 0.8)),
        ({"high": "0.1", "medium": "0.2"}, 2, (0.3, 0.5)),
    ],
)
def test_an_order_that_makes_no_sense_is_told(
    set_: dict[str, str], line: int | None, kept: tuple[float, float]
) -> None:
    """Two lines in the wrong order are a problem at the line of the one that is set; both keep their defaults."""
    checked = check_options(Lines, node(**set_), "gaps")
    told = [(p.code, p.location.line if p.location else None) for p in checked.problems]
    assert told == ([] if line is None else [("option-order", line)])
    assert (checked.values.medium, checked.values.high) == kept
