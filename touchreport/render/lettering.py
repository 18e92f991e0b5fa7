"""What is written in a playbook, as far as its fonts are concerned: its characters and its languages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from touchreport.errors import Problem
from touchreport.locales import Locale, known_tag, load_locale
from touchreport.render.fonts import FontFamily, FontFile, extra_fonts, fonts_for

_LANGUAGE = re.compile(r'\blang="([A-Za-z0-9-]+)"')
EMBEDDED = "embedded"


@dataclass(slots=True)
class Written:
    """What was written so far.

    Attributes:
        locale: the playbook's language.
        characters: each character that occurs.
        tags: the languages that are marked.
    """

    locale: Locale
    characters: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)

    def add(self, html: str) -> None:
        """Take in a page or a document."""
        self.characters.update(html)
        self.tags.update(_LANGUAGE.findall(html))

    def families(self, families: tuple[FontFamily, ...]) -> tuple[FontFamily, ...]:
        """Return `families` and the extra ones that what was written needs.

        Raises:
            RenderError: as :func:`touchreport.render.fonts.fonts_for` does.
        """
        known = (known_tag(tag) for tag in sorted(self.tags))
        asked = (self.locale.fonts, *(load_locale(tag).fonts for tag in known if tag is not None))
        return fonts_for("".join(sorted(self.characters)), asked, families)


def wants_embedded(options: object) -> bool:
    """Return whether the options of a theme ask for fonts of Chinese and Japanese in the website."""
    return getattr(options, "fonts", None) == EMBEDDED


def cannot_embed(options: object) -> tuple[Problem, ...]:
    """Return the problem of a website that shall bring fonts that are not installed."""
    extra = extra_fonts()
    if not wants_embedded(options) or extra.folder() is not None:
        return ()
    return (Problem("fonts-not-embedded", arguments={"extra": extra.extra, "command": extra.command}),)


def embedded(
    written: Written, families: tuple[FontFamily, ...]
) -> tuple[tuple[FontFamily, ...], Mapping[str, bytes]]:
    """Return `families` and the extra ones with a file for the screen, and these files by name.

    Each file is cut to what was written. Where the fonts are not installed, nothing is added.
    """
    from touchreport.render.fonts.subset import screen_subset

    if extra_fonts().folder() is None:
        return families, {}
    found, files = list(families), {}
    for family in written.families(families)[len(families) :]:
        name, data = screen_subset(family, written.characters)
        files[name] = data
        screen = FontFile(Path(name), hashlib.sha256(data).hexdigest(), family.print.covered)
        found.append(replace(family, screen=screen))
    return tuple(found), files
