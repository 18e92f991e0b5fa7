"""From a page to the line of the file that it is made from."""

from __future__ import annotations

from urllib.parse import quote

from touchreport.contexts import EditLink
from touchreport.location import Location


def edit_link(address: str | None, place: Location | None) -> EditLink | None:
    """Return where `place` is edited; None where nobody says where files are, or the place is unknown.

    Args:
        address: an address with ``{file}`` and perhaps ``{line}``; of a place without a line the first is meant.
        place: file and line, the file relative to the project folder.
    """
    if address is None or place is None:
        return None
    filled = address.replace("{file}", quote(place.file)).replace("{line}", str(place.line or place.row or 1))
    return EditLink(filled, _written(place))


def _written(place: Location) -> str:
    if place.sheet is not None:
        return "!".join(part for part in (place.file, place.sheet, str(place.row or "")) if part)
    return place.file if place.line is None else f"{place.file}:{place.line}"
