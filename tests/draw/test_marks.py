"""Marks and icons: on their grids, in roles, one for everything."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest

from touchreport.draw.icons import ICONS, icon, icon_for
from touchreport.draw.marks import MARKS, mark
from touchreport.draw.roles import ROLES
from touchreport.draw.shapes import Circle, Drawing, Line, Path, Rect, Shape

ALL = [*(partial(mark, name) for name in MARKS), *(partial(icon, name) for name in ICONS)]


def reach(shape: Shape) -> tuple[float, ...]:
    """Return all coordinates that a shape names, arcs by their ends."""
    if isinstance(shape, Circle):
        return (
            shape.x - shape.radius,
            shape.x + shape.radius,
            shape.y - shape.radius,
            shape.y + shape.radius,
        )
    if isinstance(shape, Rect):
        return (shape.x, shape.y, shape.x + shape.width, shape.y + shape.height)
    assert isinstance(shape, Path)
    flat = re.sub(r"A[-\d. ]+?( [-\d.]+ [-\d.]+)(?=[A-Z])", r"L\1", shape.d)
    return tuple(float(number) for number in re.findall(r"-?\d+\.?\d*", flat))


@pytest.mark.parametrize("draw", ALL)
def test_each_sign_stays_on_its_grid(draw: Callable[[], Drawing]) -> None:
    """No coordinate leaves the grid, every colour is a role, and no words are inside."""
    drawing = draw()
    for shape in drawing.shapes:
        assert not isinstance(shape, Line)
        assert all(0 <= number <= drawing.width for number in reach(shape))
        assert shape.fill is None or shape.fill in ROLES
        assert shape.stroke is None or shape.stroke.role in ROLES
        assert shape.fill is not None or shape.stroke is not None
    assert drawing.labels == ()


def test_no_two_signs_look_alike() -> None:
    """Shape carries the meaning: marks that differ only in colour would fall together in grey print."""
    outlines = [
        tuple((type(shape), reach(shape), bool(getattr(shape, "fill", None))) for shape in draw().shapes)
        for draw in ALL
    ]
    assert len(set(outlines)) == len(outlines)


@pytest.mark.parametrize(
    ("channel", "expected"),
    [
        ("shop", "shop"),
        ("telephone", "phone"),
        ("mobile-app-channel", "app"),
        ("website", "web"),
        ("search-engine", "search"),
        ("instagram", "social"),
        ("sms", "message"),
        ("email", "mail"),
        ("newspaper", "print"),
        ("outdoor", "street"),
        ("tv", "tv"),
        ("radio", "radio"),
        ("venue", "event"),
        ("packaging-channel", "package"),
        ("word-of-mouth-channel", "person"),
    ],
)
def test_known_channels_have_the_icon_of_their_family(channel: str, expected: str) -> None:
    """A channel of the vocabulary is known by its id, whatever else is recorded."""
    assert icon_for(channel) == icon_for(channel, {"physical"}, {"offline"}) == expected


@pytest.mark.parametrize(
    ("natures", "presences", "expected"),
    [
        (["human"], ["offline"], "person"),
        (["physical", "human"], ["offline"], "shop"),
        (["sensory"], [], "shop"),
        (["communication"], ["online"], "web"),
        (["communication"], ["offline"], "print"),
        ([], [], "generic"),
    ],
)
def test_a_channel_of_the_project_is_judged_by_what_it_is(
    natures: list[str], presences: list[str], expected: str
) -> None:
    """A channel that the vocabulary does not know gets an icon by its nature and presence."""
    assert icon_for("our-own-thing", natures, presences) == expected
