"""Handbooks of the worlds: the pages of the website, and the print document."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests import worlds
from tests.theme.rendered import WORLDS
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job
from touchreport.render.studio import Studio
from touchreport.render.website import website

_FOLDER = tempfile.TemporaryDirectory(prefix="handbooks-")
"""Stands for the folder of every project."""


def opened(world: worlds.World, **options: object) -> Studio:
    """Return the studio of a world with the theme `handbook`; `options` are those of the theme."""
    studio = worlds.open_world(world, Path(_FOLDER.name), find_theme("handbook"))
    return replace(studio, theme_options=replace(studio.theme_options, **options))


def pages_of(world: worlds.World, **options: object) -> Mapping[str, str]:
    """Return the pages of the website of a world by path."""
    return {
        file.path: file.source.decode("utf-8")
        for file in website(opened(world, **options))
        if isinstance(file.source, bytes) and file.path.endswith(".html")
    }


@cache
def pages(world: str, **options: object) -> Mapping[str, str]:
    """Return the pages of the website of one of the worlds by path, made once."""
    return pages_of(WORLDS[world](), **options)


@cache
def document(world: str, **options: object) -> str:
    """Return the print document of a world, made once."""
    return pdf_job(opened(WORLDS[world](), **options), Path(_FOLDER.name) / "handbook.pdf").html
