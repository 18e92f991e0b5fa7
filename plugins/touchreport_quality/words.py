"""Names inside sentences, and the order in which touchpoints are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from touchreport.plugin import Ref, Value, listed, refs, say
from touchreport_quality.items import BY_ID
from touchreport_quality.standings import Sheet

NAMED_FIRST = 3
"""Fields that are named as worth finding out first, above their drawing and in the summary alike."""


def fields(items: Iterable[str], most: int = 3) -> Value:
    """Return names of items as a list, each in quotation marks."""
    return listed([say("“{field}”", field=BY_ID[item].term) for item in items], most)


def heaviest(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """Return touchpoints in the order in which they matter: moments of truth first, then by importance."""
    return tuple(sorted(sheets, key=lambda sheet: sheet.place))


def touchpoints(sheets: Sequence[Sheet]) -> tuple[Ref, ...]:
    """Return references to touchpoints."""
    return refs("touchpoint", [sheet.id for sheet in sheets])


def first(sheets: Iterable[Sheet], most: int = 3) -> tuple[Ref, ...]:
    """Return references to the touchpoints that matter most."""
    return touchpoints(heaviest(sheets)[:most])
