"""What cannot be said, and what is missing for it."""

from __future__ import annotations

from collections.abc import Iterator

from touchreport.plugin import Message, Ref, count, say
from touchreport_gaps.fields import FIELDS
from touchreport_gaps.handovers import recorded_handovers
from touchreport_gaps.study import Study


def unsaid(study: Study) -> tuple[Message, ...]:
    """Return a sentence for everything on which the data are silent."""
    if not study.project.present:
        return (say("No touchpoint is there as it is today; planned and retired ones are not looked at."),)
    return (*_about_the_map(study), *_about_records(study), *_about_numbers(study))


def to_record(study: Study) -> tuple[Message, ...]:
    """Return what would have to be entered so that the map could tell gaps."""
    silent = _silent(study) if study.project.present else ()
    if not silent:
        return ()
    return (
        say(
            "To tell gaps from cells that are empty on purpose, record these journeys or give the stages weights: {who}.",
            who=silent,
        ),
    )


def _silent(study: Study) -> tuple[Ref, ...]:
    """Return the personas of whose cells nothing says whether they are wanted."""
    project, needs = study.project, study.survey.needs
    if any(stage.weight for stage in project.stages):
        return ()
    return tuple(Ref("persona", p.id) for p in project.personas if p.id not in needs.recorded)


def _about_the_map(study: Study) -> Iterator[Message]:
    project, silent = study.project, _silent(study)
    if silent:
        yield count(
            "The journey of {who} is not recorded and the stages have no weight, so nothing says which empty "
            "cells are gaps.",
            "The journeys of {who} are not recorded and the stages have no weight, so nothing says which empty "
            "cells are gaps.",
            len(silent),
            who=silent,
        )
    if project.personas and not any(t.personas or t.segments for t in project.present):
        yield say("No touchpoint says for whom it is, so each counts for everybody.")
    unplaced = sum(not touchpoint.stages for touchpoint in project.present)
    if unplaced:
        yield count(
            "{n} touchpoint has no stage and stands in no cell.",
            "{n} touchpoints have no stage and stand in no cell.",
            unplaced,
        )
    if not study.survey.by_presence.found:
        yield say(
            "No touchpoint says whether it is online or offline, and none of their channels does; so presence "
            "cannot be compared."
        )


def _about_records(study: Study) -> Iterator[Message]:
    for field in FIELDS:
        partly = study.missing.partly.get(field.kind, 0)
        if partly:
            yield count(
                "{field}: {n} touchpoint comes from a source without that column and is left out.",
                "{field}: {n} touchpoints come from a source without that column and are left out.",
                partly,
                field=field.term,
            )
    recorded = study.project.recorded_anywhere("touchpoint", "hands_over_to")
    if not recorded and not recorded_handovers(study.project):
        yield say("No hand-over is recorded, so breaks between the steps of a journey cannot be seen.")


def _about_numbers(study: Study) -> Iterator[Message]:
    targets, options = study.targets, study.options
    if not study.ratings:
        yield say(
            "No touchpoint has both importance and performance; without them performance cannot be held against "
            "importance."
        )
    if targets.thin:
        yield count(
            "{n} measure rests on fewer than {fewest} cases and is not held against its target.",
            "{n} measures rest on fewer than {fewest} cases and are not held against their targets.",
            len(targets.thin),
            fewest=options.fewest_cases,
        )
    if targets.undecided:
        yield count(
            "{n} measure lacks its value, its target or its direction and cannot be judged.",
            "{n} measures lack their value, target or direction and cannot be judged.",
            len(targets.undecided),
        )
