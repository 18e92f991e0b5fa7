"""Binds the pages of one website, with what its theme says on the way from page to page."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment

from touchreport.render.environment import render, template_exists
from touchreport.render.paging.binding import Bound, Turning, bind
from touchreport.render.studio import Studio

TEMPLATE = "parts/turning.html"
"""The template that says which page one sees and leads to the others."""


class Binder:
    """Makes several pages of one that is too heavy.

    Args:
        studio: what the website is made with.
        environment: what its pages are rendered in.
        most: bytes of a page at most; None leaves all pages whole, and so does a theme without the template.
    """

    def __init__(self, studio: Studio, environment: Environment, most: int | None) -> None:
        self._environment = environment
        self._most = most
        self._taken = studio.site.paths
        if not template_exists(environment, TEMPLATE):
            self._most = None

    def bind(self, path: str, html: str) -> Bound:
        """Return a page of the website as it stands there.

        Raises:
            RenderError: naming template and line, if the theme's words cannot be rendered.
        """
        if self._most is None or len(html) * 4 <= self._most:  # no letter has more than four bytes
            return Bound(((path, html),))
        return bind(path, html, self._taken, self._said("continued"), self._turning, self._most)

    def _turning(self, paths: Sequence[str], place: int) -> Turning:
        top, foot, title = (self._said(part, paths, place) for part in ("top", "foot", "title"))
        return Turning(top, foot, title.strip())

    def _said(self, part: str, paths: Sequence[str] = (), place: int = 0) -> str:
        said = render(self._environment, TEMPLATE, part=part, paths=tuple(paths), here=place + 1)
        return said.strip() if part == "continued" else said
