"""A project that was looked at for one output."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.analyse import Outcome
from touchreport.contexts import Site
from touchreport.errors import Problem
from touchreport.model.project import Project
from touchreport.readers.loaded import Loaded, TableCount
from touchreport.registry.plugins import Registry
from touchreport.render.furnish import Furniture
from touchreport.translated import Lacking


@dataclass(frozen=True, slots=True)
class Examined:
    """A project that was read, checked and analysed for one output, and nothing written yet.

    Attributes:
        loaded: the checked project with the author's wishes, as far as the output may know them.
        registry: the plugins.
        outcomes: what became of each analysis.
        site: the playbook as data; None where the project is empty.
        furniture: theme and pictures; None where the project is empty.
        problems: warnings and notes, and what plugins did wrong.
        output: name of the output; empty for the only one.
        idle: those of the problems that are about waivers without effect and pages that nobody sees.
        lacking: words of the whole project that some language of its playbooks lacks.
        rows: rows read and used of the whole project, whatever the output may know.
    """

    loaded: Loaded
    registry: Registry
    outcomes: tuple[Outcome, ...]
    site: Site | None
    furniture: Furniture | None
    problems: tuple[Problem, ...]
    output: str = ""
    idle: tuple[Problem, ...] = ()
    rows: tuple[TableCount, ...] = ()
    lacking: tuple[Lacking, ...] = ()

    @property
    def project(self) -> Project:
        """The project."""
        return self.loaded.project

    @property
    def failed(self) -> bool:
        """Whether a plugin failed, so that the playbook is incomplete."""
        return any(problem.is_error for problem in self.problems)

    @property
    def prefix(self) -> str:
        """What stands before the paths of its files in the output folder."""
        return f"{self.output}/" if self.output else ""
