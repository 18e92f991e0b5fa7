"""The contract between the core and an analysis: what an analysis declares, what it is given, how it is found.

Authors of plugins import all of it from :mod:`touchreport.plugin`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, Generic, Literal, TypeVar, get_args

import pluggy

from touchreport.model.message import Message, Value
from touchreport.model.project import Project
from touchreport.model.result import Finding, Result, Threshold
from touchreport.model.waiver import Waiver, is_kept_inside, told_as

API = 1
"""The version of the contract that this touchreport speaks."""

hookspec = pluggy.HookspecMarker("touchreport")
hookimpl = pluggy.HookimplMarker("touchreport")

Topic = Literal["control", "touchpoints", "journey", "customers", "people", "effect", "inventory", "plan"]
"""What an analysis speaks of: who controls touchpoints; what kinds there are; the journey and its stages; what single
customers get; the people who run it; what it costs and brings; how good the inventory is; what to do."""

TOPICS: tuple[Topic, ...] = get_args(Topic)
"""All topics, in the order in which a playbook takes them up."""

Options = TypeVar("Options")


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of an analysis that has none."""


@dataclass(frozen=True, slots=True)
class Option:
    """What an option means and which values it may have.

    Attributes:
        meaning: one sentence for the documentation and for messages.
        low, high: smallest and largest number allowed, both included.
        choices: the only words allowed.
        at_most: name of another option of the same dataclass, which this number must not be larger than.
    """

    meaning: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    at_most: str = ""


ImportantFrom = Annotated[
    float, Option("Importance, as a share of its scale, from which on a touchpoint weighs more.", 0, 1)
]
"""The option `important_from` of analyses that ask :func:`rated_from`."""

Singly = Annotated[
    int, Option("Findings of one kind that stand alone; the lighter ones are gathered in one.", 1, 1000)
]
"""The option `singly` of analyses that gather findings with :func:`gathered`."""


@dataclass(frozen=True, slots=True)
class Context(Generic[Options]):
    """What an analysis may look at.

    Attributes:
        project: the frozen project.
        options: the checked options of this analysis.
        set_options: names of the options that the project sets; the others hold the defaults.
        results: results of the analyses named in `requires`, and of those in `after` that succeeded, by id.
        readers: ids of the analyses of this build that read a field, by the field as `reads` names it.
        title: what the analysis is called.
        waivers: findings that the author leaves out or puts into other words; :meth:`told` applies them.
    """

    project: Project
    options: Options
    set_options: frozenset[str] = frozenset()
    results: Mapping[str, Result] = field(default_factory=lambda: MappingProxyType({}))
    readers: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    title: Message = Message("")  # noqa: RUF009 - frozen
    waivers: tuple[Waiver, ...] = ()

    def told(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that readers are told of, in the author's words where she has any.

        A result has all of its findings, told or not: the core leaves out what is left out.
        """
        found = (told_as(finding, self.waivers) for finding in findings)
        return tuple(finding for finding in found if finding is not None)

    def kept_inside(self, finding: Finding) -> bool:
        """Return whether readers are to know nothing of a finding: no figure, column or row may tell it either."""
        return is_kept_inside(finding, self.waivers)

    def headline(self, findings: Sequence[Finding], of: Callable[[tuple[Finding, ...]], Message]) -> Message:
        """Return a headline that names nothing which the author leaves out.

        Args:
            findings: all that was found.
            of: makes the headline of the findings that readers are told of. It is not asked where all of them are left
                out: nothing may then be said to be well, and the title of the analysis stands there.
        """
        told = self.told(findings)
        return self.title if findings and not told else of(told)

    def origin(self, option: str) -> Literal["default", "project"]:
        """Return where the value of an option comes from, for a :class:`Threshold`."""
        return "project" if option in self.set_options else "default"

    def threshold(self, option: str, name: Message, shown: Callable[[Any], Value] | None = None) -> Threshold:
        """Return an option as a line of the method.

        Args:
            option: name of the option.
            name: what is compared with it.
            shown: how its value is written, such as :class:`Share`; None leaves a whole number or a word as it is.
        """
        value = getattr(self.options, option)
        return Threshold(name, shown(value) if shown else value, self.origin(option), option)


@dataclass(frozen=True, slots=True)
class FindingKind:
    """A kind of finding that an analysis may return.

    Attributes:
        slug: the part of the code after the analysis' id.
        title: what it is about, in a few words.
        explanation: when it arises and what to do; for ``touchreport explain`` and the documentation.
        of_whole: whether it weighs shares of the whole inventory, so that a playbook narrowed to a part of it does not
            tell it.
        of_review: whether it says that a review of a touchpoint is overdue, which ``touchreport due`` tells by itself.
        of_owner: whether it says that nobody answers for a touchpoint, so that one of which the author leaves it out is shown
            as nobody's on purpose.
    """

    slug: str
    title: Message
    explanation: Message
    of_whole: bool = False
    of_review: bool = False
    of_owner: bool = False


@dataclass(frozen=True, slots=True)
class Analysis(Generic[Options]):
    """One analysis: a function from a project to a result, and what the core must know to run it.

    Attributes:
        id: short name in kebab case, unique among all plugins.
        title: what the analysis is called; a heading.
        run: the function.
        version: version of the analysis; shown when it fails.
        options: a frozen dataclass whose fields all have defaults.
        requires: ids of analyses whose results it needs.
        after: ids of analyses that run before it if they are there; ``"*"`` for all others.
        findings: every kind of finding that it may return.
        reads: the fields that it uses, such as ``touchpoint.control``.
        topic: what it speaks of. Chapters of one topic stand together, topics in the order of :data:`TOPICS`, as
            far as `requires` and `after` leave it open; within a topic they go by id.
        of_whole: whether it holds the inventory against what a whole one would have, so that nobody runs it for a
            playbook that is narrowed to some channels, stages or owners. Of all other analyses such a playbook tells
            the findings that the whole inventory has, too.
    """

    id: str
    title: Message
    run: Callable[[Context[Options]], Result]
    version: str = "1"
    options: type[Options] = NoOptions  # type: ignore[assignment]  # the default of a type variable
    requires: tuple[str, ...] = ()
    after: tuple[str, ...] | Literal["*"] = ()
    findings: tuple[FindingKind, ...] = ()
    reads: tuple[str, ...] = ()
    topic: Topic = "effect"
    of_whole: bool = False


class Hooks:
    """The hooks that a plugin may implement. pluggy registers them; the core does the running."""

    @hookspec
    def touchreport_analyses(self) -> list[Analysis[Any]]:
        """Return the analyses that the plugin adds."""
        return []


def run_analysis(
    analysis: Analysis[Options],
    project: Project,
    results: Mapping[str, Result] | None = None,
    waivers: Iterable[Waiver] = (),
    **options: object,
) -> Result:
    """Run one analysis on a project, unguarded; for tests of plugins.

    Args:
        analysis: the analysis.
        project: the project.
        results: results of the analyses that it requires.
        waivers: findings that the author leaves out or puts into other words.
        options: values for single options.

    Raises:
        Exception: whatever the analysis raises.
    """
    return analysis.run(
        Context(
            project,
            analysis.options(**options),
            frozenset(options),
            MappingProxyType(dict(results or {})),
            title=analysis.title,
            waivers=tuple(waivers),
        )
    )
