"""From a project folder to published playbooks.

The story is told in :mod:`touchreport.build.whole`; its chapters are the modules beside it.
"""

from __future__ import annotations

from touchreport.build.remembered import remembered_record
from touchreport.build.studios import studio_in, studio_of, studios_of
from touchreport.build.volume import PDF, SITE
from touchreport.build.whole import build
from touchreport.examining import (
    Examined,
    Progress,
    Wishes,
    examine,
    examine_all,
    findings_by_severity,
    shown_in,
    told_once,
)
from touchreport.made import BuildReport, Made

__all__ = [
    "PDF",
    "SITE",
    "BuildReport",
    "Examined",
    "Made",
    "Progress",
    "Wishes",
    "build",
    "examine",
    "examine_all",
    "findings_by_severity",
    "remembered_record",
    "shown_in",
    "studio_in",
    "studio_of",
    "studios_of",
    "told_once",
]
