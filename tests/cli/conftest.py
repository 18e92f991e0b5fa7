"""Calling the command line in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from touchreport.cli import main


@dataclass(frozen=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


Call = Callable[..., Said]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command and return what it said."""

    def run(*arguments: object) -> Said:
        with pytest.raises(SystemExit) as leaving:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Said(int(leaving.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that is right."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "touchreport.yaml").write_text(
        "title: Playbook\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-process\n"
        "brand:\n  name: Tern\n  colour: '#00617f'\n"
        "personas:\n  - {id: ines, name: Ines, share: 60%}\n",
        encoding="utf-8",
    )
    (folder / "touchpoints.csv").write_text(
        "ID,Touchpoint,Stage,Channel,Persona,Controllable,Importance\n"
        "poster,Poster at the station,Awareness,Outdoor,Ines,yes,3\n"
        "reviews,Reviews on map services,Comparison,Review site,Ines,no,5\n"
        "wait,Waiting for the order,Purchase,Shop,Ines,yes,5\n",
        encoding="utf-8",
    )
    return folder
