"""The only way from a print document to a file: by name, from what the job brought."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import DataHandler, Request

from weasyprint.urls import URLFetcher, URLFetcherResponse

from touchreport.errors import ProjectError
from touchreport.render.images import safe_image

BASE = "https://document.invalid/"
"""What names in the document are resolved against. The domain is reserved: it never exists."""

_FONTS = ("font/", "application/font", "application/vnd.ms-opentype")


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Serves the job's assets and images in ``data:`` addresses; refuses and remembers everything else.

    Attributes:
        missing: names that the document uses and the job does not have.
        refused: addresses that lead outside.
        images: problems of images that are not safe, as plain data.
    """

    def __init__(self, assets: Mapping[str, Path]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False)
        self._assets = assets
        self.missing: set[str] = set()
        self.refused: set[str] = set()
        self.images: list[dict[str, Any]] = []

    def fetch(self, url: str, headers: object = None) -> Any:
        """Return what an address stands for.

        Raises:
            LookupError: it stands for nothing here. WeasyPrint goes on without; the build does not.
        """
        if url.startswith("data:"):
            return self._embedded(url)
        if url.startswith(BASE):
            return self._asset(url)
        self.refused.add(url)
        raise LookupError(url)

    def _asset(self, url: str) -> Any:
        name = unquote(urlsplit(url).path).removeprefix("/")
        path = self._assets.get(name)
        try:
            data = path.read_bytes() if path is not None else None
        except OSError:
            data = None
        if data is None:
            self.missing.add(name)
            raise LookupError(name)
        return self._response(url, name, data, mimetypes.guess_type(name)[0] or "")

    def _embedded(self, url: str) -> Any:
        with DataHandler().data_open(Request(url)) as response:
            kind = response.headers.get_content_type()
            if not kind.startswith("image/"):
                self.refused.add(url[:60])
                raise LookupError(kind)
            return self._response(url, f"data:{kind}", response.read(), kind)

    def _response(self, url: str, name: str, data: bytes, kind: str) -> Any:
        if kind.startswith("text/css") or kind.startswith(_FONTS):
            return URLFetcherResponse(url, data, {"Content-Type": kind})
        try:
            image = safe_image(data, name)
        except ProjectError as error:
            self.images += [
                {"name": name, "code": problem.code, "arguments": dict(problem.arguments)}
                for problem in error.problems
            ]
            raise LookupError(name) from error
        return URLFetcherResponse(url, image.data, {"Content-Type": image.info.mime_type})
