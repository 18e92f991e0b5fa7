from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.plugins.suggestions.worlds import persona, point, project, run, standing, suggested
from touchreport.plugin import Project, SplitBars, Touchpoint, touchpoint_types

STAGES = ("awareness", "interest", "comparison", "purchase", "repeat-and-after-sales")
NAMES = ("", "Newsletter", "Radio spot", "Advertising", "Feedback survey", "Leaflet", "Light at the mirror")


@st.composite
def rows(draw: st.DrawFn) -> tuple[Touchpoint, ...]:
    """Draw a small inventory."""
    n = draw(st.integers(0, 8))
    return tuple(
        point(
            f"t{at}",
            draw(st.sampled_from(NAMES)),
            draw(st.sampled_from(STAGES)),
            channels=tuple(
                draw(st.sets(st.sampled_from(("radio", "email", "shop", "instagram")), max_size=2))
            ),
            status=draw(st.sampled_from(("as-is", "as-is", "planned", "retired"))),
            media_class=draw(st.sampled_from((None, "owned", "paid", "earned"))),
        )
        for at in range(n)
    )


def world(touchpoints: tuple[Touchpoint, ...]) -> Project:
    """Return a project of these rows and two personas."""
    return project(touchpoints, [persona("ines", "radio", share=0.6), persona("jonas", "email", share=0.4)])


@given(rows())
def test_order_and_ids_change_nothing(touchpoints: tuple[Touchpoint, ...]) -> None:
    """The same suggestions and standings in any order of rows and under other ids."""
    before = run(world(touchpoints))
    other = [replace(each, id=f"x{at}") for at, each in enumerate(touchpoints)]
    random.Random(3).shuffle(other)
    after = run(world(tuple(other)))
    assert suggested(before) == suggested(after)
    assert standing(before) == standing(after)


@given(rows())
def test_bars_hold_every_usual_type_once(touchpoints: tuple[Touchpoint, ...]) -> None:
    """The parts of a stage's bar are its usual types, less those out of the question."""
    result = run(world(touchpoints))
    (bars,) = (block for block in result.blocks if block.caption.id == "standing")
    assert isinstance(bars, SplitBars)
    counted = standing(result)
    for (_, parts), stage in zip(bars.rows, STAGES, strict=True):
        usual = [t.id for t in touchpoint_types().values() if stage in t.stages["purchase-process"]]
        assert sum(parts) == sum(kind in counted for kind in usual)


@given(rows())
def test_suggestions_are_missing_and_in_range(touchpoints: tuple[Touchpoint, ...]) -> None:
    """What is suggested is missing, usual at its stage, and has one to four reasons."""
    result = run(world(touchpoints), least_reasons=1)
    for kind, (stage, reasons) in suggested(result).items():
        assert standing(result)[kind] == "missing"
        assert stage in touchpoint_types()[kind].stages["purchase-process"]
        assert 1 <= reasons <= 4


@given(rows(), st.sampled_from(sorted(touchpoint_types())))
def test_a_touchpoint_of_a_type_takes_it_off_the_list(touchpoints: tuple[Touchpoint, ...], kind: str) -> None:
    """Once a touchpoint by the name of a type is there, the type is there, and one fewer of those in question is not."""
    name = touchpoint_types()[kind].name.in_language("en")
    before = standing(run(world(touchpoints)))
    after = run(world((*touchpoints, point("new", name, "purchase"))), least_reasons=1)
    assert standing(after)[kind] == "there"
    assert kind not in suggested(after)
    if not touchpoint_types()[kind].business:
        assert list(standing(after).values()).count("there") - list(before.values()).count("there") == (
            before.get(kind) != "there"
        )
