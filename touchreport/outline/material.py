"""Everything from which pages are made, worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from touchreport.analyse import Outcome
from touchreport.contexts import (
    Action,
    RankedFinding,
    Stop,
)
from touchreport.difference import Difference
from touchreport.model.project import Project
from touchreport.model.settings import Settings
from touchreport.outline.chapters import Chapter
from touchreport.readers.loaded import TableCount


@dataclass(frozen=True, slots=True)
class Material:
    """Everything from which pages are made, worked out once.

    Attributes:
        project: the project.
        settings: the author's wishes.
        outcomes: what became of the analyses.
        counts: rows read and used.
        stops: touchpoints by id.
        findings: all findings in order.
        actions: all actions in order.
        control: class of control as it is shown, by id of the touchpoint.
        journey_paths: journey maps by persona.
        icons: name of the drawing for each channel.
        chapters: the chapters in order.
        difference: what differs from the edition before; None where there is none.
    """

    project: Project
    settings: Settings
    outcomes: tuple[Outcome, ...]
    counts: tuple[TableCount, ...]
    stops: Mapping[str, Stop]
    findings: tuple[RankedFinding, ...]
    actions: tuple[Action, ...]
    control: Mapping[str, str]
    journey_paths: Mapping[str, str]
    icons: Mapping[str, str]
    chapters: tuple[Chapter, ...]
    difference: Difference | None = None


def analysis_path(analysis: str) -> str:
    """Return the path of the page of an analysis."""
    return f"analysis-{analysis}.html"
