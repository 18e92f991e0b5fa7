"""Headings that list what may stand below them: "Paid / owned / earned", "目標（認知、銷售、回購）", "Via (e-mail, phone)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from touchreport.vocabulary.channels import channel_ids
from touchreport.vocabulary.classes import axes, class_ids
from touchreport.vocabulary.heading_grammar import begins_with, by_grammar, is_made_of
from touchreport.vocabulary.heading_keys import Parts
from touchreport.vocabulary.journey_models import journey_models, stage_id
from touchreport.vocabulary.store import stored

_ARROW = re.compile(r"\s*(?:→|⇒|➔|▶|->|=>|>)\s*")
_BETWEEN = re.compile(
    rf"{_ARROW.pattern}|(?<=[\u3005\u3040-\u9fff])[—–-]+(?=[\u3005\u3040-\u9fff])"
    r"|\s*[/／|｜・、,،+&·;]\s*|\s+[-–—]\s+|\s+(?:or|and|vs\.?|или|и|یا|و)\s+|(?:或是|還是|还是|或)"
)
_COLON = re.compile(r"\s*[:：]\s*")
_BEFORE = re.compile("\\S前$")
_DURING = re.compile("(?:[中時时]|期間|期间|当日|當天|当天)$")
_AFTER = re.compile("[後后]$")
_WIDE = "listed"  # the headings of no table but "type", "goal" or "via", beside which a list says which
_SEVERAL = 3  # two may as well be a telephone and an address
_PREPOSED = frozenset({"en", "ru", "fa"})  # "before" stands before what it is about
_ADDRESSES = frozenset({"telephone", "email", "sms", "fax", "post", "website"})
_JOURNEY = frozenset({"journey"})
_OF_STAGES = _JOURNEY | {"before", "during", "afterw"}
_OF_STATUS = frozenset({"statusval"})
_POSITIONS = "service-position"  # its stages are the classes of the position, which is another field
_LAST = re.compile(r"\s*(?:等|など|ほか|etc\.?|и\s+т\.?\s*[дп]\.?|и др\.?|و غیره)$")


def by_list(table: str, heading: Parts, languages: Iterable[str]) -> str | None:
    """Return the field of `table` whose classes, stages or states a heading lists; None if it lists none or others.

    The list may be the heading, or stand in brackets or behind a colon beside a word as wide as "type". Channels are
    listed beside "via" or "where does it happen".
    """
    tried = tuple(languages)
    head, *behind = _COLON.split(heading.core, maxsplit=1)
    if (field := _listed(table, heading.core, tried)) is not None:
        return field
    if (field := _by_media(table, heading.core, tried)) is not None:
        return field
    behind.extend(heading.notes)
    found = next(filter(None, (_listed(table, text, tried) for text in behind)), None)
    if found is None:
        return _by_channels(table, head, behind, tried)
    wide = any(by_grammar(_WIDE, head, each) or found in by_grammar(table, head, each) for each in tried)
    return found if wide else None


def _listed(table: str, text: str, languages: tuple[str, ...]) -> str | None:
    """Return the field of which `text` lists two classes or more, or three moments, states or steps of a journey."""
    pieces = _pieces(text)
    if len(pieces) < 2:
        return None
    if len(pieces) >= _SEVERAL and _are_moments(pieces, languages):
        return _one_of(table, "stages", "stage")
    found = [axis for axis in axes() if all(class_ids(axis, piece, languages) for piece in pieces)]
    if len(found) == 1:
        return _one_of(table, found[0].replace("-", "_"))
    if len(pieces) >= _SEVERAL and all(_says(_OF_STATUS, piece, languages) for piece in pieces):
        return _one_of(table, "status")
    return _one_of(table, "stages", "stage") if _are_stages(text, pieces, languages) else None


def _by_channels(table: str, head: str, lists: Iterable[str], languages: tuple[str, ...]) -> str | None:
    """Return the field of the channels where most of what is listed are channels, and `head` asks where or by what."""
    if not any(by_grammar(_WIDE, head, each) == ("channels",) for each in languages):
        return None
    for pieces in map(_pieces, lists):
        known = sum(bool(channel_ids(piece, languages)) for piece in pieces)
        if known > 1 and known * 2 >= len(pieces):
            return _one_of(table, "channels", "channel")
    return None


def _by_media(table: str, text: str, languages: tuple[str, ...]) -> str | None:
    """Return the field of the channels where all of a list are channels; telephone and e-mail alone are an address."""
    pieces = _pieces(text)
    named = [channel_ids(piece, languages) for piece in pieces]
    if len(pieces) < _SEVERAL or not all(named) or all(_ADDRESSES.issuperset(each) for each in named):
        return None
    return _one_of(table, "channels", "channel")


def _pieces(text: str) -> list[str]:
    return [piece.strip() for piece in _BETWEEN.split(_LAST.sub("", text)) if piece.strip()]


def _are_moments(pieces: list[str], languages: tuple[str, ...]) -> bool:
    """Return whether a list runs from before to after, in any trade: 到店前／到店中／離店後, "Before fitting / fitting / after"."""
    first, *between, last = pieces
    ends_so = _BEFORE.search(first) and _AFTER.search(last)
    return bool(ends_so and len(between) == 1 and _DURING.search(between[0])) or any(
        begins_with("before", first, each) and begins_with("afterw", last, each)
        for each in languages
        if each in _PREPOSED
    )


def _are_stages(text: str, pieces: list[str], languages: tuple[str, ...]) -> bool:
    """Return whether a list goes along a journey: all of it or, where arrows lead on, most: 認知→興味→出願→入学.

    Before, during and after by themselves may be the front and the back of a service.
    """
    stages = [piece for piece in pieces if _is_stage(piece, languages) or _says(_OF_STAGES, piece, languages)]
    return (
        len(pieces) >= _SEVERAL
        and len(stages) * (2 if _ARROW.search(text) else 1) >= len(pieces)
        and any(_is_stage(piece, languages) or _says(_JOURNEY, piece, languages) for piece in stages)
    )


def _is_stage(piece: str, languages: tuple[str, ...]) -> bool:
    return any(
        stage_id(model, piece, languages) is not None for model in journey_models() if model != _POSITIONS
    )


def _says(ideas: frozenset[str], piece: str, languages: tuple[str, ...]) -> bool:
    return any(is_made_of(ideas, piece, language) for language in languages)


def _one_of(table: str, *fields: str) -> str | None:
    """Return the one of the fields that a table has: several stages of a touchpoint, or the stage of a step."""
    return next((field for field in fields if field in _fields(table)), None)


@cache
def _fields(table: str) -> frozenset[str]:
    ids = (entry["id"].partition(".") for entry in stored("headings")["fields"])
    return frozenset(field for named, _, field in ids if named == table)
