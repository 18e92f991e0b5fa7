from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from touchreport.locales import available
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint
from touchreport.readers import load
from touchreport.scaffold.project import NewProject, create
from touchreport.scaffold.proposals import FILE, proposed_rows
from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.recognising import PROPOSED

SHEET = """Touchpoint,Stage,Channel,Persona,Controllable,Importance
Newsletter,Repeat purchase and after-sales,E-mail,Nora,,5
Ordering at the desk,Purchse,Shop,Nora,yes,5
Feedback survey,Repeat purchase and after-sales,E-mail,Nora,,9
"""


def started(folder: Path, sheet: str, language: str = "en") -> tuple[Path, ...]:
    """Start a project from a sheet; return the files written."""
    inventory = folder / "inventory.csv"
    inventory.write_text(sheet, encoding="utf-8")
    return create(folder / "new", NewProject("Tern", language, inventory=inventory)).files


def test_a_row_is_proposed_what_it_lacks() -> None:
    """The newsletter says that it is controllable; the other classes are proposed in the project's language."""
    row = Touchpoint("news", Text.of("Newsletter", "en"), control="controllable")
    (proposed,) = proposed_rows([row], "en")
    assert proposed == {
        "name": "Newsletter",
        "presence": "Online",
        "nature": "Communication",
        "goal": proposed["goal"],
        "media_class": "Owned",
        "owner_class": "Brand-owned",
        "evidence_status": "Proposed",
        "notes": "E-mail newsletter",
    }
    assert proposed["goal"]


def test_a_row_that_no_name_explains_is_left_alone() -> None:
    """What the catalogue does not know, and what lacks nothing, gets no row."""
    known = types()["email-newsletter"].classes
    full = {axis.replace("-", "_"): known[axis] for axis in PROPOSED}
    for axis in ("control", "media_class", "owner_class"):
        full[axis] = full[axis][0]  # type: ignore[assignment]  # one class, held bare
    whole = Touchpoint("news", Text.of("Newsletter", "en"), **full)  # type: ignore[arg-type]  # as above
    assert proposed_rows([Touchpoint("x", Text.of("A word with the baker", "en")), whole], "en") == []


@pytest.mark.parametrize("language", available())
def test_proposals_can_be_taken_over_as_they_are(tmp_path: Path, language: str) -> None:
    """Headings and words of the file are those that a project in its language reads: every class comes back."""
    kind = types()["email-newsletter"]
    files = started(tmp_path, f"name\n{kind.name.in_language(language)}\n", language)
    assert files[-1] == tmp_path / "new" / FILE
    (tmp_path / "new" / "touchpoints.csv").unlink()
    shutil.copy(files[-1], tmp_path / "new" / "touchpoints.xlsx")
    (row,) = load(tmp_path / "new").project.touchpoints
    for axis in PROPOSED:
        value = getattr(row, axis.replace("-", "_"))
        wanted = kind.classes[axis][:1] if axis == "goal" else kind.classes[axis]
        assert ((value,) if isinstance(value, str) else value) == wanted, axis
    assert row.evidence_status == "proposed"


def test_a_sheet_with_faults_gets_proposals_for_what_can_be_read(tmp_path: Path) -> None:
    """A misspelt stage, a persona that nobody declared and a rating off its scale do not keep names from being read."""
    files = started(tmp_path, SHEET)
    assert files[-1].name == "touchpoints.xlsx"
    assert (tmp_path / "new" / "touchpoints.csv").read_text(encoding="utf-8") == SHEET


def test_a_sheet_without_names_gets_none(tmp_path: Path) -> None:
    """Where no heading tells which column holds the names, nothing is proposed and nothing fails."""
    files = started(tmp_path, "Handshake,Stage\nNewsletter,Purchase\n")
    assert [file.name for file in files] == ["touchreport.yaml", "brand.yaml", "touchpoints.csv"]


def test_the_proposals_are_not_read_by_themselves(tmp_path: Path) -> None:
    """Nothing of the file is in the project until somebody puts it there, and no warning speaks of it."""
    started(tmp_path, "name\nNewsletter\n")
    loaded = load(tmp_path / "new")
    assert loaded.project.touchpoints[0].media_class is None
    assert [problem.code for problem in loaded.problems if problem.code == "unused-file"] == []
