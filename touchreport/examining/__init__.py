"""The first half of the story: from a project folder to playbooks as data, read, checked, analysed and outlined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from touchreport.errors import Problem, ProjectError
from touchreport.examining.analysing import Analysed, Surroundings, analyse_output
from touchreport.examining.examined import Examined
from touchreport.examining.outlining import outline_output
from touchreport.examining.telling import each_once, findings_by_severity, shown_in, told_once
from touchreport.examining.wishes import Progress, Wishes
from touchreport.outputs import outputs_of
from touchreport.readers import load
from touchreport.readers.loaded import Loaded
from touchreport.registry.discovery import discover
from touchreport.registry.plugins import unknown_inside
from touchreport.registry.themes import theme_names, unknown_theme
from touchreport.registry.witness import Witness
from touchreport.translated import lacking, untranslated_words

__all__ = [
    "GRACE",
    "Examined",
    "Progress",
    "Wishes",
    "examine",
    "examine_all",
    "findings_by_severity",
    "shown_in",
    "told_once",
]

GRACE = 30
"""Seconds that a plugin has beyond its limit to come back by itself, before the whole build is ended."""


def examine(folder: Path, wishes: Wishes | None = None, progress: Progress = lambda *_: None) -> Examined:
    """Read, check and analyse a project for its first output, or the first that is wanted; write nothing.

    Raises:
        ProjectError: with everything that is wrong with the project, its options and its outline.
    """
    return _examined(folder, wishes or Wishes(), progress, 1)[0]


def examine_all(
    folder: Path, wishes: Wishes | None = None, progress: Progress = lambda *_: None
) -> tuple[Examined, ...]:
    """Read, check and analyse a project for each output that is wanted; write nothing.

    Raises:
        ProjectError: with everything that is wrong with the project, its options and its outlines.
    """
    return _examined(folder, wishes or Wishes(), progress, None)


def _examined(folder: Path, wishes: Wishes, progress: Progress, most: int | None) -> tuple[Examined, ...]:
    progress("read", 0, 0)
    loaded = _loaded(folder, wishes)
    outputs = outputs_of(loaded, wishes.only)[:most]
    with Witness(loaded.limits.analysis_seconds + GRACE) as witness:
        registry = discover(folder, safe=wishes.safe, disabled=wishes.disabled, watching=witness.watching)
        around = Surroundings(folder, loaded, wishes, registry, witness.watching, progress)
        wrong = unknown_inside(loaded.settings.internal, registry)
        analysed: list[Analysed] = []
        for output in outputs:
            analysed.append(analyse_output(output, around, analysed))
    outlined = [outline_output(each, around, each is analysed[0]) for each in analysed]
    _raise_if_wrong(loaded.problems, wrong, *(faults for _, faults in outlined))
    known = (*loaded.problems, *wrong, *untranslated_words(loaded))
    return tuple(
        replace(each, problems=(*known, *each.problems), rows=loaded.counts, lacking=lacking(loaded))
        for each, _ in outlined
    )


def _loaded(folder: Path, wishes: Wishes) -> Loaded:
    """Return the checked project; a theme that there is not is told with everything else that is wrong."""
    known, named = theme_names(), wishes.theme
    try:
        loaded = load(folder, known if named is None else ())
    except ProjectError as error:
        wrong = () if named is None or named in known else (unknown_theme(named, known),)
        raise ProjectError((*wrong, *error.problems)) from None
    return replace(loaded, settings=replace(loaded.settings, outputs=())) if wishes.whole else loaded


def _raise_if_wrong(*told: Sequence[Problem]) -> None:
    """Stop where something is wrong with the project; what plugins do wrong is not among it."""
    problems = each_once(problem for part in told for problem in part)
    if any(problem.is_error for problem in problems):
        raise ProjectError(problems)
