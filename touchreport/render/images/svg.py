"""Making an SVG drawing from outside safe to publish.

The drawing is built anew from a list of what is known to be harmless. What editors leave behind (metadata,
foreign namespaces, unknown attributes) is dropped without a word; what acts or reaches out (scripts, event
handlers, other files, embedded pages) is refused by name, since a drawing without it may not be what was meant.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from touchreport.errors import Problem, ProjectError
from touchreport.location import Location
from touchreport.render.images.header import MAX_PIXELS, probe
from touchreport.render.images.metadata import without_metadata
from touchreport.render.images.svg_cost import excess
from touchreport.render.images.svg_names import ACTING, ATTRIBUTES, ELEMENTS
from touchreport.render.images.svg_size import give_size

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ANY_URL = re.compile(r"url\s*\(\s*(['\"]?)([^)]*)", re.IGNORECASE)
_EMBEDDED = re.compile(r"data:image/(?:png|jpeg|jpg|gif|webp);base64,", re.IGNORECASE)
_CSS_COMMENT = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?(?:\*/|\Z)""", re.DOTALL)
_WORDED = frozenset({"text", "tspan", "textPath", "title", "desc", "style", "a"})
_UNSAFE_CSS = re.compile(r"[@\\<]|expression\s*\(|image-set\s*\(|src\s*\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SafeDrawing:
    """A drawing that neither acts nor reaches for anything outside itself.

    Attributes:
        data: the SVG document, UTF-8.
        width: in pixels, 0 where it says neither its size nor its proportions.
        height: likewise.
    """

    data: bytes
    width: int
    height: int


def sanitise_svg(data: bytes, name: str, location: Location | None = None) -> SafeDrawing:
    """Return an SVG document made of harmless elements and attributes only.

    Args:
        data: the file.
        name: what to call it in messages.
        location: where the project names it.

    Raises:
        ProjectError: it is not well-formed (``svg-unreadable``), holds what is refused (``svg-unsafe``, with
            the list), or is built to grow when drawn (``svg-too-complex``).
    """
    root = _parsed(data, name, location)
    if (reason := excess(root)) is not None:
        raise ProjectError(Problem("svg-too-complex", location, {"file": name, "reason": reason}))
    refused: list[str] = []
    clean = _rebuilt(root, refused)
    if refused or clean is None:
        what = tuple(dict.fromkeys(refused)) or ("its outermost element",)
        raise ProjectError(Problem("svg-unsafe", location, {"file": name, "refused": what}))
    width, height = give_size(clean)
    clean.set("xmlns", "http://www.w3.org/2000/svg")
    return SafeDrawing(ElementTree.tostring(clean, encoding="utf-8"), width, height)


def _parsed(data: bytes, name: str, location: Location | None) -> Element:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(data)
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError, RecursionError) as error:
        reason = "it declares entities" if isinstance(error, DefusedXmlException) else str(error)
        raise ProjectError(Problem("svg-unreadable", location, {"file": name, "reason": reason})) from error
    return root


def _rebuilt(element: Element, refused: list[str]) -> Element | None:
    """Return a copy made of what is allowed, without namespaces; None for an element that is left out."""
    tag = element.tag.removeprefix(_SVG) if isinstance(element.tag, str) else ""
    if tag in ACTING:
        refused.append(f"<{tag}>")
        return None
    if tag not in ELEMENTS:
        return None
    copy = Element("g" if tag == "a" else tag)
    _copy_attributes(element, copy, refused)
    copy.text = _words(tag, element.text)
    if tag == "style" and not _is_safe_css(copy.text):
        refused.append("<style> that reaches outside")
    for child in element:
        if (safe := _rebuilt(child, refused)) is not None:
            safe.tail = _words(tag, child.tail)
            copy.append(safe)
    return copy


def _words(tag: str, text: str | None) -> str:
    """Return the text that stands in an element, as far as a reader of the drawing gets to see it."""
    text = text or ""
    if tag == "style":
        return _without_comments(text)
    return text if tag in _WORDED or not text.strip() else ""


def _without_comments(css: str) -> str:
    return _CSS_COMMENT.sub(lambda found: found[1] or " ", css)


def _copy_attributes(element: Element, copy: Element, refused: list[str]) -> None:
    for key, value in element.attrib.items():
        if key in ("href", _XLINK_HREF):
            _copy_reference(copy, value, refused)
        elif key.startswith(_XML):
            copy.set(f"xml:{key.removeprefix(_XML)}", value)
        elif key.lower().startswith("on"):
            refused.append(f"{key}=")
        elif key in ATTRIBUTES:
            value = _without_comments(value) if key == "style" else value
            if _is_safe_css(value):
                copy.set(key, value)
            else:
                refused.append(f"{key}= that reaches outside")


def _copy_reference(copy: Element, value: str, refused: list[str]) -> None:
    """Keep a reference to a part of the same drawing, or a picture inside the file; links lose their target."""
    target = value.strip()
    if target.startswith("#"):
        copy.set("href", target)
    elif copy.tag == "image" and (picture := _embedded(target)) is not None:
        copy.set("href", picture)
    elif copy.tag != "g":
        refused.append(f"<{copy.tag}> that points to {target[:60]}")


def _embedded(target: str) -> str | None:
    """Return a ``data:`` address without what was written about its picture; None if it may not be shown."""
    start = _EMBEDDED.match(target)
    if start is None:
        return None
    try:
        data = base64.b64decode("".join(target[start.end() :].split()), validate=True)
    except binascii.Error:
        return None
    info = probe(data)
    if info is None or info.kind == "svg" or info.width * info.height > MAX_PIXELS:
        return None
    clean = without_metadata(data, info.kind)
    return target if clean == data else f"{start[0]}{base64.b64encode(clean).decode('ascii')}"


def _is_safe_css(text: str) -> bool:
    """Tell whether CSS stays inside: no rules that load, no escapes to hide them, ``url()`` to a part only."""
    return _UNSAFE_CSS.search(text) is None and all(
        match[2].lstrip().startswith("#") for match in _ANY_URL.finditer(text)
    )
