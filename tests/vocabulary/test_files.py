from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from touchreport import vocabulary
from touchreport.vocabulary.languages import LANGUAGES
from touchreport.vocabulary.store import stored

DATA = Path(vocabulary.__file__).with_name("data")

DIRECTION_MARKS = set("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
SIX = {"name", "definition", "synonyms", "reason", "text"}


def test_the_json_is_what_the_yaml_compiles_to(sources: Mapping[str, Path], compiler: ModuleType) -> None:
    """The compiled files are in step with their sources, one for one."""
    texts = {name: text for path in sources.values() for name, text in compiler.compiled(path).items()}
    late = [name for name, text in texts.items() if (DATA / f"{name}.json").read_text("utf-8") != text]
    assert late == [], "run tools/compile_vocabulary.py"
    assert {path.stem for path in DATA.glob("*.json")} == set(texts)


def test_compiling_leaves_out_only_spelling_variants_and_the_words_of_headings(
    content: Mapping[str, Any], compiler: ModuleType
) -> None:
    """Everything in the YAML reaches the program, but for test cases of comparing words; words of headings do in their tables."""
    assert len(content) == 8
    for name, data in content.items():
        kept = {key: value for key, value in _without(data, "variants").items() if key != "concepts"}
        assert json.dumps(stored(name)) == json.dumps(kept)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_idea_is_in_the_table_of_each_language(content: Mapping[str, Any], language: str) -> None:
    """The compiled words of a language stand for all ideas that the grammar puts into words there."""
    known = {
        idea for ideas in stored(f"heading_words.{language}")["ideas"].values() for idea in ideas.split()
    }
    concepts = content["heading_grammar"]["concepts"]
    assert known == {entry["id"] for entry in concepts if entry["synonyms"][language]}


def test_the_files_are_clean_text(sources: Mapping[str, Path]) -> None:
    """UTF-8 without byte order mark, LF, NFC, no space at a line's end, no control or direction characters."""
    faults = []
    for name, path in sources.items():
        raw = path.read_bytes()
        text = raw.decode("utf-8")
        if b"\r" in raw or not raw.endswith(b"\n") or unicodedata.normalize("NFC", text) != text:
            faults.append(name)
        for number, line in enumerate(text.split("\n"), 1):
            odd = [c for c in line if unicodedata.category(c) == "Cc" or c in DIRECTION_MARKS]
            if odd or line != line.rstrip():
                faults.append(f"{name}:{number}")
    assert faults == []


def test_each_file_says_what_its_fields_are(sources: Mapping[str, Path]) -> None:
    """A file opens with a comment that explains its fields."""
    headers = {name: path.read_text(encoding="utf-8").split("\n\n", 1)[0] for name, path in sources.items()}
    assert [name for name, header in headers.items() if "\n# Fields\n" not in header] == []


def test_no_key_stands_twice(sources: Mapping[str, Path]) -> None:
    """A second key of one name would silently replace the first."""
    twice = [
        f"{name}:{line}"
        for name, path in sources.items()
        for line in _repeated_keys(yaml.compose(path.read_text(encoding="utf-8"), yaml.CSafeLoader))
    ]
    assert twice == []


def test_every_file_has_the_six_languages(content: Mapping[str, Any]) -> None:
    """Names, definitions, synonyms, reasons and texts are given in all six languages, in one order."""
    assert [name for name, data in content.items() if data["languages"] != list(LANGUAGES)] == []
    assert [where for name, data in content.items() for where in _incomplete(data, name)] == []


def test_nothing_is_empty_or_said_twice(content: Mapping[str, Any]) -> None:
    """No entry repeats a word within a language, and no word is empty."""
    faults = []
    for name, data in content.items():
        for entry in _entries(data):
            for language in LANGUAGES:
                words = [entry["name"][language], *entry["synonyms"][language]]
                if len({str(word).casefold() for word in words}) < len(words) or not all(words):
                    faults.append(f"{name}/{entry['id']}/{language}")
    assert faults == []


def _without(node: Any, key: str) -> Any:
    if isinstance(node, dict):
        return {each: _without(value, key) for each, value in node.items() if each != key}
    return [_without(value, key) for value in node] if isinstance(node, list) else node


def _repeated_keys(node: yaml.Node | None) -> Iterator[int]:
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.start_mark.line + 1
            seen.add(key.value)
            yield from _repeated_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _repeated_keys(value)


def _incomplete(node: Any, where: str) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in SIX and isinstance(value, dict) and list(value) != list(LANGUAGES):
                yield f"{where}/{node.get('id', '')}/{key}"
            yield from _incomplete(value, f"{where}/{node.get('id', '')}")
    elif isinstance(node, list):
        for value in node:
            yield from _incomplete(value, where)


def _entries(node: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, dict):
        if "name" in node and "synonyms" in node:
            yield node
        for value in node.values():
            yield from _entries(value)
    elif isinstance(node, list):
        for value in node:
            yield from _entries(value)
