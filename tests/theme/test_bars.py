"""Ranked bars: the ends of their scale."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.theme.rendered import Reader
from tests.worlds import gaman, open_world
from touchreport.plugin import Caption, RankedBar, RankedBars, Share, say


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
