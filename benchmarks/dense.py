"""All analyses over an inventory with many links: ``python -m benchmarks.dense FOLDER`` prints what they took, as JSON.

Reading is done before the clock runs; what is measured is the analyses alone, guarded as a build guards them.
"""

from __future__ import annotations

import csv
import json
import resource
import sys
import time
from itertools import pairwise
from pathlib import Path

from benchmarks.project import OWNERS, sentence
from touchreport.analyse import analyse, plan
from touchreport.model.settings import Settings
from touchreport.readers import load
from touchreport.registry.discovery import discover
from touchreport.vocabulary.journey_models import journey_models

LINKS = 10
PERSONAS = 20
CHANNELS = 50
STEPS = 200

FIELDS = (
    "id", "name", "stages", "channels", "personas", "control", "presence", "nature", "media_class", "goal",
    "owner", "responsible", "consulted", "informed", "purpose", "desired_outcome", "importance", "performance",
    "effort", "cost", "volume", "outcome", "data", "influenced_by", "monitored_by", "hands_over_to",
    "reviewed", "review_cadence", "processes", "evidence_physical",
)  # fmt: skip


def write_dense(folder: Path, size: int) -> None:
    """Write a project of `size` touchpoints with ten links each, twenty personas, fifty channels and their journeys."""
    stages = [stage.id for stage in journey_models()["purchase-process"].stages]
    folder.mkdir(parents=True)
    weights = ", ".join(f"{stage}: 20%" for stage in stages)
    (folder / "touchreport.yaml").write_text(
        "title: Benchmark\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-process\n"
        f"stage_weights: {{{weights}}}\nbrand: {{name: Bench, colour: '#00617f'}}\n",
        encoding="utf-8",
    )
    (folder / "personas.yaml").write_text(
        "".join(f"- {{id: p{n}, name: Persona {n}, share: 5%}}\n" for n in range(PERSONAS)), encoding="utf-8"
    )
    (folder / "channels.yaml").write_text(
        "".join(
            f"- {{id: c{n}, name: Channel {n}, presence: {'online' if n % 2 else 'offline'}}}\n"
            for n in range(CHANNELS)
        ),
        encoding="utf-8",
    )
    (folder / "people.yaml").write_text(
        "".join(f"- {{id: {owner}, name: {owner.capitalize()}, capacity: 40}}\n" for owner in OWNERS),
        encoding="utf-8",
    )
    with (folder / "touchpoints.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(FIELDS)
        table.writerows(_row(n, size, stages) for n in range(size))
    with (folder / "journeys.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("persona", "touchpoint", "emotion", "does"))
        for persona in range(PERSONAS):
            for step in range(min(STEPS, size)):
                number = (persona * 31 + step * 7) % size
                table.writerow((f"p{persona}", f"t{number}", step % 5 - 2, sentence(step, 3)))


def _row(n: int, size: int, stages: list[str]) -> tuple[object, ...]:
    def some(prefix: str, of: int, most: int = LINKS) -> str:
        numbers = dict.fromkeys((n * 7 + k * (k + 3)) % of for k in range(most))
        return "; ".join(f"{prefix}{number}" for number in numbers if (prefix, number) != ("t", n))

    own = n % 5 != 0
    return (
        f"t{n}", f"Touchpoint {n}", "; ".join(dict.fromkeys((stages[n % 5], stages[(n // 5) % 5]))),
        some("c", CHANNELS), some("p", PERSONAS), "controllable" if own else "uncontrollable",
        ("online", "offline")[n % 2], ("communication", "human", "physical", "sensory")[n % 4],
        "owned" if own else "earned", ("awareness", "sale", "trust", "repurchase")[n % 4],
        OWNERS[n % 5] if n % 7 else "", OWNERS[(n + 1) % 5], OWNERS[(n + 2) % 5], OWNERS[(n + 3) % 5],
        sentence(n, 8), sentence(n + size, 6), 1 + n % 5, 1 + n * 3 % 5, 1 + n % 4, 100 * (n % 90), 10 * (n % 700),
        n % 500, sentence(n, 3), "" if own else some("t", size), OWNERS[n % 5] if n % 3 else "", f"t{(n + 1) % size}",
        f"2026-0{1 + n % 9}-15", "monthly", "; ".join(f"Process {(n + k) % 40}" for k in range(3)), sentence(n, 2),
    )  # fmt: skip


def main() -> None:
    """Analyse the project in the folder named on the command line, and print what it took."""
    project = load(Path(sys.argv[1])).project
    planned, _ = plan(discover(), Settings())
    marks: list[tuple[str, float]] = []
    outcomes = analyse(project, planned, lambda name: marks.append((name, time.process_time())))
    marks.append(("", time.process_time()))
    each = {name: after - at for (name, at), (_, after) in pairwise(marks)}
    failed = [outcome.id for outcome in outcomes if outcome.result is None]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1 << 20
    )
    json.dump({"each": each, "cpu": sum(each.values()), "memory": memory, "failed": failed}, sys.stdout)


if __name__ == "__main__":
    main()
