"""What one edition says, as far as another is compared with it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from touchreport.model.message import Message
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.text import Text
from touchreport.model.wishes import View

Words = Message | Text
"""Words of a result that is there, or those that were recorded of an earlier one."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of an edition.

    Attributes:
        ref: its kind (one of :data:`~touchreport.difference.kinds.KINDS`) and its id.
        values: what is recorded of it, by field, in the types of the model; fields without a value are left out.
    """

    ref: Ref
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Found:
    """One finding of an edition.

    Attributes:
        code: its code.
        severity: how much it weighs.
        subjects: what it is about, sorted.
        seen: what was seen.
        left_out: whether the author left it out.
    """

    code: str
    severity: Severity
    subjects: tuple[Ref, ...]
    seen: Words
    left_out: bool = False

    @property
    def analysis(self) -> str:
        """Id of the analysis that found it."""
        return self.code.partition("/")[0]


FigureKind = Literal["count", "share", "number", "words"]
"""What a figure is: a whole number, a share from 0 to 1, another number, or no number at all."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of an analysis.

    Attributes:
        analysis: id of the analysis.
        key: what tells it from the others of its analysis in every edition and language.
        about: the things that it is about.
        label: what it counts.
        kind: what it is.
        value: the number; 0 where it is none.
        decimals: digits after the point that are shown (of a share: of the percentage); None for what is there.
        unit: shown after the number, if any.
        words: what is shown where it is no number.
    """

    analysis: str
    key: str
    about: tuple[Ref, ...]
    label: Words
    kind: FigureKind
    value: float = 0.0
    decimals: int | None = None
    unit: Text | None = None
    words: Words | None = None


@dataclass(frozen=True)
class Edition:
    """What one edition says.

    Attributes:
        name: what the edition is called; None where nobody named it.
        date: the project's date.
        language: BCP 47 tag of the project's language.
        model: id of the journey model.
        things: its things by reference, in the order of the project; steps in the order in which they are walked.
        findings: its findings; those that the author left out are marked.
        figures: the figures of its analyses.
        analyses: the analyses that gave a result, by id, with what they are called.
        view: what it leaves out of the project; None where it says everything.
    """

    name: Text | None
    date: datetime.date
    language: str
    model: str
    things: Mapping[Ref, Thing] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Found, ...] = ()
    figures: tuple[Figure, ...] = ()
    analyses: Mapping[str, Words] = field(default_factory=lambda: MappingProxyType({}))
    view: View | None = None

    def of_kind(self, kind: str) -> Mapping[str, Thing]:
        """Return the things of a kind by id."""
        return self._by_kind.get(kind, _NOTHING)

    @cached_property
    def _by_kind(self) -> Mapping[str, Mapping[str, Thing]]:
        found: dict[str, dict[str, Thing]] = {}
        for ref, thing in self.things.items():
            found.setdefault(ref.kind, {})[ref.id] = thing
        return found

    def name_of(self, ref: Ref) -> Text | None:
        """Return what a thing is called; a step is called after its touchpoint. None if it is not there."""
        thing = self.things.get(ref)
        if thing is None:
            return None
        if ref.kind == "step":
            return self.name_of(Ref("touchpoint", str(thing.values["touchpoint"])))
        name = thing.values["name"]
        assert isinstance(name, Text)
        return name

    def reduced(self, shown: Callable[[Ref], bool], told: Callable[[Ref, str], bool]) -> Edition:
        """Return the edition as somebody sees it who does not see everything.

        What is left of two editions that were reduced alike can be compared and shown like whole ones.

        Args:
            shown: whether a thing is shown. Findings and figures about one that is not are left out with it.
            told: whether a field of a thing is told.
        """
        things = {
            ref: Thing(ref, {name: value for name, value in thing.values.items() if told(ref, name)})
            for ref, thing in self.things.items()
            if shown(ref)
        }
        return replace(
            self,
            things=things,
            findings=tuple(found for found in self.findings if all(map(shown, found.subjects))),
            figures=tuple(figure for figure in self.figures if all(map(shown, figure.about))),
        )


_NOTHING: Mapping[str, Thing] = MappingProxyType({})
