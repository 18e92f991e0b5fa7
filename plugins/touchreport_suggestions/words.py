"""Words and lists that several sentences and tables use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from touchreport.plugin import (
    Context,
    Message,
    Project,
    Ref,
    Term,
    Text,
    Value,
    listed,
    refs,
    say,
    sentences,
    touchpoint_types,
)
from touchreport_suggestions.options import Options
from touchreport_suggestions.proposals import rank
from touchreport_suggestions.reasons import Suggestion
from touchreport_suggestions.usual import main_goal

AXIS: Mapping[str, Message] = MappingProxyType(
    {
        "presence": say("Presence"),
        "nature": say("Nature"),
        "goal": say("Goal"),
        "control": say("Control"),
        "media-class": say("Media class"),
        "owner-class": say("Owner class"),
    }
)
"""The axes as headings."""

OURS = "controllable"


def name_of(kind: str) -> Text:
    """Return what the catalogue calls a type."""
    return touchpoint_types()[kind].name


def quoted(kinds: Iterable[str]) -> tuple[Value, ...]:
    """Return types for a list inside a sentence."""
    return tuple(say("“{type}”", type=name_of(kind)) for kind in kinds)


def channels(project: Project, idents: Iterable[str]) -> tuple[Value, ...]:
    """Return channels: the project's own as it calls them, others as the vocabulary does."""
    return tuple(
        Ref("channel", each) if each in project.channel_by_id else Term("channel", each) for each in idents
    )


def touchpoints(project: Project, idents: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to touchpoints, the most important first."""
    return refs("touchpoint", sorted(idents, key=lambda ident: rank(project, ident)))


def classes(axis: str, names: Iterable[str]) -> tuple[Value, ...]:
    """Return classes as the reader's language calls them."""
    return tuple(Term(axis, name) for name in names)


def axes(table: Mapping[str, tuple[str, ...]]) -> Message:
    """Return classes by axis, one sentence an axis."""
    return sentences(
        *(
            say("{axis}: {classes}.", axis=AXIS[axis], classes=classes(axis, names))
            for axis, names in table.items()
        )
    )


def is_ours(kind: str) -> bool:
    """Return whether the company can decide about touchpoints of a type."""
    return touchpoint_types()[kind].classes["control"] == (OURS,)


def reasons(context: Context[Options], each: Suggestion) -> Iterator[Message]:
    """Yield a sentence for each reason that holds, the most telling first."""
    if each.habit:
        yield say(
            "Its channels carry nothing here yet: {channels}. Used by {personas}.",
            channels=listed(channels(context.project, each.habits), 3),
            personas=listed(refs("persona", each.personas), 3),
        )
    if each.thin:
        yield (
            say("Few touchpoints act at this stage.")
            if each.acting
            else say("Nothing acts at this stage yet.")
        )
    if each.classes:
        yield say(
            "Nothing here is {classes}.",
            classes=tuple(say("“{name}”", name=Term(axis, name)) for axis, name in each.classes),
        )
    if each.goal:
        goal = Term("goal", main_goal(touchpoint_types()[each.kind]))
        yield (
            say("“{goal}” is the most usual goal here, and nothing pursues it.", goal=goal)
            if each.unserved
            else say("“{goal}” is the most usual goal here.", goal=goal)
        )
