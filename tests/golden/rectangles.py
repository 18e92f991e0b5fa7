"""Where the main parts of pages lie in a browser: measured, kept in ``rectangles/<language>.json``, compared.

Each part is measured from the part before it, so that one that grew is told and not all that follow. The fonts are pinned:
those of the website, and for Chinese and Japanese those of the PDF.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from tests import worlds
from tests.golden.keeping import ACCEPT
from tests.golden.world import workshop

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = Path(__file__).parent / "rectangles"
PAGES = (
    "index.html",
    "journey-ines.html",
    "page-notes.html",
    "analysis-field.html",
    "touchpoint-estimate.html",
)
WIDTHS = (1440, 390)

PIXELS, SHARE = 3, 0.01
"""How far a side may be off: less than any line of text is high, and room for how browsers round."""

Part = tuple[str, int, int, int, int]
"""Name, left, down from the part before, width and height, in pixels."""
Measured = dict[str, list[Part]]
"""The parts of each page at each width, by ``<page> <width>``."""

_SCRIPT = Path(__file__).with_name("parts.js").read_text(encoding="utf-8")


def measure(browser: Browser, language: str, folder: Path) -> Measured:
    """Write the website of the workshop into a folder and return where its parts lie."""
    worlds.render_to(folder, workshop(language))
    found: Measured = {}
    for width in WIDTHS:
        context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce")
        tab = context.new_page()
        for page in PAGES:
            tab.goto((folder / page).as_uri())
            tab.evaluate("document.fonts.ready")
            found[f"{page} {width}"] = [tuple(part) for part in tab.evaluate(_SCRIPT)]
        context.close()
    return found


def read(language: str) -> Measured:
    """Return what is kept for a language; nothing where nothing is."""
    path = FOLDER / f"{language}.json"
    if not path.is_file():
        return {}
    kept = json.loads(path.read_text(encoding="utf-8"))
    return {page: [tuple(part) for part in parts] for page, parts in kept.items()}


def keep(language: str, found: Measured) -> None:
    """Keep what was measured, a line a part, unless it is what is kept already."""
    if not differences(read(language), found):
        return
    pages = [
        f'"{page}": [\n' + ",\n".join(json.dumps(part, ensure_ascii=False) for part in parts) + "\n]"
        for page, parts in found.items()
    ]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{language}.json").write_text("{\n" + ",\n".join(pages) + "\n}\n", encoding="utf-8")


def differences(kept: Measured, found: Measured) -> list[str]:
    """Return where parts lie elsewhere than they did, a line a page: the first part of each that does."""
    lines = [f"{page}: not measured yet; {ACCEPT}" for page in found.keys() - kept.keys()]
    lines += [f"{page}: not measured any more; {ACCEPT}" for page in kept.keys() - found.keys()]
    for page in kept.keys() & found.keys():
        names = [[part[0] for part in parts[page]] for parts in (kept, found)]
        if names[0] != names[1]:
            apart = sorted(set(names[0]) ^ set(names[1])) or ["their order"]
            lines.append(f"{page}: other parts than before: {', '.join(apart[:5])}; {ACCEPT}")
            continue
        moved = [pair for pair in zip(kept[page], found[page], strict=True) if not _alike(*pair)]
        if moved:
            was, now = moved[0]
            lines.append(
                f"{page}: {len(moved)} parts moved, first {was[0]}: left, down, width, height were {was[1:]}, are {now[1:]}; {ACCEPT}"
            )
    return sorted(lines)


def _alike(was: Part, now: Part) -> bool:
    return all(
        abs(one - other) <= max(PIXELS, SHARE * abs(one)) for one, other in zip(was[1:], now[1:], strict=True)
    )
