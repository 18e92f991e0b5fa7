"""Playbooks of the sample projects and of the worlds, each made once a run, however many processes test it.

Whoever needs a playbook first makes it; the others wait at a lock and find it ready::

    def test_it_opens(built: Built) -> None:
        site = built.sample("coffee")
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.worlds import World, bare, gaman, render_to, tern
from touchreport import platform
from touchreport.build import PDF, SITE, Wishes, build

ROOT = Path(__file__).parents[1]
SAMPLES = tuple(sorted(config.parent.name for config in ROOT.glob("sample_projects/*/touchreport.yaml")))
"""Names of all sample projects."""

WORLDS: dict[str, Callable[[], World]] = {
    "tern": tern,
    "gaman": gaman,
    "bare-en": lambda: bare("en"),
    "bare-fa": lambda: bare("fa"),
}
"""Worlds whose websites are looked at beside those of the samples: all blocks, all states, two languages."""

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

    def pdf(self, name: str, paper: str = "a4") -> Path:
        """Return the PDF of a sample project on a paper; the test carries the marker ``pdf``."""
        folder = self.once(
            f"pdf-{name}-{paper}", lambda folder: _sample_pdf(name, paper, folder), self._another_pdf
        )
        return folder / "output" / PDF

    def _another_pdf(self) -> None:
        """Make a PDF that nobody has made yet, if there is one: most of them are asked for sooner or later."""
        for name in SAMPLES:
            if not any((self.shared / f"pdf-{name}-a4{end}").exists() for end in (".done", ".lock")):
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


def _sample_pdf(name: str, paper: str, folder: Path) -> None:
    project = copy_sample(name, folder / "project")
    with (project / "touchreport.yaml").open("a", encoding="utf-8") as file:
        file.write(f"\noutputs: {json.dumps({'paper': paper})}\n")
    report = build(project, folder / "output", Wishes(site=False))
    assert report.exit_code == 0, report.problems
