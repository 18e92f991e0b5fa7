"""What the key of a quadrant says of its numbers."""

from __future__ import annotations

from pathlib import Path

from tests.worlds import gaman, open_world
from touchreport.plugin import Caption, Point, Quadrant, Ref, say

MACRO = "{% from 'parts/blocks.html' import quadrant with context %}{{ quadrant(block) }}"


def key(tmp_path: Path, *refs: Ref) -> str:
    """Return the key of a quadrant with a point for each of `refs`."""
    block = Quadrant(
        Caption("q", say("Quadrant")),
        say("Across"),
        say("Up"),
        (0.0, 10.0),
        (0.0, 10.0),
        5.0,
        5.0,
        (say("A"), say("B"), say("C"), say("D")),
        3,
        tuple(Point(ref, 1.0 + place, 2.0 + place) for place, ref in enumerate(refs)),
    )
    html = open_world(gaman(), tmp_path).environment("print").from_string(MACRO).render(block=block)
    return html.partition('<ul class="key">')[2].partition("</ul>")[0]


def test_what_has_no_stop_on_the_journey_is_named_in_the_key(tmp_path: Path) -> None:
    """The numbers of people and stages are made for the drawing alone; their values stand pages later in print."""
    world = gaman().project
    first, second = (Ref("stage", stage.id) for stage in world.stages[:2])
    said = key(tmp_path, first, second)
    assert f"<b>۱</b>&nbsp;{world.stages[0].name}" in said
    assert f"<b>۲</b>&nbsp;{world.stages[1].name}" in said


def test_stops_are_known_by_their_numbers(tmp_path: Path) -> None:
    """A touchpoint's number is the same everywhere, so that the key says only that."""
    said = key(tmp_path, *(Ref("touchpoint", one.id) for one in gaman().project.present[:2]))
    assert "<b>" not in said
