"""The website: one file a page, one folder of assets; opens from any disk and under any path."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, cast

from jinja2 import Environment
from markupsafe import Markup

from touchreport.contexts import Page, Site
from touchreport.publish import OutputFile
from touchreport.render.dead_ends import without_lost_pages
from touchreport.render.environment import render, template_exists
from touchreport.render.fonts import FontFamily
from touchreport.render.hosting import root_files
from touchreport.render.lettering import Written, embedded, wants_embedded
from touchreport.render.look import licences, screen_css, static_files
from touchreport.render.markdown import Converter
from touchreport.render.no_break import tied_on_screen
from touchreport.render.paging import MOST_BYTES, Bound, Places, led, relinked
from touchreport.render.paging.binder import Binder
from touchreport.render.phrased_headings import with_phrased_headings
from touchreport.render.rooted import rooted
from touchreport.render.search import INDEX, Asking, entries_of, index_script
from touchreport.render.studio import Studio, numbering

MISSING = "404.html"
"""Path of the page that hosts show for addresses that do not exist."""


def website(
    studio: Studio,
    progress: Callable[[Page], None] = lambda _: None,
    beside: Sequence[FontFamily] = (),
    most: int | None = MOST_BYTES,
    url: str | None = None,
) -> Iterator[OutputFile]:
    """Yield every file of the website; cards are rendered as they are asked for.

    Args:
        studio: what it is made with.
        progress: told about each page.
        beside: fonts in the PDF that goes with it, whose licences go with the website's own.
        most: bytes of a page, beyond which it is cut into several; None leaves all pages whole.
        url: the address of its folder; None for a website that nobody serves yet.

    Raises:
        RenderError: naming template and line, if a page cannot be rendered.
    """
    environment = environment_of(studio)
    written = Written(studio.locale)
    binder = Binder(studio, environment, most)

    def bound(page: Page) -> Bound:
        progress(page)
        return binder.bind(page.path, page_html(environment, page))

    # where the places of long pages stand is known before the first page is written that leads to them
    long = {page.path: bound(page) for page in studio.site.pages if page.kind != "card"}
    places = {path: one.places for path, one in long.items() if one.places}
    paths: list[str] = []
    for page in studio.site.pages:
        one = long.pop(page.path) if page.path in long else bound(page)
        for path, html in one.parts:
            html = relinked(html, path, page.path, places)
            written.add(html)
            paths.append(path)
            yield OutputFile(path, html.encode("utf-8"))
        for script, words in one.scripts:
            yield OutputFile(script, words.encode("utf-8"))
    html = relinked(missing_page(environment), "404.html", "404.html", places)
    written.add(html)
    yield OutputFile(MISSING, rooted(html, url).encode("utf-8"))
    if cast("Asking", environment.globals["search_index"]).asked:
        index = search_file(studio, environment, places)
        written.add(search_texts(environment))
        yield OutputFile(INDEX, index)
    yield from asset_files(studio, beside, written)
    if not studio.languages:
        yield from root_files([studio.site], [""], url, [paths])


def front_files(
    studios: Sequence[Studio], url: str | None = None, pages: Sequence[Sequence[str]] | None = None
) -> Iterator[OutputFile]:
    """Yield what stands above the websites of several languages: the page to choose one, and what is for hosts.

    Hosts show one page for all addresses that do not exist: it says so in each of the languages.

    Args:
        studios: what the websites are made with, a language each.
        url: the address of the folder above them; None where nobody serves it yet.
        pages: the paths of the pages of each website, in order; None where none was cut.
    """
    environments = {each.locale.tag: environment_of(each) for each in studios}
    first = environments[studios[0].locale.tag]
    titles = {each.locale.tag: each.speaker().plain(each.site.title) for each in studios}
    html = render(first, "screen/languages.html", titles=titles, missing={})
    yield OutputFile("index.html", html.encode("utf-8"))
    missing = {tag: _not_found(environment) for tag, environment in environments.items()}
    html = render(first, "screen/languages.html", titles=titles, missing=missing)
    yield OutputFile(MISSING, rooted(html, url).encode("utf-8"))
    folders = [f"{each.locale.tag}/" for each in studios]
    whole = [[page.path for page in each.site.pages] for each in studios]
    yield from root_files([each.site for each in studios], folders, url, whole if pages is None else pages)


def pages_among(paths: Sequence[str], folder: str) -> list[str]:
    """Return the paths of a website's pages among those of all files, as they are called in its folder.

    Args:
        paths: the paths of all files that are made with it.
        folder: the folder of the website, with a stroke at its end.
    """
    inside = (path.removeprefix(folder) for path in paths if path.startswith(folder))
    return [path for path in inside if path.endswith(".html") and path != MISSING]


def _not_found(environment: Environment) -> Markup:
    """Return what the theme says of a page that does not exist, in the language of an environment."""
    return Markup(environment.from_string('{{ _("Page not found") }}').render())  # escaped by the template


def environment_of(studio: Studio) -> Environment:
    """Return what the pages of the website are rendered in."""
    return studio.environment("screen")


def page_html(environment: Environment, page: Page) -> str:
    """Return one page of the website.

    Raises:
        RenderError: naming template and line, if it cannot be rendered.
    """
    return _typeset(
        environment, render(environment, f"screen/{page.kind}.html", page=page, unique=numbering())
    )


def missing_page(environment: Environment) -> str:
    """Return the page that servers show for an address that does not exist."""
    return _typeset(environment, render(environment, "screen/404.html", unique=numbering()))


def _typeset(environment: Environment, html: str) -> str:
    """Return a page without links that lead nowhere, whose lines end where its language asks for."""
    held = cast("Mapping[str, Any]", environment.globals)
    html = with_phrased_headings(html, held["language"], held["whole_names"])
    html = tied_on_screen(html, held["locale"].lines)
    return without_lost_pages(html, _paths(environment))


def _paths(environment: Environment) -> frozenset[str]:
    """Return the paths of all pages of the website."""
    return cast("Site", environment.globals["site"]).paths


def search_file(studio: Studio, environment: Environment, places: Places = MappingProxyType({})) -> bytes:
    """Return the index of the search, a script; its path is :data:`touchreport.render.search.INDEX`.

    Args:
        studio: what the website is made with.
        environment: what its pages are rendered in.
        places: where the places of pages that were cut stand.
    """
    speaker = studio.speaker()
    chapters = [speaker.plain(item.title) for item in studio.site.navigation]
    entries = [
        replace(entry, path=led(entry.path, places))
        for entry in entries_of(studio.site, speaker, Converter())
    ]
    texts = search_texts(environment)
    said = f"siteSearch.texts={texts};\n" if texts else ""
    return f"{index_script(entries, chapters)}{said}".encode()


def search_texts(environment: Environment) -> str:
    """Return what the search says in the reader's language, as JSON; nothing where the theme says it on its pages."""
    found = template_exists(environment, "parts/searching.html")
    return render(environment, "parts/searching.html").strip() if found else ""


def asset_files(
    studio: Studio, beside: Sequence[FontFamily] = (), written: Written | None = None
) -> Iterator[OutputFile]:
    """Yield what the pages use: style sheets, scripts, fonts, pictures, and the licences of all that.

    Args:
        studio: what the website is made with.
        beside: fonts in the PDF that goes with it, whose licences go with the website's own.
        written: what is written in the pages, for fonts that are cut down to it; without it no font is.
    """
    wants = written is not None and wants_embedded(studio.theme_options)
    families, cut = embedded(written, studio.families) if written and wants else (studio.families, {})
    css = screen_css(studio.themes, studio.palette, families, studio.own, studio.locale, studio.tokens)
    yield OutputFile("assets/screen.css", css.encode("utf-8"))
    for file, source in static_files(studio.themes, studio.own).items():
        yield OutputFile(f"assets/{file}", source)
    fonts = {
        family.screen.name: family.screen.path for family in studio.families if family.screen is not None
    }
    for name, path in sorted(fonts.items()):
        yield OutputFile(f"assets/fonts/{name}", path)
    for name, data in cut.items():
        yield OutputFile(f"assets/fonts/{name}", data)
    for picture, data in studio.pictures.files():
        yield OutputFile(picture, data)
    yield OutputFile("assets/licences.txt", licences((*families, *beside)).encode("utf-8"))
