"""Font files that are small until they are opened: each ends in a message, and nothing large is ever unpacked."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from fontTools.ttLib import TTFont

from touchreport.errors import ProjectError
from touchreport.location import Location
from touchreport.render.fonts import brand_font, bundled_fonts
from touchreport.render.fonts.unpacked import MOST_UNPACKED, TooLargeError, check_characters, check_size

PLACE = Location("brand.yaml", 2, 12)
HUGE = 2 * MOST_UNPACKED
UNPACKED = "more than 100 MB when it is unpacked"


def base128(number: int) -> bytes:
    """Return a number as WOFF2 writes it."""
    digits = [number & 127]
    while number := number >> 7:
        digits.append(number & 127 | 128)
    return bytes(reversed(digits))


def woff2(body: bytes, declared: int, size: int, meta: bytes = b"") -> bytes:
    """Return a WOFF2 file with one table, `cmap`, of `size` bytes, and the size that it declares as a whole."""
    directory = b"\0" + base128(size)
    at = 48 + len(directory) + len(body)
    sizes = (1, 0, declared, len(body), 1, 0, at if meta else 0, len(meta), len(meta), 0, 0)
    head = b"wOF2OTTO" + struct.pack(">IHHIIHHIIIII", at + len(meta), *sizes)
    return head + directory + body + meta


def woff(body: bytes, declared: int, size: int) -> bytes:
    """Return a WOFF file with one table, `cmap`, of `size` bytes, and the size that it declares as a whole."""
    head = b"wOFFOTTO" + struct.pack(">IHHIHHIIIII", 64 + len(body), 1, 0, declared, 1, 0, 0, 0, 0, 0, 0)
    return head + b"cmap" + struct.pack(">IIII", 64, len(body), size, 0) + body


def zeros(pack: Callable[[bytes], bytes]) -> bytes:
    """Return a great many zeros, packed."""
    return pack(bytes(HUGE))


@pytest.fixture(scope="module")
def bombs() -> dict[str, tuple[bytes, str]]:
    """Files of some kilobytes that unpack to more than any font has, with what is said of each."""
    small, deflated = zeros(lambda data: brotli.compress(data, quality=3)), zeros(zlib.compress)
    told = f"{UNPACKED}, as it says itself"
    return {
        "declared.woff2": (woff2(small, HUGE, HUGE), told),
        "undeclared.woff2": (woff2(small, 1000, 1000), UNPACKED),
        "about.woff2": (woff2(brotli.compress(b"x"), 1000, 1, meta=small), UNPACKED),
        "declared.woff": (woff(deflated, 1000, HUGE), told),
        "undeclared.woff": (woff(deflated, 1000, 1000), UNPACKED),
    }


@pytest.mark.parametrize(
    "name", ["declared.woff2", "undeclared.woff2", "about.woff2", "declared.woff", "undeclared.woff"]
)
def test_a_font_that_unpacks_without_end_is_not_opened(
    name: str, bombs: dict[str, tuple[bytes, str]], tmp_path: Path
) -> None:
    """What a file says of its size, and what really comes out of it, is held against the limit piece by piece."""
    data, measure = bombs[name]
    (tmp_path / name).write_bytes(data)
    tracemalloc.start()
    try:
        with pytest.raises(ProjectError) as caught:
            brand_font("TR Own Text", tmp_path / name, PLACE)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    (problem,) = caught.value.problems
    assert (problem.code, problem.location) == ("font-too-large", PLACE)
    assert problem.arguments["measure"] == measure
    assert most < MOST_UNPACKED / 2


def ranges(kind: int, *pairs: tuple[int, int]) -> bytes:
    """Return a table of characters with one subtable of these ranges."""
    head = struct.pack(">HHHHI", 0, 1, 3, 10, 12)
    if kind == 4:
        firsts, lasts = (struct.pack(f">{len(pairs)}H", *each) for each in zip(*pairs, strict=True))
        return head + struct.pack(">HHHHHHH", 4, 0, 0, 2 * len(pairs), 0, 0, 0) + lasts + b"\0\0" + firsts
    groups = b"".join(struct.pack(">III", first, last, 1) for first, last in pairs)
    return head + struct.pack(">HHIII", kind, 0, 16 + len(groups), 0, len(pairs)) + groups


@pytest.mark.parametrize(
    ("kind", "pairs", "good"),
    [
        (12, [(0, 0x10FFFF)], True),
        (12, [(0, 0xFFFFFFFF)], False),
        (13, [(0, 0x10FFFF)] * 5, False),
        (4, [(0, 0xFFFF)] * 60, True),
        (4, [(0, 0xFFFF)] * 70, False),
    ],
)
def test_a_table_of_characters_names_no_more_than_there_are(
    kind: int, pairs: list[tuple[int, int]], good: bool
) -> None:
    """A few bytes can claim thousands of millions of characters; they are counted before they are listed."""
    if good:
        check_characters(ranges(kind, *pairs))
        return
    with pytest.raises(TooLargeError, match="characters in its tables"):
        check_characters(ranges(kind, *pairs))


@pytest.mark.parametrize("flavor", [None, "woff", "woff2"])
def test_fonts_as_they_are_pass(flavor: str | None) -> None:
    """Every bundled font is opened, in each of the forms that a brand's file may have."""
    for family in bundled_fonts()[:2]:
        with TTFont(family.print.path) as font:
            font.flavor = flavor
            written = io.BytesIO()
            font.save(written)
            check_size(written.getvalue())
            check_characters(font.reader["cmap"])


def test_a_font_that_is_cut_off_is_a_message(tmp_path: Path) -> None:
    """Half a WOFF2 file is told as one that cannot be used, wherever the cut is."""
    with TTFont(bundled_fonts()[0].print.path) as font:
        font.flavor = "woff2"
        written = io.BytesIO()
        font.save(written)
    for cut in (4, 30, 50, 3000, len(written.getvalue()) - 9):
        (tmp_path / "cut.woff2").write_bytes(written.getvalue()[:cut])
        with pytest.raises(ProjectError) as caught:
            brand_font("TR Own Text", tmp_path / "cut.woff2", PLACE)
        assert [problem.code for problem in caught.value.problems] == ["font-unreadable"]
