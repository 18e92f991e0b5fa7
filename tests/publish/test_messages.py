"""The words for what can go wrong here."""

from __future__ import annotations

import re
import string
from pathlib import Path

import yaml

import touchreport
from touchreport.wording import of_many

ROOM = Path(touchreport.__file__).parent
ARGUMENTS = {"output", "project", "folder", "file", "files", "count", "shown", "reason", "pid", "host"}


def test_every_code_has_words_and_every_word_a_code() -> None:
    """The catalogue has exactly the codes that this room uses, each with what happened and why."""
    words = yaml.safe_load((ROOM / "messages" / "en" / "publishing.yaml").read_text(encoding="utf-8"))
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOM / "publish").glob("*.py"))
    quoted = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source)) - {"backslashreplace"}
    assert set(words) == {code for code in quoted if not code.startswith("utf-")}
    for code, entry in words.items():
        assert entry["why"].strip(), code
        message = of_many(entry["message"])
        names = {name for _, name, _, _ in string.Formatter().parse(message) if name}
        assert names <= ARGUMENTS, code
