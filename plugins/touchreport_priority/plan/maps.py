"""Who has how much to do when, and where effect and effort meet."""

from __future__ import annotations

from collections import Counter

from touchreport.plugin import HORIZONS, Caption, Matrix, MatrixCell, Message, Ref, Value, count, say
from touchreport_priority.plan.draft import Draft

_STEPS = (1, 2, 3, 4, 5)
_LARGE_EFFECT, _LITTLE_EFFORT = 4, 2


def owner_map(plan: Draft) -> Matrix:
    """Return actions by owner and time."""
    loads = plan.loads()
    return Matrix(
        caption=Caption(
            id="who-does-what",
            title=_owner_title(plan),
            subtitle=say("Actions by who has to do them, and when"),
            source=say(
                "An action is done by whom its findings name, else by the one person who answers for all its "
                "touchpoints: their owner or, where none is named, the only one accountable."
            ),
        ),
        corner=say("Done by"),
        row_heads=tuple(say("nobody yet") if who is None else Ref("person", who) for who in loads),
        column_heads=(say("Now"), say("After that"), say("Later")),
        cells=tuple(tuple(MatrixCell(of[when]) for when in HORIZONS) for of in loads.values()),
        totals=say("All actions"),
    )


def _owner_title(plan: Draft) -> Message:
    loads = plan.loads()
    soon = {who: of["now"] + of["next"] for who, of in loads.items()}
    total, nobodys = len(plan.soon), soon.get(None, 0)
    who = next(iter(loads))
    if not total:
        return say("Nothing has to be done now or next")
    if who is None or nobodys > soon[who]:
        return count(
            "{n} of {total} actions for now and next is nobody’s yet",
            "{n} of {total} actions for now and next are nobody’s yet",
            nobodys,
            total=total,
        )
    return count(
        "{person} has the most to do: {n} of {total} actions for now and next",
        "{person} has the most to do: {n} of {total} actions for now and next",
        soon[who],
        person=Ref("person", who),
        total=total,
    )


def effort_map(plan: Draft) -> Matrix:
    """Return actions by effect and effort."""
    counted = Counter((task.effect, task.effort) for task in plan.tasks)
    quick = sum(
        n
        for (effect, effort), n in counted.items()
        if effect is not None and effect >= _LARGE_EFFECT and effort is not None and effort <= _LITTLE_EFFORT
    )
    columns: tuple[int | None, ...] = (*_STEPS, None)
    rows: tuple[int | None, ...] = tuple(reversed(_STEPS))
    if any(task.effect is None for task in plan.tasks):
        rows = (*rows, None)
    return Matrix(
        caption=Caption(
            id="effect-and-effort",
            title=count(
                "{n} action promises much effect for little effort",
                "{n} actions promise much effect for little effort",
                quick,
            ),
            subtitle=say("Actions by effect (rows) and effort (columns), each from 1 to 5"),
            source=say("Much effect: 4 or 5. Little effort: 1 or 2."),
            reading=say("What is worth beginning with stands at the top, in the first columns."),
        ),
        corner=say("Effect"),
        row_heads=_heads(rows),
        column_heads=_heads(columns),
        cells=tuple(tuple(MatrixCell(counted[effect, effort]) for effort in columns) for effect in rows),
    )


def _heads(steps: tuple[int | None, ...]) -> tuple[Value, ...]:
    return tuple(say("not estimated") if step is None else step for step in steps)
