"""What differs between operating systems, and nothing else.

Every question is asked through a probe that a caller can replace, so that a test can be on any system and on
a machine where everything is missing. Standard library only: the set-up scripts use this module before
anything is installed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

Which = Callable[[str], str | None]
"""Finds a program on the search path, as :func:`shutil.which` does."""

Loader = Callable[[Iterable[str]], frozenset[str]]
"""Tells which of the shared libraries named can be loaded."""


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library that making a PDF needs.

    Attributes:
        name: its name, for people.
        files: its file names on Linux, macOS and Windows; any one of them will do.
        required: whether there is no PDF without it; the others make a PDF smaller or faster.
    """

    name: str
    files: tuple[str, ...]
    required: bool = True


PDF_LIBRARIES = (
    Library("GObject", ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll")),
    Library("Pango", ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll")),
    Library("PangoFT2", ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0-0.dll")),
    Library("HarfBuzz", ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll")),
    Library(
        "HarfBuzz subset",
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
        required=False,
    ),
)
"""The libraries of the PDF, each after those that it stands on."""


@dataclass(frozen=True, slots=True)
class PackageManager:
    """A program that installs system packages.

    Attributes:
        name: the program.
        install: the command that installs; package names follow it.
        pdf_packages: the packages that bring :data:`PDF_LIBRARIES`.
        refresh: the command that brings its lists up to date, where it does not do so by itself.
        needs_root: whether only root may install with it.
    """

    name: str
    install: tuple[str, ...]
    pdf_packages: tuple[str, ...]
    refresh: tuple[str, ...] = ()
    needs_root: bool = True


PACKAGE_MANAGERS = (
    PackageManager(
        name="apt-get",
        install=("apt-get", "install", "-y", "--no-install-recommends"),
        pdf_packages=("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0"),
        refresh=("apt-get", "update"),
    ),
    PackageManager("dnf", ("dnf", "install", "-y"), ("pango",)),
    PackageManager("apk", ("apk", "add"), ("pango", "so:libharfbuzz-subset.so.0"), refresh=("apk", "update")),
    PackageManager("pacman", ("pacman", "-S", "--needed", "--noconfirm"), ("pango",)),
    PackageManager("brew", ("brew", "install"), ("pango",), needs_root=False),
)
"""The package managers that we know, in the order in which they are looked for."""


def package_manager(which: Which = shutil.which) -> PackageManager | None:
    """Return the package manager of this system, or None where it is none of those we know."""
    return next((manager for manager in PACKAGE_MANAGERS if which(manager.name)), None)


def install_command(manager: PackageManager, packages: Iterable[str]) -> str:
    """Return one line for a shell that installs these packages, its lists brought up to date first."""
    install = " ".join((*manager.install, *packages))
    return f"{' '.join(manager.refresh)} && {install}" if manager.refresh else install


def is_root(effective_id: Callable[[], int] | None = None) -> bool:
    """Tell whether this process may install system packages; never so where there are no user numbers."""
    effective_id = effective_id or getattr(os, "geteuid", None)
    return effective_id is not None and effective_id() == 0


_LOAD_EACH = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        continue
    print(name, flush=True)
"""


def loadable(files: Iterable[str]) -> frozenset[str]:
    """Tell which shared libraries can be loaded; a child process tries them, so that none harms this one."""
    child = subprocess.run(
        [sys.executable, "-I", "-c", _LOAD_EACH, *files],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    return frozenset(child.stdout.split())


def missing_libraries(
    load: Loader = loadable, libraries: tuple[Library, ...] = PDF_LIBRARIES
) -> tuple[Library, ...]:
    """Return the libraries that cannot be loaded here, required and optional, in their own order."""
    found = load([file for library in libraries for file in library.files])
    return tuple(library for library in libraries if found.isdisjoint(library.files))


def cache_folder(
    system: str = sys.platform, environment: Mapping[str, str] | None = None, home: Path | None = None
) -> Path:
    """Return the folder for what may be thrown away at any time, by the custom of the system.

    Args:
        system: as :data:`sys.platform` names it.
        environment: environment variables; those of this process unless given.
        home: the user's home folder; that of this process unless given.
    """
    variables = os.environ if environment is None else environment
    at_home = Path.home() if home is None else home
    if system == "win32":
        base = Path(variables.get("LOCALAPPDATA") or at_home / "AppData" / "Local")
    elif system == "darwin":
        base = at_home / "Library" / "Caches"
    else:
        base = Path(variables.get("XDG_CACHE_HOME") or at_home / ".cache")
    return base / "touchreport"


def describe_exit(code: int) -> str:
    """Say in words how a child process ended: ``exit code 3``, or the name of the signal that killed it.

    A negative code is a signal, as :mod:`subprocess` reports it; so is one above 128, as shells report it.
    """
    number = -code if code < 0 else code - 128
    try:
        return f"killed by {signal.Signals(number).name}" + (
            f" ({words})" if (words := signal.strsignal(number)) else ""
        )
    except ValueError:
        return f"exit code {code}"
