"""Writes the vocabulary's YAML files as JSON beside them, which loads some forty times as fast.

The words of which headings are made become a file for each language, folded and cut as headings are.
Run it after every change to ``touchreport/vocabulary/data/*.yaml``; a test fails while the two are out of step.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from touchreport.vocabulary.heading_words import word_table
from touchreport.vocabulary.languages import LANGUAGES

DATA = Path(__file__).resolve().parents[1] / "touchreport" / "vocabulary" / "data"
NOT_SHIPPED = frozenset({"variants", "concepts"})
"""Test cases for comparing words, which nothing reads at run time; and the words of headings, which stand in their tables."""


def compiled(source: Path) -> Mapping[str, str]:
    """Return the JSON texts for the YAML file `source`, by name: its own, and those of the tables that are made of it."""
    content = yaml.load(source.read_text(encoding="utf-8"), yaml.CSafeLoader)
    found = {source.stem: _compiled(content)}
    for language in LANGUAGES if "concepts" in content else ():
        table = word_table(content["concepts"], language)
        found[f"heading_words.{language}"] = f"{_line(table)}\n"
    return found


def _compiled(content: Any) -> str:
    """Return one line for each entry of a list at the top."""
    parts = (f"{_line(key)}:{_value(value)}" for key, value in _shipped(content).items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _value(value: Any) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(map(_line, value)) + "\n]"
    return _line(value)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _shipped(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _shipped(each) for key, each in value.items() if key not in NOT_SHIPPED}
    return [_shipped(each) for each in value] if isinstance(value, list) else value


def main() -> None:
    """Compile every file."""
    for source in sorted(DATA.glob("*.yaml")):
        for name, text in compiled(source).items():
            (DATA / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
