"""The whole website as one page, with everything in it, for playbooks that are small enough to be sent in a mail.

Made from the files of the website, whatever theme they come from: each page becomes an article, of which one is seen at
a time, and an address leads from one to the other. It needs no script and loads nothing.
"""

from __future__ import annotations

import base64
import hashlib
import html
import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files as resources
from pathlib import PurePosixPath

FIRST = "index.html"
"""The page that opens."""

LEFT_OUT = frozenset({"404.html"})
"""Pages that servers show; one file has no server."""

KINDS: Mapping[str, str] = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
}
"""What files may stand in the page, by the ending of their names."""

_BODY = re.compile(r"<body(?P<attributes>[^>]*)>(?P<inside>.*)</body>", re.DOTALL)
_MAIN = re.compile(r"<main(?P<attributes>[^>]*)>(?P<inside>.*)</main>(?P<behind>.*)", re.DOTALL)
_SPRITE = re.compile(r'<svg class="sprite".*?</svg>', re.DOTALL)
_NAME = re.compile(r'<[a-zA-Z][^<>]* id="([^"]*)"')
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ATTRIBUTE = re.compile(r' (?P<name>[a-zA-Z][\w:-]*)="(?P<value>[^"]*)"')
_URL = re.compile(r"url\((?P<quote>[\"']?)(?P<address>[^)\"']+)(?P=quote)\)")
_LINKED = re.compile(
    r'<link rel="(?:stylesheet|icon|alternate)"[^>]*>\n?|<script[^>]*></script>\n?|<meta http-equiv[^>]*>\n?'
)
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)"[^>]*>\n?')
_SCRIPT = re.compile(r'<script src="([^"]+)"[^>]*></script>\n?')
_INDEX = re.compile(r' data-index="([^"]+)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")

_ONE_ID = frozenset({"id", "for", "aria-activedescendant"})
_SEVERAL_IDS = frozenset({"aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers"})


@dataclass(frozen=True, slots=True)
class _Site:
    """The files of a website by path, and the ids in each of its pages."""

    files: Mapping[str, bytes]
    ids: Mapping[str, frozenset[str]]

    def name(self, path: str) -> str:
        """Return what a page is called within the one page."""
        return PurePosixPath(path).stem


def single_page(files: Mapping[str, bytes]) -> bytes:
    """Return one page for a website.

    Args:
        files: the files of the website by their paths, among them :data:`FIRST`.
    """
    pages = {path: data.decode("utf-8") for path, data in files.items() if _is_page(path)}
    first = pages[FIRST]
    site = _Site(files, {path: frozenset(_NAME.findall(page)) for path, page in pages.items()})
    ordered = (FIRST, *(path for path in pages if path != FIRST))
    articles = "\n".join(_article(path, pages[path], site) for path in ordered)
    frame = _BODY.search(first)
    assert frame is not None
    main = _MAIN.search(frame["inside"])
    assert main is not None
    above = _rewritten(frame["inside"][: main.start()], FIRST, site, prefixed=False)
    behind = _rewritten(_SPRITE.sub("", main["behind"]), FIRST, site, prefixed=False)
    body = f'<body class="single">{above}<main id="main" tabindex="-1">\n{articles}\n</main>{behind}</body>'
    scripts = [
        files[path].decode("utf-8") for path in _named((_INDEX, _SCRIPT), ".js", pages.values(), files)
    ]
    scripts.append(_ours("single.js"))
    sheets = _named((_SHEET,), ".css", pages.values(), files)
    body = _SHEET.sub("", _SCRIPT.sub("", body[: -len("</body>")])) + "".join(
        f"<script>{each}</script>\n" for each in scripts
    )
    return (_head(first, files, sheets, scripts) + body + "</body>\n</html>\n").encode("utf-8")


def _is_page(path: str) -> bool:
    return path.endswith(".html") and "/" not in path and path not in LEFT_OUT


def _article(path: str, page: str, site: _Site) -> str:
    """Return what a page holds, with its kind as class and its sprite."""
    body = _BODY.search(page)
    assert body is not None
    main = _MAIN.search(body["inside"])
    assert main is not None
    kind = dict(_ATTRIBUTE.findall(body["attributes"])).get("class", "")
    title = _TITLE.search(page)
    inside = main["inside"] + "".join(_SPRITE.findall(main["behind"]))
    words = _rewritten(inside, path, site, prefixed=True)
    return f'<article id="{site.name(path)}" class="{kind}" data-title="{title[1] if title else ""}">{words}</article>'


def _named(
    tags: Iterable[re.Pattern[str]], ending: str, pages: Iterable[str], files: Mapping[str, bytes]
) -> list[str]:
    """Return the paths of files that pages name with `tags`, in this order, then of those that are loaded on demand."""
    read = tuple(pages)
    named = dict.fromkeys(
        path for tag in tags for page in read for path in tag.findall(page) if path in files
    )
    return [*named, *sorted(path for path in files if path.endswith(ending) and path not in named)]


def _head(first: str, files: Mapping[str, bytes], sheets: Iterable[str], scripts: Iterable[str]) -> str:
    """Return the head of the first page with the style sheets in it, and a policy that allows them and `scripts` alone."""
    style = "\n".join(_style(path, files) for path in sheets) + _ours("single.css")
    allowed = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    policy = (
        f"default-src 'none'; script-src {allowed}; style-src 'sha256-{_digest(style)}'; style-src-attr 'unsafe-inline'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    icon = re.search(r'<link rel="icon" href="([^"]+)"', first)
    inside = [f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">']
    inside += [f'<link rel="icon" href="{_data(icon[1], files)}">'] if icon else []
    inside.append(f"<style>{style}</style>")
    head = first[: first.index("</head>")]
    return _LINKED.sub("", head) + "\n".join(inside) + "\n</head>\n"


def _style(path: str, files: Mapping[str, bytes]) -> str:
    """Return a style sheet with the fonts and pictures that it names."""
    folder = posixpath.dirname(path)

    def inlined(found: re.Match[str]) -> str:
        address = found["address"]
        if address.startswith(("#", "data:")):
            return found[0]
        return f"url({_data(posixpath.normpath(posixpath.join(folder, address)), files)})"

    return _URL.sub(inlined, files[path].decode("utf-8"))


def _rewritten(markup: str, path: str, site: _Site, *, prefixed: bool) -> str:
    """Return markup of a page whose names are those of the one page, and whose pictures stand in it."""
    own = site.name(path) if prefixed else ""

    def named(identifier: str) -> str:
        return f"{own}--{identifier}" if own else identifier

    def attribute(found: re.Match[str]) -> str:
        return f' {found["name"]}="{_value(found["name"], found["value"], named, path, site)}"'

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(attribute, tag[0]), markup)


def _value(
    name: str,
    value: str,
    named: Callable[[str], str],
    path: str,
    site: _Site,
) -> str:
    if name in _ONE_ID:
        return named(value)
    if name in _SEVERAL_IDS:
        return " ".join(map(named, value.split()))
    if name in ("href", "xlink:href"):
        return _address(value, named, site)
    if name in ("src", "srcset"):
        return _data(value, site.files)
    return value.replace("url(#", f"url(#{named('')}") if "url(#" in value else value


def _address(value: str, named: Callable[[str], str], site: _Site) -> str:
    """Return where an address of the website leads in the one page."""
    page, mark, place = value.partition("#")
    if not page:
        return f"#{named(place)}" if mark and place != "main" else value
    if page in site.ids:
        there = mark and place in site.ids[page]  # what is no place may be the state of a filter
        return f"#{site.name(page)}--{place}" if there else f"#{site.name(page)}"
    return value if _ABSOLUTE.match(value) else _data(value, site.files)


def _data(path: str, files: Mapping[str, bytes]) -> str:
    """Return a file as an address that holds it; an address that names none of ours stays as it is."""
    path = html.unescape(path)
    kind = KINDS.get(PurePosixPath(path).suffix.lower())
    if path not in files or kind is None:
        return html.escape(path)
    return f"data:{kind};base64,{base64.b64encode(files[path]).decode('ascii')}"


def _ours(name: str) -> str:
    return (resources("touchreport.delivery") / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
