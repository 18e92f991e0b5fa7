"""Which pages stand for all: one of each template, of two for cards, and each analysis."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.built import ROOT, SAMPLES
from touchreport.registry.discovery import discover

FIRST = ("coffee", "shoes")
"""One sample from left to right, one from right to left. What a page does is the same in all languages of a direction."""

IN_BOTH_DIRECTIONS = [
    name if name in FIRST else pytest.param(name, marks=pytest.mark.proof) for name in SAMPLES
]
"""The two in `make test`; all samples in the full sweep."""

ANALYSES = tuple(registered.analysis.id for registered in discover().analyses)


def _first(pattern: str) -> Callable[[Path], Path]:
    return lambda site: min(site.glob(pattern))


def _fullest_card(site: Path) -> Path:
    return max(_cards(site), key=lambda card: card.stat().st_size)


def _barest_card(site: Path) -> Path:
    return min(_cards(site), key=lambda card: card.stat().st_size)


def _cards(site: Path) -> list[Path]:
    return [page for page in sorted(site.rglob("*.html")) if kind_of(page) == "card"]


def kind_of(page: Path) -> str:
    """Return the template from which a page was made."""
    found = re.search(r'<body class="p-([a-z]+)', page.read_text(encoding="utf-8"))
    assert found is not None, f"{page.name} does not say what it is"
    return found[1]


PAGES: dict[str, Callable[[Path], Path]] = {
    "overview": lambda site: site / "index.html",
    "brand": lambda site: site / "brand.html",
    "personas": lambda site: site / "personas.html",
    "journey": _first("journey-*.html"),
    "map": lambda site: site / "map.html",
    "channels": lambda site: site / "channels.html",
    "touchpoints": lambda site: site / "touchpoints.html",
    "fullest card": _fullest_card,
    "barest card": _barest_card,
    "actions": lambda site: site / "actions.html",
    "findings": lambda site: site / "findings.html",
    "method": lambda site: site / "method.html",
    "text": _first("page-*.html"),
    "404": lambda site: site / "404.html",
    **{f"analysis {name}": _first(f"analysis-{name}.html") for name in ANALYSES},
}
"""From the name of a page to where it stands in the website of a sample."""


def pages_of(sample: str) -> tuple[str, ...]:
    """Return the names of the pages that a sample has: an analysis that it leaves out has none."""
    written = (ROOT / "sample_projects" / sample / "touchreport.yaml").read_text(encoding="utf-8")
    analyses = yaml.load(written, yaml.BaseLoader).get("analyses") or {}
    return tuple(name for name in PAGES if analyses.get(name.removeprefix("analysis ")) != "off")


WORLD_PAGES: dict[str, str] = {
    "every kind of block": "analysis-family.html",
    "too little data": "analysis-answers.html",
    "a failed analysis": "analysis-broken.html",
}
"""Pages of the worlds that no sample has."""
