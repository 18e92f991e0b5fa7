"""Which blocks of analyses the author may place, and what she says of blocks that are not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from touchreport.analyse import Outcome
from touchreport.contexts import Page, PlacedBlock, Site
from touchreport.errors import Level, Problem
from touchreport.location import Location
from touchreport.model.settings import AuthorPage, Settings
from touchreport.outline.material import analysis_path
from touchreport.outline.placing import Placement, place_of, placements
from touchreport.text import nearest


def blocks_of(outcomes: Iterable[Outcome], pages: Iterable[Page]) -> Mapping[str, PlacedBlock]:
    """Return every block by its place; those of an analysis without a page can be drawn all the same."""
    shown = {page.path for page in pages}
    found: dict[str, PlacedBlock] = {}
    for outcome in outcomes:
        path = analysis_path(outcome.id)
        for block in outcome.result.blocks if outcome.result is not None else ():
            place = f"{path}#{block.caption.id}"
            found[place] = PlacedBlock(block, outcome.title, place if path in shown else None)
    return found


def lost_blocks(settings: Settings, site: Site) -> tuple[Problem, ...]:
    """Return a warning for each block that the author places and that is not there, or that is not alone on its line."""
    pages = (*settings.pages, *settings.introductions.values())
    return tuple(
        problem
        for page in pages
        for tag, words in page.body.words
        for each in placements(words)
        for problem in _told(page.written_in(tag), each, site.blocks)
    )


def _told(page: AuthorPage, placed: Placement, blocks: Mapping[str, PlacedBlock]) -> Iterator[Problem]:
    end = placed.column + len(placed.address)
    where = Location(page.location.file, page.first_line + placed.line, placed.column, end)
    if not placed.alone:
        yield Problem("block-inside-text", where, {"address": placed.address}, Level.WARNING)
    elif place_of(placed.address) not in blocks:
        known, near = _meant(place_of(placed.address), blocks)
        yield Problem(
            "block-leads-nowhere",
            where,
            {"address": placed.address, "known": known},
            Level.WARNING,
            suggestion=near,
        )


def _meant(place: str, blocks: Mapping[str, PlacedBlock]) -> tuple[tuple[str, ...], str | None]:
    """Return what may be placed, and the nearest of it: blocks of the analysis named, else the analyses that have any."""
    page, _, block = place.partition("#")
    names = tuple(each.partition("#")[2] for each in blocks if each.startswith(f"{page}#"))
    file = _file(page)
    if names:
        near = nearest(block, names)
        return tuple(f"{file}#{name}" for name in names), near and f"{file}#{near}"
    files = tuple(dict.fromkeys(_file(each.partition("#")[0]) for each in blocks))
    return tuple(f"{each}#…" for each in files), nearest(file, files)


def _file(page: str) -> str:
    """Return the file of an analysis as its author may write it, for the page of the website."""
    return f"{page.removesuffix('.html').replace('analysis-', 'analysis/', 1)}.md"
