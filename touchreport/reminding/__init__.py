"""What is due on a day: reviews of touchpoints, actions, and waivers that end. The one place where a day other than the
project's own counts, for reminders; nothing of it gets into a playbook."""

from __future__ import annotations

from touchreport.reminding.as_calendar import as_calendar
from touchreport.reminding.as_data import as_data
from touchreport.reminding.as_text import as_markdown, as_text
from touchreport.reminding.due import Due, Kind, overdue_reviews, review_problems
from touchreport.reminding.reminders import Reminders, remind

__all__ = [
    "Due",
    "Kind",
    "Reminders",
    "as_calendar",
    "as_data",
    "as_markdown",
    "as_text",
    "overdue_reviews",
    "remind",
    "review_problems",
]
