"""The pictures of docs/gallery.md: each theme in each language, as its reader has it before her."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tools.shooting import ROOT, Shot, build_handbook, build_sample, row, scaled, shoot

LIGHT = 120_000
"""Bytes of a picture at most: a page with eighteen of them should open on a telephone."""

_ACROSS = 1200
"""Pixels of a picture across, about twice of what the page shows."""


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A sample whose three themes are shown.

    Attributes:
        language: BCP 47 tag in small letters, which is in the names of its pictures.
        sample: name of the sample.
        persona: whose journey map is shown of the website.
        card: touchpoint whose card is shown of the handbook, beside its first page.
        sheets: sheets of the report, from 0.
    """

    language: str
    sample: str
    persona: str
    card: str
    sheets: tuple[int, int] = (1, 3)


EXHIBITS = (
    Exhibit("en", "coffee", "ines", "waiting"),
    Exhibit("fa", "shoes", "nasrin", "gait-test", (1, 4)),
    Exhibit("zh-hant", "居家選品", "ruolin", "delivery-day"),
    Exhibit("zh-hans", "airline", "zhou-lan", "hotline"),
    Exhibit("ja", "fashion", "aya", "size-line"),
    Exhibit("ru", "cosmetics", "vera", "scent-evening"),
)


def exhibits(chromium: Browser, built: Path) -> Iterator[tuple[str, Image.Image]]:
    """Yield each picture with its name: a page of the website, two sheets of the report, two pages of the handbook."""
    for each in EXHIBITS:
        source = ROOT / "sample_projects" / each.sample
        website, handbook = f"gallery-{each.language}", f"gallery-handbook-{each.language}"
        build_sample(source, built / website)
        build_handbook(source, built / handbook, built / f"{handbook}-project")
        map_page = shoot(chromium, built, Shot("", f"{website}/journey-{each.persona}.html", 1000))
        yield f"gallery-playbook-{each.language}", _across(map_page)
        yield f"gallery-boardroom-{each.language}", _across(row(_sheets(each, source, built), 24))
        pages = ("index.html", f"touchpoint-{each.card}.html")
        phones = [shoot(chromium, built, Shot("", f"{handbook}/{page}", 844, 390)) for page in pages]
        yield f"gallery-handbook-{each.language}", row(phones, 48)


def _sheets(each: Exhibit, source: Path, built: Path) -> list[Image.Image]:
    import pypdfium2

    from touchreport.build import Wishes, build

    report = build(
        source, built / f"gallery-boardroom-{each.language}", Wishes(theme="boardroom", site=False)
    )
    if report.pdf is None:
        raise SystemExit(f"the report of {each.sample} could not be built: exit code {report.exit_code}")
    document = pypdfium2.PdfDocument(report.pdf)
    return [document[n].render(scale=1.2).to_pil().convert("RGB") for n in each.sheets]


def _across(picture: Image.Image) -> Image.Image:
    return scaled(picture, round(picture.height * _ACROSS / picture.width))
