"""The words of Simplified Chinese are set as on the mainland of China."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from touchreport.locales.po import read_po

ROOT = Path(__file__).parents[2]
CATALOGUES = [
    ROOT / "touchreport" / "locales" / "zh-Hans" / "messages.po",
    *sorted(ROOT.glob("plugins/*/locale/zh-Hans.po")),
    *sorted(ROOT.glob("themes/*/locale/zh-Hans.po")),
]
VALUE = r"\{\w+\}|%\(\w+\)s"
FAULTS = {
    "half-width mark after Han": r"[\u4e00-\u9fff][,;:?!()]|[,;:?!(][\u4e00-\u9fff]",
    "space beside Han": rf"[\u4e00-\u9fff] (?:{VALUE}|[A-Za-z0-9])|(?:{VALUE}|[A-Za-z0-9%]) [\u4e00-\u9fff]",
    "space beside a full-width mark": "[，。；：（）、] | [，。；：（）、]",
    "marks of Taiwan": "[「」『』]",
    "words of Taiwan": "网路|资讯|软体|品质|影片|简讯|部落格|透过|使用者|讯息|预设",
    "letters of Taiwan": "[個們這為與點關於說還開過觸後]",
    "straight quotation mark": "['\"]",
}


def forms(file: Path) -> list[str]:
    """Return every translation of a catalogue, each plural form by itself."""
    return [form for known in read_po(file, "zh-Hans").translations.values() for form in known.forms]


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.parents[1].name)
@pytest.mark.parametrize("fault", FAULTS)
def test_it_is_set_as_on_the_mainland(file: Path, fault: str) -> None:
    """Full-width marks, no space beside Latin letters and digits, quotation marks in pairs, no word of Taiwan."""
    said = forms(file)
    assert said
    assert [form for form in said if re.search(FAULTS[fault], form)] == []


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.parents[1].name)
def test_quotation_marks_come_in_pairs(file: Path) -> None:
    """Each opening mark is closed, and none is closed twice."""
    assert [form for form in forms(file) if re.sub("[^“”]", "", form).replace("“”", "")] == []
