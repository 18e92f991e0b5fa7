"""The running head: brand, title and edition in two lines, cut with an ellipsis where they are longer, in every direction."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests import worlds
from touchreport.model.text import Text
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job
from touchreport.render.pdf import write_pdf

pytestmark = pytest.mark.pdf

TITLES = {
    "en": "The playbook of all touchpoints of our shops, of the people who work there and of everything that a customer meets "
    "from the first glance at a window to the second pair, written for the board and for everybody who opens a shop",
    "fa": "کتابچهٔ راهنمای همهٔ نقاط تماس فروشگاه‌های ما، آدم‌هایی که در آن‌ها کار می‌کنند و هر چیزی که مشتری از نخستین نگاه به ویترین "
    "تا خرید جفت دوم با آن روبه‌رو می‌شود، نوشته‌شده برای هیئت‌مدیره و هر کسی که فروشگاهی تازه باز می‌کند",
}  # fmt: skip
CASES = [
    (language, theme, options)
    for language in TITLES
    for theme, options in (("playbook", {}), ("handbook", {"format": "a4"}))
]


@pytest.mark.parametrize(("language", "theme", "options"), CASES)
def test_a_long_head_ends_in_an_ellipsis(
    tmp_path: Path, language: str, theme: str, options: dict[str, str]
) -> None:
    """What has no room in its two lines is left out, and three dots say so."""
    world = worlds.bare(language)
    project = replace(world.project, title=Text.of(TITLES[language], language))
    studio = worlds.open_world(replace(world, project=project), tmp_path, find_theme(theme))
    studio = replace(studio, theme_options=replace(studio.theme_options, **options))
    with pypdfium2.PdfDocument(write_pdf(pdf_job(studio, tmp_path / "out.pdf")).path) as document:
        words = document[1].get_textpage().get_text_range().replace("...", "…")
    assert "…" in words
    heads = [line.replace("\u200b", "") for line in words.splitlines() if "Tern" in line]
    second = TITLES[language].split()[1]
    assert any(second in head for head in heads), "the title begins beside the brand"


def test_what_fits_is_not_cut(tmp_path: Path) -> None:
    """A head of ordinary length stays whole in Persian, too."""
    studio = worlds.open_world(worlds.bare("fa"), tmp_path)
    assert "…" not in pdf_job(studio, tmp_path / "out.pdf").html.partition("run-brand")[2][:300]
