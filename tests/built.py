"""Playbooks of the sample projects and of the worlds, each made once a run, however many processes test it.

Whoever needs a playbook first makes it; the others wait at a lock and find it ready::

    def test_it_opens(built: Built) -> None:
        site = built.sample("coffee")
"""

from __future__ import annotations

import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.worlds import World, bare, gaman, render_to, tern
from touchreport import platform
from touchreport.build import PDF, SITE, Wishes, build
from touchreport.registry.discovery import discover
from touchreport.registry.order import running_order

ROOT = Path(__file__).parents[1]
EVERY_SAMPLE = tuple(sorted(config.parent.name for config in ROOT.glob("sample_projects/*/touchreport.yaml")))
"""Names of all sample projects."""


def _makes_several(name: str) -> bool:
    written = (ROOT / "sample_projects" / name / "touchreport.yaml").read_text(encoding="utf-8")
    return re.search(r"^languages:", written, re.MULTILINE) is not None


SEVERAL = tuple(name for name in EVERY_SAMPLE if _makes_several(name))
"""Those with several playbooks, which have no website of their own at the top: tests of their own look at them."""

SAMPLES = tuple(name for name in EVERY_SAMPLE if name not in SEVERAL)
"""Those with one playbook, in one language."""

SWEPT = ("cosmetics", "居家選品")
"""Samples whose PDF is made by the full sweep alone; otherwise their languages are seen in print in golden pictures."""

PRINTED = tuple(pytest.param(name, marks=pytest.mark.proof) if name in SWEPT else name for name in SAMPLES)
"""The samples as parameters of a test that looks at their PDFs."""

WORLDS: dict[str, Callable[[], World]] = {
    "tern": tern,
    "gaman": gaman,
    "bare-en": lambda: bare("en"),
    "bare-fa": lambda: bare("fa"),
}
"""Worlds whose websites are looked at beside those of the samples: all blocks, all states, two languages."""

WITH_CARDS = ("coffee", "shoes")
"""Samples whose cards are printed as well, half of all pages: one from left to right, one from right to left."""

_PRINTED = 4
PAPERS = ("a4", "letter")
_PATIENCE = 300.0
"""Seconds to wait for another process that is building; far more than any build takes."""


def copy_sample(name: str, target: Path) -> Path:
    """Copy a sample project, without what earlier builds remembered beside it, and return the copy."""
    source = ROOT / "sample_projects" / name
    return Path(shutil.copytree(source, target, ignore=shutil.ignore_patterns(".touchreport")))


def language_of(folder: Path) -> str:
    """Return the language in which the pages of a website are written."""
    first = (folder / "index.html").read_text(encoding="utf-8")
    return first.split('<html lang="', 1)[1].split('"', 1)[0]


@dataclass(frozen=True, slots=True)
class Built:
    """Gives playbooks.

    Attributes:
        shared: a folder that all processes of the run share.
    """

    shared: Path

    def sample(self, name: str) -> Path:
        """Return the website of a sample project."""
        return self.once(f"site-{name}", lambda folder: _sample_site(name, folder)) / "output" / SITE

    def world(self, name: str) -> Path:
        """Return the website of a world."""
        return self.once(f"world-{name}", lambda folder: _world_site(name, folder)) / SITE

    def site(self, name: str) -> Path:
        """Return the website of a sample project or of a world."""
        return self.world(name) if name in WORLDS else self.sample(name)

    def pdf(self, name: str, paper: str = "a4", whole: bool = False) -> Path:
        """Return the PDF of a sample project on a paper; the test carries the marker ``pdf``.

        It has four of the analyses, unless `whole`, and but for two samples no cards; over all samples each analysis
        is printed, in the full sweep. The project that it is made of stands beside it; see :func:`printed_project`.
        """
        extent = "whole" if whole else "few"
        folder = self.once(
            f"pdf-{name}-{paper}-{extent}",
            lambda folder: _sample_pdf(name, paper, whole, folder),
            self._another_pdf,
        )
        return folder / "output" / PDF

    def handbook(self, name: str) -> Path:
        """Return the output of a sample with the theme `handbook` in its own chapters: website and pocket-size PDF."""
        return self.once(f"handbook-{name}", lambda folder: _sample_handbook(name, folder)) / "output"

    def _another_pdf(self) -> None:
        """Make a PDF that nobody has made yet, if there is one: most of them are asked for sooner or later."""
        for name in (each for each in SAMPLES if each not in SWEPT):
            if not any((self.shared / f"pdf-{name}-a4-few{end}").exists() for end in (".done", ".lock")):
                self.pdf(name)
                return

    def once(
        self, name: str, make: Callable[[Path], None], meanwhile: Callable[[], None] = lambda: None
    ) -> Path:
        """Return the folder of this name, filled by `make` if nobody has done it yet.

        Who has to wait for another process does something else `meanwhile`.
        """
        folder, done = self.shared / name, self.shared / f"{name}.done"
        with _lock(self.shared / f"{name}.lock", meanwhile):
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                make(folder)
                done.touch()
        return folder


@contextmanager
def _lock(path: Path, meanwhile: Callable[[], None]) -> Iterator[None]:
    """Hold a lock that dies with its holder.

    Raises:
        TimeoutError: if another process does not give it back.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT)
    try:
        until = time.monotonic() + _PATIENCE
        while not platform.try_lock(descriptor):
            if time.monotonic() > until:
                raise TimeoutError(f"{path.name} is held by another process")
            meanwhile()
            time.sleep(0.05)
        yield
    finally:
        os.close(descriptor)


def _sample_site(name: str, folder: Path) -> None:
    report = build(copy_sample(name, folder / "project"), folder / "output", Wishes(pdf=False))
    assert report.exit_code == 0, report.problems


def _world_site(name: str, folder: Path) -> None:
    (folder / SITE).mkdir(parents=True)
    render_to(folder / SITE, WORLDS[name]())


def printed_project(pdf: Path) -> Path:
    """Return the project folder of which a sample's PDF was made."""
    return pdf.parents[1] / "project"


def _sample_pdf(name: str, paper: str, whole: bool, folder: Path) -> None:
    project = copy_sample(name, folder / "project")
    config = project / "touchreport.yaml"
    written = config.read_text(encoding="utf-8") if whole else _with_few_chapters(name)
    config.write_text(f"{written}\noutputs: {json.dumps({'paper': paper})}\n", encoding="utf-8")
    report = build(project, folder / "output", Wishes(site=not whole))
    assert report.exit_code == 0, report.problems


def _sample_handbook(name: str, folder: Path) -> None:
    project = copy_sample(name, folder / "project")
    config = project / "touchreport.yaml"
    written = re.sub(r"^outline:\n(?:  - .*\n)+", "", config.read_text(encoding="utf-8"), flags=re.MULTILINE)
    config.write_text(written, encoding="utf-8")
    report = build(project, folder / "output", Wishes(theme="handbook"))
    assert report.exit_code == 0, report.problems


def _settings(name: str) -> tuple[str, dict[str, Any]]:
    written = (ROOT / "sample_projects" / name / "touchreport.yaml").read_text(encoding="utf-8")
    return written, yaml.load(written, yaml.BaseLoader)  # as text: 1406-06-31 is a day in Persian


@cache
def printed_analyses() -> dict[str, tuple[str, ...]]:
    """Return for each sample the four of its analyses that are printed: those that no sample before has, if it can."""
    every = [ordered.registered.analysis.id for ordered in running_order(discover().analyses).runs]
    times = dict.fromkeys(every, 0)
    chosen: dict[str, tuple[str, ...]] = {}
    for name in SAMPLES:
        off = {id for id, value in (_settings(name)[1].get("analyses") or {}).items() if value == "off"}
        rarest = sorted((id for id in every if id not in off), key=lambda id: times[id])[:_PRINTED]
        chosen[name] = tuple(id for id in every if id in rarest)
        for id in rarest:
            times[id] += 1
    return chosen


def _with_few_chapters(name: str) -> str:
    """Return the settings of a sample with only its analyses and chapters that are printed in the outline."""
    written, settings = _settings(name)
    chosen, outline = printed_analyses()[name], []
    for chapter in settings["outline"]:
        if chapter == "touchpoints" and name not in WITH_CARDS:
            continue
        kept = chapter.removeprefix("analysis/") in chosen or not chapter.startswith("analysis/")
        outline += [f"analysis/{id}" for id in chosen] if chapter == "analyses" else [chapter] if kept else []
    lines = "".join(f"  - {chapter}\n" for chapter in dict.fromkeys(outline))
    return re.sub(r"^outline:\n(?:  - .*\n)+", f"outline:\n{lines}", written, flags=re.MULTILINE)
