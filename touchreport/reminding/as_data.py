"""Reminders for programs. The keys are documented in ``docs/publishing.md`` and stay as they are."""

from __future__ import annotations

from touchreport.reminding.reminders import Reminders


def as_data(found: Reminders) -> dict[str, object]:
    """Return what is due as plain data ready for :mod:`json`, the first first."""
    return {
        "on": found.on.isoformat(),
        "within": found.within,
        "overdue": len(found.overdue),
        "due": [
            {
                "kind": due.kind,
                "day": due.day.isoformat(),
                "days_overdue": due.days_over(found.on),
                "never_reviewed": due.never,
                "owner": due.owner,
                "owner_name": None if due.owner is None else found.owner(due),
                "reviewed_by": due.reviewer,
                "reviewed_by_name": found.reviewer(due),
                "words": found.words(due),
                "place": None if due.place is None else str(due.place),
            }
            for due in found.dues
        ],
    }
