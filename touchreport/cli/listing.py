"""The findings of a project, one by one, with the codes that waivers need."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from touchreport.build import Examined
    from touchreport.model.result import Finding
    from touchreport.render.speaker import Speaker


def listed_findings(examined: Examined, folder: Path) -> list[dict[str, Any]]:
    """Return every finding in the published order, and then those that the author left out.

    Each has its code, severity, what was seen in the project's language, and what it is about, as kinds and ids; those
    left out have the reason.
    """
    from touchreport.build import studio_of
    from touchreport.model.ranking import in_order

    if examined.site is None:
        return []
    speaker = studio_of(examined, folder).speaker()
    results = [(each.id, each.result) for each in examined.outcomes if each.result is not None]
    found = [_entry(each.finding, speaker) for each in in_order(results, examined.project)]
    return found + [
        {**_entry(each.finding, speaker), "left_out": speaker.plain(each.waiver.reason)}
        for outcome in examined.outcomes
        for each in outcome.left_out
    ]


def listing_lines(findings: Sequence[dict[str, Any]]) -> list[str]:
    """Return a line for each finding: severity, code, what was seen; behind those left out stands the reason."""
    wide = max((len(each["code"]) for each in findings), default=0)
    return [
        f"{each['severity']:<6}  {each['code']:<{wide}}  {each['seen']}"
        + (f" (left out: {each['left_out']})" if "left_out" in each else "")
        for each in findings
    ]


def _entry(finding: Finding, speaker: Speaker) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "seen": speaker.plain(finding.seen),
        "subjects": [{"kind": ref.kind, "id": ref.id} for ref in finding.subjects],
    }
