"""The print document: all pages as one HTML text for the PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from touchreport.contexts import Site
from touchreport.locales import Locale
from touchreport.render.dead_ends import without_lost_anchors
from touchreport.render.environment import render
from touchreport.render.hanging import hung
from touchreport.render.heads import whole
from touchreport.render.lettering import Written
from touchreport.render.look import print_css
from touchreport.render.no_break import tied
from touchreport.render.parting import parted
from touchreport.render.pdf import PdfJob
from touchreport.render.phrasing import with_held_headings, with_whole_ends
from touchreport.render.studio import Studio, numbering


def pdf_job(studio: Studio, output: Path) -> PdfJob:
    """Return the job that makes the PDF of a playbook.

    Raises:
        RenderError: naming template and line, if the print document cannot be rendered; or if it needs fonts that
            are not installed.
    """
    environment = studio.environment("print", print_links(studio.site))
    rendered = render(environment, "print/document.html", unique=numbering())
    html = _typeset(without_lost_anchors(rendered), studio.locale, studio.speaker().names)
    written = Written(studio.locale)
    written.add(html)
    families = written.families(studio.families)
    title = studio.site.title.in_language(studio.locale.tag)
    return PdfJob(
        html=html,
        output=output,
        title=f"{studio.site.brand.name.in_language(studio.locale.tag)}{studio.locale.punctuation.colon}{title}",
        language=studio.locale.tag,
        assets=dict(studio.pictures.files()),
        stylesheets=print_css(
            studio.themes, studio.palette, families, studio.own, studio.locale, studio.tokens
        ),
        families=families,
        date=studio.project.date,
        origins=studio.pictures.origins,
    )


def _typeset(html: str, locale: Locale, names: Iterable[str]) -> str:
    """Return a print document with what its language asks of a typesetter and WeasyPrint does not do by itself."""
    language = locale.tag
    html = with_whole_ends(with_held_headings(html, language, names), language)
    return hung(parted(whole(tied(html, language, locale.lines), language, names), language))


def print_links(site: Site) -> Callable[[str], str]:
    """Return a function from a path of the site to the anchor of the same place in the document."""
    anchors: Mapping[str, str] = {page.path: page.id for page in site.pages}

    def link(path: str) -> str:
        page, _, fragment = path.partition("#")
        return f"#{fragment}" if fragment else f"#{anchors.get(page, page.removesuffix('.html'))}"

    return link
