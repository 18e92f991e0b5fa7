"""Quarto's file about a brand, ``_brand.yml``, in the words of our own.

What it says is turned into the keys of ``brand.yaml``; each value keeps its place, so that a wrong one is told where the
author wrote it. What a playbook has no use for is named, and does no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from touchreport.model.node import Listing, Mapped, Node, Scalar

FILES = ("_brand.yml", "_brand.yaml")
"""The names that the file may have."""

_BOLD_FROM = 600
_WEIGHTS = {
    "thin": 100,
    "light": 300,
    "normal": 400,
    "regular": 400,
    "medium": 500,
    "semi-bold": 600,
    "bold": 700,
}
_SIZES = ("medium", "small", "large")
"""Logos in the order in which they are wanted: wide enough for the cover, small enough for the head of a page."""

_DIGITS = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_SPACES = frozenset({"srgb", "hsl", "hwb"})
"""Ways to write a colour of which each is one of a screen; the others name colours that a screen may not have."""


@dataclass(frozen=True, slots=True)
class QuartoBrand:
    """What Quarto's file says.

    Attributes:
        node: the same as ``brand.yaml`` would say it.
        unused: keys that a playbook has no use for, with dots between the levels.
    """

    node: Mapped
    unused: tuple[str, ...]


def as_brand(file: Mapped) -> QuartoBrand:
    """Return what Quarto's file says in the keys of ``brand.yaml``."""
    found: dict[str, Node] = {}
    used: set[str] = set()
    for taken in (_name(file), _logos(file), _colours(file), _fonts(file)):
        for path, key, node in taken:
            used.add(path)
            if key:
                found.setdefault(key, node)
    pairs = tuple((Scalar(key, node.location, node.excerpt), node) for key, node in found.items())
    unused = tuple(path for path in _paths(file) if not any(_covers(each, path) for each in used))
    return QuartoBrand(Mapped(pairs, file.location, file.excerpt), unused)


_Taken = Iterator[tuple[str, str, Node]]
"""Where something stood, the key that it fills (empty: none of itself), and its node."""


def _name(file: Mapped) -> _Taken:
    name = _at(file, "meta", "name")
    if isinstance(name, Mapped):
        for part in ("short", "full"):
            node = name.get(part)
            if isinstance(node, Scalar):
                yield f"meta.name.{part}", "name", node
    elif isinstance(name, Scalar):
        yield "meta.name", "name", name


def _logos(file: Mapped) -> _Taken:
    logo = file.get("logo")
    if isinstance(logo, Scalar):
        yield from _logo("logo", logo, {})
    if not isinstance(logo, Mapped):
        return
    if logo.get("path") is not None:
        yield from _logo("logo", logo, {})
    shelf = logo.get("images")
    images = {key.text: node for key, node in shelf.pairs} if isinstance(shelf, Mapped) else {}
    if images:
        yield "logo.images", "", logo
    for size in _SIZES:
        node = logo.get(size)
        if node is not None:
            yield from _logo(f"logo.{size}", node, images)


def _logo(path: str, node: Node, images: dict[str, Node]) -> _Taken:
    """Yield the logo for light and that for dark grounds; a single one is for light grounds."""
    if isinstance(node, Mapped) and (node.get("light") or node.get("dark")):
        for mode, key in (("light", "logo"), ("dark", "logo_dark")):
            inner = node.get(mode)
            picture = None if inner is None else _picture(inner, images)
            if picture is not None:
                yield f"{path}.{mode}", key, picture
        return
    picture = _picture(node, images)
    if picture is not None:
        yield path, "logo", picture


def _picture(node: Node, images: dict[str, Node]) -> Scalar | None:
    """Return the file of a logo, which may stand under a name of its own; None for an address on the web."""
    if isinstance(node, Scalar) and node.text in images:
        node = images[node.text]
    if isinstance(node, Mapped):
        node = node.get("path") or node
    if not isinstance(node, Scalar) or "://" in node.text:
        return None
    return Scalar(node.text.removeprefix("/"), node.location, node.excerpt)


def _colours(file: Mapped) -> _Taken:
    colours = file.get("color")
    if not isinstance(colours, Mapped):
        return
    if isinstance(colours.get("palette"), Mapped):
        yield "color.palette", "", colours
    for role, key in (("primary", "colour"), ("danger", "signal")):
        node = colours.get(role)
        path = f"color.{role}"
        if isinstance(node, Mapped):
            node, path = node.get("light"), f"{path}.light"
        if isinstance(node, Scalar):
            yield path, key, _colour(colours, node)


def _colour(colours: Mapped, node: Scalar) -> Scalar:
    """Return a colour in hexadecimal digits; a name leads to another colour. What leads nowhere stays as it is."""
    text, seen = node.text.strip(), set[str]()
    palette = colours.get("palette")
    places = [palette, colours] if isinstance(palette, Mapped) else [colours]
    while text not in seen:
        seen.add(text)
        further = next((each for place in places if isinstance(each := place.get(text), Scalar)), None)
        text = text if further is None else further.text.strip()
    return Scalar(_in_digits(text), node.location, node.excerpt)


def _in_digits(text: str) -> str:
    """Return ``#rrggbb`` for a colour as CSS writes it, by name or numbers; what is none, or is seen through, as it is."""
    if _DIGITS.fullmatch(text):
        return text
    from tinycss2.color4 import parse_color  # only the few brands that are written so need it

    found = parse_color(text)
    if found in (None, "currentcolor") or found.space not in _SPACES or found.alpha < 1:
        return text
    parts = found.to("srgb").coordinates
    return "#" + "".join(f"{round(min(max(part, 0), 1) * 255):02x}" for part in parts)


def _fonts(file: Mapped) -> _Taken:
    text = _family(_at(file, "typography", "base"))
    title = _family(_at(file, "typography", "headings"))
    fonts = _at(file, "typography", "fonts")
    entries = [
        each for each in (fonts.items if isinstance(fonts, Listing) else ()) if isinstance(each, Mapped)
    ]
    if text is not None:
        yield "typography.base.family", "", text
        yield from (("typography.fonts", key, node) for key, node in _text_font(text, entries))
    if title is not None:
        yield "typography.headings.family", "", title
        if text is None or title.text != text.text:
            files = _files(title, entries)
            chosen = max(files, key=lambda each: min(each[0], _BOLD_FROM), default=(0, title))
            yield "typography.fonts", "title_font", chosen[1]
    named = {each.text: each for each in (text, title) if each is not None}
    if named:
        first = next(iter(named.values()))
        yield "typography.fonts", "typefaces", Listing(tuple(named.values()), first.location, first.excerpt)


def _text_font(name: Scalar, entries: list[Mapped]) -> Iterator[tuple[str, Node]]:
    """Yield the file nearest to a usual weight, and the bold cut; the family's name where there is no file."""
    files = sorted(_files(name, entries), key=lambda each: abs(each[0] - 400))
    yield "text_font", files[0][1] if files else name
    bold = [node for weight, node in files[1:] if weight >= _BOLD_FROM]
    if bold:
        yield "bold_font", bold[0]


def _files(name: Scalar, entries: list[Mapped]) -> list[tuple[int, Scalar]]:
    """Return the upright files of a family with their weights; a variable one counts as of the usual weight."""
    found: list[tuple[int, Scalar]] = []
    for entry in entries:
        family, files = entry.get("family"), entry.get("files")
        if not isinstance(family, Scalar) or family.text != name.text or not isinstance(files, Listing):
            continue
        for item in files.items:
            path = item.get("path") if isinstance(item, Mapped) else item
            style = item.get("style") if isinstance(item, Mapped) else None
            upright = not (isinstance(style, Scalar) and style.text in {"italic", "oblique"})
            if isinstance(path, Scalar) and "://" not in path.text and upright:
                plain = Scalar(str(PurePosixPath(path.text.removeprefix("/"))), path.location, path.excerpt)
                found.append((_weight(item), plain))
    return found


def _weight(item: Node) -> int:
    node = item.get("weight") if isinstance(item, Mapped) else None
    if not isinstance(node, Scalar):
        return 400
    return int(node.text) if node.text.isdecimal() else _WEIGHTS.get(node.text.lower(), 400)


def _family(node: Node | None) -> Scalar | None:
    """Return the family of an entry of ``typography``, which may be nothing but its name."""
    if isinstance(node, Mapped):
        node = node.get("family")
    return node if isinstance(node, Scalar) and node.text else None


def _at(node: Node | None, *keys: str) -> Node | None:
    for key in keys:
        node = node.get(key) if isinstance(node, Mapped) else None
    return node


def _paths(node: Node, above: str = "") -> Iterator[str]:
    """Yield the path of each key that holds no further ones, but for those of long lists."""
    if not isinstance(node, Mapped) or not node.pairs or above.count(".") >= 2:
        yield above
        return
    for key, inner in node.pairs:
        yield from _paths(inner, f"{above}.{key.text}" if above else key.text)


def _covers(used: str, path: str) -> bool:
    """Return whether a key is one that was used, or stands below or above one."""
    return path == used or path.startswith(f"{used}.") or used.startswith(f"{path}.")
