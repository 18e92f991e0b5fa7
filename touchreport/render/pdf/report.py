"""What the child process reports, and how its end is told."""

from __future__ import annotations

import json
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from touchreport.errors import Level, Problem
from touchreport.platform import describe_exit, install_command, package_manager
from touchreport.render.pdf.job import PdfJob, PdfResult

OUT_OF_MEMORY = 71
"""How the child exits when memory is over and it cannot even write a report."""

_MEMORY_WORDS = (
    "failed to allocate",
    "bad_alloc",
    "MemoryError",
    "Cannot allocate memory",
    "failed to map segment",
)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a child process ended.

    Attributes:
        code: its exit code, negative for a signal; None if it was stopped when its time was over.
        words: the last of what it wrote to standard error.
    """

    code: int | None
    words: str


def write_report(folder: Path, **report: object) -> None:
    """Write the child's report."""
    (folder / "report.json").write_text(json.dumps(report), encoding="utf-8")


def read_report(folder: Path) -> dict[str, Any] | None:
    """Return the child's report; None if it left none."""
    try:
        report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return report


def as_result(job: PdfJob, ended: Ended, report: dict[str, Any] | None) -> PdfResult | tuple[Problem, ...]:
    """Return the PDF that was made, or all the problems because of which there is none."""
    if ended.code != 0 or report is None:
        return (_how_it_ended(job, ended),)
    if (failure := report.get("failure")) is not None:
        return (_failure(job, failure, report.get("words", "")),)
    problems = _assets(job, report) + _glyphs(report)
    if problems:
        return problems
    return PdfResult(job.output, report["pages"], report["size"], _remarks(report), job.families)


def _how_it_ended(job: PdfJob, ended: Ended) -> Problem:
    """Return the problem of a child that left no report."""
    if ended.code is None or ended.code == -getattr(signal, "SIGXCPU", 0):
        return Problem("pdf-too-slow", arguments={"seconds": job.limits.seconds})
    if ended.code == OUT_OF_MEMORY or any(words in ended.words for words in _MEMORY_WORDS):
        return Problem("pdf-out-of-memory", arguments={"megabytes": job.limits.memory // 1024**2})
    lines = ended.words.strip().splitlines()
    last = lines[-1] if lines else "nothing"
    return Problem("pdf-engine-crashed", arguments={"end": describe_exit(ended.code), "words": last})


def _failure(job: PdfJob, failure: str, words: str) -> Problem:
    """Return the problem of a child that stopped and said why."""
    if failure == "libraries":
        manager = package_manager()
        if manager is None:
            return Problem("pdf-libraries-missing-here", arguments={"reason": words})
        command = install_command(manager, manager.pdf_packages)
        return Problem("pdf-libraries-missing", arguments={"reason": words, "command": command})
    if failure == "memory":
        return Problem("pdf-out-of-memory", arguments={"megabytes": job.limits.memory // 1024**2})
    if failure == "depth":
        return Problem("pdf-too-deep")
    return Problem("pdf-engine-failed", arguments={"reason": words})


def _assets(job: PdfJob, report: dict[str, Any]) -> tuple[Problem, ...]:
    missing = [
        Problem("pdf-asset-missing", job.origins.get(name), {"file": name}) for name in report["missing"]
    ]
    refused = [
        Problem("pdf-address-refused", arguments={"address": address}) for address in report["refused"]
    ]
    images = [
        Problem(each["code"], job.origins.get(each["name"]), _arguments(each["arguments"]))
        for each in report["images"]
    ]
    return (*missing, *refused, *images)


def _arguments(stored: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments of a problem that went through JSON, where tuples become lists."""
    return {key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()}


def _glyphs(report: dict[str, Any]) -> tuple[Problem, ...]:
    if not report["glyphs"]:
        return ()
    shown = tuple(f"{chr(code)} (U+{code:04X})" for code in report["glyphs"])
    return (Problem("pdf-characters-missing", arguments={"characters": shown}),)


def _remarks(report: dict[str, Any]) -> tuple[Problem, ...]:
    links = [Problem("pdf-link-dropped", None, {"address": each}, Level.WARNING) for each in report["links"]]
    words = [Problem("pdf-engine-remark", None, {"words": each}, Level.WARNING) for each in report["remarks"]]
    return (*links, *words)
