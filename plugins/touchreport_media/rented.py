"""Owned media on online ground that belongs to others, such as a page inside somebody else's network."""

from __future__ import annotations

from touchreport.plugin import Project, Touchpoint

OTHERS = frozenset({"partner-owned", "social-external"})
"""Owner classes of channels that are not the company's."""


def rented(project: Project) -> tuple[Touchpoint, ...]:
    """Return today's owned touchpoints all of whose channels are online and belong to others.

    Offline ground is left out: a stand at somebody's fair has no copy elsewhere.
    One with a declared owner class other than the brand's is left out: its own two classes contradict each other,
    which is said in the analysis of controllability. So is one with a channel whose owner is not recorded.
    """
    of_others = {c.id for c in project.channels if c.owner_class in OTHERS and "online" in c.presence}
    return tuple(
        t
        for t in project.present
        if t.media_class == "owned"
        and t.owner_class in (None, "brand-owned")
        and t.channels
        and of_others.issuperset(t.channels)
    )
