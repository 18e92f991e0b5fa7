"""All analyses over an inventory with many links: ``python -m benchmarks.dense FOLDER`` prints what they took, as JSON.

Reading is done before the clock runs; what is measured is the analyses alone, guarded as a build guards them. An
analysis that finds nothing and does not say why is idle: its time would tell nothing.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from itertools import pairwise
from pathlib import Path

from touchreport.analyse import analyse, plan
from touchreport.readers import load
from touchreport.registry.discovery import discover


def main() -> None:
    """Analyse the project in the folder named on the command line, and print what it took."""
    loaded = load(Path(sys.argv[1]))
    planned, _ = plan(discover(), loaded.settings)
    marks: list[tuple[str, float]] = []
    outcomes = analyse(loaded.project, planned, lambda name: marks.append((name, time.process_time())))
    marks.append(("", time.process_time()))
    each = {name: after - at for (name, at), (_, after) in pairwise(marks)}
    results = {outcome.id: outcome.result for outcome in outcomes}
    failed = [id for id, result in results.items() if result is None]
    findings = {id: len(result.findings) for id, result in results.items() if result is not None}
    idle = [id for id, result in results.items() if result and not (result.findings or result.not_enough)]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024 if sys.platform != "darwin" else 1 << 20
    )
    cost = {"each": each, "cpu": sum(each.values()), "memory": memory}
    json.dump({**cost, "failed": failed, "findings": findings, "idle": idle}, sys.stdout)


if __name__ == "__main__":
    main()
