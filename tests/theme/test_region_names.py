"""What scrolls on its own has a name of its own, for those who hear the page."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from tests.worlds import open_world, tern
from touchreport.model.blocks import Caption, RankedBar, RankedBars
from touchreport.plugin import Number, say


def _bars(ident: str, subtitle: str) -> RankedBars:
    caption = Caption(
        ident, say("No persona is lost"), subtitle=say(subtitle), reading=say("From left to right.")
    )
    rows = (RankedBar(say("Ines"), 0, 1, (Number(1),)),)
    return RankedBars(caption, say("Persona"), 0, 1, (say("Number"),), rows)


def test_two_drawings_of_one_title_have_names_of_their_own(tmp_path: Path) -> None:
    """The same statement may stand above two drawings: what is shown tells their regions and their notes apart."""
    environment = open_world(tern(), tmp_path).environment("screen")
    macro = "{% import 'parts/blocks.html' as blocks with context %}{% for one in both %}{{ blocks.section(one, '') }}{% endfor %}"
    html = environment.from_string(macro).render(both=[_bars("a", "in number"), _bars("b", "in per cent")])
    names = Counter(re.findall(r'aria-label="([^"]+)"', html))
    assert "No persona is lost: in number" in names
    assert [name for name, times in names.items() if times > 1] == []
