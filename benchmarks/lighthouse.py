"""Lighthouse on a telephone: performance and accessibility of the overview and of the largest journey map of each sample.

The website is served compressed, as every static host does, to a browser that has fonts for Chinese and Japanese, as readers
of these languages do. What a busy machine does in between counts against the page,
so each page is looked at several times, and its best result is told.
"""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, BinaryIO

from tools import reader_fonts

PACKAGE = "lighthouse@13.5.0"
CATEGORIES = ("performance", "accessibility")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_COMPRESSED = (".html", ".css", ".js", ".svg")

Scores = dict[str, int]
"""From a category to its score, of 100."""


class _Compressing(SimpleHTTPRequestHandler):
    """Serves a folder in silence; text is compressed."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer with a compressed file, if it is one of text."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in _COMPRESSED or not path.is_file():
            return super().send_head()
        data = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a website to this machine alone, and give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Compressing, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def installed(folder: Path) -> Path | None:
    """Let npm bring Lighthouse into a folder, and return its program; None where npm cannot, or there is no browser."""
    if _browser() is None:
        return None
    command = [
        "npm",
        "install",
        "--ignore-scripts",
        "--silent",
        "--no-audit",
        "--prefix",
        str(folder),
        PACKAGE,
    ]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return folder / "node_modules" / "lighthouse" / "cli" / "index.js"


def _browser() -> str | None:
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def websites_in(output: Path) -> tuple[Path, ...]:
    """Return the websites of an output folder, relative to it: one a playbook and a language.

    The page at which a website of several languages begins shows nothing but their names, and is none.
    """
    found = sorted(path.parent.relative_to(output) for path in output.rglob("index.html"))
    return tuple(each for each in found if not any(each in other.parents for other in found))


def pages_of(site: Path) -> tuple[Path, ...]:
    """Return the overview and the journey map with most to draw, if there is one."""
    maps = sorted(site.glob("journey-*.html"), key=lambda page: (-page.stat().st_size, page.name))
    return (site / "index.html", *maps[:1])


def scores(program: Path, address: str, rounds: int, fonts: Path) -> Scores:
    """Return the best score of a page in each category, on Lighthouse's own telephone and network.

    Args:
        program: Lighthouse.
        address: the page.
        rounds: how often it is looked at.
        fonts: a folder for what the system remembers about fonts.
    """
    environment = {**reader_fonts.environment(fonts), "CHROME_PATH": _browser() or ""}
    found = [_looked(program, address, environment) for _ in range(rounds)]
    return {name: max(each[name] for each in found) for name in CATEGORIES}


def _looked(program: Path, address: str, environment: Mapping[str, str | float | bool]) -> Scores:
    command = ["node", str(program), address, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(CATEGORIES)}"]
    given = {name: str(value) for name, value in environment.items()}
    done = subprocess.run(command, check=True, capture_output=True, env=given)
    categories = json.loads(done.stdout)["categories"]
    return {name: round(categories[name]["score"] * 100) for name in CATEGORIES}


def compare(
    program: Path, sites: Sequence[tuple[str, Path]], rounds: int
) -> Iterator[tuple[str, str, Scores]]:
    """Yield for each website its name, the name of each page that was looked at, and the page's scores."""
    with TemporaryDirectory(prefix="touchreport-fonts-") as fonts:
        for name, site in sites:
            with served(site) as address:
                for page in pages_of(site):
                    yield name, page.name, scores(program, f"{address}/{page.name}", rounds, Path(fonts))
