"""What an analysis returns: data without a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType
from typing import Literal

from touchreport.model.blocks import Block
from touchreport.model.message import Message, Value
from touchreport.model.ref import Ref

WorkKind = Literal["record", "responsibility", "watch", "experience", "content", "hand-over"]
"""A kind of work that settles findings; see :class:`Finding`."""


class Severity(Enum):
    """How much a finding weighs, heaviest first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Severity).index(self)

    @property
    def lighter(self) -> Severity:
        """The next lighter severity; low stays low."""
        return Severity.MEDIUM if self is Severity.HIGH else Severity.LOW


MOST_AT_TOUCHPOINTS = 5
"""What is about more touchpoints than this is about the inventory; it stands at none of them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the data show and that somebody should know.

    Attributes:
        code: ``plugin-id/slug``; stable, so that it can be explained, waived and followed over editions.
        severity: how much it weighs.
        subjects: what it is about.
        seen: what was seen, as a sentence that could be wrong.
        why: why it matters, in one or two sentences.
        todo: what to do, verb first.
        evidence: lines for the margin: the number first, then cases and interval, then source and date.
        owner: id of the person who should do it, where the data say so.
        effort: 1 (little) to 5 (much), where known.
        effect: 1 (little) to 5 (much), where known.
        shown_by: the number that will show that it worked.
        share: share of the journey that it touches, 0 to 1. None lets the core work it out from the
            touchpoints, stages and personas among `subjects`.
        work: the kind of work that settles it; findings of the same work at the same touchpoints become one action.
            ``record``: complete or correct what the inventory says, so that only those who keep it are told and no
            client; ``responsibility``: settle who does what;
            ``watch``: measure and watch; ``experience``: make it better for customers; ``content``: rework what
            it says and shows; ``hand-over``: settle where customers go next. None where it is none of these.
        gathers: the findings that it gathers, one by one, if they are few: “4 more touchpoints have no owner” is told at
            each of them as what it says of that touchpoint. `gathered` fills it in.
    """

    code: str
    severity: Severity
    subjects: tuple[Ref, ...]
    seen: Message
    why: Message
    todo: Message
    evidence: tuple[Message, ...] = ()
    owner: str | None = None
    effort: int | None = None
    effect: int | None = None
    shown_by: Message | None = None
    share: float | None = None
    work: WorkKind | None = None
    gathers: tuple[Finding, ...] = ()

    def gathering(self, singly: Sequence[Finding]) -> Finding:
        """Return the finding with those that it gathers."""
        return replace(self, gathers=tuple(singly))

    def at(self, subject: Ref) -> Finding:
        """Return what is told at one of its subjects: of those that it gathers the one about it, else itself."""
        return next((each for each in self.gathers if subject in each.subjects), self)


@dataclass(frozen=True, slots=True)
class Metric:
    """A number for the line of figures.

    Attributes:
        value: the number.
        label: what it counts.
        relative: what makes it relative: of how many, against what.
    """

    value: Value
    label: Message
    relative: Message | None = None


@dataclass(frozen=True, slots=True)
class Threshold:
    """A line that a value has to cross before anything is said.

    Attributes:
        name: what is compared.
        value: the line.
        origin: ``published`` (a citation says so), ``default`` (this product's choice) or ``project`` (set by
            the project's options).
        option: name of the option that sets it, if one does.
    """

    name: Message
    value: Value
    origin: Literal["published", "default", "project"]
    option: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a formula or a threshold comes from.

    Attributes:
        authors: family names, as cited.
        year: year of publication.
        title: title of the work.
        container: journal or publisher, with volume and pages.
    """

    authors: str
    year: int
    title: str
    container: str = ""


@dataclass(frozen=True, slots=True)
class Method:
    """How the results came about, so that a reader can repeat them.

    Attributes:
        formulas: each formula as a sentence or an equation.
        inputs: which fields were used, and how many objects have them.
        cases: the number of cases behind the results.
        thresholds: every line that was used.
        citations: sources.
        notes: assumptions and what was left out.
    """

    formulas: tuple[Message, ...]
    inputs: tuple[Message, ...]
    cases: Message
    thresholds: tuple[Threshold, ...] = ()
    citations: tuple[Citation, ...] = ()
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that one analysis found.

    Attributes:
        headline: the finding that matters most, as a sentence that could be wrong; the title of the page.
        summary: two or three sentences below it.
        method: how it came about.
        metrics: numbers for the line of figures.
        findings: what the data show.
        blocks: tables and figures, in order.
        not_enough: what could not be said, and what is missing for it.
        to_record: what would have to be entered so that it can be said, for those who keep the inventory; no client is
            told. Each is read alone, below `not_enough`: “To judge freshness, add the column ...”.
        data: plain values for other analyses and for machines; frozen, documented by the plugin.
        unjudged: measures with too few cases to be held against a target; no card draws them beside theirs either.
    """

    headline: Message
    summary: Message
    method: Method
    metrics: tuple[Metric, ...] = ()
    findings: tuple[Finding, ...] = ()
    blocks: tuple[Block, ...] = ()
    not_enough: tuple[Message, ...] = ()
    to_record: tuple[Message, ...] = ()
    data: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    unjudged: tuple[Ref, ...] = ()
