"""What a user can rely on, held against whole sample projects."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import socket
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests.built import ROOT, SAMPLES, Built, copy_sample
from tests.samples.reading import broken_links, files_of, read_page
from tests.worlds import bare, render_to
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint

pytestmark = pytest.mark.slow

TEXTS = {".html", ".css", ".js", ".txt", ".svg", ".json", ".xml"}
REGISTRIES = ("pypi", "pythonhosted", "npmjs")
PRODUCT = re.compile(r"touch[ _-]?report", re.IGNORECASE)

CIRCUMSTANCES = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "LANG": "fa_IR.UTF-8"},
)


def _digest(folder: Path) -> dict[str, str]:
    """Return the hash of every file by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files_of(folder)
    }


def _build_elsewhere(project: Path, place: Path, circumstances: dict[str, str], *options: str) -> Path:
    """Build with the command line, from another folder, under other circumstances; return the output."""
    place.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "touchreport", "build", project, "--output", place / "out", *options],
        cwd=place,
        env={**os.environ, **circumstances},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return place / "out"


@pytest.mark.parametrize("sample", ["shoes", pytest.param("居家選品", marks=pytest.mark.proof)])
def test_same_files_same_website(sample: str, tmp_path: Path) -> None:
    """Whatever the hash seed, time zone, locale and folders: the same files with the same bytes.

    The full sweep of tests/qa/test_same_bytes.py does the same and more for every sample.
    """
    digests = []
    for number, circumstances in enumerate(CIRCUMSTANCES):
        project = copy_sample(sample, tmp_path / f"copy-{number}" / "project")
        digests.append(
            _digest(_build_elsewhere(project, tmp_path / f"place-{number}", circumstances, "--no-pdf"))
        )
    assert len(digests[0]) > 50
    assert digests[0] == digests[1]


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_link_leads_somewhere(built: Built, sample: str) -> None:
    """Each link, picture, font and style sheet is a file of the website; each place in a page exists."""
    assert broken_links(built.sample(sample)) == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_file_is_used(built: Built, sample: str) -> None:
    """Every page is reached from the overview, over however many links."""
    site = built.sample(sample)
    waiting, reached = [site / "index.html"], set[Path]()
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            waiting += [site / a.partition("#")[0] for a in read_page(page).addresses if ".html" in a]
    assert {page.name for page in site.rglob("*.html")} - {page.name for page in reached} == {"404.html"}


def test_navigation_does_not_grow(tmp_path: Path) -> None:
    """A card of a project with 200 touchpoints has as many links to find one's way as one of 10, and no more bytes."""
    links, sizes = set(), []
    for total in (10, 200):
        world = bare("en")
        rows = tuple(Touchpoint(f"stop-{n:03}", Text.of(f"Stop {n:03}", "en")) for n in range(total))
        pages = render_to(
            tmp_path / str(total), replace(world, project=replace(world.project, touchpoints=rows))
        )
        links.add(read_page(tmp_path / str(total) / "touchpoint-stop-005.html").navigation)
        sizes.append(len(re.sub(r"<svg.*?</svg>", "", pages["touchpoint-stop-005.html"], flags=re.DOTALL)))
    assert len(links) == 1
    assert max(links) > 5
    assert sizes[1] < sizes[0] + 50


@pytest.mark.parametrize("sample", SAMPLES)
def test_pages_are_light(built: Built, sample: str) -> None:
    """With style sheet and scripts, a page has at most 150 kB, and 40 as servers send it."""
    site = built.sample(sample)
    shared = b"".join((site / "assets" / name).read_bytes() for name in ("screen.css", "site.js", "find.js"))
    pages = {page.name: page.read_bytes() + shared for page in site.rglob("*.html")}
    assert {name: len(data) for name, data in pages.items() if len(data) > 150_000} == {}
    packed = {name: len(gzip.compress(data, 6)) for name, data in pages.items()}
    assert {name: size for name, size in packed.items() if size > 40_000} == {}


def _traces() -> set[str]:
    """Return what would tell something about this machine: its folders, its name, its registries."""
    folders = {ROOT, Path.home(), Path(sys.prefix), Path(tempfile.gettempdir())}
    traces = {f"{folder}/" for folder in folders if len(folder.parts) > 1}
    name = socket.gethostname()
    return {*traces, *REGISTRIES, *({name} if len(name) > 7 else set())}


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_of_this_machine(built: Built, sample: str) -> None:
    """No file of the website knows the folders or the name of the machine that made it, or a package registry."""
    traces = {trace.encode() for trace in _traces()}
    assert len(traces) > 5
    told = [
        (path.name, trace)
        for path in files_of(built.sample(sample))
        for trace in traces
        if trace in path.read_bytes()
    ]
    assert told == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_about_us(built: Built, sample: str) -> None:
    """The client's playbook does not name the tool that made it."""
    site = built.sample(sample)
    named = [
        path.name
        for path in files_of(site)
        if path.suffix in TEXTS and PRODUCT.search(path.read_text(encoding="utf-8"))
    ]
    assert named == []
    assert [path.name for path in files_of(site) if PRODUCT.search(path.name)] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_licences_of_what_is_inside_are_inside(built: Built, sample: str) -> None:
    """Every font in the website has its copyright and its licence beside it."""
    assets = built.sample(sample) / "assets"
    licences = (assets / "licences.txt").read_text(encoding="utf-8")
    families = {font.stem.split("-")[0] for font in (assets / "fonts").iterdir()}
    assert families
    assert [family for family in families if family not in licences] == []
    assert licences.count("SIL OPEN FONT LICENSE Version 1.1") >= len(families)


@pytest.mark.parametrize("sample", SAMPLES)
def test_it_opens_without_a_network(built: Built, sample: str) -> None:
    """No page loads anything from elsewhere: every address outside is a link that a reader may follow."""
    loads = re.compile(
        r"""<(?:img|script|link|source|iframe|object|embed)\b[^>]*(?:src|href|srcset)=["']?\s*(?:https?:)?//"""
    )
    pages = built.sample(sample).rglob("*.html")
    assert [page.name for page in pages if loads.search(page.read_text(encoding="utf-8"))] == []
    style = (built.sample(sample) / "assets" / "screen.css").read_text(encoding="utf-8")
    assert not re.search(r"url\(\s*[\"']?(?:https?:)?//|@import", style)


def test_broken_links_are_found(tmp_path: Path) -> None:
    """The search for links that lead nowhere finds a missing file, a missing place, and a way out of the website."""
    (tmp_path / "outside.html").touch()
    (tmp_path / "site").mkdir()
    page = '<a href="gone.html">a</a><a href="#gone">b</a><a href="../outside.html">c</a><a id="x" href="#x">d</a>'
    (tmp_path / "site" / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "site" / "page.css").write_text("p { background: url(gone.svg) }", encoding="utf-8")
    wrong = ["page.css: gone.svg", "page.html: gone.html", "page.html: #gone", "page.html: ../outside.html"]
    assert broken_links(tmp_path / "site") == wrong
