"""What has to be known before anything else can be read: language, calendar and scales."""

from __future__ import annotations

import datetime
import math
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from touchreport.dates import Calendar
from touchreport.locales import available, known_tag, languages_of, load_locale, tag_of
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.model.project import DEFAULT_SCALES, Scale
from touchreport.readers.checking.collector import Collector
from touchreport.readers.checking.config import mapping_at, one_of, scalar_at
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.directory import Directory
from touchreport.readers.checking.entries import is_blank, plain
from touchreport.readers.checking.lexicon import Lexicon
from touchreport.readers.checking.stages import model_id
from touchreport.readers.checking.texts import items_of, split
from touchreport.text import Refusal, nearest, parse_number

USUAL_LANGUAGE = "en"
EPOCH = "SOURCE_DATE_EPOCH"
ANY_SCALE: Scale = (-math.inf, math.inf)
"""Stands in for a scale with a fault, so that no rating is blamed for it."""
_CALENDARS: tuple[Calendar, ...] = ("gregorian", "jalali", "minguo", "wareki")


def open_desk(folder: Path, config: Mapped, collector: Collector) -> Desk:
    """Return the desk at which a project is checked."""
    bare = Desk(
        folder, USUAL_LANGUAGE, "gregorian", DEFAULT_SCALES, Lexicon(USUAL_LANGUAGE), Directory(), collector
    )
    language = _language(bare, config)
    desk = replace(bare, language=language, lexicon=Lexicon(language))
    return replace(
        desk,
        calendar=_calendar(desk, config),
        scales=_scales(desk, config),
        lexicon=Lexicon(language, model_id(desk, config)),
    )


def project_date(desk: Desk, config: Mapped, written: datetime.date | None) -> datetime.date:
    """Return the project's date: as written, else SOURCE_DATE_EPOCH, else today, which is announced."""
    if written is not None:
        return written
    epoch = os.environ.get(EPOCH, "")
    if epoch:
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
        except (ValueError, OverflowError, OSError):
            desk.collector.error("bad-source-date-epoch", None, value=epoch)
            return datetime.date.min
    today = datetime.date.today()
    if config.get("date") is None:
        desk.collector.note("date-is-today", config, date=today.isoformat())
    return today


def currency(desk: Desk, config: Mapped) -> str | None:
    """Return the ISO 4217 code of the project's currency."""
    node = scalar_at(desk, config, "currency")
    if node is None:
        return None
    code = plain(node).upper()
    if len(code) == 3 and code.isascii() and code.isalpha():
        return code
    desk.collector.error("bad-currency", node, value=plain(node))
    return None


def _language(desk: Desk, config: Mapped) -> str:
    """Return the language of plain words: as said, else the first of those in which the playbook is made."""
    node = scalar_at(desk, config, "language")
    if node is None:
        several = read_languages(replace(desk, collector=Collector()), config)  # reported when they are read
        return several[0] if several else USUAL_LANGUAGE
    return _known(desk, node) or USUAL_LANGUAGE


def read_languages(desk: Desk, config: Mapped) -> tuple[str, ...]:
    """Return what stands under ``languages``, each language once; one that nobody knows is reported."""
    node = config.get("languages")
    if node is None or is_blank(node):
        return ()
    items = items_of(node)
    if items is None:
        desk.collector.error("expected-list", node, field="languages")
    found = (_known(desk, item) for item in items or ())
    return tuple(dict.fromkeys(tag for tag in found if tag is not None))


def _known(desk: Desk, node: Scalar) -> str | None:
    """Return the tag of a language; report one that nobody knows."""
    roots = languages_of(desk.folder)
    found = known_tag(plain(node), roots)
    if found is None:
        known = available(roots)
        near = tag_of(plain(node), known) or nearest(plain(node), known)
        desk.collector.error("unknown-language", node, suggestion=near, tag=plain(node), known=known)
    return found


def _calendar(desk: Desk, config: Mapped) -> Calendar:
    node = scalar_at(desk, config, "calendar")
    found = None if node is None else one_of(desk, "calendar", node, _CALENDARS)
    usual: str = load_locale(desk.language, languages_of(desk.folder)).calendar
    return next((each for each in _CALENDARS if each == (found or usual)), "gregorian")


def _scales(desk: Desk, config: Mapped) -> Mapping[str, Scale]:
    node = mapping_at(desk, config, "scales")
    scales: dict[str, Scale] = dict(DEFAULT_SCALES)
    for key, value in () if node is None else node.pairs:
        if key.text not in DEFAULT_SCALES:
            known = tuple(DEFAULT_SCALES)
            near = nearest(key.text, known)
            if near is not None:
                scales[near] = ANY_SCALE
            desk.collector.error("unknown-key", key, suggestion=near, key=key.text, known=known)
            continue
        scale = _scale(desk, value)
        if scale is None:
            desk.collector.error("bad-scale", value, field=key.text)
            scales[key.text] = ANY_SCALE
        else:
            scales[key.text] = scale
    return MappingProxyType(scales)


def _scale(desk: Desk, node: Node) -> Scale | None:
    """Return the ends of a scale, written ``[1, 10]`` or ``1; 10``."""
    if isinstance(node, Listing):
        texts = [plain(item) for item in node.items if isinstance(item, Scalar)]
    else:
        texts = list(split(plain(node))) if isinstance(node, Scalar) else []
    values = [parse_number(text, desk.language) for text in texts]
    numbers = [value for value in values if not isinstance(value, Refusal)]
    if len(values) != 2 or len(numbers) != 2 or numbers[0] >= numbers[1]:
        return None
    return numbers[0], numbers[1]
