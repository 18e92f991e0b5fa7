"""How heavily each touchpoint counts in the load of who answers for it."""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Project


def parts_of_load(project: Project) -> Mapping[str, float]:
    """Return the importance of each touchpoint of today over the mean of them all; 1 where all weigh nothing."""
    importance = {t.id: project.importance(t) for t in project.present}
    total = fsum(importance.values())
    if not total:
        return MappingProxyType(dict.fromkeys(importance, 1.0))
    mean = total / len(importance)
    return MappingProxyType({ident: value / mean for ident, value in importance.items()})
