"""Small projects in memory, for tests of the outline."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from touchreport.analyse import Outcome
from touchreport.plugin import (
    Analysis,
    Brand,
    Context,
    Finding,
    FindingKind,
    Journey,
    JourneyModel,
    Method,
    NoOptions,
    Persona,
    Project,
    Ref,
    Result,
    Severity,
    Stage,
    Step,
    Text,
    Touchpoint,
    say,
)
from touchreport.registry.plugins import PluginInfo, Registered


def words(text: str) -> Text:
    return Text.of(text, "en")


def shop(**changes: object) -> Project:
    """Two stages (weights 0.6 and 0.4), two personas (shares 0.75 and 0.25), three touchpoints."""
    project = Project(
        title=words("Playbook"),
        language="en",
        date=datetime.date(2026, 11, 1),
        brand=Brand(words("Tern")),
        model=JourneyModel(
            "custom",
            words("Two"),
            (Stage("before", words("Before"), weight=0.6), Stage("after", words("After"), weight=0.4)),
        ),
        personas=(
            Persona("ines", words("Ines"), share=0.75),
            Persona("jonas", words("Jonas"), share=0.25),
        ),
        touchpoints=(
            Touchpoint("bill", words("Bill"), stages=("after",), importance=5.0),
            Touchpoint("poster", words("Poster"), stages=("before",), importance=2.0),
            Touchpoint("visit", words("Visit"), stages=("before",), importance=4.0),
            Touchpoint("app", words("App"), stages=("before",), status="planned"),
            Touchpoint("fax", words("Fax"), stages=("before",), status="retired"),
        ),
        journeys=(
            Journey("ines", (step("ines", "visit", "before"), step("ines", "bill", "after")), derived=False),
            Journey("jonas", (step("jonas", "poster", "before"),), derived=False),
        ),
    )
    return replace(project, **changes)  # type: ignore[arg-type]


def step(persona: str, touchpoint: str, stage: str, emotion: float | None = None) -> Step:
    return Step(f"{persona}-{touchpoint}", persona, touchpoint, stage=stage, emotion=emotion)


def finding(code: str, severity: Severity, *subjects: Ref, share: float | None = None) -> Finding:
    return Finding(code, severity, subjects, say("Seen"), say("Why"), say("Do it"), share=share)


def outcome(analysis: str, findings: Sequence[Finding] = ()) -> Outcome:
    """Return a successful outcome of an analysis that found these findings."""
    result = Result(say("Headline"), say("Summary"), Method((), (), say("n")), findings=tuple(findings))

    def run(context: Context[NoOptions]) -> Result:
        return result

    kinds = tuple(FindingKind(f.code.split("/")[1], say("k"), say("e")) for f in findings)
    made = Analysis(analysis, say("Title"), run, findings=kinds)
    return Outcome.of(Registered(made, PluginInfo(analysis, "1.0", "d", "m")), result)


def touchpoint(identifier: str) -> Ref:
    return Ref("touchpoint", identifier)
