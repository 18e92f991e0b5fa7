"""Names of people, and of nobody."""

from __future__ import annotations

from touchreport.plugin import Project, say

NOBODY = say("Nobody")
"""Stands where an owner would."""


def person_name(project: Project, ident: str) -> tuple[str, str]:
    """Return the key that puts people in the order of their names; the id settles ties."""
    return str(project.person_by_id[ident].name), ident
