"""What the author wishes of the playbook: theme, chapters, analyses, outputs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.location import Location
from touchreport.model.node import Mapped, Scalar
from touchreport.model.settings import Settings
from touchreport.readers.checking.config import mapping_at, switch
from touchreport.readers.checking.cover import Cover
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import plain
from touchreport.readers.checking.frame import read_languages
from touchreport.readers.checking.internal import read_internal
from touchreport.readers.checking.looks import read_outline, read_theme
from touchreport.readers.checking.outputs import PAPERS, read_outputs
from touchreport.readers.checking.pages import Pages
from touchreport.readers.checking.since import read_since
from touchreport.readers.checking.site_url import read_site_url
from touchreport.readers.checking.waivers import read_waivers
from touchreport.readers.records import RawProject


def read_settings(desk: Desk, config: Mapped, pages: Pages, cover: Cover, raw: RawProject) -> Settings:
    """Return the author's wishes; options of themes and analyses are checked by whoever offers them.

    `raw` holds the records that ``since:`` names.
    """
    theme, theme_options = read_theme(desk, config)
    analyses, off, analyses_named = _analyses(desk, config)
    usual, named = read_outputs(desk, config, pages.own)
    return Settings(
        theme=Settings().theme if theme is None else plain(theme),
        theme_location=None if theme is None else theme.location,
        theme_options=theme_options,
        outline=read_outline(desk, config, pages.own),
        analyses=analyses,
        analyses_off=off,
        analyses_named=analyses_named,
        waivers=read_waivers(desk, config),
        pages=pages.own,
        introductions=pages.introductions,
        paper=usual.paper or PAPERS[0],
        pdf=True if usual.pdf is None else usual.pdf,
        site=True if usual.site is None else usual.site,
        single_file=bool(usual.single_file),
        zip=bool(usual.zip),
        noindex=True if cover.noindex is None else cover.noindex,
        url=read_site_url(desk, config.get("url"), cover.url),
        languages=read_languages(desk, config),
        outputs=named,
        internal=read_internal(desk, config, pages.own),
        since=read_since(desk, config, raw),
    )


def _analyses(
    desk: Desk, config: Mapped
) -> tuple[Mapping[str, Mapped], frozenset[str], Mapping[str, Location]]:
    """Return the options of analyses by id, those that are off, and where each is named.

    ``on`` and an empty value change nothing, but the name has to be right.
    """
    node = mapping_at(desk, config, "analyses")
    options: dict[str, Mapped] = {}
    off: set[str] = set()
    for key, value in () if node is None else node.pairs:
        if isinstance(value, Mapped):
            options[key.text] = value
            continue
        wanted = switch(desk, value) if isinstance(value, Scalar) and plain(value) else None
        if wanted is False:
            off.add(key.text)
        elif wanted is None and not (isinstance(value, Scalar) and not plain(value)):
            desk.collector.error("bad-analysis-options", value, analysis=key.text)
    places = {key.text: key.location for key, _ in (() if node is None else node.pairs)}
    return MappingProxyType(options), frozenset(off), MappingProxyType(places)
