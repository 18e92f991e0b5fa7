"""Reminders for people: as text on a terminal, and as Markdown for an issue or a message."""

from __future__ import annotations

import re

from touchreport.reminding.due import Due
from touchreport.reminding.reminders import Reminders

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&@])")


def as_text(found: Reminders) -> str:
    """Return what is due as lines of text, by who answers for it."""
    lines = [summary(found)]
    for owner, dues in found.by_owner:
        lines += ["", owner]
        wide = max(len(found.lateness(due)) for due in dues)
        lines += [
            f"  {due.day.isoformat()}  {found.lateness(due):<{wide}}  {found.words(due)}{_place(due)}"
            for due in dues
        ]
    return "\n".join(lines)


def as_markdown(found: Reminders) -> str:
    """Return what is due as Markdown: a heading for each who answers, below it a list to tick off."""
    lines = [f"## {escaped(found.title)}", "", summary(found)]
    for owner, dues in found.by_owner:
        lines += ["", f"### {escaped(owner)}", ""]
        for due in dues:
            late = found.lateness(due)
            marked = f"**{late}**" if due.days_over(found.on) > 0 else late
            lines.append(f"- [ ] {due.day.isoformat()}, {marked}: {escaped(found.words(due) + _place(due))}")
    return "\n".join(lines)


def summary(found: Reminders) -> str:
    """Return one sentence that says how much is due."""
    overdue = len(found.overdue)
    soon = len(found.dues) - overdue
    day = found.on.isoformat()
    if not found.dues:
        ahead = f", nor until {found.within} days later" if found.within else ""
        return f"Nothing is due on {day}{ahead}."
    parts = [f"{overdue} overdue"] if overdue else []
    parts += [f"{soon} due {f'within {found.within} days' if found.within else 'today'}"] if soon else []
    return f"On {day}: {', '.join(parts)}."


def escaped(words: str) -> str:
    """Return words in which nothing is Markdown, HTML or the name of an account, in one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _place(due: Due) -> str:
    return "" if due.place is None else f" ({due.place})"
