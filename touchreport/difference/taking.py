"""What an edition says, taken of a project and the results of its analyses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from touchreport.analyse import Outcome
from touchreport.difference.edition import Edition, Figure, Found, Thing
from touchreport.difference.kinds import compared_fields
from touchreport.model.journey import Journey
from touchreport.model.message import Message, Number, Share, Term, Value
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.result import Finding, Metric
from touchreport.model.text import Text
from touchreport.model.wishes import View


def edition_of(project: Project, outcomes: Sequence[Outcome], view: View | None = None) -> Edition:
    """Return what the playbook of a project says; its words are messages, which refer to the project.

    `view` is what the project has been reduced to, where it is not the whole of it.
    """
    things = {thing.ref: thing for thing in _things(project)}
    return Edition(
        name=project.edition,
        date=project.date,
        language=project.language,
        model=project.model.id,
        things=MappingProxyType(things),
        findings=tuple(_findings(outcomes)),
        figures=tuple(_figures(outcomes)),
        analyses=MappingProxyType({o.id: o.title for o in outcomes if o.result is not None}),
        view=view,
    )


def _things(project: Project) -> Iterator[Thing]:
    tables: Mapping[str, Iterable[object]] = {
        "touchpoint": project.touchpoints,
        "persona": project.personas,
        "segment": project.segments,
        "channel": project.channels,
        "person": project.people,
        "stage": project.stages,
        "measure": project.measures,
        "pillar": project.brand.pillars,
    }
    for kind, table in tables.items():
        for thing in table:
            yield _thing(Ref(kind, str(thing.id)), thing)  # type: ignore[attr-defined]
    yield _thing(Ref("brand", "brand"), project.brand)
    for journey in project.journeys:
        yield from _steps(journey)


def _steps(journey: Journey) -> Iterator[Thing]:
    """Yield the recorded steps of a journey; derived ones say nothing that the touchpoints do not say.

    A step is known by its persona, its touchpoint, and which of her encounters with it it is.
    """
    met: Counter[str] = Counter()
    walked = () if journey.derived else (*journey.steps, *(s for s in journey.plan if s not in journey.steps))
    for step in walked:
        planned = "-planned" if step.actual == "planned" else ""
        met[step.touchpoint + planned] += 1
        which = f"{step.persona}.{step.touchpoint}.{met[step.touchpoint + planned]}{planned}"
        yield _thing(Ref("step", which), step)


def _thing(ref: Ref, source: object) -> Thing:
    values = {name: getattr(source, name) for name in compared_fields(ref.kind)}
    return Thing(ref, MappingProxyType({name: value for name, value in values.items() if _is_given(value)}))


def _is_given(value: object) -> bool:
    return bool(value) or value not in (None, (), "")  # no and 0 are values too


def _findings(outcomes: Iterable[Outcome]) -> Iterator[Found]:
    for outcome in outcomes:
        for finding in outcome.result.findings if outcome.result is not None else ():
            yield _found(finding)
        for left_out in outcome.left_out:
            yield _found(left_out.finding, left_out=True)


def _found(finding: Finding, *, left_out: bool = False) -> Found:
    subjects = tuple(sorted(set(finding.subjects)))
    return Found(finding.code, finding.severity, subjects, finding.seen, left_out)


def _figures(outcomes: Iterable[Outcome]) -> Iterator[Figure]:
    for outcome in outcomes:
        met: Counter[str] = Counter()
        for metric in outcome.result.metrics if outcome.result is not None else ():
            key = _key(metric.label)
            met[key] += 1
            yield _figure(outcome.id, metric, key if met[key] == 1 else f"{key} #{met[key]}")


def _key(label: Message) -> str:
    """Return what tells a figure from others: its sentence, and the words and things in it, but no number."""
    named = [f"{name}={word}" for name, value in sorted(label.values.items()) if (word := _word(value))]
    return " | ".join([label.text, *named])


def _word(value: Value) -> str:
    if isinstance(value, Ref):
        return f"{value.kind}:{value.id}"
    if isinstance(value, Term):
        return f"{value.axis}:{value.id}"
    if isinstance(value, Text):
        return value.words[0][1]
    if isinstance(value, Message):
        return _key(value)
    if isinstance(value, tuple):
        return ",".join(filter(None, map(_word, value)))
    return value if isinstance(value, str) else ""


def _figure(analysis: str, metric: Metric, key: str) -> Figure:
    about, value = tuple(_refs(metric.label)), metric.value
    if isinstance(value, bool):
        value = int(value)
    if isinstance(value, int):
        return Figure(analysis, key, about, metric.label, "count", value, 0)
    if isinstance(value, Share):
        return Figure(analysis, key, about, metric.label, "share", value.value, value.decimals)
    if isinstance(value, Number):
        return Figure(analysis, key, about, metric.label, "number", value.value, value.decimals, value.unit)
    words = value if isinstance(value, Message | Text) else Message("{value}", {"value": value})
    return Figure(analysis, key, (*about, *_refs(value)), metric.label, "words", words=words)


def _refs(value: Value) -> Iterator[Ref]:
    """Yield the things that a value names."""
    if isinstance(value, Ref):
        yield value
    elif isinstance(value, Message):
        for inner in value.values.values():
            yield from _refs(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _refs(inner)
