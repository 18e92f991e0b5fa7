"""What a command prints at its end, and with which code it leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from touchreport.errors import Level, Problem
from touchreport.made import Shown
from touchreport.model.ref import KIND_OF
from touchreport.readers.loaded import TableCount


def counts_text(counts: Iterable[TableCount]) -> list[str]:
    """Return a line for each file: rows read are rows used and rows refused."""
    lines = []
    for count in counts:
        place = f"{count.file}, sheet {count.sheet}" if count.sheet else count.file
        refused = f", {count.refused} refused" if count.refused else ""
        lines.append(f"{place}: {count.read} {_what(count)} read, {count.used} used{refused}")
    return lines


def shown_text(shown: Iterable[Shown]) -> list[str]:
    """Return a line for each output: how many of the project's touchpoints it shows."""
    return [
        f"{each.output}: {each.touchpoints} of {each.of} touchpoint{'' if each.of == 1 else 's'}"
        for each in shown
    ]


def shown_data(shown: Iterable[Shown]) -> list[dict[str, Any]]:
    """Return the same as plain data."""
    return [{"output": each.output, "touchpoints": each.touchpoints, "of": each.of} for each in shown]


def _what(count: TableCount) -> str:
    """Return what the rows of a table are; the table of journeys holds their steps."""
    if count.table == "journeys":
        return "steps of journeys" if count.read != 1 else "step of a journey"
    return KIND_OF[count.table] if count.read == 1 else count.table


def findings_text(findings: Mapping[str, int], left_out: int = 0) -> str:
    """Return how many findings of each severity there are, and how many the author left out."""
    total = sum(findings.values())
    if not total:
        return f"No finding.{_left_out(left_out)}"
    parts = ", ".join(f"{n} {severity}" for severity, n in findings.items() if n)
    return f"{total} finding{'' if total == 1 else 's'}: {parts}.{_left_out(left_out)}"


def _left_out(number: int) -> str:
    return f" {number} left out on purpose." if number else ""


def code_for(
    problems: Iterable[Problem], findings: Mapping[str, int], strict: bool, fail_on: str | None
) -> int:
    """Return 1 where there is a warning or a finding at or above the chosen level, else 0."""
    if strict and any(problem.level is not Level.NOTE for problem in problems):
        return 1
    if fail_on is not None:
        severities = list(findings)
        if any(findings[severity] for severity in severities[: severities.index(fail_on) + 1]):
            return 1
    return 0


def words_for(code: int, strict: bool, fail_on: str | None) -> str:
    """Return why a command that did its work leaves with `code`; empty for 0."""
    reasons = {
        1: f"there are findings of severity {fail_on} or above (--fail-on)",
        4: "a plugin failed; its chapter says so, and the rest is complete",
        5: "the PDF could not be made; what else could be made was",
        6: "there is nothing to report",
    }
    if code == 1 and strict:
        reasons[1] = "there are warnings (--strict)" if fail_on is None else "--strict or --fail-on says so"
    return f"Exit code {code}, since {reasons[code]}." if code in reasons else ""
