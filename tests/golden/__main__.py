"""``python -m tests.golden`` keeps anew all that pages are compared with: snapshots, pictures, rectangles.

What differs by no more than noise is left as it is.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from tests import conftest
from tests.golden import keeping, machine, rectangles
from tests.golden.printing import DOCUMENTS, print_document
from tests.golden.world import LANGUAGES
from tests.theme import snapshots_of
from tools import reader_fonts


def main() -> None:
    """Make everything anew."""
    snapshots_of.write()
    with tempfile.TemporaryDirectory() as folder:
        _pictures(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        _rectangles(Path(folder))
    shutil.rmtree(keeping.FOUND, ignore_errors=True)


def _pictures(folder: Path) -> None:
    for name in DOCUMENTS:
        keeping.keep(name, print_document(name, folder))
    names = {f"{name}-{role}.png" for name, roles in DOCUMENTS.items() for role in roles}
    for path in keeping.FOLDER.glob("*.png"):
        if path.name not in names:
            path.unlink()
    machine.note()


def _rectangles(folder: Path) -> None:
    chromium = conftest.find_browser()
    if chromium is None:
        print("The rectangles stay as they are: there is no Chromium to measure with.", file=sys.stderr)
        return
    from playwright.sync_api import sync_playwright

    fonts = folder / "fonts"
    fonts.mkdir()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=conftest.FLAGS, env=reader_fonts.environment(fonts)
        )
        for language in LANGUAGES:
            site = folder / language
            site.mkdir()
            rectangles.keep(language, rectangles.measure(browser, language, site))
        browser.close()


if __name__ == "__main__":
    main()
