"""Clients' Markdown: converted, then cleaned after all extensions, in one place.

What is allowed is listed; everything else is dropped. Each distinct text is converted once a build.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from markupsafe import Markup

from touchreport.text import closed_up, too_much_for_markdown
from touchreport.text.addresses import SCHEMES

if TYPE_CHECKING:
    from markdown import Markdown

ALLOWED: Mapping[str, frozenset[str]] = {
    "p": frozenset({"dir", "lang"}),
    "br": frozenset(),
    "hr": frozenset(),
    "h2": frozenset({"id", "dir", "lang"}),
    "h3": frozenset({"id", "dir", "lang"}),
    "h4": frozenset({"id", "dir", "lang"}),
    "strong": frozenset(),
    "em": frozenset(),
    "b": frozenset(),
    "i": frozenset(),
    "s": frozenset(),
    "del": frozenset(),
    "sub": frozenset(),
    "sup": frozenset(),
    "code": frozenset(),
    "pre": frozenset(),
    "blockquote": frozenset({"dir", "lang"}),
    "ul": frozenset(),
    "ol": frozenset({"start"}),
    "li": frozenset(),
    "dl": frozenset(),
    "dt": frozenset(),
    "dd": frozenset(),
    "table": frozenset(),
    "thead": frozenset(),
    "tbody": frozenset(),
    "tr": frozenset(),
    "th": frozenset({"scope", "style"}),
    "td": frozenset({"style"}),
    "a": frozenset({"href", "title"}),
    "img": frozenset({"src", "alt", "title"}),
    "bdi": frozenset({"dir", "lang"}),
    "span": frozenset({"dir", "lang"}),
    "abbr": frozenset({"title"}),
    "q": frozenset(),
    "cite": frozenset(),
}
"""Elements that clients' Markdown may hold, with their attributes."""

_FIGURE = re.compile(r'<p>(<img [^<>]*?) title="([^"]+)"([^<>]*>)</p>')
_TABLE = re.compile("(<table>.*?</table>)", re.DOTALL)
_ALIGNED = {"text-align: right;": "num", "text-align: center;": "mid"}
"""How a column of a table is aligned, as Markdown's converter writes it, and the class that says so in our pages."""

_STYLE = re.compile(r'(<t[dh](?: scope="[^"<>]*")?) style="([^"<>]*)"')
_BY = re.compile(r"<p>(?=(?:—|―){1,2} ?\w[^<]*</p>\s*</blockquote>)")
_PRE = re.compile("(<pre>.*?</pre>)", re.DOTALL)
_GAPS = re.compile(r"[ \t]{100,}")
_MOST_PARAGRAPHS = 1_000
_BAD_ADDRESS = re.compile(r"[\x00-\x20\x7f\\]|^\s*//")


class Converter:
    """Converts Markdown to clean markup; one serves a whole build.

    Args:
        image: turns the address of a picture into the one in the output, or None where it may not be shown.
        link: turns a relative address into the one in the output, or None where it leads nowhere.
    """

    def __init__(
        self,
        image: Callable[[str], str | None] = lambda _: None,
        link: Callable[[str], str | None] = lambda address: address,
    ) -> None:
        self._image = image
        self._link = link
        self._done: dict[str, Markup] = {}

    def __call__(self, text: str) -> Markup:
        """Return `text` as markup."""
        if text not in self._done:
            self._done[text] = Markup(self._clean(self._convert(text)))  # cleaned by the allow-list
        return self._done[text]

    def _convert(self, text: str) -> str:
        """Return HTML of any kind; nothing of it is trusted."""
        if _is_plain(text):
            return f"<p>{_escaped(text)}</p>"
        if too_much_for_markdown(text) is not None:
            return _as_written(text)
        self._markdown.reset()
        return self._markdown.convert(text)

    @cached_property
    def _markdown(self) -> Markdown:
        from markdown import Markdown

        return Markdown(extensions=["tables", "sane_lists", "def_list"])

    def _clean(self, html: str) -> str:
        import nh3

        cleaned = nh3.clean(
            html,
            tags=set(ALLOWED) | {"h1", "h5", "h6"},
            attributes={tag: set(names) for tag, names in ALLOWED.items() if names},
            url_schemes=set(SCHEMES),
            clean_content_tags={"script", "style"},
            attribute_filter=self._attribute,
            link_rel="noopener noreferrer",
        )
        return _furnished(_closed_up(_lowered_headings(_GAPS.sub(_gap, cleaned))))

    def _attribute(self, tag: str, name: str, value: str) -> str | None:
        if name == "id":
            return f"u-{value}"
        if name == "dir":
            return value if value in {"ltr", "rtl"} else None
        if name == "start":
            return str(int(value)) if value.isdecimal() and len(value) < 10 else None
        if name == "style":
            return value if value in _ALIGNED else None
        if name == "src":
            return self._image(value)
        if name == "href":
            return self._address(value)
        return value

    def _address(self, value: str) -> str | None:
        if _BAD_ADDRESS.search(value):
            return None
        scheme, colon, _ = value.partition(":")
        if colon and "/" not in scheme and "#" not in scheme and "?" not in scheme:
            return value if scheme.lower() in SCHEMES else None
        return value if value.startswith("#") else self._link(value)


def _is_plain(text: str) -> bool:
    """Return whether Markdown would make a single paragraph of `text`: the usual case, and much quicker."""
    return not re.search(r"[\\`*_{}\[\]<>#|~!&\n]|^\s*(?:[-+=:]|\d+[.)]|\s{4})|\s{2}$", text)


def _as_written(text: str) -> str:
    """Return the paragraphs of a text that is not read as Markdown; where there are too many even so, they become one."""
    parts = text.split("\n\n")
    return "".join(f"<p>{_escaped(p)}</p>" for p in (parts if len(parts) <= _MOST_PARAGRAPHS else [text]))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _gap(found: re.Match[str]) -> str:
    """Return spaces or tabs without an end as wide a gap as anybody sees: finding where a line breaks in them takes seconds."""
    return found[0][:100]


def _closed_up(html: str) -> str:
    """Take line breaks out between Chinese or Japanese characters, where browsers would show a space."""
    if "\n" not in html:
        return html
    return "".join(part if part.startswith("<pre") else closed_up(part) for part in _PRE.split(html))


def _furnished(html: str) -> str:
    """Give pictures that stand alone their titles as captions, tables room to scroll and their numbers one edge, a quotation's last line to its author."""
    html = _FIGURE.sub(r'<figure class="fig">\1\3<figcaption>\2</figcaption></figure>', html)
    html = _STYLE.sub(lambda cell: f'{cell[1]} class="{_ALIGNED[cell[2]]}"', html)
    html = _TABLE.sub(r'<div class="scroll" tabindex="0">\1</div>', html)
    return _BY.sub('<p class="by">', html)


def _lowered_headings(html: str) -> str:
    """Keep headings below the page's own: the first level becomes the second, the deepest become the fourth."""
    return re.sub(
        r"<(/?)h([1-6])(?=[\s>])", lambda found: f"<{found[1]}h{min(4, max(2, int(found[2])))}", html
    )
