"""Comparing what is on a disk or in a git repository: finding the two sides, reading them, and telling what differs."""

from __future__ import annotations

from touchreport.comparing.as_data import as_data
from touchreport.comparing.as_text import as_markdown, as_text
from touchreport.comparing.compared import Compared, compare_sides
from touchreport.comparing.snapshot import Snapshot, take_snapshot

__all__ = ["Compared", "Snapshot", "as_data", "as_markdown", "as_text", "compare_sides", "take_snapshot"]
