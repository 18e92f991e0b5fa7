"""Pages that are shown under addresses other than their own."""

from __future__ import annotations

import posixpath
import re

from touchreport.text import site_path

_NAMED = re.compile(r'(?<= )(?P<name>href|src|srcset|data-index)="(?P<address>[^"#][^"]*)"')
_WHOLE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|/")


def rooted(html: str, url: str | None) -> str:
    """Return a page of the website whose addresses lead from the root of the host.

    A host shows the page for what does not exist under whatever address was asked for, so what is relative there leads
    nowhere. Whole addresses and places in the page stay as they are; ``data-root`` tells scripts where the website stands.

    Args:
        html: a page that lies in the website's folder.
        url: the address of that folder; without one the page stays as it is.
    """
    if url is None:
        return html
    root = site_path(url)

    def named(found: re.Match[str]) -> str:
        name, address = found["name"], found["address"]
        if _WHOLE.match(address):
            return found[0]
        path, mark, place = address.partition("#")
        whole = f'{name}="{posixpath.normpath(root + path)}{mark}{place}"'
        return f'{whole} data-root="{root}"' if name == "data-index" else whole

    return _NAMED.sub(named, html)
