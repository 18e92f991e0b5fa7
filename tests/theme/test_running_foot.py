"""The running foot: confidentiality, the author's words and the agency, on every page, in every theme, however long they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests import worlds
from tests.theme.printed import plain
from touchreport.model.dress import Agency
from touchreport.model.text import Text
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job
from touchreport.render.pdf import write_pdf

pytestmark = pytest.mark.pdf

MM = 72 / 25.4
EDGE = 4.5
"""How near to the edge of a sheet any printer prints, in millimetres."""

SHORT = {
    "en": ("For Kawasemi only", "Not for booking sites", "Hosoda Lund"),
    "ja": ("かわせみ社外秘", "予約サイトへの転載はご遠慮ください", "細田ルンド"),
}
LONG = {
    "en": ("Strictly confidential: for the management board of Kawasemi Inns only",
           "Not for onward distribution to booking sites, partners or the press before the meeting of 30 November",
           "Hosoda Lund, service design and research"),
    "fa": ("محرمانه: تنها برای هیئت‌مدیرهٔ شرکت گامان و همکاران آن",
           "لطفاً پیش از نشست پایان آبان این دفترچه را به فروشگاه‌ها، همکاران یا رسانه‌ها نسپارید",
           "آتلیهٔ گذر، طراحی خدمات و پژوهش"),
    "ja": ("社外秘：株式会社かわせみの取締役会および三館の女将のみ閲覧可",
           "11月30日の会議の前に予約サイトや取引先、報道機関へ転載することはご遠慮ください",
           "細田ルンド、サービスデザインと調査"),
    "ru": ("Строго конфиденциально: только для совета директоров компании «Кавасэми»",
           "Не передавать сайтам бронирования, партнёрам и прессе до совещания тридцатого ноября",
           "Хосода Лунд, проектирование услуг и исследования"),
}  # fmt: skip


def printed(folder: Path, theme: str, language: str, words: tuple[str, str, str], **options: object) -> Path:
    """Return the PDF of a small playbook with a foot of these words."""
    secret, footer, agency = (Text.of(one, language) for one in words)
    world = worlds.bare(language)
    studio = worlds.open_world(
        replace(world, project=replace(world.project, confidentiality=secret)), folder, find_theme(theme)
    )
    dress = replace(studio.site.dress, footer=footer, agency=Agency(agency))
    chosen = replace(studio.theme_options, **options)
    studio = replace(studio, site=replace(studio.site, dress=dress), theme_options=chosen)
    return write_pdf(pdf_job(studio, folder / "out.pdf")).path


def lowest(page: pypdfium2.PdfPage) -> float:
    """Return the distance of the lowest letter from the lower edge of a page, in millimetres."""
    text = page.get_textpage()
    return float(min(text.get_charbox(place)[1] for place in range(text.count_chars()))) / MM


CASES = [
    *(("handbook", language, {"format": "pocket"}) for language in LONG),
    ("playbook", "fa", {}),
    ("boardroom", "ja", {}),
    *(pytest.param(theme, language, {}, marks=pytest.mark.proof)
      for theme in ("playbook", "boardroom") for language in LONG),
    *(pytest.param("handbook", language, {"format": paper}, marks=pytest.mark.proof)
      for paper in ("a5", "a4") for language in LONG),
]  # fmt: skip


@pytest.mark.parametrize(("theme", "language", "options"), CASES)
def test_a_long_foot_stays_on_its_sheet(
    tmp_path: Path, theme: str, language: str, options: dict[str, str]
) -> None:
    """All words stand on each page after the cover, as far from its edge as a printer needs."""
    with pypdfium2.PdfDocument(printed(tmp_path, theme, language, LONG[language], **options)) as document:
        pages = list(document)[1:]
        assert pages
        for page in pages:
            said = plain(page.get_textpage().get_text_range())
            if not said:
                continue  # a blank side of a leaf
            words = (word for part in LONG[language] for word in plain(part).split())
            assert [word for word in words if word not in said.replace(" ", "")] == []
            assert lowest(page) >= EDGE


@pytest.mark.parametrize("language", SHORT)
def test_a_short_foot_of_the_pocket_takes_two_lines(tmp_path: Path, language: str) -> None:
    """Parts that do not fit on one line go on below it, each in one piece."""
    made = printed(tmp_path, "handbook", language, SHORT[language], format="pocket")
    with pypdfium2.PdfDocument(made) as document:
        page = document[1]
        assert lowest(page) >= EDGE
        lines = page.get_textpage().get_text_range().splitlines()
        held = [line for line in lines if any(part in line for part in SHORT[language])]
        assert len(held) == 2
        assert sum(part in line for line in held for part in SHORT[language]) == 3
