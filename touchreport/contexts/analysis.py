"""The page of one analysis."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import RankedFinding, Words
from touchreport.model.result import Result


@dataclass(frozen=True, slots=True)
class Failure:
    """An analysis that could not be completed; in a client's playbook nothing is said of why.

    Attributes:
        plugin: name of the plugin.
        version: its version.
        reason: what happened, in the words of the plugin's own error.
        code: code of the message, for ``touchreport explain``.
    """

    plugin: str
    version: str
    reason: str
    code: str


@dataclass(frozen=True, slots=True)
class AnalysisPage:
    """One analysis: its result, or why there is none.

    Attributes:
        id: id of the analysis.
        title: what it is called.
        result: what it found; None where it failed.
        failure: why it failed; None where it did not.
        findings: its findings, with their places in the order of all findings.
    """

    id: str
    title: Words
    result: Result | None
    failure: Failure | None
    findings: tuple[RankedFinding, ...]
