"""Addresses: under which a website is served, and what a playbook links to."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""Schemes of links that a playbook has; addresses without a scheme are relative to its website."""

_PATH = re.compile(r"(?:/(?:[A-Za-z0-9._~!$&()*+,;=:@-]|%[0-9A-Fa-f]{2})*)*")
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")


def site_address(address: str) -> str | None:
    """Return the address of the folder that a website is served from, with a stroke at its end; None for any other.

    ``https://example.org/tern`` and ``https://example.org/tern/index.html`` are ``https://example.org/tern/``. An address
    with a user, a question or a place in a page is none, nor one with letters that addresses spell as ``%D8``.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return None
    if not _is_plain(parts):
        return None
    path = parts.path.removesuffix("index.html")
    if any(segment in (".", "..") for segment in path.split("/")) or "//" in path:
        return None
    host = f"{parts.hostname}:{port}" if port else str(parts.hostname)
    return f"{parts.scheme}://{host}{path.rstrip('/')}/"


def site_path(address: str) -> str:
    """Return the path on its host of an address that :func:`site_address` gave, such as ``/tern/``."""
    return urlsplit(address).path


def _is_plain(parts: SplitResult) -> bool:
    """Return whether an address is one of the web that names a host and a path, and nothing else."""
    return (
        parts.scheme in ("http", "https")
        and _HOST.fullmatch(parts.hostname or "") is not None
        and "@" not in parts.netloc
        and not parts.query
        and not parts.fragment
        and _PATH.fullmatch(parts.path) is not None
    )
