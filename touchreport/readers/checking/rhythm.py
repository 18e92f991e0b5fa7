"""How often touchpoints are reviewed: ``review_every`` in ``touchreport.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from touchreport.model.provenance import Record
from touchreport.model.ref import Ref
from touchreport.model.touchpoint import Touchpoint


def with_cadence(
    touchpoints: Iterable[Touchpoint], cadence: str | None, records: Mapping[Ref, Record]
) -> tuple[Touchpoint, ...]:
    """Return touchpoints with the project's time between reviews where they have none of their own.

    One of which somebody wrote that it has none keeps it so.
    """
    if cadence is None:
        return tuple(touchpoints)
    return tuple(
        replace(each, review_cadence=cadence)
        if each.review_cadence is None and not _is_stated(each, records)
        else each
        for each in touchpoints
    )


def _is_stated(touchpoint: Touchpoint, records: Mapping[Ref, Record]) -> bool:
    record = records.get(Ref("touchpoint", touchpoint.id))
    return record is not None and "review_cadence" in record.stated_none
