"""What the tests in a real browser share: the browser, and pages opened in it as a reader would."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tools import reader_fonts

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium without a window, with fonts for every language, started once a process."""
    fonts = reader_fonts.environment(tmp_path_factory.mktemp("fonts"))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS, env=fonts)
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe(axe_script: Path) -> str:
    """The accessibility rules as a script."""
    return axe_script.read_text(encoding="utf-8")
