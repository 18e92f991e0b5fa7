"""``python -m benchmarks``: every ratio that we promise, measured in one run.

Prints processor time as ratios; bare times of a shared machine say nothing. Leaves with 0 whatever comes out:
a slow day is not a failure, and the reader compares with the goals beside the numbers.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.dense_project import write_dense
from benchmarks.measure import Cost, cpu, in_turn, memory, ratio, run, told
from benchmarks.project import write_project
from benchmarks.rivals import write_mkdocs

PYTHON = sys.executable
HELLO = "import click\n@click.command()\ndef hello():\n    click.echo('hello')\nhello()\n"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="how often each pair is run")
    parser.add_argument(
        "--only",
        choices=["website", "linear", "analyses", "start", "search", "pdf", "lighthouse"],
        help="one measurement alone",
    )
    chosen = parser.parse_args()
    measurements = {
        "start": start,
        "website": website,
        "linear": linear,
        "analyses": analyses,
        "search": search,
        "pdf": pdf,
        "lighthouse": lighthouse,
    }
    with tempfile.TemporaryDirectory(prefix="touchreport-benchmark-") as folder:
        for name, measurement in measurements.items():
            if chosen.only in (None, name):
                measurement(Path(folder), chosen.rounds)


def tell(what: str, value: str, goal: str) -> None:
    """Print one line."""
    print(f"{what:<58} {value:>12}   goal: {goal}", flush=True)


def start(folder: Path, rounds: int) -> None:
    """--version against a hello world of click."""
    hello = folder / "hello.py"
    hello.write_text(HELLO, encoding="utf-8")
    ours, theirs = in_turn(
        max(7, rounds),
        lambda: run([PYTHON, "-m", "touchreport", "--version"]),
        lambda: run([PYTHON, str(hello)]),
    )
    tell("touchreport --version / click hello world", f"{ratio(ours, theirs):.2f}", "at most 1.3")


def build_command(project: Path, output: Path) -> list[str]:
    """Return the command that builds a website without a PDF."""
    return [PYTHON, "-m", "touchreport", "build", str(project), "--output", str(output), "--no-pdf"]


def fresh(command: Callable[[Path], list[str]], folder: Path, name: str) -> Callable[[], Cost]:
    """Return a run whose output folder is a new one each time, so that nothing is warm but the disk."""
    numbers = iter(range(1_000_000))
    return lambda: run(command(folder / f"{name}-{next(numbers)}"))


def pages_of(site: Path) -> tuple[int, int]:
    """Return the number of pages below a folder, and their mean size in bytes."""
    pages = [path.stat().st_size for path in site.rglob("*.html")]
    return len(pages), sum(pages) // len(pages)


def website(folder: Path, rounds: int) -> None:
    """A cold website of 1,000 touchpoints against MkDocs writing as many pages of the same size."""
    project, first = folder / "p1000", folder / "first"
    write_project(project, 1000)
    run(build_command(project, first))
    pages, size = pages_of(first)
    mkdocs = folder / "mkdocs"
    write_mkdocs(mkdocs, pages, size)
    ours, theirs = in_turn(
        rounds,
        fresh(lambda output: build_command(project, output), folder, "ours"),
        fresh(
            lambda output: [
                PYTHON,
                "-m",
                "mkdocs",
                "build",
                "-q",
                "-f",
                str(mkdocs / "mkdocs.yml"),
                "-d",
                str(output),
            ],
            folder,
            "theirs",
        ),
    )
    other_pages, other_size = pages_of(folder / "theirs-0")
    print(f"website: {pages} pages of {size} bytes; MkDocs: {other_pages} pages of {other_size} bytes")
    tell("website of 1,000 touchpoints / MkDocs", f"{ratio(ours, theirs):.2f}", "at most 1.0")
    tell("memory at 1,000 touchpoints", f"{memory(ours):.0f} MiB", "below 300 MiB")


def linear(folder: Path, rounds: int) -> None:
    """Processor time a page at 10,000 touchpoints against that at 1,000."""
    small, large = folder / "l1000", folder / "l10000"
    write_project(small, 1000)
    write_project(large, 10_000)
    few, many = in_turn(
        max(1, rounds - 1),
        fresh(lambda output: build_command(small, output), folder, "small"),
        fresh(lambda output: build_command(large, output), folder, "large"),
    )
    pages_few, size_few = pages_of(folder / "small-0")
    pages_many, size_many = pages_of(folder / "large-0")
    value = (cpu(many) / pages_many) / (cpu(few) / pages_few)
    print(f"linear: {pages_few} pages of {size_few} bytes, {pages_many} pages of {size_many} bytes")
    tell("CPU a page at 10,000 touchpoints / at 1,000", f"{value:.2f}", "at most 1.2")
    tell("memory at 10,000 touchpoints", f"{memory(many):.0f} MiB", "below 300 MiB")


SIZES = (1250, 2500, 5000, 10_000)


def analyses(folder: Path, rounds: int) -> None:
    """All analyses over ever larger inventories with many links: processor time a touchpoint against the smallest."""
    costs: dict[int, list[dict[str, Any]]] = {size: [] for size in SIZES}
    for size in SIZES:
        write_dense(folder / f"dense{size}", size)
    for _ in range(max(1, rounds - 1)):
        for size in SIZES:
            costs[size].append(told([PYTHON, "-m", "benchmarks.dense", str(folder / f"dense{size}")]))
    best = {size: min(found, key=lambda cost: cost["cpu"]) for size, found in costs.items()}
    smallest = best[SIZES[0]]["cpu"] / SIZES[0]
    for size, cost in best.items():
        print(
            f"analyses of {size} touchpoints: {cost['cpu']:.2f} s of CPU, {cost['cpu'] / size / smallest:.2f} a touchpoint"
        )
    largest = best[SIZES[-1]]
    heaviest = sorted(largest["each"].items(), key=lambda item: -item[1])[:4]
    idle = sorted({name for cost in best.values() for name in (*cost["failed"], *cost["idle"])})
    print(f"idle: {', '.join(idle)}" if idle else "every analysis found something or said why not")
    print("heaviest: " + ", ".join(f"{name} {seconds:.2f} s" for name, seconds in heaviest))
    tell("CPU of all analyses at 10,000 touchpoints", f"{largest['cpu']:.2f} s", "at most 5 s")
    tell("memory with all analyses at 10,000 touchpoints", f"{largest['memory']:.0f} MiB", "below 500 MiB")


def search(folder: Path, rounds: int) -> None:
    """The first answer of the search on 3,000 pages in Chromium, beside libraries that npm can bring."""
    from benchmarks.finding import PAGES, compare

    lines = compare(folder, rounds)
    best = {sample: (size, time) for sample, name, size, time, _ in lines if name == "ours"}
    for sample, name, size, time, (hits, asked) in lines:
        ours = best[sample]
        print(
            f"{sample}, {name}: {size / PAGES:.0f} bytes a page ({size / ours[0]:.2f} of ours),"
            f" first answer {time:.0f} ms ({time / ours[1]:.2f} of ours), found {hits} of {asked}"
        )
    slowest = max(time for _, time in best.values())
    tell(f"first answer of the search on {PAGES:,} pages", f"{slowest:.0f} ms", "at most 100 ms")


def lighthouse(folder: Path, rounds: int) -> None:
    """Scores of Lighthouse on a telephone, for the overview and the largest journey map of each sample."""
    from benchmarks.lighthouse import compare, installed, websites_in

    program = installed(folder / "lighthouse")
    if program is None:
        print("lighthouse: not measured; it needs Chromium, and npm with a network")
        return
    samples = Path(__file__).parents[1] / "sample_projects"
    names = sorted(config.parent.name for config in samples.glob("*/touchreport.yaml"))
    outputs = {name: folder / f"looked-{name}" for name in names}
    for name, output in outputs.items():
        run(build_command(samples / name, output))
    sites = [
        (f"{name} {path}", output / path) for name, output in outputs.items() for path in websites_in(output)
    ]
    lowest = {"performance": 100, "accessibility": 100}
    for name, page, found in compare(program, sites, rounds):
        print(f"{name}, {page}: {', '.join(f'{kind} {score}' for kind, score in found.items())}", flush=True)
        lowest = {kind: min(score, found[kind]) for kind, score in lowest.items()}
    for kind, score in lowest.items():
        tell(f"Lighthouse on a telephone, {kind}, lowest", str(score), "at least 95")


def pdf(folder: Path, rounds: int) -> None:
    """A PDF of about 60 pages against plain WeasyPrint on the same HTML."""
    from benchmarks.paper import prepare

    ours, theirs, pages = prepare(folder)
    a, b = in_turn(rounds, lambda: run(ours), lambda: run(theirs))
    tell(f"PDF of {pages} pages / plain WeasyPrint", f"{ratio(a, b):.2f}", "at most 1.0")


if __name__ == "__main__":
    main()
