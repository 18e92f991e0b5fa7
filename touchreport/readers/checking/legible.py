"""The touchpoints of a project that can be read, whatever else is wrong with it."""

from __future__ import annotations

from touchreport.model.touchpoint import Touchpoint
from touchreport.readers.checking.by_hand import by_hand
from touchreport.readers.checking.collector import Collector
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.frame import open_desk
from touchreport.readers.checking.gather import draft_tables, read_tables
from touchreport.readers.checking.stages import read_model
from touchreport.readers.records import RawProject


def legible_touchpoints(raw: RawProject) -> tuple[Touchpoint, ...]:
    """Return the rows of the inventory that are touchpoints, faulty ones with what could be read of them.

    For proposals on a sheet that nobody has checked yet; faults are told by checking it.
    """
    desk: Desk = open_desk(raw.folder, raw.config, Collector(raw.problems))
    read_model(desk, raw.config)
    drafts = draft_tables(desk, raw.sources, by_hand(desk, raw.config, raw.sources))
    return read_tables(desk, drafts).things("touchpoints")
