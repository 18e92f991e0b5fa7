"""A small project in any language, and its website in any theme: words of the catalogue, one persona, one journey."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.built import Built
from touchreport.build import SITE, Wishes, build
from touchreport.scaffold.starter import CATALOGUE_MODEL, starter_rows
from touchreport.vocabulary.glossary import glossary

LANGUAGES = ("en", "fa", "zh-Hant", "zh-Hans", "ja", "ru")
THEMES = ("playbook", "boardroom", "handbook")
_FEELINGS = (1, -2, 0.5, 2, -1)


def write_small(folder: Path, language: str) -> Path:
    """Write a project in a language into a folder, and return the folder."""
    folder.mkdir(parents=True)
    rows = starter_rows(CATALOGUE_MODEL, language)
    for place, row in enumerate(rows):
        row |= {"importance": str(5 - place % 3), "performance": str(1 + place % 5), "persona": "ines"}
        row |= {"script": row["name"], "do": row["goal"], "owner": "" if place % 3 else "nora"}
    steps = [
        {"persona": "ines", "order": str(place), "touchpoint": row["id"], "stage": row["stages"],
         "emotion": str(_FEELINGS[place % 5]), "quote": row["name"]}
        for place, row in enumerate(rows, start=1)
    ]  # fmt: skip
    _write_table(folder / "touchpoints.csv", rows)
    _write_table(folder / "journeys.csv", steps)
    settings = {
        "title": glossary().entry("page.playbook").text(language),
        "language": language,
        "date": "2026-11-01",
        "model": CATALOGUE_MODEL,
        "brand": {"name": "Tern Coffee", "colour": "#00617f"},
        "personas": [{"id": "ines", "name": "Ines", "channels_private": ["instagram"]}],
        "people": [{"id": "nora", "name": "Nora", "phone": "030 555 0142"}],
    }
    text = json.dumps(settings, ensure_ascii=False)  # which is YAML as well
    (folder / "touchreport.yaml").write_text(text, encoding="utf-8")
    return folder


def _write_table(path: Path, rows: list[dict[str, str]]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, restval="")
        writer.writeheader()
        writer.writerows(rows)


def small_site(built: Built, theme: str, language: str) -> Path:
    """Return the website of the small project in a theme and a language; it is made once a run."""

    def make(folder: Path) -> None:
        report = build(write_small(folder / "p", language), folder / "out", Wishes(pdf=False, theme=theme))
        assert report.exit_code in (0, 1), report.problems

    return built.once(f"small-{theme}-{language.lower()}", make) / "out" / SITE
