"""What a playbook needs beside the project: theme, its options, pictures. Looked at before anything is rendered."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from touchreport.errors import Argument, Level, PluginError, Problem
from touchreport.locales import languages_of, load_locale
from touchreport.locales.icu_order import EXTRA, REQUIREMENT
from touchreport.location import Location
from touchreport.model.node import Mapped
from touchreport.model.settings import AuthorPage
from touchreport.readers.files import is_inside
from touchreport.readers.loaded import Loaded
from touchreport.registry.options import check_options
from touchreport.registry.themes import Theme, find_theme
from touchreport.render.brand_colours import colour_notes, logo_notes
from touchreport.render.fonts import bundled_fonts
from touchreport.render.letters import missing_letters, shown_texts
from touchreport.render.own_fonts import OwnFonts, own_fonts
from touchreport.render.pictures import Pictures
from touchreport.text import nearest


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was found.

    Attributes:
        themes: the theme and its parents, the theme itself first.
        theme_options: the theme's checked options.
        pictures: the pictures that the project shows.
        safe: whether the project's own folder ``theme/`` is left out.
        fonts: the fonts that the brand brings.
    """

    themes: tuple[Theme, ...]
    theme_options: object
    pictures: Pictures
    safe: bool = False
    fonts: OwnFonts = field(default_factory=OwnFonts)


def furnish(
    folder: Path, loaded: Loaded, theme: str | None = None, *, safe: bool = False
) -> tuple[Furniture | None, tuple[Problem, ...]]:
    """Find the theme and the pictures, and check what the project says about them.

    Args:
        folder: the project folder.
        loaded: the checked project.
        theme: another theme than the project names.
        safe: leave the project's own folder ``theme/`` out.

    Returns:
        What was found, None where there is no such theme; and everything that is wrong or worth telling.
    """
    settings = loaded.settings
    pictures = Pictures(folder)
    for asset in loaded.assets:
        pictures.add(asset.file, Location(asset.file))
    for page in _pages(loaded):
        for tag, words in page.body.words:
            file = page.written_in(tag)
            pictures.add_from_markdown(words, file.location.file, file.first_line)
    fonts = _fonts(folder, loaded)
    families = (*bundled_fonts(), *fonts.families)
    told = (
        *pictures.problems,
        *colour_notes(loaded.project.brand, loaded.brand_places),
        *fonts.problems,
        *missing_letters(loaded.project, _pages(loaded), families, settings.dress),
        *_order(folder, loaded),
    )
    try:
        themes = find_theme(theme or settings.theme, None if theme else settings.theme_location)
    except PluginError as error:
        return None, (*error.problems, *told)
    written = settings.theme_options
    if theme is not None and theme != settings.theme:
        written = _known_to(themes[0], written)
    options = check_options(themes[0].options, written, themes[0].name)
    own = () if safe else (*_links_out(folder), *unused_theme_files(folder / "theme", themes))
    cover = logo_notes(loaded, options.values, themes[0].name) if settings.pdf else ()
    return Furniture(themes, options.values, pictures, safe, fonts), (
        *options.problems,
        *told,
        *cover,
        *own,
    )


def _known_to(theme: Theme, written: Mapped | None) -> Mapped | None:
    """Return those of the options, written for another theme, that this one has, too."""
    if written is None:
        return None
    names = {field.name for field in dataclasses.fields(theme.options)}
    return dataclasses.replace(
        written, pairs=tuple(pair for pair in written.pairs if pair[0].text.replace("-", "_") in names)
    )


def _fonts(folder: Path, loaded: Loaded) -> OwnFonts:
    locale = load_locale(loaded.project.language, languages_of(folder))
    texts = (text for text, _ in shown_texts(loaded.project, _pages(loaded), loaded.settings.dress))
    return own_fonts(folder, loaded.project.brand, loaded.brand_places, locale, texts)


def _order(folder: Path, loaded: Loaded) -> tuple[Problem, ...]:
    """Say where words are not in the order that their language has."""
    locale = load_locale(loaded.project.language, languages_of(folder))
    if locale.collation.is_exact:
        return ()
    told: dict[str, Argument] = {"language": locale.name, "extra": EXTRA, "requirement": REQUIREMENT}
    return (Problem("order-without-icu", arguments=told, level=Level.NOTE),)


def _links_out(project: Path) -> Iterator[Problem]:
    """Yield an error for each file in a project's folder ``theme/`` that is a link to a file outside the project."""
    for path in _files(project / "theme"):
        if not is_inside(project, project / "theme" / path):
            name = f"theme/{path}"
            yield Problem("outside-project", Location(name), {"file": name})


def unused_theme_files(own: Path, themes: Iterable[Theme]) -> tuple[Problem, ...]:
    """Warn of files in a project's folder ``theme/`` that nothing will ever ask for."""
    known = {path for theme in themes for path in _files(theme.folder) if path.startswith("templates/")}
    return tuple(
        Problem(
            "theme-file-unused",
            Location(f"theme/{path}"),
            {"file": path},
            Level.WARNING,
            suggestion=nearest(path, known) or nearest(f"templates/{path}", known),
        )
        for path in _files(own)
        if path not in known and not path.startswith(("static/", "locale/")) and not _is_part(path)
    )


def _is_part(path: str) -> bool:
    """Return whether a template may be one that the project's other templates include."""
    return path.startswith("templates/") and path.rpartition("/")[2].startswith("_")


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        inner = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in inner.parts):
            yield inner.as_posix()


def _pages(loaded: Loaded) -> tuple[AuthorPage, ...]:
    return (*loaded.settings.pages, *loaded.settings.introductions.values())
