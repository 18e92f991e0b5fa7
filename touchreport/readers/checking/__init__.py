"""From records to a checked project: every value converted, every reference followed, all mistakes at once."""

from __future__ import annotations

from touchreport.readers.checking.check import check

__all__ = ["check"]
