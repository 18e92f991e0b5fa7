"""Classes proposed for rows of a sheet that have none, by the names of the rows; in a file of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from touchreport.errors import ProjectError
from touchreport.model.touchpoint import Touchpoint
from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.recognising import PROPOSED, Recognised, proposed_classes, recognised
from touchreport.vocabulary.terms import term

FILE = "proposals/touchpoints.xlsx"
"""The file, in the project folder; its folder is not read, so that nothing is taken over by itself."""

_NONE: tuple[str, ...] = ()


def propose_classes(folder: Path, language: str) -> Path | None:
    """Write what is proposed for the inventory of a project, and return the file; None where there is nothing.

    The file is a workbook with a row for each touchpoint whose name the catalogue knows and that lacks a class. Its
    cells hold what is proposed, marked as such, under the headings of an inventory in `language`. A row that cannot be
    read gets none.

    Args:
        folder: the project folder.
        language: BCP 47 tag of its language.
    """
    from touchreport.readers.checking.legible import legible_touchpoints
    from touchreport.readers.project import read_project
    from touchreport.readers.template import write_template

    try:
        rows = proposed_rows(legible_touchpoints(read_project(folder)), language)
    except ProjectError:  # told, with everything else, when the project is checked
        return None
    if not rows:
        return None
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    columns = ("name", *map(_field, PROPOSED), "evidence_status", "notes")
    write_template(path, language, rows={"touchpoints": rows}, columns=columns)
    return path


def proposed_rows(touchpoints: Iterable[Touchpoint], language: str) -> list[dict[str, str]]:
    """Return a row for each touchpoint with a proposal: names of fields with words in `language`.

    The notes say what the touchpoint was taken for.
    """
    rows = []
    for touchpoint in touchpoints:
        classes = _classes(touchpoint)
        found = recognised(touchpoint.name.words, classes, touchpoint.channels)
        proposed = proposed_classes(found, classes)
        if proposed:
            cells = {
                _field(axis): _joined(term(axis, name).in_language(language) for name in names)
                for axis, names in proposed.items()
            }
            name = touchpoint.name.in_language(language)
            said = {"evidence_status": _proposed(language), "notes": _taken_for(found, language)}
            rows.append({"name": name, **cells, **said})
    return rows


def _classes(touchpoint: Touchpoint) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for axis in PROPOSED:
        value = getattr(touchpoint, _field(axis))
        found[axis] = (value,) if isinstance(value, str) else value or _NONE
    return found


def _field(axis: str) -> str:
    return axis.replace("-", "_")


def _proposed(language: str) -> str:
    return term("evidence", "proposed").in_language(language)


def _taken_for(found: Recognised, language: str) -> str:
    return _joined(types()[kind].name.in_language(language) for kind in found.types)


def _joined(words: Iterable[str]) -> str:
    return "; ".join(words)
