"""What is said, and how it is written in Persian."""

from __future__ import annotations

import re
from pathlib import Path

import touchreport_gaps
from touchreport_gaps.analysis import GAPS

from tests.plugins.collect import messages_in, sayable
from tests.plugins.gaps.worlds import analysed, project, rich
from touchreport.locales.po import read_po

PACKAGE = Path(touchreport_gaps.__file__).parent
PERSIAN = PACKAGE / "locale" / "fa.po"


def test_what_is_said_is_written_in_the_source() -> None:
    """Results, kinds and title: nothing is said that a search through the source, and so a translator, would not see."""
    said = messages_in(GAPS, analysed(rich()), analysed(rich(), singly=1, fewest=3), analysed(project()))
    assert said.keys() <= sayable(PACKAGE)


def test_persian_is_written_as_persians_write_it() -> None:
    """Persian quotes, commas, digits and letters; the zero-width non-joiner in verbs and plurals."""
    for _, text in (key for key in read_po(PERSIAN, "fa").translations):
        for form in read_po(PERSIAN, "fa").translations[None, text].forms:
            words = re.sub(r"\{\w+\}", "", form)
            assert not re.search(r"[“”\"',;?0-9كيىة]", words), form
            assert not re.search(r"\b(می|نمی) ", words), form
            assert not re.search(r" (ها|های|هایی)\b", words), form
