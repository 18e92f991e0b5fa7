"""What the pages of an examined project are made with, a language each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from touchreport.examining import Examined

if TYPE_CHECKING:
    from touchreport.render.studio import Studio


def studio_of(examined: Examined, folder: Path) -> Studio:
    """Put together what pages are made with in the first language; the project must not be an empty one."""
    return next(studios_of(examined, folder))


def studio_in(examined: Examined, folder: Path, language: str) -> Studio:
    """Put together what pages are made with in one language, whichever the output is made in."""
    return _studio(examined, folder, language, ())


def studios_of(examined: Examined, folder: Path) -> Iterator[Studio]:
    """Yield what the pages of an examined project are made with, a language each; it must not be an empty one."""
    wanted = examined.loaded.settings.languages or (examined.project.language,)
    for language in wanted:
        yield _studio(examined, folder, language, wanted if len(wanted) > 1 else ())


def _studio(examined: Examined, folder: Path, language: str, languages: tuple[str, ...]) -> Studio:
    from touchreport.render.studio import open_studio

    furniture = examined.furniture
    assert examined.site is not None
    assert furniture is not None
    return open_studio(
        examined.project,
        replace(examined.site, pictures=furniture.pictures.pictures),
        furniture.themes,
        furniture.theme_options,
        examined.registry,
        furniture.pictures,
        folder,
        examined.loaded.settings.paper,
        furniture.fonts,
        examined.loaded.settings.words,
        safe=furniture.safe,
        languages=languages,
        language=language,
    )
