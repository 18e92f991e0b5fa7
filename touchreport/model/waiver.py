"""Findings that the author leaves out, or puts into her own words, with her reason.

A consultant knows more than the files say: a gap that is agreed upon, a finding that names a person, a sentence that
the client would misread. What she decides stands in the project, where the next edition finds it::

    waivers:
      - finding: gaps/no-owner
        touchpoints: [Station poster]
        reason: The landlord answers for the poster; agreed on 3 October.
        until: 2027-03-31
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from touchreport.model.field import Kind, code, date, fields_of, refs, words, yes_no
from touchreport.model.message import Message, say
from touchreport.model.ref import Ref
from touchreport.model.result import Finding, Result, WorkKind
from touchreport.model.text import Text
from touchreport.model.when import When


@dataclass(frozen=True, slots=True)
class Waiver:
    """Which findings are left out or reworded, why, and until when.

    It is about findings of one code. For each kind of thing that it names, it is about those findings that speak of
    these things and of no other of the kind; without names it is about all findings of the code.

    With a sentence of its own it rewords the findings; without one it leaves them out.
    """

    finding: Annotated[str, code("Code of the findings, such as gaps/no-owner.")]
    reason: Annotated[Text, words("Why they are left out or reworded.", required=True)]
    touchpoints: Annotated[tuple[str, ...], refs("touchpoint", "Only findings about these touchpoints.")] = ()
    personas: Annotated[tuple[str, ...], refs("persona", "Only findings about these personas.")] = ()
    segments: Annotated[tuple[str, ...], refs("segment", "Only findings about these segments.")] = ()
    channels: Annotated[tuple[str, ...], refs("channel", "Only findings about these channels.")] = ()
    stages: Annotated[tuple[str, ...], refs("stage", "Only findings about these stages.")] = ()
    people: Annotated[tuple[str, ...], refs("person", "Only findings about these people or teams.")] = ()
    pillars: Annotated[tuple[str, ...], refs("pillar", "Only findings about these message pillars.")] = ()
    until: Annotated[
        When | None, date("Last day on which it holds; after it the findings are told again.")
    ] = None
    seen: Annotated[Text | None, words("What was seen, in other words.")] = None
    why: Annotated[Text | None, words("Why it matters, in other words.")] = None
    todo: Annotated[Text | None, words("What to do, in other words; verb first.")] = None
    mention: Annotated[
        bool | None,
        yes_no("Whether the playbook lists what is left out, with the reason; yes if not said."),
    ] = None
    internal: Annotated[
        bool | None,
        yes_no("Whether its words stay inside: a client's playbook neither lists nor uses them."),
    ] = None

    @property
    def rewords(self) -> bool:
        """Whether it puts findings into other words, and so leaves none out."""
        return any((self.seen, self.why, self.todo))

    @property
    def is_secret(self) -> bool:
        """Whether what it leaves out must not be told by a headline, whatever that speaks of."""
        return self.says_nothing

    @property
    def says_nothing(self) -> bool:
        """Whether this playbook neither lists what it leaves out nor tells the reason."""
        return bool(self.internal) and self.mention is False

    def holds_on(self, day: datetime.date) -> bool:
        """Return whether it holds on the project's day."""
        return self.until is None or day <= self.until.last_day

    def is_about(self, finding: Finding) -> bool:
        """Return whether a finding falls under it."""
        return finding.code == self.finding and all(
            (subjects := _ids(finding, kind)) and subjects <= named for kind, named in self._named()
        )

    def lacking(self, finding: Finding) -> tuple[tuple[str, str], ...]:
        """Return what else a finding speaks of, as kinds and ids; none unless some of it is named."""
        if finding.code != self.finding:
            return ()
        pairs = [(kind, _ids(finding, kind), named) for kind, named in self._named()]
        if not pairs or not all(subjects & named for _, subjects, named in pairs):
            return ()
        return tuple((kind, id) for kind, subjects, named in pairs for id in sorted(subjects - named))

    def among(self, exists: Callable[[Ref], bool]) -> Waiver | None:
        """Return the waiver with the things that there are; None where nothing is left of those that it names."""
        changed: dict[str, tuple[str, ...]] = {}
        for name, kind in _KINDS:
            named: tuple[str, ...] = getattr(self, name)
            left = tuple(id for id in named if exists(Ref(kind, id)))
            if named and not left:
                return None
            if left != named:
                changed[name] = left
        return _changed(self, changed) if changed else self

    def reworded(self, finding: Finding) -> Finding:
        """Return a finding in the words of the waiver; what it does not say stays as it is."""
        return replace(
            finding,
            seen=_said(self.seen) or finding.seen,
            why=_said(self.why) or finding.why,
            todo=_said(self.todo) or finding.todo,
            gathers=(),  # her words are for all of them
        )

    def _named(self) -> list[tuple[str, frozenset[str]]]:
        """Return the kinds of things that it names, with their ids."""
        return [(kind, frozenset(getattr(self, name))) for name, kind in _KINDS if getattr(self, name)]


@dataclass(frozen=True, slots=True)
class WorkWaiver(Waiver):
    """Leaves out all findings that one kind of work settles, without a word; none that the author rewords.

    Attributes:
        work: the kind of work.
        unless: waivers by which the author may tell such findings in her own words.
    """

    work: WorkKind | None = None
    unless: tuple[Waiver, ...] = ()

    @property
    def is_secret(self) -> bool:
        """What nobody has to do is no secret: a headline that speaks of something else may stay."""
        return False

    def is_about(self, finding: Finding) -> bool:
        """Return whether it is that work which settles a finding."""
        reworded = any(each.rewords and each.is_about(finding) for each in self.unless)
        return finding.work == self.work and not reworded


def upkeep(unless: Iterable[Waiver] = ()) -> Waiver:
    """Return the waiver of everybody who does not keep the inventory: nothing of what is to be entered there is told."""
    reason = Text.of("upkeep", "en")
    return WorkWaiver("", reason, mention=False, internal=True, work="record", unless=tuple(unless))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A finding that the author left out, and what made her do so."""

    finding: Finding
    waiver: Waiver


def waived(result: Result, waivers: Sequence[Waiver]) -> tuple[Result, tuple[LeftOut, ...]]:
    """Return a result as the author wants it told, and the findings that she left out.

    Where a finding falls under several waivers, the first counts. Who is not told of upkeep is not told what would have to
    be entered, either.
    """
    kept: list[Finding] = []
    left_out: list[LeftOut] = []
    for finding in result.findings:
        told, waiver = told_as(finding, waivers), _first(finding, waivers)
        if told is not None:
            kept.append(told)
        elif waiver is not None:
            left_out.append(LeftOut(finding, waiver))
    if not waivers:
        return result, ()
    upkeep_is_told = not any(isinstance(each, WorkWaiver) and each.work == "record" for each in waivers)
    to_record = result.to_record if upkeep_is_told else ()
    return replace(result, findings=tuple(kept), to_record=to_record), tuple(left_out)


def told_as(finding: Finding, waivers: Sequence[Waiver]) -> Finding | None:
    """Return a finding as the author wants it told; None where she leaves it out."""
    waiver = _first(finding, waivers)
    if waiver is None:
        return finding
    return waiver.reworded(finding) if waiver.rewords else None


def is_kept_inside(finding: Finding, waivers: Sequence[Waiver]) -> bool:
    """Return whether a finding is left out without a word."""
    waiver = _first(finding, waivers)
    return waiver is not None and not waiver.rewords and waiver.says_nothing


def _first(finding: Finding, waivers: Sequence[Waiver]) -> Waiver | None:
    return next((each for each in waivers if each.is_about(finding)), None)


def without_untold(result: Result, left_out: Sequence[LeftOut], title: Message | Text) -> Result:
    """Return a result whose headline says nothing of findings that are kept inside.

    A headline is most often the heaviest finding. Where one was left out without a word, the heaviest that is left
    takes its place, or the analysis' title. What is left out for being nobody's business and no secret changes only a
    headline that is it.
    """
    silent = [each for each in left_out if each.waiver.says_nothing]
    if not any(each.waiver.is_secret or each.finding.seen == result.headline for each in silent):
        return result
    heaviest = min(result.findings, key=lambda finding: finding.severity.rank, default=None)
    own = title if isinstance(title, Message) else say("{words}", words=title)
    return replace(result, headline=own if heaviest is None else heaviest.seen)


def _changed(waiver: Waiver, names: Mapping[str, tuple[str, ...]]) -> Waiver:
    values: dict[str, Any] = dict(names)
    return replace(waiver, **values)


def _said(words: Text | None) -> Message | None:
    return None if words is None else say("{words}", words=words)


def _ids(finding: Finding, kind: str) -> frozenset[str]:
    return frozenset(ref.id for ref in finding.subjects if ref.kind == kind)


_KINDS: tuple[tuple[str, str], ...] = tuple(
    (named.name, named.field.of or "") for named in fields_of(Waiver) if named.field.kind is Kind.REFS
)
"""Fields that name things, and the kind of things in each."""
