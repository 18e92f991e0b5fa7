"""In which order the names beside a quadrant stand."""

from __future__ import annotations

import pytest

from touchreport.plugin import Caption, Point, Quadrant, Ref, say
from touchreport.render.drawings.blocks import depth_in

NAMES = (say("a"), say("b"), say("c"), say("d"))


def field(act_on: int, **points: tuple[float, float]) -> Quadrant:
    """A field of one to five on both sides, cut at three."""
    return Quadrant(
        caption=Caption(id="field", title=say("Field")),
        x_axis=say("Performance"),
        y_axis=say("Importance"),
        x_range=(1.0, 5.0),
        y_range=(1.0, 5.0),
        x_cut=3.0,
        y_cut=3.0,
        corners=NAMES,
        act_on=act_on,
        points=tuple(Point(Ref("touchpoint", name), x, y) for name, (x, y) in points.items()),
    )


@pytest.mark.parametrize(("act_on", "order"), [(0, ["worst", "bad", "good"]), (3, ["good", "bad", "worst"])])
def test_what_lies_farthest_in_the_corner_to_act_on_comes_first(act_on: int, order: list[str]) -> None:
    """A list that is cut after twelve names drops the least of them, whatever their numbers."""
    block = field(act_on, good=(5.0, 2.0), bad=(2.5, 4.0), worst=(1.0, 4.5))
    found = sorted(block.points, key=lambda point: -depth_in(block, point))
    assert [point.ref.id for point in found] == order
