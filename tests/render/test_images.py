"""Images are known by their content, refused by their size, and lose what their makers did not mean to show."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from touchreport.errors import ProjectError
from touchreport.location import Location
from touchreport.render.images import ImageInfo, probe, safe_image

CANARY = "Jane Doe, 51.5074 N"


def picture(kind: str, size: tuple[int, int] = (7, 5), **options: Any) -> bytes:
    """Return a small picture in a file of one kind."""
    image = Image.new("RGB", size, (200, 30, 30))
    image.putpixel((0, 0), (0, 0, 255))
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """Return what a camera writes: owner, place and the way up."""
    data = Image.Exif()
    data[0x0112] = orientation
    data[0x9C9D] = CANARY.encode("utf-16-le")
    data[0x013B] = CANARY
    return data


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("png", {}),
        ("gif", {}),
        ("jpeg", {}),
        ("jpeg", {"progressive": True}),
        ("webp", {}),
        ("webp", {"lossless": True}),
        ("webp", {"exif": exif()}),
    ],
)
def test_size_is_read_from_the_header(kind: str, options: dict[str, Any]) -> None:
    """Kind and size of every format are what a full decoder says."""
    assert probe(picture(kind, **options)) == ImageInfo(kind, 7, 5)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF1234WEBPVP8X"]
)
def test_anything_else_is_no_image(data: bytes) -> None:
    """A file of another kind, or one that ends in its header, is no image and no accident."""
    assert probe(data) is None
    with pytest.raises(ProjectError) as caught:
        safe_image(data, "logo.png", Location("brand.yaml", 3))
    (problem,) = caught.value.problems
    assert (problem.code, problem.location) == ("image-unreadable", Location("brand.yaml", 3))


@given(st.sampled_from(["png", "gif", "jpeg", "webp"]), st.data())
def test_damage_never_breaks_the_reader(kind: str, data: st.DataObject) -> None:
    """A damaged file is an image, or a problem, and never another exception."""
    whole = bytearray(picture(kind, exif=exif(6)) if kind != "gif" else picture(kind))
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    damaged = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    try:
        outcome = safe_image(damaged, "x").info.kind
    except ProjectError as error:
        outcome = error.problems[0].code
    assert outcome in {"png", "gif", "jpeg", "webp", "image-unreadable", "image-too-large"}


def test_too_many_pixels() -> None:
    """An image over the limit is refused by its header alone, and one at the limit is not."""
    size = struct.pack(">II", 8000, 5000)
    header = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + size + b"\x08\x00\x00\x00\x00"
    at_limit = header + struct.pack(">I", zlib.crc32(header[12:29])) + _chunk(b"IEND", b"")
    assert safe_image(at_limit, "a.png").info.height == 5000
    with pytest.raises(ProjectError) as caught:
        safe_image(at_limit, "a.png", max_pixels=39_999_999)
    assert caught.value.problems[0].code == "image-too-large"
    assert caught.value.problems[0].arguments == {"file": "a.png", "size": "8000 × 5000", "limit": 39_999_999}


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "gif"])
def test_private_data_goes_and_the_picture_stays(kind: str) -> None:
    """Owner and place are taken out of a file; every pixel is what it was."""
    options: dict[str, Any] = {"exif": exif(), "lossless": True} if kind == "webp" else {"exif": exif()}
    if kind == "png":
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_text("Author", CANARY)
    if kind in ("jpeg", "gif"):
        options["comment"] = CANARY
    data = picture(kind, **options)
    clean = safe_image(data, "x").data
    for encoding in ("utf-8", "utf-16-le"):
        assert CANARY.encode(encoding) not in clean
    assert CANARY.encode() in data
    assert _pixels(clean) == _pixels(data)


def test_colour_profile_stays() -> None:
    """A colour profile is part of how a picture looks."""
    profile = b"profile" * 40
    clean = safe_image(picture("jpeg", icc_profile=profile), "x").data
    assert Image.open(io.BytesIO(clean)).info["icc_profile"] == profile


@pytest.mark.parametrize("orientation", range(1, 9))
def test_way_up_stays(orientation: int) -> None:
    """A photograph that is to be turned is still turned, and its size is that of the turned picture."""
    safe = safe_image(picture("jpeg", exif=exif(orientation)), "x")
    read = Image.open(io.BytesIO(safe.data))
    assert read.getexif().get(0x0112, 1) == orientation
    assert set(read.getexif()) <= {0x0112}
    assert (safe.info.width, safe.info.height) == ((5, 7) if orientation >= 5 else (7, 5))


def test_what_follows_a_photograph_goes() -> None:
    """A film or second picture that a telephone hangs on the end of a photograph is cut off."""
    data = picture("jpeg", progressive=True)
    assert safe_image(data + b"film " + CANARY.encode(), "x").data == safe_image(data, "x").data


def test_small_picture_of_a_photograph_goes() -> None:
    """The thumbnail at the head of a JPEG, which may show what was cut away since, is taken out."""
    data = picture("jpeg")
    small = CANARY.encode().ljust(27, b".")  # three by three pixels
    head = struct.pack(">H", 16 + len(small)) + data[6:18] + b"\x03\x03"
    with_thumbnail = data[:4] + head + small + data[20:]
    assert Image.open(io.BytesIO(with_thumbnail)).size == (7, 5)
    assert safe_image(with_thumbnail, "x").data == safe_image(data, "x").data == data


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_a_film_goes_on_moving(kind: str) -> None:
    """Pictures, their times and how often a film is repeated stay; what is written about it goes."""
    frames = [Image.new("RGB", (7, 5), colour) for colour in ("red", "green", "blue")]
    out = io.BytesIO()
    about: dict[str, Any] = {"comment": CANARY} if kind == "gif" else {"exif": exif()}
    frames[0].save(
        out, kind, save_all=True, append_images=frames[1:], duration=[100, 200, 300], loop=3, **about
    )
    clean = Image.open(io.BytesIO(safe_image(out.getvalue(), "x").data))
    assert (clean.n_frames, clean.info["loop"]) == (3, 3)  # type: ignore[attr-defined]
    before = Image.open(io.BytesIO(out.getvalue()))
    for number in range(3):
        for film in (before, clean):
            film.seek(number)
        assert before.convert("RGB").tobytes() == clean.convert("RGB").tobytes()
        assert before.info.get("duration") == clean.info.get("duration")
    assert CANARY.encode() not in safe_image(out.getvalue(), "x").data


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp", "gif"])
def test_what_is_cut_short_tells_nothing_either(kind: str) -> None:
    """A file that ends early loses what is written about it as a whole one does, wherever it ends."""
    options: dict[str, Any] = {"comment": CANARY} if kind == "gif" else {"exif": exif()}
    whole = picture(kind, **options)
    for length in range(len(whole) // 4, len(whole)):
        try:
            clean = safe_image(whole[:length], "x").data
        except ProjectError:
            continue
        assert CANARY[:8].encode() not in clean, length


def _pixels(data: bytes) -> bytes:
    return Image.open(io.BytesIO(data)).convert("RGB").tobytes()


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
