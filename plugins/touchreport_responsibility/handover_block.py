"""From whose hands into whose customers pass, as a matrix and as bars."""

from __future__ import annotations

from collections import Counter

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Matrix,
    MatrixCell,
    Message,
    Project,
    Ref,
    SplitBars,
    Value,
    clauses,
    count,
    say,
)
from touchreport_responsibility.handovers import Handover, Sort
from touchreport_responsibility.options import Options
from touchreport_responsibility.survey import Survey
from touchreport_responsibility.words import NOBODY, person_name


def handover_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the matrix and the bars; nothing where there are too few hand-overs to be shown."""
    if not found.owners_recorded or len(found.handovers.every) < context.options.least_pairs:
        return ()
    return (_matrix(context, found), _bars(context.project, found))


def _matrix(context: Context[Options], found: Survey) -> Matrix:
    shown = _owners(context, found)
    every = found.handovers.every
    times = Counter((each.giver, each.taker) for each in every)
    ends: list[str | None] = [*shown]
    if any(each.giver is None or each.taker is None for each in every):
        ends.append(None)
    heads = tuple(_head(ident) for ident in ends)
    drawn = sum(times[giver, taker] for giver in ends for taker in ends)
    return Matrix(
        Caption(
            id="hands",
            title=_title(found),
            subtitle=say("Hand-overs along the recorded journeys, from the row to the column"),
            source=_source(found, len(every) - drawn),
            reading=say(
                "On the diagonal customers stay with the same owner. Outlined: nobody answers on one side or both."
            ),
        ),
        say("From"),
        heads,
        heads,
        tuple(tuple(_cell(giver, taker, times[giver, taker]) for taker in ends) for giver in ends),
    )


def _title(found: Survey) -> Message:
    pairs = found.handovers.pairs
    if not pairs:
        return say("Customers never pass from one owner to another")
    most = len(pairs[0].every)
    alike = sum(len(pair.every) == most for pair in pairs)
    if alike > 1:  # none of them stands out, so none is named
        return count(
            "Customers pass most often between {pairs} pairs of owners: {n} time each",
            "Customers pass most often between {pairs} pairs of owners: {n} times each",
            most,
            pairs=alike,
        )
    return count(
        "Most often customers pass between {first} and {second}: {n} time",
        "Most often customers pass between {first} and {second}: {n} times",
        most,
        first=Ref("person", pairs[0].first),
        second=Ref("person", pairs[0].second),
    )


def _owners(context: Context[Options], found: Survey) -> tuple[str, ...]:
    """Return the owners at most hand-overs that change hands, in the order of how many those are."""
    times: Counter[str] = Counter()
    for each in found.handovers.every:
        for ident in {each.giver, each.taker}:
            if ident is not None:
                times[ident] += 1
    order = sorted(times, key=lambda ident: (-times[ident], person_name(context.project, ident)))
    return tuple(order[: context.options.most_columns])


def _head(ident: str | None) -> Value:
    return NOBODY if ident is None else Ref("person", ident)


def _cell(giver: str | None, taker: str | None, n: int) -> MatrixCell:
    return MatrixCell(n, gap=n > 0 and (giver is None or taker is None))


def _source(found: Survey, hidden: int) -> Message:
    moves = found.handovers
    cases = count(
        "{n} hand-over on {journeys}",
        "{n} hand-overs on {journeys}",
        len(moves.every),
        journeys=count("{n} recorded journey", "{n} recorded journeys", moves.journeys),
    )
    if not hidden:
        return cases
    rest = count(
        "{n} of them between others is not shown", "{n} of them between others are not shown", hidden
    )
    return clauses(cases, rest)


_SORTS: tuple[Sort, ...] = ("same", "changed", "open")


def _bars(project: Project, found: Survey) -> SplitBars:
    by_persona: dict[str, list[Handover]] = {}
    for each in found.handovers.every:
        by_persona.setdefault(each.persona, []).append(each)
    changed = found.handovers.of_sort("changed")
    return SplitBars(
        Caption(
            id="hands-by-journey",
            title=count(
                "Customers change hands at {changed} of {n} hand-over",
                "Customers change hands at {changed} of {n} hand-overs",
                len(found.handovers.every),
                changed=len(changed),
            ),
            subtitle=say("Hand-overs on each recorded journey"),
            source=_source(found, 0),
        ),
        say("Persona"),
        (
            (say("Same owner"), None),
            (say("Another owner"), None),
            (say("Nobody on one side"), "missing"),
        ),
        tuple(
            (
                Ref("persona", persona.id),
                tuple(float(sum(e.sort == sort for e in by_persona[persona.id])) for sort in _SORTS),
            )
            for persona in project.personas
            if persona.id in by_persona
        ),
    )
