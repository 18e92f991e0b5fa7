"""Characters that nobody sees count for nothing wherever a value or a name is read."""

from __future__ import annotations

import datetime
import re
import unicodedata
from pathlib import Path

import pytest

import touchreport
from touchreport.dates import era_named, parse_when
from touchreport.model.when import Precision, When
from touchreport.render.search.table import letters
from touchreport.text import fold, normalise, parse_number, parse_percent, slug
from touchreport.text.unseen import NEVER_STORED, NON_JOINER, UNSEEN, UNSEEN_OR_FORGOTTEN, WITHOUT_A_GLYPH

PACKAGE = Path(touchreport.__file__).parent
SPELT_OUT = re.compile(r"\\u(?:00ad|200[bdef]|202a|2060|2066|feff)")
AT_HOME = {
    "text/unseen.py",
    "text/bidi.py",
    "readers/likeness.py",
    "render/pdf/marked.py",
    "render/pdf/viewers.py",
}
"""The sets; the rules of direction, here and in viewers; letters of an encoding; and the mark of UTF-16 in a PDF."""


@pytest.mark.parametrize("mark", UNSEEN, ids=lambda mark: f"{ord(mark):04x}")
def test_what_looks_the_same_is_the_same(mark: str) -> None:
    """A date, a number, a share, a word, a name and a word in the search are read as if the mark were not there."""
    assert parse_when(f"2026{mark}-11-{mark}30{mark}") == When(datetime.date(2026, 11, 30), Precision.DAY)
    assert era_named(f"{mark}令和{mark}8年") == "wareki"
    assert parse_number(f"{mark}1{mark}250.5{mark}", "en") == 1250.5
    assert parse_percent(f"25{mark}%{mark}", "en") == 0.25
    assert fold(f"Web{mark}site") == fold("Website")
    assert slug(f"Web{mark}site") == "website"
    assert letters()[mark] == ""


def test_the_non_joiner_is_left_out_only_where_it_may_be_forgotten() -> None:
    """Words and names are compared without it; a search tells it apart, and a month keeps its letters."""
    assert fold(f"می{NON_JOINER}رود") == fold("میرود")
    assert slug(f"می{NON_JOINER}رود") == slug("میرود")
    assert NON_JOINER not in letters()
    assert normalise(f"می{NON_JOINER}رود") == f"می{NON_JOINER}رود"


def test_the_sets_hold_single_characters_that_nobody_sees() -> None:
    """Each of them stands once; all are signs of format, without a width, or reserved for such."""
    for characters in (NEVER_STORED, UNSEEN, UNSEEN_OR_FORGOTTEN, WITHOUT_A_GLYPH):
        assert len(set(characters)) == len(characters)
        assert {unicodedata.category(each) for each in characters} <= {"Cf", "Mn", "Cn"}
    assert set(NEVER_STORED) < set(UNSEEN) < set(UNSEEN_OR_FORGOTTEN) < set(WITHOUT_A_GLYPH)


def test_the_sets_stand_in_one_place() -> None:
    """No other module spells them out, so that none has a set that lacks some of them."""
    modules = {path.relative_to(PACKAGE).as_posix(): path for path in PACKAGE.rglob("*.py")}
    found = {name for name, path in modules.items() if SPELT_OUT.search(path.read_text(encoding="utf-8"))}
    assert found <= AT_HOME
