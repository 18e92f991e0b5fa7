"""What every installed theme keeps to, whoever made it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import touchreport.contexts
from tests.built import SAMPLES
from tests.contracts.material import ANALYSES, REGISTRY, outcomes, sample
from tests.words import (
    TRANSLATIONS,
    misformatted,
    untranslated,
    unused,
    with_and_without_plural,
    words_of_templates,
)
from tests.worlds import World, bare, empty, gaman, open_world, tern
from touchreport.locales import load_locale, messages_file
from touchreport.model.settings import CHAPTERS, ChapterWish
from touchreport.registry.themes import Theme, find_theme, theme_names
from touchreport.render.document import print_links
from touchreport.render.environment import render
from touchreport.render.studio import Studio, numbering
from touchreport.render.website import website

THEMES = {name: find_theme(name) for name in theme_names()}
KINDS = tuple(re.findall(r"^(\w+) +:class:`\w+` ", touchreport.contexts.__doc__ or "", re.MULTILINE))
IN_FULL = tuple(
    pytest.param(
        theme, SAMPLES[0], language, marks=[] if len(found) == 1 or language == "fa" else pytest.mark.proof
    )
    for theme, found in THEMES.items()
    for language in TRANSLATIONS
)
"""One sample, with the results of all analyses, in every language.

What analyses say is the same in every theme: in a theme with a parent, one language is enough but for the full sweep. The
sentences of its own templates are held to be translated one by one.
"""


def _world(name: str, language: str) -> World:
    made = {"bare": bare, "empty": empty}
    if name in made:
        return made[name](language)
    if name in SAMPLES:
        loaded = sample(name)
        world = World(loaded.project, loaded.settings, tuple(outcomes(name).values()), loaded.counts)
    else:
        world = {"tern": tern, "gaman": gaman}[name]()
    return replace(world, project=replace(world.project, language=language))


def _rendered(studio: Studio) -> dict[str, str]:
    """Return everything that a theme writes: each page for the screen, and the document for print."""
    texts = {
        f.path: f.source.decode("utf-8")
        for f in website(studio)
        if isinstance(f.source, bytes) and f.path.endswith("html")
    }
    environment = studio.environment("print", print_links(studio.site))
    return {**texts, "print": render(environment, "print/document.html", unique=numbering())}


def _has(themes: tuple[Theme, ...], template: str) -> bool:
    return any((theme.folder / "templates" / template).is_file() for theme in themes)


def test_there_are_themes_and_kinds() -> None:
    """The bundled theme is installed, and the kinds of pages are those that the contract documents."""
    assert "playbook" in THEMES
    assert {"overview", "journey", "analysis", "card", "method", "text"} <= set(KINDS)
    assert len(KINDS) == len(touchreport.contexts.Body.__args__)


@pytest.mark.parametrize("theme", THEMES)
def test_it_says_what_it_is(theme: str) -> None:
    """It has a sentence about itself, and options that all have a default."""
    assert THEMES[theme][0].summary.endswith(".")
    assert THEMES[theme][0].options() is not None


@pytest.mark.parametrize("medium", ["screen", "print"])
@pytest.mark.parametrize("theme", THEMES)
def test_every_kind_of_page_has_a_template(theme: str, medium: str) -> None:
    """Each kind of page has a template for the screen and one for print, of its own or of a parent."""
    more = {"screen": ("404",), "print": ("document",)}[medium]
    wanted = [f"{medium}/{kind}.html" for kind in (*KINDS, *more)]
    assert [template for template in wanted if not _has(THEMES[theme], template)] == []


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_undefined_and_nothing_unescaped(theme: str, tmp_path: Path) -> None:
    """Templates run in a sandbox that escapes always and stops at a name that nothing has."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    for medium in ("screen", "print"):
        environment = open_world(bare("en"), tmp_path, THEMES[theme]).environment(medium)
        assert isinstance(environment, SandboxedEnvironment)
        assert environment.undefined is StrictUndefined
        assert environment.autoescape is True


@pytest.mark.parametrize("language", ["en", *TRANSLATIONS])
@pytest.mark.parametrize("world", ["bare", "empty", "tern", "gaman"])
@pytest.mark.parametrize("theme", THEMES)
def test_it_renders_every_world(theme: str, world: str, language: str, tmp_path: Path) -> None:
    """Rich or bare, in any language: every page and the document are made, in that language and direction."""
    studio = open_world(_world(world, language), tmp_path, THEMES[theme])
    texts = _rendered(studio)
    direction = load_locale(language).direction
    assert len(texts) == len(studio.site.pages) + 2
    root = re.compile(rf'<html lang="{language}" dir="{direction}"')
    assert [path for path, text in texts.items() if not root.search(text)] == []


@pytest.mark.parametrize("theme", THEMES)
def test_every_stop_is_on_a_page_and_in_print(theme: str, tmp_path: Path) -> None:
    """Each touchpoint has its card where the outline has cards; print has all of them or, in a short report, none."""
    world = tern()
    chapters = [chapter for chapter in CHAPTERS if chapter != "changes"]  # there is no edition before
    whole = replace(world.settings, outline=tuple(ChapterWish(chapter) for chapter in chapters))
    studio = open_world(replace(world, settings=whole), tmp_path, THEMES[theme])
    texts = _rendered(studio)
    names = {stop.path: str(stop.name).replace("“", "").split("’")[0] for stop in studio.site.stops.values()}
    assert [name for path, name in names.items() if name not in texts[path].replace("“", "")] == []
    printed = {path for path in names if f'id="{path.removesuffix(".html")}"' in texts["print"]}
    assert printed in (set(), set(names))
    if printed:
        assert [name for name in names.values() if name not in texts["print"].replace("“", "")] == []


@pytest.mark.parametrize("language", TRANSLATIONS)
@pytest.mark.parametrize("theme", THEMES)
def test_every_sentence_of_its_templates_is_translated(theme: str, language: str) -> None:
    """Each sentence of its templates has words in each language, of its own or of a parent."""
    files = [messages_file(load_locale(language))]
    files += [found.folder / "locale" / f"{language}.po" for found in THEMES[theme]]
    said = {
        key: at
        for found in THEMES[theme]
        for key, at in words_of_templates(found.folder / "templates").items()
    }
    assert len(said) > 50
    assert untranslated(said, language, files) == []


@pytest.mark.parametrize("language", TRANSLATIONS)
@pytest.mark.parametrize("theme", THEMES)
def test_no_translation_is_left_over_and_none_breaks_a_page(theme: str, language: str) -> None:
    """A theme's catalogue holds what its templates say and nothing else, with their values as they are written."""
    found = THEMES[theme][0]
    file = found.folder / "locale" / f"{language}.po"
    assert unused(words_of_templates(found.folder / "templates"), language, file) == []
    assert misformatted(language, file) == []


@pytest.mark.parametrize("theme", THEMES)
def test_a_sentence_has_a_plural_everywhere_or_nowhere(theme: str) -> None:
    """What is said of one thing alone is a sentence of its own, since Chinese has one form for one and for many."""
    assert with_and_without_plural(THEMES[theme][0].folder / "templates") == []


@pytest.mark.slow
@pytest.mark.parametrize(("theme", "name", "language"), IN_FULL)
def test_a_whole_sample_is_said_in_every_language(
    theme: str, name: str, language: str, tmp_path: Path
) -> None:
    """With every installed plugin's results in it, nothing on the pages and in print falls back on English."""
    world = _world(name, language)
    assert set(ANALYSES) <= {outcome.id for outcome in world.outcomes}
    studio = open_world(world, tmp_path, THEMES[theme])
    folders = [plugin.folder for plugin in REGISTRY.plugins if plugin.folder is not None]
    studio.catalogue.files += tuple(folder / "locale" / f"{language}.po" for folder in folders)
    _rendered(studio)
    assert studio.catalogue.missing == ()
