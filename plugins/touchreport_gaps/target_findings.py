"""Measures that miss their target, as findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import (
    Finding,
    Measure,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    Value,
    count,
    gathered,
    reaches,
    refs,
    say,
)
from touchreport_gaps.entry import Entry, code, first_of
from touchreport_gaps.options import Options
from touchreport_gaps.targets import Miss, off
from touchreport_gaps.weights import Weights

_WHY = say("A target is a promise to the customer; this one is not kept.")


def target_entries(
    project: Project, misses: Sequence[Miss], weights: Weights, options: Options
) -> tuple[Entry, ...]:
    """Return a finding for each measure that misses its target."""
    telling = _Telling(project, weights, options)
    order = sorted(misses, key=telling.place)
    return gathered(order, options.singly, telling.alone, telling.together)


def value_of(measure: Measure, value: float | None) -> Number:
    """Return a value of a measure with its unit; a percentage that is no whole number keeps one decimal."""
    known = value if value is not None else 0.0
    is_percentage = measure.unit is not None and any(words in ("%", "٪") for _, words in measure.unit.words)
    return Number(known, 1 if is_percentage and known != round(known) else None, measure.unit)


@dataclass(frozen=True, slots=True)
class _Telling:
    project: Project
    weights: Weights
    options: Options

    def place(self, miss: Miss) -> tuple[int, object, float, str]:
        measure = miss.measure
        name = measure.name.in_language(self.project.language)
        share = -miss.relative if miss.relative is not None else 0.0
        return self.severity(miss).rank, self.weights.order[measure.touchpoint], share, name

    def severity(self, miss: Miss) -> Severity:
        """High if both touchpoint and miss weigh heavily, medium if one does; less if the miss is not certain."""
        heavy = miss.measure.touchpoint in self.weights.heavy
        large = miss.relative is not None and reaches(miss.relative, self.options.miss_high)
        found = (Severity.LOW, Severity.MEDIUM, Severity.HIGH)[heavy + large]
        return found if miss.certain else found.lighter

    def alone(self, miss: Miss) -> Entry:
        measure = miss.measure
        ref = Ref("touchpoint", measure.touchpoint)
        finding = Finding(
            code=code("target"),
            severity=self.severity(miss),
            work="experience",
            subjects=(ref, Ref("measure", measure.id)),
            seen=self._seen(miss, ref),
            why=_WHY,
            todo=say("Find out why “{measure}” misses its target, and act", measure=called(measure)),
            evidence=_evidence(miss),
            owner=self.project.touchpoint_by_id[measure.touchpoint].answering,
            shown_by=say(
                "{measure}: {n} today, {wanted} wanted",
                measure=called(measure),
                n=value_of(measure, measure.actual),
                wanted=value_of(measure, measure.target),
            ),
        )
        return Entry(finding, self.weights.order[measure.touchpoint])

    def together(self, rest: Sequence[Miss]) -> Entry:
        touchpoints = tuple(dict.fromkeys(miss.measure.touchpoint for miss in rest))
        measures = refs("measure", (miss.measure.id for miss in rest))
        finding = Finding(
            code=code("target"),
            severity=self.severity(rest[0]),
            work="experience",
            subjects=(*refs("touchpoint", touchpoints), *measures),
            seen=count(
                "{n} more measure misses its target", "{n} more measures miss their targets", len(rest)
            ),
            why=_WHY,
            todo=say("Find out why the {n} other measures miss their targets, and act", n=len(rest)),
            evidence=(first_of(touchpoints[0]),),
            share=self.weights.journey.get(touchpoints[0], 0.0),
        )
        return Entry(finding, self.weights.order[touchpoints[0]])

    def _seen(self, miss: Miss, ref: Ref) -> Message:
        measure = miss.measure
        values: dict[str, Value] = {
            "measure": called(measure),
            "touchpoint": ref,
            "actual": value_of(measure, measure.actual),
            "target": value_of(measure, measure.target),
        }
        if measure.direction == "lower":
            return say("{touchpoint}: “{measure}” is {actual}, over its target of {target}", **values)
        return say("{touchpoint}: “{measure}” is {actual}, under its target of {target}", **values)


def called(measure: Measure) -> Value:
    """Return what a measure is called; with its segment where it is the value of one."""
    if measure.segment is None:
        return measure.name
    return say("{measure} ({segment})", measure=measure.name, segment=Ref("segment", measure.segment))


def _evidence(miss: Miss) -> tuple[Message, ...]:
    measure = miss.measure
    lines: list[Message] = []
    if miss.relative is not None:
        lines.append(say("{share} off the target", share=off(miss.relative)))
    lines.append(cases_of(measure))
    if not miss.certain:
        lines.append(say("The interval reaches the target, so the miss may be chance"))
    if measure.previous is not None:
        lines.append(say("{n} the time before", n=value_of(measure, measure.previous)))
    source = source_of(measure)
    return (*lines, source) if source is not None else tuple(lines)


def cases_of(measure: Measure) -> Message:
    """Return number of cases and interval, or that nobody recorded the number."""
    if measure.n is None and (measure.low is None or measure.high is None):
        return say("Number of cases not recorded")
    low, high = Number(measure.low or 0.0), Number(measure.high or 0.0)
    if measure.n is None:
        return say(
            "95% confidence interval {low} to {high}, number of cases not recorded", low=low, high=high
        )
    if measure.low is None or measure.high is None:
        return say("n = {n}", n=Number(measure.n, 0))
    return say("n = {n}, 95% confidence interval {low} to {high}", n=Number(measure.n, 0), low=low, high=high)


def source_of(measure: Measure) -> Message | None:
    """Return source and date of a measure, as far as they are recorded."""
    if measure.source is not None and measure.date is not None:
        return say("{source}, {date}", source=measure.source, date=measure.date)
    if measure.source is not None:
        return say("Source: {source}", source=measure.source)
    return say("Measured {date}", date=measure.date) if measure.date is not None else None
