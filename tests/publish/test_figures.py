"""The figures that the sweeps print."""

from __future__ import annotations

from tests.figures import Tally, as_property, table


def test_every_state_is_counted_as_what_it_is() -> None:
    """Old, new, none for a moment, and anything else are told apart; half a playbook is neither."""
    tally = Tally("killed")
    for state in ({"a": 1}, {"a": 2}, None, {"a": 1, "b": 2}):
        tally.count(state, {"a": 1}, {"a": 2}, may_be_aside=True)
    tally.count(None, {"a": 1}, {"a": 2})
    assert (tally.points, tally.old, tally.new, tally.put_back, tally.neither) == (5, 1, 1, 1, 2)


def test_figures_are_added_up() -> None:
    """Equal ways of stopping are one line, all of them a last one; other properties of tests are passed over."""
    one, other, third = Tally("killed", 3, 2, 1), Tally("killed", 2, 1, 1), Tally("full", 1, 0, 0, 0, 1)
    lines = table([as_property(one), ("x", 1), as_property(other), as_property(third)])
    assert [line.split() for line in lines] == [
        ["points", "old", "new", "put", "back", "neither"],
        ["full", "1", "0", "0", "0", "1"],
        ["killed", "5", "3", "2", "0", "0"],
        ["all", "6", "3", "2", "0", "1"],
    ]
    assert table([("x", 1)]) == []


def test_what_is_counted_later_is_printed_too() -> None:
    """A tally may be handed over before the test begins to count."""
    tally = Tally("killed")
    properties = [as_property(tally)]
    tally.count("new", "old", "new")
    assert table(properties)[-1].split() == ["all", "1", "0", "1", "0", "0"]
