"""The pages about plugins and themes do what they say: their files work as they stand."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.docs.snippets import ROOT, follow, snippets
from touchreport.build import examine
from touchreport.locales import available
from touchreport.model import blocks

PLUGINS = ROOT / "docs" / "writing-a-plugin.md"
THEMES = ROOT / "docs" / "writing-a-theme.md"
LANGUAGES = ROOT / "docs" / "languages.md"
EXAMPLE = ROOT / "docs" / "examples" / "every_block.py"
COFFEE = ROOT / "sample_projects" / "coffee"


@pytest.mark.slow
def test_the_plugin_of_the_page_works(tmp_path: Path) -> None:
    """Its options are checked, its analysis runs, its test passes, and its Persian sentence is found."""
    follow(snippets(PLUGINS), tmp_path)
    config = tmp_path / "touchreport.yaml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("language: en", "language: fa"), encoding="utf-8"
    )
    sheet = "نقطه تماس,مرحله,کانال\nسفارش,خرید,فروشگاه\n"
    (tmp_path / "touchpoints.csv").write_text(sheet, encoding="utf-8")
    _build(tmp_path)
    page = (tmp_path / "playbook" / "site" / "analysis-quiet.html").read_text(encoding="utf-8")
    assert "از نقاط تماس سنجیده نمی‌شود" in page


def test_the_language_of_the_page_works(tmp_path: Path) -> None:
    """Its rules are read, its words and its vocabulary are shown, and what it lacks is told."""
    assert "Überblick" in follow(snippets(LANGUAGES), tmp_path)


def test_the_languages_of_the_page_are_those_there_are() -> None:
    """The table names each language that touchreport has, with its tag."""
    named = re.findall(r"^\|[^|]+\| `([^`]+)` \|", LANGUAGES.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == list(available())


def test_the_example_shows_every_block(tmp_path: Path) -> None:
    """The pattern book holds one block of each kind that there is, on a real inventory."""
    project = tmp_path / "coffee"
    shutil.copytree(COFFEE, project, ignore=shutil.ignore_patterns(".touchreport"))
    (project / "plugins").mkdir()
    shutil.copy(EXAMPLE, project / "plugins")
    (outcome,) = (o for o in examine(project).outcomes if o.id == "every-block")
    assert outcome.result is not None, outcome.problem
    kinds = {type(block).__name__ for block in outcome.result.blocks}
    assert kinds == {kind.__name__ for kind in blocks.Block.__args__}
    page = PLUGINS.read_text(encoding="utf-8")
    assert [kind for kind in kinds if f"| `{kind}` |" not in page] == []


@pytest.mark.slow
def test_the_override_and_the_theme_of_the_page_work(tmp_path: Path) -> None:
    """A template and a style sheet of the project are used; a theme with a parent begins with a single file."""
    follow(snippets(THEMES), tmp_path)
    declared = tomllib.loads((tmp_path / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (name, module), *_ = declared["entry-points"]["touchreport.themes"].items()
    installed = tmp_path / "touchreport_theme_plain-1.0.0.dist-info"
    installed.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {declared['name']}\nVersion: {declared['version']}\n"
    (installed / "METADATA").write_text(metadata, encoding="utf-8")
    (installed / "entry_points.txt").write_text(
        f"[touchreport.themes]\n{name} = {module}\n", encoding="utf-8"
    )
    _build(tmp_path, "--theme", "plain")
    css = (tmp_path / "playbook" / "site" / "assets" / "screen.css").read_text(encoding="utf-8")
    assert css.index("grayscale(1)") < css.index(".house-rule")


def _build(project: Path, *options: str) -> None:
    """Build in a process of its own, which finds packages in the project's folder."""
    command = [sys.executable, "-m", "touchreport", "build", str(project), "--no-pdf", *options]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
