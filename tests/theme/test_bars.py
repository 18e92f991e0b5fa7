"""Ranked bars: the ends of their scale. Split bars: the key of their parts."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest

from tests.theme.rendered import Reader
from tests.worlds import gaman, open_world
from touchreport.plugin import Caption, RankedBar, RankedBars, Share, SplitBars, say


@pytest.mark.parametrize(
    ("as_share", "ends"),
    [(True, ["\N{ARABIC LETTER MARK}۰٪", "\N{ARABIC LETTER MARK}۴۰٪"]), (False, ["۰", "۰٫۴"])],
)
def test_a_scale_of_shares_is_written_in_per_cent(tmp_path: Path, as_share: bool, ends: list[str]) -> None:
    """The ends of the scale are written as the numbers beside the bars are."""
    block = RankedBars(
        Caption("b", say("Bars")),
        say("Channel"),
        0.0,
        0.4,
        (say("Share"),),
        (RankedBar(say("One"), 0.0, 0.3, (Share(0.3),)),),
        as_share=as_share,
    )
    environment = open_world(gaman(), tmp_path).environment("screen")
    macro = "{% from 'parts/blocks.html' import rankedbars with context %}{{ rankedbars(block) }}"
    found = Reader(environment.from_string(macro).render(block=block)).elements
    axis = next(one for one in found if one.attributes.get("class") == "axis")
    assert [axis.text.split()[0], axis.text.split()[-1]] == ends


@pytest.mark.parametrize("marks", [("yes", None, "missing"), (None, None, None), ("yes", "no", "missing")])
@pytest.mark.parametrize("medium", ["screen", "print"])
def test_every_part_of_a_split_bar_has_its_key(
    tmp_path: Path,
    marks: tuple[Literal["yes", "no", "missing"] | None, ...],
    medium: Literal["screen", "print"],
) -> None:
    """Where a part has no mark of its own, all are shown as they are filled: no one has to find out what is left over."""
    parts = tuple((say(f"Part {mark}"), mark) for mark in marks)
    block = SplitBars(Caption("s", say("Bars")), say("Stage"), parts, ((say("One"), (1.0, 2.0, 3.0)),))
    environment = open_world(gaman(), tmp_path).environment(medium)
    macro = (
        "{% from 'parts/blocks.html' import splitbars with context %}"
        "{% set many = namespace(n=0) %}{% macro unique() %}k{% set many.n = many.n + 1 %}{{ many.n }}{% endmacro %}"
        "{{ splitbars(block, unique) }}"
    )
    html = environment.from_string(macro).render(block=block)
    assert html.count('<span class="sw">') == (0 if all(marks) else 3)
