"""Catalogues that are read into one room: a sentence of two of them has one translation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from touchreport.locales.po import MessageKey, Translation, read_po

ROOT = Path(__file__).parents[2]
TAGS = ("fa", "ja", "ru", "zh-Hans", "zh-Hant")
OWN_TONE = frozenset({"Do", "Don’t"})
"""What a theme says in another tone than its parent on purpose: to colleagues at a touchpoint, not to those who decide."""


def _core(tag: str) -> Path:
    return ROOT / "touchreport" / "locales" / tag / "messages.po"


def _of_plugins(tag: str) -> Sequence[Path]:
    return sorted(ROOT.glob(f"plugins/*/locale/{tag}.po"))


def _of_themes(tag: str) -> Sequence[Path]:
    return sorted(ROOT.glob(f"themes/*/locale/{tag}.po"))


def at_odds(files: Sequence[Path], tag: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sentences that some files translate in two ways, with the names of the files."""
    found: dict[MessageKey, dict[str, list[Translation]]] = defaultdict(lambda: defaultdict(list))
    names: dict[MessageKey, list[str]] = defaultdict(list)
    for file in files:
        for key, translation in read_po(file, tag).translations.items():
            found[key][repr(translation.forms)].append(translation)
            names[key].append(file.parent.parent.name)
    return {key[1]: tuple(names[key]) for key, ways in found.items() if len(ways) > 1}


@pytest.mark.parametrize("tag", TAGS)
def test_an_analysis_does_not_change_the_words_of_another(tag: str) -> None:
    """What plugins and the core say is looked up together, and the last one wins: so all say the same, or ask in other words."""
    assert at_odds([_core(tag), *_of_plugins(tag)], tag) == {}


@pytest.mark.parametrize("tag", TAGS)
def test_a_theme_does_not_change_the_words_of_its_parent_by_chance(tag: str) -> None:
    """A theme draws with its parent's templates, too; their words change only where that is meant."""
    assert set(at_odds(_of_themes(tag), tag)) <= OWN_TONE


def test_two_ways_of_saying_one_sentence_are_found(tmp_path: Path) -> None:
    """The positive control: the same words with two translations, in two files; another context is another sentence."""
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    for plugin, word in (("one", "Lücke"), ("two", "Abstand")):
        file = tmp_path / plugin / "locale" / "fa.po"
        file.parent.mkdir(parents=True)
        entry = f'msgid "Gap"\nmsgstr "{word}"\n\nmsgctxt "{plugin}"\nmsgid "Due"\nmsgstr "{word}"\n'
        file.write_text(head + entry, encoding="utf-8")
    assert at_odds(sorted(tmp_path.glob("*/locale/fa.po")), "fa") == {"Gap": ("one", "two")}


@pytest.mark.parametrize("tag", TAGS)
def test_a_number_says_what_it_counts(tag: str) -> None:
    """Counters differ with the things, as 件, 個, 名 and 次 do: no sentence is there for whatever is counted."""
    files = [_core(tag), *_of_plugins(tag), *_of_themes(tag)]
    said = {key[1] for file in files for key in read_po(file, tag).translations}
    assert "{n} of {total} touchpoint" in said
    assert "{n} of {total}" not in said
