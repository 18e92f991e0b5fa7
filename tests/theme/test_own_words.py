"""A project's own word stands on every page, and the words of its people stay theirs."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests import worlds
from tests.locales.test_own_words import OLD, OWN
from tests.theme.rendered import WORLDS
from touchreport.locales import Catalogue
from touchreport.locales.own_words import rewording
from touchreport.render.document import pdf_job
from touchreport.render.studio import Studio
from touchreport.render.website import website

THEIRS = ("Touchpoint playbook", "کتابچه راهنمای نقاط تماس", "touchpoints.csv")
"""What the people of the worlds write themselves, where it has the old word: titles and the names of files."""


POINTS = ("نقطه سفر", "نقطه توخالی", "نقطه در گوشه رنگی")
"""A highest or lowest point, and one of a drawing: no touchpoints."""


@cache
def opened(world: str) -> Studio:
    """Return the studio of a world whose project has a word of its own."""
    with tempfile.TemporaryDirectory() as folder:
        studio = worlds.open_world(WORLDS[world](), Path(folder))
    tag = studio.locale.tag
    reword = rewording(tag, {"touchpoint": OWN[tag]})
    return replace(studio, catalogue=Catalogue(tag, studio.catalogue.files, reword))


def written(studio: Studio) -> Iterator[tuple[str, str]]:
    """Return the words of each page of the website and of the print document, tags and names of fields left out."""
    for file in website(studio):
        if file.path.endswith(".html") and isinstance(file.source, bytes):
            yield file.path, file.source.decode()
    yield "print", pdf_job(studio, Path("unused.pdf")).html


@pytest.mark.parametrize("world", ["tern", "gaman", "bare-en", "bare-fa"])
def test_no_page_keeps_the_old_word(world: str) -> None:
    """Neither text nor titles nor words for those who cannot see have it; only what the client wrote does."""
    studio = opened(world)
    old = re.compile(OLD[studio.locale.tag])
    left = []
    for path, html in written(studio):
        text = re.sub(r"<style.*?</style>|<(?!/)[^>]*>", _spoken, html, flags=re.DOTALL).replace(
            "\u00a0", " "
        )
        for other in (*THEIRS, *POINTS):
            text = text.replace(other, "")
        left += [(path, text[max(0, m.start() - 40) : m.end() + 20]) for m in old.finditer(text)]
    assert left == []


def _spoken(tag: re.Match[str]) -> str:
    """Return the words in a tag that readers hear or see."""
    return " ".join(re.findall(r'(?:title|alt|aria-label|content)="([^"]*)"', tag[0]))
