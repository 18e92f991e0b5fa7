"""Files at the root of a website that are for hosts and search engines, not for readers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from touchreport.contexts import Site
from touchreport.publish import OutputFile
from touchreport.render.studio import CSP

ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
HEADERS = "_headers"
NO_JEKYLL = ".nojekyll"

_STAY_AWAY = "User-agent: *\nDisallow: /\n"


def root_files(
    sites: Sequence[Site], folders: Sequence[str], url: str | None, pages: Sequence[Sequence[str]]
) -> Iterator[OutputFile]:
    """Yield what stands at the root of a website beside its pages.

    Search engines are asked to stay away unless the project says otherwise. Where the address is known, there are also
    headers for hosts that read ``_headers``, a word to those that would run Jekyll over the files, and, for a website that
    may be found, a list of its pages.

    Args:
        sites: the website, a language each.
        folders: the folder of each language, with a stroke at its end; empty for the root.
        url: the address of the root, with a stroke at its end; None where nobody says.
        pages: the paths of its pages in order, for each language: of a page that was cut, those of all parts.
    """
    noindex = sites[0].noindex
    if noindex:
        yield _text(ROBOTS, _STAY_AWAY)
    if url is None:
        return
    yield _text(NO_JEKYLL, "")
    yield _text(HEADERS, headers(noindex=noindex))
    if not noindex:
        yield _text(ROBOTS, f"User-agent: *\nAllow: /\nSitemap: {url}{SITEMAP}\n")
        yield _text(SITEMAP, sitemap(sites, folders, url, pages))


def headers(*, noindex: bool) -> str:
    """Return the headers of all pages, as Netlify and Cloudflare Pages read them."""
    told = {
        "Content-Security-Policy": f"{CSP}; frame-ancestors 'self'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        **({"X-Robots-Tag": "noindex, nofollow"} if noindex else {}),
    }
    return "".join(("/*\n", *(f"  {name}: {value}\n" for name, value in told.items())))


def sitemap(sites: Sequence[Site], folders: Sequence[str], url: str, pages: Sequence[Sequence[str]]) -> str:
    """Return the list of all pages for search engines; each changed on the day of the project."""
    entries = [
        f"<url><loc>{escape(url + folder)}{_address(path)}</loc><lastmod>{site.date}</lastmod></url>\n"
        for site, folder, paths in zip(sites, folders, pages, strict=True)
        for path in paths
    ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(entries)}</urlset>\n"
    )


def _address(path: str) -> str:
    """Return a path as readers meet it: the overview stands at the folder itself."""
    return "" if path == "index.html" else path


def _text(path: str, text: str) -> OutputFile:
    return OutputFile(path, text.encode("utf-8"))
