"""A project of any size with many links, in which every analysis has something to work on."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from benchmarks.project import OWNERS, sentence
from touchreport.vocabulary.journey_models import journey_models

LINKS = 10
PERSONAS = 20
SEGMENTS = 5
CHANNELS = 50
STEPS = 200
PLANNED = 40
PILLARS = 5

KINDS = ("picture", "short-text", "long-video", "face-to-face", "personal-notice")
"""Kinds of content: pillars ask for them, channels suit them and touchpoints show them, not always the same."""

OWN_CHANNELS = ("podcast-platform", "newspaper", "radio")
"""Channels of the vocabulary that personas use and the company does not."""

NATURES = ("communication", "human", "physical", "sensory")

PATTERN = (0, 1, 3, 4, 1, 3, 0, 4, 1, 2)
"""Stages of touchpoints, by number: one of them is thin, as in life."""

FIELDS = (
    "id", "name", "status", "stages", "channels", "personas", "control", "presence", "nature", "position",
    "media_class", "owner_class", "goal", "content_kind", "message_pillar", "visual_fit", "tone_fit",
    "owner", "accountable", "responsible", "consulted", "informed", "contact_people", "process_people",
    "purpose", "desired_outcome", "wish", "importance", "performance", "effort", "cost", "volume", "outcome",
    "data", "influenced_by", "monitored_by", "hands_over_to", "reviewed", "review_cadence", "next_review",
    "processes", "evidence_physical", "evidence_status", "source", "moment_of_truth", "tags",
)  # fmt: skip


def write_dense(folder: Path, size: int) -> None:
    """Write a project of `size` touchpoints with ten links each, twenty personas, fifty channels and their journeys."""
    stages = [stage.id for stage in journey_models()["purchase-process"].stages]
    folder.mkdir(parents=True)
    for name, lines in {
        "touchreport.yaml": _settings(stages),
        "brand.yaml": _brand(),
        "segments.yaml": (
            f"- {{id: s{n}, name: Segment {n}, share: {100 // SEGMENTS}%}}" for n in range(SEGMENTS)
        ),
        "personas.yaml": (_persona(n, stages) for n in range(PERSONAS)),
        "channels.yaml": (_channel(n) for n in range(CHANNELS)),
        "people.yaml": (f"- {{id: {owner}, name: {owner.capitalize()}, capacity: 40}}" for owner in OWNERS),
    }.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    _write(folder / "touchpoints.csv", FIELDS, (_touchpoint(n, size, stages) for n in range(size)))
    _write(folder / "journeys.csv", _STEP, (row for n in range(PERSONAS) for row in _journey(n, size)))
    _write(folder / "measures.csv", _MEASURE, (row for n in range(0, size, 5) for row in _measures(n)))


def _settings(stages: Iterable[str]) -> Iterable[str]:
    weights = ", ".join(f"{stage}: 20%" for stage in stages)
    yield "title: Benchmark\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-process"
    yield f"stage_weights: {{{weights}}}"
    yield "analyses: {crosswalk: {report_in: [aida, relationship-lifecycle]}}"


def _brand() -> Iterable[str]:
    yield "name: Bench\ncolour: '#00617f'\npillars:"
    for n in range(PILLARS):
        yield f"  - {{id: m{n}, name: Message {n}, content_kinds: [{KINDS[n]}, {KINDS[(n + 1) % 5]}]}}"


def _persona(n: int, stages: list[str]) -> str:
    wishes = ", ".join(f"{{stage: {stage}, words: {sentence(n + at, 4)}}}" for at, stage in enumerate(stages))
    channels = ", ".join((f"c{n}", f"c{n + PERSONAS}", OWN_CHANNELS[n % 3]))
    return (
        f"- {{id: p{n}, name: Persona {n}, share: {100 // PERSONAS}%, segment: s{n % SEGMENTS}, "
        f"needs: [{sentence(n, 5)}], wishes: [{wishes}], channels_private: [{channels}]}}"
    )


def _channel(n: int) -> str:
    owner = ("brand-owned", "partner-owned", "social-external")[n % 3]
    return (
        f"- {{id: c{n}, name: Channel {n}, presence: {'online' if n % 2 else 'offline'}, "
        f"suits: [{KINDS[n % 5]}, {KINDS[(n + 2) % 5]}], owner_class: {owner}}}"
    )


def _some(prefix: str, n: int, of: int) -> str:
    numbers = dict.fromkeys((n * 7 + k * (k + 3)) % of for k in range(LINKS))
    return "; ".join(f"{prefix}{number}" for number in numbers if (prefix, number) != ("t", n))


def _touchpoint(n: int, size: int, stages: list[str]) -> tuple[object, ...]:
    own, owner = n % 5 != 0, OWNERS[n % 5] if n % 7 else ""
    return (
        f"t{n}", f"Touchpoint {n}", "planned" if n % 25 == 24 else "as-is",
        "; ".join(dict.fromkeys((stages[PATTERN[n % 10]], stages[PATTERN[(n // 10) % 10]]))),
        _some("c", n, CHANNELS), _some("p", n, PERSONAS) if n % 3 else f"p{n % PERSONAS}",
        "controllable" if own else "uncontrollable", ("online", "offline")[n % 2] if n % 40 != 7 else "",
        "communication" if n % 10 in {0, 6} else NATURES[n % 4], ("front-end", "mid-end", "back-end")[n % 3],
        "owned" if own else "earned", "brand-owned" if own else "social-external",
        ("awareness", "sale", "trust", "repurchase")[n % 4],
        KINDS[n * 3 % 5], f"m{n % PILLARS}" if n % 4 else "", 1 + n * 7 % 5, 1 + n * 11 % 5,
        owner, f"{owner}; {OWNERS[(n + 1) % 5]}" if owner and n % 11 == 0 else owner,
        OWNERS[(n + 1) % 5] if n % 6 else "", OWNERS[(n + 2) % 5], OWNERS[(n + 3) % 5],
        sentence(n % 300, 2) if n % 4 == 1 and n % 3 else "", sentence(n % 60, 2) if n % 3 else "",
        sentence(n, 8), sentence(n + size, 6), sentence(n + 2 * size, 6) if n % 3 else "",
        1 + n % 5, 1 + n * 3 % 5, 1 + n % 4, 100 * (n % 90), 10 * (n % 700), n % 500,
        sentence(n, 3) if n % 4 else "", "" if own else _some("t", n, size),
        OWNERS[n % 5] if n % 3 else "", f"t{(n + 1) % size}",
        f"2026-0{1 + n % 9}-15", "monthly", f"2027-0{1 + n % 9}-15",
        "; ".join(f"Process {(n + k) % 40}" for k in range(3)) if n % 4 else "", sentence(n, 2) if n % 3 else "",
        ("observed", "assumed", "proposed")[n % 3], "Survey" if n % 3 == 0 else "",
        "yes" if n % 20 == 3 else "no", "personal" if n % 15 == 1 else "",
    )  # fmt: skip


_STEP = (
    "persona", "order", "touchpoint", "emotion", "does", "expectation", "need", "success_rate", "actual",
    "moment_of_truth", "evidence_status",
)  # fmt: skip


def _journey(persona: int, size: int) -> Iterable[tuple[object, ...]]:
    """Return the steps that a persona takes, and those of the first of them that somebody had planned."""
    for step in range(min(STEPS, size)):
        touchpoint = f"t{(persona * 31 + step * 7) % size}"
        rest = (sentence(step, 3), sentence(step + 1, 4), sentence(persona + step, 4))
        q, moment = 60 + step * 13 % 40, "yes" if step % 20 == 3 else ""
        yield (
            f"p{persona}",
            step + 1,
            touchpoint,
            step % 5 - 2,
            *rest,
            f"{q}%",
            "actual",
            moment,
            "observed",
        )
        if step < PLANNED and step % 9:
            yield (f"p{persona}", STEPS + step + 1, touchpoint, "", *rest, "", "planned", moment, "proposed")


_MEASURE = (
    "id", "touchpoint", "name", "unit", "direction", "target", "actual", "previous", "n", "low", "high", "date",
)  # fmt: skip


def _measures(n: int) -> Iterable[tuple[object, ...]]:
    """Return a measure with a target, which one in three misses, and the two shares of an opportunity score."""
    wait = 5 + n * 7 % 11
    yield (
        f"w{n}",
        f"t{n}",
        "Waiting time",
        "min",
        "lower",
        12,
        wait,
        wait + 1,
        200,
        wait - 1,
        wait + 1,
        "2026-10",
    )
    for name, share in (("importance", 50 + n * 3 % 50), ("satisfaction", 10 + n * 7 % 80)):
        yield (
            f"{name}{n}",
            f"t{n}",
            f"Top-2-box {name}",
            "%",
            "higher",
            "",
            share,
            "",
            150,
            "",
            "",
            "2026-10",
        )


def _write(path: Path, heading: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(heading)
        table.writerows(rows)
