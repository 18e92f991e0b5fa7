"""Installs the system packages that are missing, where we may; otherwise says which one line root has to run.

Usage: ``python tools/system_packages.py run|dev|bench``. Standard library only, for it runs before anything is
installed. Always ends with exit code 0: without these packages less can be done, and what is left out says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from touchreport import platform  # noqa: E402  (the checkout is not installed yet)


@dataclass(frozen=True, slots=True)
class Tool:
    """A program that tests or set-up need.

    Attributes:
        name: what it is, for people.
        there: tells whether it is there.
        packages: which package brings it, by package manager.
    """

    name: str
    there: Callable[[], bool]
    packages: Mapping[str, str]


def _program(*names: str) -> Callable[[], bool]:
    """Return a probe that any one of these programs satisfies."""
    return lambda: any(shutil.which(name) for name in names)


SET_UP = (Tool("Python's venv", lambda: find_spec("ensurepip") is not None, {"apt-get": "python3-venv"}),)

TESTS = (
    Tool(
        "Chromium",
        _program("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"),
        {"apt-get": "chromium", "dnf": "chromium", "apk": "chromium", "pacman": "chromium"},
    ),
    Tool(
        "poppler",
        _program("pdftoppm"),
        dict.fromkeys(("apt-get", "dnf", "apk"), "poppler-utils")
        | dict.fromkeys(("pacman", "brew"), "poppler"),
    ),
    Tool(
        "Java",
        _program("java"),
        {
            "apt-get": "default-jre-headless",
            "dnf": "java-latest-openjdk-headless",
            "apk": "openjdk17-jre-headless",
            "pacman": "jre-openjdk-headless",
            "brew": "openjdk",
        },
    ),
    Tool(
        "npm",
        _program("npm"),
        {"apt-get": "npm", "dnf": "nodejs-npm", "apk": "npm", "pacman": "npm", "brew": "node"},
    ),
)


@dataclass(frozen=True, slots=True)
class Lack:
    """What is missing for a role: names for people, and the packages that bring it."""

    names: tuple[str, ...]
    packages: tuple[str, ...]


def lacking(role: str, manager: platform.PackageManager | None) -> Lack:
    """Return what the role misses here; there are no packages where the package manager is unknown."""
    libraries = platform.missing_libraries()
    tools = [tool for tool in (*SET_UP, *(TESTS if role != "run" else ())) if not tool.there()]
    packages: list[str] = []
    if manager is not None:
        packages += manager.pdf_packages if libraries else ()
        packages += [tool.packages[manager.name] for tool in tools if manager.name in tool.packages]
    names = (*(library.name for library in libraries), *(tool.name for tool in tools))
    return Lack(names, tuple(packages))


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _install(line: str) -> bool:
    """Run the line, with no questions asked, and tell whether it worked; what it printed is shown if not."""
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode != 0:
        _say("\n".join(done.stdout.decode("utf-8", "replace").splitlines()[-20:]))
    return done.returncode == 0


def main(role: str) -> None:
    """Install what the role lacks, or say how it is installed."""
    manager = platform.package_manager()
    lack = lacking(role, manager)
    if not lack.names:
        return
    _say(f"Missing on this system: {', '.join(lack.names)}.")
    if manager is None or not lack.packages:
        _say("Install them by this system's own means; until then what needs them is left out.")
        return
    line = platform.install_command(manager, lack.packages)
    if manager.needs_root != platform.is_root():
        _say(
            f"Until root runs this one line, what needs them (the PDF, for one) is left out:\n\n    {line}\n"
        )
        return
    _say(f"Installing system packages (this may take some minutes): {line}")
    if not _install(line):
        _say("That did not work. What needs them is left out.")


if __name__ == "__main__":
    main(sys.argv[1])
