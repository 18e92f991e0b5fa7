"""Writes the vocabulary's YAML files as JSON beside them, which loads some forty times as fast.

Run it after every change to ``touchreport/vocabulary/data/*.yaml``; a test fails while the two are out of step.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).resolve().parents[1] / "touchreport" / "vocabulary" / "data"
NOT_SHIPPED = frozenset({"variants"})  # test cases for comparing words; nothing reads them at run time


def compiled(source: Path) -> str:
    """Return the JSON text for the YAML file `source`: one line for each entry of a list at the top."""
    content = yaml.load(source.read_text(encoding="utf-8"), yaml.CSafeLoader)
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
        source.with_suffix(".json").write_text(compiled(source), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
