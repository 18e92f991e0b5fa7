"""The headline of the page about what changed: what came of the edition before."""

from __future__ import annotations

from touchreport.contexts import ChangesPage
from touchreport.model.message import Message, count, say
from touchreport.model.telling import sentences
from touchreport.model.text import Text


def changes_head(body: ChangesPage) -> tuple[Message, Message]:
    """Return headline and lede: the two things that say most of what happened, and with what it was compared."""
    return _headline(body), _lede(body)


def _headline(body: ChangesPage) -> Message:
    if body.empty:
        return say("Nothing has changed since the edition before")
    said = _parts(body)
    if not said:
        return say("Only details have changed since the edition before")
    return said[0] if len(said) == 1 else say("{first}, {second}", first=said[0], second=said[1])


def _parts(body: ChangesPage) -> list[Message]:
    """Return what there is to say, the weightiest first: what came and what is done, before what else happened."""
    touchpoints = next((changes for changes in body.things if changes.kind == "touchpoint"), None)
    came = len(touchpoints.came) if touchpoints is not None else 0
    went = len(touchpoints.went) if touchpoints is not None else 0
    changed = len(touchpoints.changed) + touchpoints.more if touchpoints is not None else 0
    closed, opened = len(body.closed), len(body.opened)
    moved = len(body.figures) + len(body.measures)
    offers = (
        (came, count("{n} touchpoint is new", "{n} touchpoints are new", came)),
        (closed, count("{n} finding is closed", "{n} findings are closed", closed)),
        (opened, count("{n} finding is new", "{n} findings are new", opened)),
        (went, count("{n} touchpoint is gone", "{n} touchpoints are gone", went)),
        (changed, count("{n} touchpoint has changed", "{n} touchpoints have changed", changed)),
        (moved, count("{n} number has moved", "{n} numbers have moved", moved)),
    )
    return [message for number, message in offers if number]


def _lede(body: ChangesPage) -> Message:
    compared = (
        say("Compared with: {edition}, {date}.", edition=body.edition, date=body.day)
        if isinstance(body.edition, Text)
        else say("Compared with the edition of {date}.", date=body.day)
    )
    still = count("{n} finding is still open.", "{n} findings are still open.", body.open)
    return sentences(compared, still if body.open else None)
