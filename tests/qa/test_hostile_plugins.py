"""Whatever a plugin does, the playbook is built without it and says so; what ends the process is named."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile_plugins import FATAL, HARMLESS, SURVIVED, UNLOADABLE, plugin

pytestmark = pytest.mark.slow

CONFIG = """title: Playbook
language: en
date: 2026-11-01
model: purchase-process
limits:
  analysis-seconds: {seconds}
analyses:
  churn:
    months: 3
outline: [overview, analysis/churn, analyses, method]
"""


def project(folder: Path, plugins: dict[str, str], seconds: int = 1) -> Path:
    (folder / "plugins").mkdir(parents=True)
    (folder / "touchreport.yaml").write_text(CONFIG.format(seconds=seconds), encoding="utf-8")
    (folder / "touchpoints.csv").write_text(
        "Touchpoint,Stage,Channel,Importance\nAsk,Awareness,Shop,3\nPay,Purchase,Shop,5\n", encoding="utf-8"
    )
    for name, source in plugins.items():
        (folder / "plugins" / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "touchreport", "build", str(folder), "--no-pdf", *options],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def page(folder: Path, analysis: str) -> str:
    file = folder / "playbook" / "site" / f"analysis-{analysis}.html"
    return html.unescape(re.sub(r"<[^>]+>", "", file.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A project with all plugins that can be survived, built once."""
    plugins = {name: plugin(name, body) for name, (body, _) in SURVIVED.items()}
    plugins |= {name: plugin(name, body) for name, body in HARMLESS.items()}
    plugins |= {name: source for name, (source, _) in UNLOADABLE.items()}
    folder = project(tmp_path_factory.mktemp("hostile") / "shop", plugins)
    return folder, build(folder)


def test_the_build_says_that_it_is_incomplete(built: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    """The exit code is 4, and standard output holds nothing that a plugin printed."""
    _, done = built
    assert done.returncode == 4, done.stderr
    assert "to standard output" in done.stderr
    assert "and to its descriptor" in done.stderr
    assert "descriptor" not in done.stdout
    assert "standard output" not in done.stdout


@pytest.mark.parametrize("name", SURVIVED)
def test_the_chapter_says_what_went_wrong(
    built: tuple[Path, subprocess.CompletedProcess[str]], name: str
) -> None:
    """Where the analysis would stand, its page names the plugin and the reason."""
    folder, done = built
    text = page(folder, name)
    assert "This analysis could not be completed." in text
    assert SURVIVED[name][1] in text
    assert name in text
    assert f"“{name}”" in done.stderr


@pytest.mark.parametrize("name", HARMLESS)
def test_what_can_be_put_back_costs_nothing(
    built: tuple[Path, subprocess.CompletedProcess[str]], name: str
) -> None:
    """An analysis that leaves the process changed has its result, and those after it are not disturbed."""
    folder, _ = built
    assert "Nothing to say" in page(folder, name)


@pytest.mark.parametrize("name", UNLOADABLE)
def test_a_plugin_that_cannot_be_used_has_a_chapter(
    built: tuple[Path, subprocess.CompletedProcess[str]], name: str
) -> None:
    """A plugin that nobody could ask for its analyses stands in the playbook under its own name."""
    folder, done = built
    identifier = {"wants_more": "wants-more"}.get(name, name.replace("_", "-"))
    text = page(folder, identifier)
    assert "This analysis could not be completed." in text
    assert UNLOADABLE[name][1] in text
    assert name in done.stderr


def test_the_others_find_what_they_find_without_them(
    built: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    """The pages of the analyses that came with touchreport hold the same words as without any other plugin."""
    folder, _ = built
    alone = project(tmp_path / "shop", {"lost": "import moods"})
    build(alone)
    for name in ("controllability", "channels", "gaps"):
        here, there = page(folder, name), page(alone, name)
        begin = "In this analysis" if "In this analysis" in here else here[:40]
        assert len(here) > 500
        assert re.findall(r"\d+ of \d+[^.]*", here) == re.findall(r"\d+ of \d+[^.]*", there), begin


def test_options_of_a_plugin_that_does_not_load_do_not_stop_the_build(tmp_path: Path) -> None:
    """What a project writes for the analyses of a broken plugin, or of one left out, is a warning."""
    folder = project(tmp_path / "shop", {"loyalty": "import moods"})
    done = build(folder)
    assert done.returncode == 4
    assert "There is no analysis “churn”" in done.stderr
    assert build(folder, "--safe").returncode == 0
    (folder / "plugins" / "loyalty.py").unlink()
    assert build(folder).returncode == 3


@pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX systems")
@pytest.mark.parametrize("name", FATAL)
def test_what_ends_the_process_is_named_with_the_way_out(tmp_path: Path, name: str) -> None:
    """A crash, a signal and a wait that nothing ends: the plugin is named, with --disable; nothing is written."""
    folder = project(tmp_path / "shop", {name: plugin(name, FATAL[name] + "\nreturn fine()")})
    script = (
        "import sys, touchreport.examining as b; b.GRACE = 1; from touchreport.cli import main; "
        f"sys.argv = ['touchreport', 'build', {str(folder)!r}, '--no-pdf']; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode != 0
    assert f"the plugin “{name}”" in done.stderr.replace("The plugin", "the plugin")
    assert f"--disable {name}" in done.stderr
    assert not (folder / "playbook").exists()
    assert build(folder, "--disable", name).returncode == 0
