"""The last hand on a print document's tree before it is laid out."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from touchreport.text.addresses import SCHEMES

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_MOST_SPANNED = 200
"""Cells a table cell may span. One that spans 100,000 makes the layout run for minutes."""


def tidy(root: Element, title: str, language: str, date: str | None) -> list[str]:
    """Set what the PDF says of itself and take out what a PDF must not have; return the links dropped.

    Title, language and date come from the job alone. Attachments go, and a base address, which would turn
    every name into an address outside. A link that leads neither into the document nor to the web or a
    person loses its target: in a PDF it would point to the reader's own disk.
    """
    root.set("lang", language)
    head = root.find("head")
    if head is None:
        head = Element("head")
        root.insert(0, head)
    _remove(root)
    _describe(head, title, date)
    return _drop_links(root)


def _remove(root: Element) -> None:
    for parent in root.iter():
        for child in list(parent):
            if (
                (child.tag in ("base", "title") and parent.tag == "head")
                or (child.tag == "link" and "attachment" in child.get("rel", "").lower().split())
                or (child.tag == "meta" and child.get("name", "").lower().startswith("dcterms."))
            ):
                parent.remove(child)


def _describe(head: Element, title: str, date: str | None) -> None:
    SubElement(head, "title").text = title
    if date is not None:
        for name in ("dcterms.created", "dcterms.modified"):
            SubElement(head, "meta", {"name": name, "content": date})


def _drop_links(root: Element) -> list[str]:
    dropped: dict[str, None] = {}
    for element in root.iter():
        if element.tag in ("a", "area"):
            target = element.get("href", "").strip()
            if target and not _leads_somewhere(target):
                dropped[target] = None
                del element.attrib["href"]
            if "attachment" in element.get("rel", "").lower().split():
                del element.attrib["rel"]
        elif element.tag in ("td", "th", "col", "colgroup"):
            _cap_spans(element)
    return list(dropped)


def _leads_somewhere(target: str) -> bool:
    scheme = _SCHEME.match(target)
    return target.startswith("#") or (scheme is not None and scheme[1].lower() in SCHEMES)


def _cap_spans(element: Element) -> None:
    for name in ("colspan", "rowspan", "span"):
        value = element.get(name, "").strip()
        if value and (
            not value.isascii() or not value.isdigit() or len(value) > 9 or int(value) > _MOST_SPANNED
        ):
            element.set(name, "1" if not value.isdigit() else str(_MOST_SPANNED))
