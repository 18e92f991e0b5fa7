"""What the comparison of pictures overlooks, and what it finds."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.built import Built
from tests.golden import keeping
from tests.golden.pictures import CELL, DPI, THRESHOLD, compare, kept, save, take
from tests.golden.printing import printed

pytestmark = [pytest.mark.pdf, pytest.mark.slow]
PROSE = 5
PER_POINT = DPI / 72
Box = tuple[float, float, float, float]


@pytest.fixture
def page(built: Built) -> Iterator[pypdfium2.PdfPage]:
    """A page of prose."""
    with pypdfium2.PdfDocument(printed("playbook-en", built)) as document:
        yield document[PROSE - 1]


def boxes(page: pypdfium2.PdfPage) -> list[Box]:
    """Return the letters and digits of a page as boxes in dots: left, top, right, bottom."""
    text, height = page.get_textpage(), page.get_height()
    found = []
    for place in range(text.count_chars()):
        if unicodedata.category((text.get_text_range(place, 1) or " ")[0])[0] in "LN":
            left, bottom, right, top = text.get_charbox(place)
            sides = (left, height - top, right, height - bottom)
            found.append(
                (sides[0] * PER_POINT, sides[1] * PER_POINT, sides[2] * PER_POINT, sides[3] * PER_POINT)
            )
    return found


def without(picture: Image.Image, box: Box) -> Image.Image:
    """Return a picture in which a box is white, with its edges as fine as those of letters."""
    less, finer = picture.copy(), 8
    left, top = round(box[0]) - 1, round(box[1]) - 1
    right, bottom = round(box[2]) + 2, round(box[3]) + 2
    part = less.crop((left, top, right, bottom))
    part = part.resize((finer * part.width, finer * part.height), Image.Resampling.NEAREST)
    inside = [finer * (side - (top if place % 2 else left)) for place, side in enumerate(box)]
    ImageDraw.Draw(part).rectangle(inside, fill="white")
    less.paste(part.reduce(finer), (left, top))
    return less


def moved(page: pypdfium2.PdfPage, millimetres: float) -> tuple[Image.Image, Image.Image]:
    """Return a page as it is, and with the middle third of its lines further down."""
    finer = 8
    large = page.render(scale=PER_POINT * finer).to_pil().convert("RGB")
    other, by = large.copy(), round(millimetres / 25.4 * DPI * finer)
    lines = (0, large.height // 3, large.width, large.height * 2 // 3)
    other.paste(large.crop(lines), (0, lines[1] + by))
    return large.reduce(finer), other.reduce(finer)


def test_the_same_page_is_the_same(page: pypdfium2.PdfPage) -> None:
    """A page that is drawn twice is the same, also in as few colours as its file has."""
    picture = take(page)
    assert compare(picture, take(page)) is None
    assert compare(kept(picture), picture) is None


@pytest.mark.parametrize("finer", [3, 5, 8])
def test_another_way_to_draw_edges_is_overlooked(page: pypdfium2.PdfPage, finer: int) -> None:
    """How finely edges are drawn makes no difference."""
    assert compare(kept(take(page)), take(page, finer)) is None


def test_noise_is_overlooked(page: pypdfium2.PdfPage) -> None:
    """Dots that are a little lighter or darker, each on its own, make no difference."""
    picture, chance = take(page), random.Random(7)
    noise = Image.frombytes(
        "RGB", picture.size, bytes(chance.randrange(16) for _ in range(3 * picture.width * picture.height))
    )
    darker = Image.eval(noise, lambda value: 255 - value)
    assert compare(picture, ImageChops.multiply(picture, darker)) is None


@pytest.mark.parametrize("millimetres", [0.5, 1.0, -0.5])
def test_lines_that_moved_are_found(page: pypdfium2.PdfPage, millimetres: float) -> None:
    """Lines that are half a millimetre further down or up are found, and where they are is said."""
    before, after = moved(page, millimetres)
    different = compare(before, after)
    assert different is not None
    assert different.most > THRESHOLD * 1.5
    assert all(
        before.height // 3 - 3 * CELL < box[1] < before.height * 2 // 3 + 3 * CELL for box in different.cells
    )


def test_a_lost_letter_is_found(page: pypdfium2.PdfPage) -> None:
    """Of all letters and digits of a page, at least nine of ten are missed where one of them is not drawn."""
    picture, letters = take(page), boxes(page)
    found = 0
    for box in letters:
        near = [
            int(side) // CELL * CELL + grow * CELL for side, grow in zip(box, (-2, -2, 3, 3), strict=True)
        ]
        area = (max(0, near[0]), max(0, near[1]), near[2], near[3])
        less = without(picture, box).crop(area)
        found += compare(picture.crop(area), less) is not None
    assert len(letters) > 500
    assert found > 0.9 * len(letters)


def test_another_colour_is_found(built: Built) -> None:
    """A cover whose ground is another shade of the same colour is found."""
    with pypdfium2.PdfDocument(printed("playbook-en", built)) as document:
        cover = take(document[0])
    red, green, blue = cover.split()
    assert (
        compare(cover, Image.merge("RGB", (red, green.point(lambda value: min(255, value + 16)), blue)))
        is not None
    )
    assert (
        compare(cover, Image.merge("RGB", (red, green.point(lambda value: min(255, value + 4)), blue)))
        is None
    )


def test_another_size_is_found(page: pypdfium2.PdfPage) -> None:
    """Pages of different sizes have nothing in common."""
    picture = take(page)
    different = compare(picture, picture.crop((0, 0, picture.width - 1, picture.height)))
    assert different is not None
    assert different.most == 255


def test_what_was_found_stands_beside(
    page: pypdfium2.PdfPage, built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a picture differs, its page, its difference and the command to accept it are told; a new page, too."""
    monkeypatch.setattr(keeping, "FOLDER", tmp_path / "pictures")
    monkeypatch.setattr(keeping, "FOUND", tmp_path / "found")
    for role, picture in keeping.pictures_of("playbook-en", printed("playbook-en", built)):
        if not role.endswith("cover"):
            save(
                moved(page, 2)[1] if role.endswith("prose") else picture,
                tmp_path / "pictures" / f"{role}.png",
            )
    lines = keeping.differences("playbook-en", printed("playbook-en", built))
    assert [line.split(":")[0] for line in lines] == ["playbook-en-cover", "playbook-en-prose"]
    assert "there is no picture" in lines[0]
    assert "mm across" in lines[1]
    assert all("make golden" in line for line in lines)
    assert sorted(path.name for path in (tmp_path / "found").iterdir()) == [
        "playbook-en-cover.png",
        "playbook-en-prose-difference.png",
        "playbook-en-prose.png",
    ]
