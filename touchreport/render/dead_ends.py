"""References to what the playbook leaves out.

An outline may leave out a chapter to which others point: the cards, the list of findings, the journey maps. A reference
to a page that is not there is words without a link, and has no number of a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from html import unescape

_LINK = re.compile(r'<a\b([^>]*?) href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)
_NUMBER = re.compile(r'<span\b[^>]* data-to="#([^"]*)"[^>]*></span>')
_ID = re.compile(r'<[^>]* id="([^"]*)"')
_PAGE = re.compile(r"[^/:?#]+\.html")


def without_lost_anchors(html: str) -> str:
    """Return the print document without links to anchors that it has not, and without their page numbers."""
    anchors = {unescape(found) for found in _ID.findall(html)}
    numbered = _NUMBER.sub(lambda found: found[0] if unescape(found[1]) in anchors else "", html)
    return _plain_where(numbered, lambda to: to.startswith("#") and to[1:] not in anchors)


def without_lost_pages(html: str, paths: Collection[str]) -> str:
    """Return a page of the website without links to pages that are not among `paths`; other files are let be."""

    def lost(address: str) -> bool:
        path = address.partition("#")[0]
        return _PAGE.fullmatch(path) is not None and path not in paths

    return _plain_where(html, lost)


def _plain_where(html: str, lost: Callable[[str], bool]) -> str:
    """Return markup in which links to a lost address are spans."""

    def plain(found: re.Match[str]) -> str:
        before, address, after, words = found.groups()
        return f"<span{before}{after}>{words}</span>" if lost(unescape(address)) else found[0]

    return _LINK.sub(plain, html)
