"""What the whole suite shares: tests that need more than Python, and where to find what they need."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from tests.figures import table
from touchreport import platform

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.built import Built

TOOLS = Path(sys.prefix) / "tools"
"""Where tools/bootstrap.sh unpacks the browser's accessibility rules and the HTML checker."""

AXE = TOOLS / "axe-core" / "axe.min.js"
VNU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NOT_RUN = "not run: "

# A busy machine is no fault of the product: no example fails for the time that it took.
hypothesis.settings.register_profile("untimed", hypothesis.settings(deadline=None))
hypothesis.settings.load_profile("untimed")


def pytest_configure() -> None:
    """Take the signals that end a program as a program does that is started from a terminal.

    A run that is started in the background, or by ``nohup``, is told to ignore them, and so is every build that a
    test starts and asks to end.
    """
    for name, usual in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, usual)


def find_browser() -> str | None:
    """Return the path of Chromium; None where there is none."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@cache
def _lacks_browser() -> str | None:
    if not find_browser():
        return "needs Chromium, and there is none"
    return None if AXE.is_file() else "needs the accessibility rules of axe-core, which `make test` fetches"


@cache
def _lacks_java() -> str | None:
    if not shutil.which("java"):
        return "needs Java, and there is none"
    return None if VNU.is_file() else "needs the HTML checker, which `make test` fetches"


@cache
def _lacks_pango() -> str | None:
    missing = [library.name for library in platform.missing_libraries() if library.required]
    return f"needs {', '.join(missing)}, which cannot be loaded" if missing else None


NEEDS: dict[str, Callable[[], str | None]] = {
    "browser": _lacks_browser,
    "java": _lacks_java,
    "pdf": _lacks_pango,
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out a test whose browser, Java or Pango is not here; fail it where CI=true promises them all."""
    for marker, lacks in NEEDS.items():
        if item.get_closest_marker(marker) is None or (reason := lacks()) is None:
            continue
        if os.environ.get("CI") == "true":
            pytest.fail(f"{NOT_RUN}{reason}", pytrace=False)
        pytest.skip(f"{NOT_RUN}{reason}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of the sweeps, and say loudly, after everything else, which tests did not run and why."""
    reports = [report for kind in ("passed", "failed") for report in terminalreporter.getreports(kind)]
    lines = table(each for report in reports for each in report.user_properties)
    if lines:
        terminalreporter.write_sep(
            "=", "NOTHING LOST: a build stopped at every call, and what was there then"
        )
        for line in lines:
            terminalreporter.write_line(line)
    _say_what_was_not_run(terminalreporter)


def _say_what_was_not_run(terminalreporter: pytest.TerminalReporter) -> None:
    reasons: dict[str, list[str]] = {}
    for report in terminalreporter.getreports("skipped"):
        reason = report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else ""
        if reason.startswith(NOT_RUN):
            reasons.setdefault(reason.removeprefix(NOT_RUN), []).append(report.nodeid)
    if not reasons:
        return
    terminalreporter.write_sep("!", "NOT RUN", red=True, bold=True)
    for reason, tests in reasons.items():
        terminalreporter.write_line(f"{len(tests)} not run: {reason}", red=True)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's path; the test that asks for it carries the marker ``browser``."""
    path = find_browser()
    assert path is not None, "a test that uses this fixture is marked `browser`"
    return path


@pytest.fixture(scope="session")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Chromium without a window, with fonts for every language, started once a process."""
    from playwright.sync_api import sync_playwright

    from tools import reader_fonts

    fonts = reader_fonts.environment(tmp_path_factory.mktemp("fonts"))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS, env=fonts)
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility rules as a script; the test carries the marker ``browser``."""
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def vnu_jar() -> Path:
    """The HTML and CSS checker, for ``java -jar``; the test carries the marker ``java``."""
    return VNU


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Playbooks of the samples and of the worlds, each made once a run and shared by all its processes."""
    from tests.built import Built

    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    return Built(folder)
