"""Links that the author wrote from her own words to pages of the playbook, and those that lead nowhere.

She knows the files that she writes and the pages that she sees; both may be named::

    [how we worked](how-we-worked.md)      a file in pages/, also as ../how-we-worked.md
    [the map](map.html)                    a page of the website
    [the gaps](analysis/gaps.md#reviews)   an introduction stands for its chapter
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from touchreport.contexts import Site
from touchreport.errors import Argument, Level, Problem
from touchreport.location import Location
from touchreport.model.settings import AuthorPage, Settings
from touchreport.text import nearest, slug
from touchreport.text.addresses import SCHEMES

_LINK = re.compile(r"(?<!!)\[[^\[\]\n]*\]\(\s*<?([^)>\s]+)|^ {0,3}\[[^\[\]\n]+\]:\s*<?([^>\s]+)")
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_ENOUGH = 20
"""Links of one page that are told one by one."""

_LONGEST = 5_000
"""Characters of a line that is looked at; nobody writes longer ones by hand, and looking takes the square of it."""

_ELSEWHERE = re.compile(rf"[#/\\]|(?:{'|'.join(sorted(SCHEMES))}):", re.IGNORECASE)


def page_address(address: str, paths: Collection[str]) -> str | None:
    """Return the address in the website of what a relative address means, or None where it means no page.

    Args:
        address: as the author wrote it: a page of the website, or a Markdown file of hers; with or without a ``#``.
        paths: the pages of the website.
    """
    written, mark, place = address.partition("#")
    path = PurePosixPath(unquote(written))
    named = path.name
    if path.suffix.lower() == ".md":
        named = next((name for name in _names_of(path) if name in paths), "")
    elif str(path) != named:
        return None
    return f"{named}{mark}{place}" if named in paths else None


def _names_of(path: PurePosixPath) -> Iterator[str]:
    """Yield the pages for which a Markdown file may stand, the likelier one first."""
    if path.parent.name == "analysis":
        yield f"analysis-{path.stem}.html"
    elif path.parent.name == "chapter":
        yield "index.html" if path.stem == "overview" else f"{path.stem}.html"
    else:
        yield f"page-{slug(path.stem)}.html"


def broken_links(settings: Settings, site: Site) -> tuple[Problem, ...]:
    """Return a warning for each link in the author's pages and introductions that leads to no page and to nowhere else.

    So does one in a scheme that the playbook does not link to, such as ``touchpoint:``.
    """
    paths = site.paths | settings.elsewhere
    pages = (*settings.pages, *settings.introductions.values())
    return tuple(problem for page in pages for problem in _told(page, paths))


def _told(page: AuthorPage, paths: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the links of one page: some one by one, the rest counted."""
    broken = [
        (Location(file.location.file, file.first_line + number, column, column + len(address)), address)
        for tag, words in page.body.words
        for file in (page.written_in(tag),)
        for number, column, address in _links(words.split("\n"))
        if page_address(address, paths) is None
    ]
    known = sorted(paths)
    for place, address in broken[:_ENOUGH]:
        near = nearest(address.replace(":", "-"), known)  # “touchpoint:sign” is touchpoint-sign.html
        yield Problem("link-leads-nowhere", place, {"address": address}, Level.WARNING, suggestion=near)
    if len(broken) > _ENOUGH:
        rest: dict[str, Argument] = {"code": "link-leads-nowhere", "count": len(broken) - _ENOUGH}
        yield Problem("more-of-the-same", page.location, rest, Level.WARNING)


def _links(lines: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Yield line (from 0), column (from 1) and address of each relative link that stands outside of code."""
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        if fence or mark or line.startswith(("    ", "\t")) or len(line) > _LONGEST:
            continue
        for found in _LINK.finditer(_CODE.sub(lambda code: " " * len(code[0]), line)):
            group = 1 if found[1] else 2
            if not _ELSEWHERE.match(found[group]):
                yield number, found.start(group) + 1, found[group]
