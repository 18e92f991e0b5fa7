"""WeasyPrint at work, in the child process only: importing this module imports WeasyPrint."""

from __future__ import annotations

import hashlib
import logging
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pydyf
from weasyprint import CSS, HTML
from weasyprint.css.counters import CounterStyle
from weasyprint.text.fonts import FontConfiguration

from touchreport.render.pdf.aliases import Aliases
from touchreport.render.pdf.between_scripts import spaced
from touchreport.render.pdf.fetcher import BASE, AssetFetcher
from touchreport.render.pdf.last_space import last_spaces_hang
from touchreport.render.pdf.log import EngineLog
from touchreport.render.pdf.placed import kept_in_place
from touchreport.render.pdf.reading_order import put_right
from touchreport.render.pdf.recorder import Drawn, recording
from touchreport.render.pdf.spared import settle, spared
from touchreport.render.pdf.tags import Margins, list_names, pass_over_decoration, set_margins_aside, told
from touchreport.render.pdf.text_layer import character_maps, repair
from touchreport.render.pdf.tidy import tidy
from touchreport.text.unseen import as_written


def make(job: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Lay out the document of a job and write ``document.pdf``, if nothing is missing; return the report."""
    log = EngineLog()
    logging.getLogger("weasyprint").handlers[:] = [log]
    fetcher = AssetFetcher({name: Path(path) for name, path in job["assets"].items()})
    html = HTML(string=job["html"], base_url=BASE, url_fetcher=fetcher)
    links = tidy(html.etree_element, job["title"], job["language"], job["date"])
    document = _laid_out(html, job, fetcher)
    made = folder / "document.pdf"
    right_to_left = _is_right_to_left(html.etree_element)
    _write(document, made, job, right_to_left)  # also if parts are missing: drawings ask for theirs only now
    return {
        "pages": len(document.pages),
        "size": made.stat().st_size,
        "missing": sorted(fetcher.missing),
        "refused": sorted(fetcher.refused),
        "images": fetcher.images,
        "glyphs": sorted(log.glyphs),
        "links": links,
        "remarks": list(log.remarks),
    }


def _is_right_to_left(root: Any) -> bool:
    body = root.find("body")
    return any(part is not None and part.get("dir", "").lower() == "rtl" for part in (root, body))


def _laid_out(html: Any, job: dict[str, Any], fetcher: AssetFetcher) -> Any:
    fonts, counters, profiles = FontConfiguration(), CounterStyle(), {}  # type: ignore[var-annotated]
    shared = {"font_config": fonts, "counter_style": counters, "color_profiles": profiles}
    sheets = [CSS(string=text, base_url=BASE, url_fetcher=fetcher, **shared) for text in job["stylesheets"]]
    with kept_in_place(), spared(), spaced(), last_spaces_hang():
        document = html.render(stylesheets=sheets, pdf_variant=job["variant"], **shared)
    for page in document.pages:
        page.bookmarks = [(level, as_written(label), *where) for level, label, *where in page.bookmarks]
    return document


def _write(document: Any, output: Path, job: dict[str, Any], right_to_left: bool) -> None:
    identifier = hashlib.sha256(f"{job['title']}\n{job['language']}\n{job['html']}".encode()).hexdigest()[:32]
    with spared(), spaced(), recording() if right_to_left else nullcontext() as drawn, told() as margins:
        document.write_pdf(
            output,
            finisher=lambda document, pdf: _finish(document, pdf, drawn, margins),
            pdf_variant=job["variant"],
            pdf_identifier=identifier.encode(),
        )


def _finish(document: Any, pdf: Any, drawn: list[Drawn] | None, margins: Margins) -> None:
    """Put right what readers and searches will meet, just before the file is written.

    Args:
        document: WeasyPrint's document, drawn.
        pdf: what it was drawn into; changed in place.
        drawn: all texts of a document that is read from right to left; None for any other.
        margins: what stands in the margins of each page.
    """
    repair(document, pdf)
    pass_over_decoration(pdf)
    set_margins_aside(pdf, margins)
    list_names(pdf)
    if drawn is not None:
        pdf.catalog.setdefault("ViewerPreferences", pydyf.Dictionary())["Direction"] = "/R2L"
        aliases = Aliases(document, pdf)
        put_right(drawn, character_maps(pdf), aliases.code)
        aliases.enter()
    settle(pdf)
