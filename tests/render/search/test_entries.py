"""What can be found: everything that the pages are about, nothing that they do not show, and never without end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.worlds import World, bare, gaman, open_world, tern
from touchreport.contexts import Card, FindingsPage
from touchreport.model.text import Text
from touchreport.render.markdown import Converter
from touchreport.render.search import INDEX, KINDS, Entry, entries_of, fold, index_script
from touchreport.render.search.entries import MOST_CHARACTERS, MOST_WORDS
from touchreport.render.website import website


def _entries(world: World, folder: Path) -> tuple[Entry, ...]:
    studio = open_world(world, folder)
    return entries_of(studio.site, studio.speaker(), Converter())


@pytest.mark.parametrize("world", [tern, gaman, lambda: bare("en")])
def test_every_page_has_an_entry(world: Callable[[], World], tmp_path: Path) -> None:
    """Each page is found by itself or by a place on it, and no entry leads to a page that is not there."""
    studio = open_world(world(), tmp_path)
    found = {entry.path.partition("#")[0] for entry in entries_of(studio.site, studio.speaker(), Converter())}
    assert found == studio.site.paths


def test_every_finding_is_found_once(tmp_path: Path) -> None:
    """A finding is an entry that leads to its place on the page of its analysis."""
    studio = open_world(tern(), tmp_path)
    findings = next(page.body.findings for page in studio.site.pages if isinstance(page.body, FindingsPage))
    found = [e.path for e in entries_of(studio.site, studio.speaker(), Converter()) if e.kind == "finding"]
    assert sorted(found) == sorted(f"{each.path}#{each.anchor}" for each in findings)
    assert found


def test_kinds_stand_in_order(tmp_path: Path) -> None:
    """Touchpoints come first, then findings, analyses, other pages and the glossary."""
    kinds = [entry.kind for entry in _entries(tern(), tmp_path)]
    assert list(dict.fromkeys(kinds)) == list(KINDS)
    assert kinds == sorted(kinds, key=KINDS.index)


def test_a_card_is_found_by_what_it_says(tmp_path: Path) -> None:
    """The words of script, do, don't and wish lead to a card, and so does its stop number."""
    studio = open_world(gaman(), tmp_path)
    entry = next(
        e for e in entries_of(studio.site, studio.speaker(), Converter()) if e.path == "touchpoint-phone.html"
    )
    assert {"موجودی", "محله", fold("آماده")} <= set(entry.words.split())
    assert entry.stop == studio.site.stops["phone"].number


def test_notes_are_never_found(tmp_path: Path) -> None:
    """Notes stand on no page, so no word of them stands in the index."""
    world = bare("en")
    one = replace(world.project.touchpoints[0], notes=Text.of("Confidentially dreadful", "en"))
    world = replace(world, project=replace(world.project, touchpoints=(one,)))
    files = {file.path: file.source for file in website(open_world(world, tmp_path))}
    index = files[INDEX]
    assert isinstance(index, bytes)
    assert b"greeting" in index
    assert b"dreadful" not in index


def test_what_markdown_does_not_show_is_not_in_the_index(tmp_path: Path) -> None:
    """A remark and the address of a link are no words of a page; emphasis does not part a word from its mark."""
    world = bare("en")
    purpose = Text.of(
        "Says **hello**. [//]: # (quietly)\n\n[//]: # (dreadful)\n\n[more](https://hidden.example/)", "en"
    )
    one = replace(world.project.touchpoints[0], purpose=purpose)
    studio = open_world(replace(world, project=replace(world.project, touchpoints=(one,))), tmp_path)
    entry = next(e for e in entries_of(studio.site, studio.speaker(), Converter()) if e.kind == "touchpoint")
    assert entry.text.startswith("Says hello.")
    assert not {"dreadful", "hidden", "example"} & set(entry.words.split())


def test_what_is_not_in_the_website_is_not_in_the_index(tmp_path: Path) -> None:
    """The index is made of the pages of the website: without a card there is no touchpoint to be found."""
    studio = open_world(tern(), tmp_path)
    few = replace(studio.site, pages=tuple(p for p in studio.site.pages if not isinstance(p.body, Card)))
    found = entries_of(few, studio.speaker(), Converter())
    assert {entry.kind for entry in found} == set(KINDS) - {"touchpoint"}


def test_an_entry_has_an_end(tmp_path: Path) -> None:
    """Of a long text the first characters are shown and the first different words are found."""
    world = bare("en")
    long = Text.of(" ".join(f"word{number}" for number in range(5000)), "en")
    one = replace(world.project.touchpoints[0], script=long, purpose=long)
    world = replace(world, project=replace(world.project, touchpoints=(one,)))
    entry = next(entry for entry in _entries(world, tmp_path) if entry.kind == "touchpoint")
    assert len(entry.text) <= MOST_CHARACTERS
    assert len(entry.words.split()) == MOST_WORDS


def test_an_index_is_the_same_each_time(tmp_path: Path) -> None:
    """The same playbook gives the same bytes."""
    scripts = [index_script(_entries(tern(), tmp_path), ["One", "Two"]) for _ in range(2)]
    assert scripts[0] == scripts[1]


def test_a_theme_without_a_search_has_no_index(tmp_path: Path) -> None:
    """Where no template asks for the index, none is written, and no page speaks of it."""
    own = tmp_path / "theme" / "templates" / "parts"
    own.mkdir(parents=True)
    (own / "search.html").write_text("{% macro field() %}{% endmacro %}", encoding="utf-8")
    files = {file.path: file.source for file in website(open_world(bare("en"), tmp_path))}
    assert INDEX not in files
    assert [
        path for path, source in files.items() if isinstance(source, bytes) and b"find.js" in source
    ] == []
