"""The website: one file a page, one folder of assets; opens from any disk and under any path."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from touchreport.contexts import Page
from touchreport.publish import OutputFile
from touchreport.render.environment import render
from touchreport.render.look import licences, screen_css, static_files
from touchreport.render.studio import Studio, numbering


def website(studio: Studio, progress: Callable[[Page], None] = lambda _: None) -> Iterator[OutputFile]:
    """Yield every file of the website; pages are rendered as they are asked for.

    Raises:
        RenderError: naming template and line, if a page cannot be rendered.
    """
    environment = studio.environment("screen")
    for page in studio.site.pages:
        progress(page)
        html = render(environment, f"screen/{page.kind}.html", page=page, unique=numbering())
        yield OutputFile(page.path, html.encode("utf-8"))
    yield OutputFile("404.html", render(environment, "screen/404.html", unique=numbering()).encode("utf-8"))
    yield from _assets(studio)


def _assets(studio: Studio) -> Iterator[OutputFile]:
    css = screen_css(studio.themes, studio.palette, studio.families, studio.own)
    yield OutputFile("assets/screen.css", css.encode("utf-8"))
    for path, source in static_files(studio.themes, studio.own).items():
        yield OutputFile(f"assets/{path}", source)
    for font in sorted({family.screen.path for family in studio.families}):
        yield OutputFile(f"assets/fonts/{font.name}", font)
    for path, data in studio.pictures.files():
        yield OutputFile(path, data)
    yield OutputFile("assets/licences.txt", licences(studio.families).encode("utf-8"))
    if studio.site.noindex:
        yield OutputFile("robots.txt", b"User-agent: *\nDisallow: /\n")
