"""What an image file is, and whether it may go into a deliverable.

Files come from clients: they may be huge, broken, no image at all, or carry what is nobody's business (the
place a photograph was taken, the name of its owner). Only headers are read here; no picture is decoded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from touchreport.errors import Problem, ProjectError
from touchreport.location import Location
from touchreport.render.images.header import MAX_PIXELS, ImageInfo, probe
from touchreport.render.images.metadata import without_metadata
from touchreport.render.images.svg import sanitise_svg

MAX_BYTES = 50_000_000
"""Bytes an image file may have."""


@dataclass(frozen=True, slots=True)
class SafeImage:
    """An image that may be published: checked, and without what its maker did not mean to show."""

    data: bytes
    info: ImageInfo


def safe_image(
    data: bytes, name: str, location: Location | None = None, max_pixels: int = MAX_PIXELS
) -> SafeImage:
    """Check an image and take out of it what must not be published.

    Photographs lose place, time, device and comments (their orientation stays), SVG drawings lose nothing
    that can be seen, but are refused if they hold scripts or reach for other files.

    Args:
        data: the file.
        name: what to call it in messages.
        location: where the project names it.
        max_pixels: largest width times height.

    Raises:
        ProjectError: with everything that is wrong with it.
    """
    if len(data) > MAX_BYTES:
        raise _refusal("image-file-too-large", name, location, bytes=len(data), limit=MAX_BYTES)
    info = probe(data)
    if info is None:
        raise _refusal("image-unreadable", name, location)
    if info.kind == "svg":
        drawing = sanitise_svg(data, name, location)
        return SafeImage(drawing.data, replace(info, width=drawing.width, height=drawing.height))
    if info.width * info.height > max_pixels:
        size = f"{info.width} × {info.height}"
        raise _refusal("image-too-large", name, location, size=size, limit=max_pixels)
    return SafeImage(without_metadata(data, info.kind), info)


def _refusal(code: str, name: str, location: Location | None, **arguments: str | int) -> ProjectError:
    return ProjectError(Problem(code, location, {"file": name, **arguments}))
