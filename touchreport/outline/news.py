"""What is marked as new or as changed since the edition before, wherever it stands; and the line that counts it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from touchreport.contexts import ChangesPage, News, RankedFinding, Stop
from touchreport.difference import Difference
from touchreport.model.message import Message, count
from touchreport.outline.changes import came, is_changed, on_pages


def with_news(stops: Mapping[str, Stop], difference: Difference | None) -> Mapping[str, Stop]:
    """Return the stops, those marked that the edition before had not, or of which it said something else.

    What counts as changed is what the chapter about it tells: a date of review, or a note, is none.
    """
    news = _news(difference)
    return MappingProxyType(
        {id: replace(stop, news=news[id]) if id in news else stop for id, stop in stops.items()}
    )


def _news(difference: Difference | None) -> Mapping[str, News]:
    found: dict[str, News] = {}
    for change in () if difference is None else difference.of_kind("touchpoint"):
        if came(change):
            found[change.ref.id] = "new"
        elif is_changed(change):
            found[change.ref.id] = "changed"
    return found


def with_new_findings(
    findings: Sequence[RankedFinding], difference: Difference | None
) -> tuple[RankedFinding, ...]:
    """Return the findings, those marked that the edition before had not; none of an analysis that is new itself."""
    if difference is None:
        return tuple(findings)
    new = {each.rank for each in on_pages(difference.with_state("opened", "taken-up"), findings)}
    return tuple(replace(each, is_new=True) if each.rank in new else each for each in findings)


def counted(body: ChangesPage) -> tuple[Message, ...]:
    """Return what came, what is done, what is new to do and what changed, as far as there is any of it."""
    touchpoints = next((each for each in body.things if each.kind == "touchpoint"), None)
    arrived = len(touchpoints.came) if touchpoints is not None else 0
    changed = len(touchpoints.changed) + touchpoints.more if touchpoints is not None else 0
    closed, opened = len(body.closed), len(body.opened)
    offers = (
        (arrived, count("{n} touchpoint is new", "{n} touchpoints are new", arrived)),
        (changed, count("{n} touchpoint has changed", "{n} touchpoints have changed", changed)),
        (closed, count("{n} finding is closed", "{n} findings are closed", closed)),
        (opened, count("{n} finding is new", "{n} findings are new", opened)),
    )
    return tuple(message for number, message in offers if number)
