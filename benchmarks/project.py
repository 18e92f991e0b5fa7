"""A project of any size, made by rule: every text distinct, every link leading somewhere."""

from __future__ import annotations

import csv
from pathlib import Path

from touchreport.vocabulary.journey_models import journey_models

STAGES = ("awareness", "interest", "comparison", "purchase", "repeat-and-after-sales")
CHANNELS = ("website", "email", "store", "phone", "instagram", "outdoor", "app", "live-chat")
OWNERS = ("shops", "digital", "marketing", "care", "products")
WORDS = (
    "greeting", "queue", "order", "payment", "parcel", "window", "menu", "letter", "banner", "leaflet",
    "call", "visit", "answer", "review", "receipt", "voucher", "poster", "search", "result", "basket",
    "return", "refund", "question", "survey", "delivery", "label", "bag", "shelf", "light", "sound",
)  # fmt: skip


def sentence(seed: int, length: int) -> str:
    """Return a sentence of `length` words that differs for each seed."""
    words = [WORDS[(seed * 7 + n * n + n) % len(WORDS)] for n in range(length)]
    return f"{' '.join(words).capitalize()} {seed}."


def write_project(folder: Path, size: int) -> None:
    """Write a project of `size` touchpoints, four personas and a journey for each."""
    stages = [stage.id for stage in journey_models()["purchase-process"].stages]
    folder.mkdir(parents=True)
    (folder / "touchreport.yaml").write_text(
        "title: Benchmark\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-process\n"
        'brand:\n  name: Bench\n  colour: "#00617f"\n  promise: Every time the same.\n',
        encoding="utf-8",
    )
    personas = "".join(
        f"- id: p{n}\n  name: Persona {n}\n  share: {25}%\n  channels_private: [website, store]\n"
        for n in range(4)
    )
    (folder / "personas.yaml").write_text(personas, encoding="utf-8")
    people = "".join(f"- id: {owner}\n  name: {owner.capitalize()}\n" for owner in OWNERS)
    (folder / "people.yaml").write_text(people, encoding="utf-8")
    _touchpoints(folder, size, stages)
    _journeys(folder, size)


def _touchpoints(folder: Path, size: int, stages: list[str]) -> None:
    fields = (
        "id", "name", "description", "stages", "channels", "personas", "control", "media_class", "owner",
        "purpose", "desired_outcome", "optimal_experience", "do", "dont", "script", "importance", "performance",
        "data", "influenced_by", "monitored_by",
    )  # fmt: skip
    with (folder / "touchpoints.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(fields)
        for n in range(size):
            controllable = n % 5 != 0
            table.writerow(
                (
                    f"t{n}", f"Touchpoint {n} {WORDS[n % len(WORDS)]}", sentence(n, 40), stages[n * len(stages) // size],
                    CHANNELS[n % len(CHANNELS)], f"p{n % 4}", "controllable" if controllable else "uncontrollable",
                    "owned" if controllable else "earned", OWNERS[n % 5] if n % 7 else "", sentence(n + size, 12),
                    sentence(n + 2 * size, 10), sentence(n + 3 * size, 30),
                    "; ".join(sentence(n + k * size, 6) for k in range(4, 7)),
                    "; ".join(sentence(n + k * size, 6) for k in range(7, 9)),
                    "\n".join(f"{k}. {sentence(n + (10 + k) * size, 12)}" for k in range(1, 4)),
                    1 + n % 5, 1 + (n * 3) % 5, sentence(n + 20 * size, 4),
                    "" if controllable else f"t{(n + 1) % size}", OWNERS[n % 5] if n % 3 else "",
                )
            )  # fmt: skip


def _journeys(folder: Path, size: int) -> None:
    """Give each persona a journey of at most thirty steps."""
    with (folder / "journeys.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("persona", "touchpoint", "emotion", "thinks"))
        for persona in range(4):
            chosen = range(persona, size, max(4, (size // 30) // 4 * 4 or 4))
            for step, n in enumerate(chosen):
                table.writerow((f"p{persona}", f"t{n}", (step % 5) - 2, sentence(n, 4)))
