"""Everything that rendering needs, put together once for a build."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from touchreport.contexts import Site
from touchreport.draw.colour import Palette, palette
from touchreport.locales import (
    Catalogue,
    Locale,
    added_messages_file,
    languages_of,
    load_locale,
    messages_file,
)
from touchreport.locales.own_words import rewording
from touchreport.model.project import Project
from touchreport.model.settings import OwnWords
from touchreport.outline.links import page_address
from touchreport.registry.plugins import Registry
from touchreport.registry.themes import Theme
from touchreport.render.breaking import breakable
from touchreport.render.compiled import at_run_time
from touchreport.render.drawings import Drawings
from touchreport.render.environment import make_environment
from touchreport.render.fonts import FontFamily, bundled_fonts
from touchreport.render.look import DEFAULT_BRAND, tokens_css
from touchreport.render.markdown import Converter
from touchreport.render.own_fonts import OwnFonts
from touchreport.render.own_words import own_words
from touchreport.render.pictures import Pictures
from touchreport.render.search.asking import Asking
from touchreport.render.speaker import Speaker
from touchreport.render.svg import Medium, Pen

if TYPE_CHECKING:
    from jinja2 import Environment

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The policy of every page. Style attributes hold nothing but numeric custom properties of ours."""


@dataclass(frozen=True, slots=True)
class Studio:
    """What pages and the print document are made with.

    Attributes:
        project: the project.
        site: the playbook as data.
        themes: the theme and its parents, the theme itself first.
        theme_options: the theme's checked options.
        locale: the reader's language.
        catalogue: its sentences: ours, those of plugins, of the themes, and of the project. What a message says, our
            words and those of plugins decide before those of the themes; what a template says, those of the themes.
        palette: the brand's colours.
        families: the fonts.
        pictures: the pictures of the project.
        own: the project's folder ``theme/``, if there is one.
        paper: ``a4`` or ``letter``.
        tokens: the custom properties of the brand beside its colours, as a style sheet.
        languages: all languages in which the playbook is made, in order; empty where that is one alone.
    """

    project: Project
    site: Site
    themes: tuple[Theme, ...]
    theme_options: Any  # of a class that the theme brings
    locale: Locale
    catalogue: Catalogue
    palette: Palette
    families: tuple[FontFamily, ...]
    pictures: Pictures
    own: Path | None
    paper: str = "a4"
    tokens: str = ""
    languages: tuple[Locale, ...] = ()

    def speaker(self, link: Callable[[str], str] = str) -> Speaker:
        """Return a speaker; `link` turns a path of the site into the address to be written."""
        return Speaker(self.project, self.locale, self.catalogue, self.site.stops, link)

    def environment(self, medium: Medium, link: Callable[[str], str] = str) -> Environment:
        """Return the template environment of one medium."""
        speaker = self.speaker(link)
        pen = Pen(self.palette.light, medium, self.locale.direction == "rtl")
        converter = Converter(image=self.pictures.shown, link=self._links_to_pages(link))
        extra: Mapping[str, object] = {
            "site": self.site,
            "options": self.theme_options,
            "medium": medium,
            "paper": self.paper,
            "csp": CSP,
            "draw": Drawings(speaker, pen),
            "palette": self.palette,
            "picture": self.site.pictures.get,
            "search_index": Asking(),
            "languages": self.languages,
        }
        words = self.catalogue.preferring(_words_of_themes(self.locale, self.themes, self.own))
        made = make_environment(self.themes, speaker, converter, self.own, extra, words)
        passages = own_words(self.locale.tag, converter, self.site.blocks, self._in_cells(medium))
        made.filters["passages"] = at_run_time(passages)
        return made

    def _in_cells(self, medium: Medium) -> Callable[[Markup], Markup]:
        """Return what lets long words in the author's tables break: on the screen, where they may be narrow."""
        return (lambda words: breakable(words, self.locale.tag)) if medium == "screen" else Markup

    def _links_to_pages(self, link: Callable[[str], str]) -> Callable[[str], str | None]:
        """Return what turns an address in the author's words into that of a page; None where it means none."""
        paths = self.site.paths

        def linked(address: str) -> str | None:
            page = page_address(address, paths)
            return None if page is None else link(page)

        return linked


def open_studio(
    project: Project,
    site: Site,
    themes: tuple[Theme, ...],
    theme_options: object,
    registry: Registry,
    pictures: Pictures,
    folder: Path,
    paper: str = "a4",
    fonts: OwnFonts | None = None,
    words: OwnWords = MappingProxyType({}),
    *,
    safe: bool = False,
    languages: tuple[str, ...] = (),
    language: str | None = None,
) -> Studio:
    """Put a studio together for a language; with `safe` the project's folder ``theme/`` is left out.

    Args:
        languages: all languages in which the playbook is made; none where that is one alone.
        language: the one of this studio; the project's where none is named.
    """
    locale = load_locale(language or project.language, languages_of(folder))
    fonts = fonts or OwnFonts()
    own = folder / "theme" if not safe and (folder / "theme").is_dir() else None
    return Studio(
        project=project,
        site=site,
        themes=themes,
        theme_options=theme_options,
        locale=locale,
        catalogue=Catalogue(
            locale.tag,
            catalogue_files(locale, registry, themes, own),
            rewording(locale.tag, words.get(locale.tag, {})),
        ),
        palette=palette(project.brand.colour or DEFAULT_BRAND, project.brand.signal),
        families=(*bundled_fonts(), *fonts.families),
        pictures=pictures,
        own=own,
        paper=paper,
        tokens=tokens_css(project.brand.radius, fonts.names),
        languages=tuple(load_locale(tag, languages_of(folder)) for tag in languages),
    )


def catalogue_files(
    locale: Locale, registry: Registry, themes: Sequence[Theme], own: Path | None
) -> tuple[Path, ...]:
    """Return the message files of a language for messages; later ones win; `own` is the project's ``theme/``."""
    name = f"{locale.tag}.po"
    of_themes = _words_of_themes(locale, themes, own)
    files = [*of_themes, messages_file(locale)]
    files += [plugin.folder / "locale" / name for plugin in registry.plugins if plugin.folder is not None]
    files += of_themes[len(themes) :]  # what the project says goes before everything
    return tuple(file for file in files if file.is_file())


def _words_of_themes(locale: Locale, themes: Sequence[Theme], own: Path | None) -> tuple[Path, ...]:
    """Return the message files of a language for templates, the parents' first, the project's own last."""
    name = f"{locale.tag}.po"
    files = [theme.folder / "locale" / name for theme in reversed(themes)]
    added = added_messages_file(locale)
    files += [added] if added is not None else []
    files += [own / "locale" / name] if own is not None else []
    return tuple(files)


def numbering() -> Callable[[], str]:
    """Return a function that gives a new id at each call, for patterns and labels of one page."""
    numbers = count(1)
    return lambda: f"d{next(numbers)}"
