"""The checker of the W3C: every page of the samples is valid HTML with valid CSS."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.built import SAMPLES, Built

pytestmark = [pytest.mark.java, pytest.mark.slow]

FIRST = ("coffee", "fashion", "shoes")
"""Samples of three scripts; the full sweep has all."""

BLIND = "Resource violates Content Security Policy (meta tag): "
"""The checker reads the content policy as if a file had no origin, so that 'self' is nobody. In browsers it is the
file's own place, which the tests in Chromium prove: a style sheet that is blocked there is a fault."""

UNKNOWN = ("CSS: “container”: Property “container” doesn't exist.", "CSS: Unrecognized at-rule “@container”")
"""What the checker has not heard of: rules by the width of the page as letters fill it. Browsers have had them since 2023."""


def _check(jar: Path, files: Sequence[Path], *options: str) -> list[str]:
    """Return everything that the checker says about files, one line each."""
    command: list[str | Path] = [
        "java",
        "-Xss4m",
        "-jar",
        jar,
        "--format",
        "json",
        "--stdout",
        "--exit-zero-always",
        *options,
        *files,
    ]
    done = subprocess.run(
        command, capture_output=True, check=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )
    said = json.loads(done.stdout)["messages"]
    return [_line(message) for message in said if not message["message"].startswith((BLIND, *UNKNOWN))]


def _line(message: dict[str, Any]) -> str:
    place = f"{message['url'].rpartition('/')[2]}:{message.get('lastLine', '?')}"
    return f"{place} {message.get('subType', message['type'])}: {message['message']} {message.get('extract', '')[:100]}"


@pytest.mark.parametrize(
    "sample", [name if name in FIRST else pytest.param(name, marks=pytest.mark.proof) for name in SAMPLES]
)
def test_every_page_is_valid(built: Built, vnu_jar: Path, sample: str) -> None:
    """The checker has neither an error nor a warning for any page of a sample."""
    pages = sorted(built.sample(sample).rglob("*.html"))
    assert len(pages) > 40
    assert _check(vnu_jar, pages) == []


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_every_state_is_valid(built: Built, vnu_jar: Path, world: str) -> None:
    """Nor for pages with every kind of block, with too little data and with failed analyses."""
    assert _check(vnu_jar, sorted(built.world(world).glob("analysis-*.html"))) == []


def test_the_style_sheet_is_valid(built: Built, vnu_jar: Path) -> None:
    """The style sheet of the screen has no error."""
    found = _check(vnu_jar, [built.sample(SAMPLES[0]) / "assets" / "screen.css"], "--css", "--errors-only")
    assert found == []


def test_what_is_wrong_is_found(vnu_jar: Path, tmp_path: Path) -> None:
    """The checker is really asked: a page with a fault has one."""
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>A page</title><p><div></div></p>", encoding="utf-8")
    assert any("p" in line for line in _check(vnu_jar, [page]))
