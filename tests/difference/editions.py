"""Small editions, made by hand or by chance."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from touchreport.difference import Edition, Figure, Found, Thing
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.text import Text
from touchreport.model.when import Precision, When

STAGES = ("before", "after")
SEVERITIES = tuple(Severity)


def words(text: str) -> Text:
    return Text.of(text, "en")


def thing(kind: str, id: str, **values: object) -> Thing:
    return Thing(Ref(kind, id), {"name": words(id.title()), **values})


def poster(**values: object) -> Thing:
    return thing("touchpoint", "poster", stages=("before",), **values)


def found(
    code: str, *touchpoints: str, severity: Severity = Severity.MEDIUM, left_out: bool = False
) -> Found:
    subjects = tuple(sorted(Ref("touchpoint", id) for id in touchpoints))
    return Found(code, severity, subjects, words(f"{code} at {', '.join(touchpoints)}"), left_out)


def edition(*things: Thing, name: str | None = "Spring", **rest: object) -> Edition:
    made = Edition(
        name=words(name) if name else None,
        date=datetime.date(2026, 3, 31),
        language="en",
        model="custom",
        things={each.ref: each for each in things},
        analyses={"gaps": words("Gaps")},
    )
    return replace(made, **rest)  # type: ignore[arg-type]


def count_of(n: float, **rest: object) -> Figure:
    return replace(Figure("gaps", "n", (), words("gaps"), "count", n, 0), **rest)  # type: ignore[arg-type]


# by chance

_ids = st.sampled_from(["bill", "call", "door", "fax", "poster"])
_touchpoints = st.builds(
    lambda id, owner, stages, importance, reviewed, planned: Thing(
        Ref("touchpoint", id),
        _given(
            {
                "name": words(id.title()),
                "owner": owner,
                "stages": stages,
                "importance": importance,
                "reviewed": reviewed,
                "status": "planned" if planned else "as-is",
            }
        ),
    ),
    id=_ids,
    owner=st.sampled_from([None, "ann", "bob"]),
    stages=st.sampled_from([(), ("before",), ("before", "after"), ("after", "before")]),
    importance=st.sampled_from([None, 1.0, 2.5]),
    reviewed=st.sampled_from(
        [None, When(datetime.date(2026, 1, 1)), When(datetime.date(2026, 1, 1), Precision.YEAR)]
    ),
    planned=st.booleans(),
)
_findings = st.builds(
    lambda slug, subjects, severity, left_out: found(
        f"gaps/{slug}", *sorted(subjects), severity=severity, left_out=left_out
    ),
    slug=st.sampled_from(["no-owner", "no-measure"]),
    subjects=st.sets(_ids, max_size=3),
    severity=st.sampled_from(SEVERITIES),
    left_out=st.booleans(),
)


def _given(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, ())}


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """Return an edition of a few touchpoints, findings and figures."""
    things = draw(st.lists(_touchpoints, max_size=4, unique_by=lambda each: each.ref))
    people = (thing("person", "ann"), thing("person", "bob"))
    stages = tuple(thing("stage", id) for id in STAGES)
    figures = tuple(
        count_of(n, key=key)
        for key, n in draw(st.dictionaries(st.sampled_from("xyz"), st.integers(0, 3))).items()
    )
    return edition(
        *things, *people, *stages, findings=tuple(draw(st.lists(_findings, max_size=5))), figures=figures
    )
