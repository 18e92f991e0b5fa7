"""Pictures of printed pages: how they are taken, kept, and compared.

A page is drawn by pdfium, which is pinned and draws only with the fonts inside the file, at four times the size of its
picture, and made smaller: what becomes of a hair line then depends on where it lies, and not on how pdfium rounds. Two
pictures are compared by the mean of each channel in small cells, in two grids that lie half a cell apart. What another
build of pdfium does to an edge is spread over its cell and stays below :data:`THRESHOLD`; a line that moved by half
a millimetre, a lost letter or another colour does not. ``test_comparing.py`` proves both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops

DPI = 54
"""Dots per inch of a picture: enough to see each line, too few to print from."""

CELL = 6
"""Side of a cell in dots, about the height of a line of text."""

THRESHOLD = 12
"""By how much the means of a cell may differ, of 255."""

_FINER = 4
_COLOURS = 128
_MM = 25.4 / DPI


@dataclass(frozen=True)
class Different:
    """Where two pictures differ.

    Attributes:
        most: the greatest difference of two cells, of 255.
        cells: the cells that differ by more than the threshold, as boxes in dots: left, top, right, bottom.
    """

    most: int
    cells: tuple[tuple[int, int, int, int], ...]

    def __str__(self) -> str:
        left, top = min(box[0] for box in self.cells), min(box[1] for box in self.cells)
        right, bottom = max(box[2] for box in self.cells), max(box[3] for box in self.cells)
        return (
            f"{len(self.cells)} cells differ, by up to {self.most} of 255 ({THRESHOLD} are allowed), from "
            f"{left * _MM:.0f} to {right * _MM:.0f} mm across and {top * _MM:.0f} to {bottom * _MM:.0f} mm down"
        )


def take(page: pypdfium2.PdfPage, finer: int = _FINER) -> Image.Image:
    """Return the picture of a page.

    Args:
        page: the page.
        finer: how many times larger it is drawn before it is made smaller.
    """
    large: Image.Image = page.render(scale=DPI / 72 * finer).to_pil().convert("RGB")
    return large.reduce(finer)


def kept(picture: Image.Image) -> Image.Image:
    """Return a picture in as few colours as its file has."""
    return picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)


def save(picture: Image.Image, path: Path) -> None:
    """Write a picture to its file, as small as it gets."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept(picture).save(path, optimize=True)


def compare(one: Image.Image, other: Image.Image) -> Different | None:
    """Return where two pictures differ by more than rasterisers do; None where nowhere.

    Pictures of different sizes differ everywhere.
    """
    if one.size != other.size:
        return Different(255, ((0, 0, *one.size),))
    most, cells = 0, []
    for offset in (0, CELL // 2):
        area = (offset, offset, *one.size)
        apart = ImageChops.difference(
            one.convert("RGB").crop(area).reduce(CELL), other.convert("RGB").crop(area).reduce(CELL)
        )
        greatest = _greatest(apart)
        most = max(most, int(greatest.getextrema()[1]))  # type: ignore[arg-type]
        cells += [
            _box(place, apart.width, offset)
            for place, value in enumerate(greatest.tobytes())
            if value > THRESHOLD
        ]
    return Different(most, tuple(cells)) if cells else None


def _greatest(picture: Image.Image) -> Image.Image:
    """Return the greatest of the three channels of each dot."""
    red, green, blue = picture.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _box(place: int, width: int, offset: int) -> tuple[int, int, int, int]:
    top, left = (part * CELL + offset for part in divmod(place, width))
    return left, top, left + CELL, top + CELL


def marked(picture: Image.Image, different: Different) -> Image.Image:
    """Return a picture, pale, with what differs in its own colours on yellow."""
    pale = Image.blend(picture.convert("RGB"), Image.new("RGB", picture.size, "white"), 0.7)
    yellow = ImageChops.multiply(picture.convert("RGB"), Image.new("RGB", picture.size, (255, 228, 80)))
    for box in different.cells:
        pale.paste(yellow.crop(box), box[:2])
    return pale
