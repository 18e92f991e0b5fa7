"""Every sentence has its Persian translation."""

from __future__ import annotations

import re
from pathlib import Path

import touchreport_gaps
from touchreport_gaps.analysis import GAPS

from tests.plugins.collect import messages_in, messages_in_source, untranslated, unused
from tests.plugins.gaps.worlds import analysed, project, rich
from touchreport.locales.po import read_po

PACKAGE = Path(touchreport_gaps.__file__).parent
PERSIAN = PACKAGE / "locale" / "fa.po"


def test_every_sentence_is_translated() -> None:
    """What the source can say, and what results, kinds and title do say, is in the catalogue."""
    written = messages_in_source(PACKAGE)
    said = messages_in(GAPS, analysed(rich()), analysed(rich(), singly=1, fewest=3), analysed(project()))
    assert set(said) <= set(written)
    assert untranslated({**written, **said}, PERSIAN, "fa") == []


def test_no_translation_is_left_over() -> None:
    """The catalogue holds nothing that nobody says."""
    assert unused(messages_in_source(PACKAGE), PERSIAN, "fa") == []


def test_persian_is_written_as_persians_write_it() -> None:
    """Persian quotes, commas, digits and letters; the zero-width non-joiner in verbs and plurals."""
    for _, text in (key for key in read_po(PERSIAN, "fa").translations):
        for form in read_po(PERSIAN, "fa").translations[None, text].forms:
            words = re.sub(r"\{\w+\}", "", form)
            assert not re.search(r"[“”\"',;?0-9كيىة]", words), form
            assert not re.search(r"\b(می|نمی) ", words), form
            assert not re.search(r" (ها|های|هایی)\b", words), form
