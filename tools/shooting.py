"""What the pictures of the documentation are made with: samples that are built, a browser, rows and sheets of pictures."""

from __future__ import annotations

import io
import re
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tools.reader_fonts import environment

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")

MOST_BYTES = 250_000
"""A page of documentation with pictures heavier than this is no fun to open."""

COLOURS = (256, 128, 64)
"""Palettes to try, largest first, until a picture is light enough."""

GROUND = "#e9e7e2"
"""What is seen between the sheets of a composed picture."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of the top of a page.

    Attributes:
        name: name of the picture, without ending.
        page: sample and page, such as ``coffee/index.html``.
        height: height in pixels.
        width: width of the window.
        scheme: what the reader's system prefers.
    """

    name: str
    page: str
    height: int
    width: int = 1440
    scheme: Literal["light", "dark"] = "light"


def build_handbook(sample: Path, output: Path, copy: Path, pdf: bool = False) -> None:
    """Build a sample as a handbook, in the chapters that the theme shows by itself."""
    shutil.copytree(sample, copy)
    config = copy / "touchreport.yaml"
    written = re.sub(r"^outline:\n(?:  - .*\n)+", "", config.read_text(encoding="utf-8"), flags=re.MULTILINE)
    config.write_text(written, encoding="utf-8")
    build_sample(copy, output, pdf=pdf, theme="handbook")


def build_sample(project: Path, output: Path, pdf: bool = False, theme: str | None = None) -> None:
    """Build a project whole; stop where anything fails."""
    from touchreport.build import Wishes, build

    report = build(project, output, Wishes(pdf=pdf, theme=theme))
    if report.exit_code:
        raise SystemExit(f"{project.name} could not be built: exit code {report.exit_code}")


@contextmanager
def browser() -> Iterator[Browser]:
    """Open Chromium with the fonts that readers of Chinese and Japanese have."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise SystemExit("Pictures need Chromium, and there is none.")
    flags = ["--no-sandbox", "--disable-gpu"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        fonts = environment(Path(folder))
        chromium = playwright.chromium.launch(executable_path=path, args=flags, env=fonts)
        yield chromium
        chromium.close()


def shoot(chromium: Browser, built: Path, shot: Shot) -> Image.Image:
    """Return a picture of what a window shows."""
    with opened(chromium, built, shot) as page:
        return image(page.screenshot())


@contextmanager
def opened(chromium: Browser, built: Path, shot: Shot) -> Iterator[Page]:
    """Open a page of what was built, in a window of its own."""
    sample, _, name = shot.page.partition("/")
    context = chromium.new_context(
        viewport={"width": shot.width, "height": shot.height}, color_scheme=shot.scheme
    )
    page = context.new_page()
    page.goto((built / sample / "site" / name).as_uri(), wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")
    yield page
    context.close()


def image(png: bytes) -> Image.Image:
    """Return a picture from a browser, without transparency."""
    return Image.open(io.BytesIO(png)).convert("RGB")


def stack(rows: Sequence[Image.Image], width: int = 1440) -> Image.Image:
    """Return rows of pages one below the other, all of one width."""
    shown = [scaled(row, round(row.height * width / row.width)) for row in rows]
    sheet = Image.new("RGB", (width, sum(row.height for row in shown)), GROUND)
    top = 0
    for row in shown:
        sheet.paste(row, (0, top))
        top += row.height
    return sheet


def scaled(picture: Image.Image, height: int) -> Image.Image:
    """Return a picture of another height, in its proportions."""
    return picture.resize((round(picture.width * height / picture.height), height), Image.Resampling.LANCZOS)


def row(pictures: Sequence[Image.Image], gap: int) -> Image.Image:
    """Return pictures side by side, with a gap around each."""
    width = sum(picture.width for picture in pictures) + gap * (len(pictures) + 1)
    height = max(picture.height for picture in pictures) + 2 * gap
    row = Image.new("RGB", (width, height), GROUND)
    left = gap
    for picture in pictures:
        row.paste(picture, (left, gap))
        left += picture.width + gap
    return row


def save(picture: Image.Image, name: str, most: int = MOST_BYTES) -> bool:
    """Write a picture to docs/pictures/ with as many colours as its weight allows; False if it stays too heavy."""
    path = PICTURES / f"{name}.png"
    for colours in COLOURS:
        reduced = picture.quantize(
            colours, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE
        )  # a brand's colour on a few letters counts as much as the paper
        reduced.save(path, optimize=True)
        if path.stat().st_size <= most:
            print(f"docs/pictures/{path.name}: {path.stat().st_size // 1000} kB")
            return True
    return False
