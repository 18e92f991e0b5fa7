"""touchreport.platform: each system, and each lack, on any machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from touchreport import platform


def _nothing(files: Iterable[str]) -> frozenset[str]:
    return frozenset()


def _everything(files: Iterable[str]) -> frozenset[str]:
    return frozenset(files)


def test_all_libraries_are_missing_where_none_loads() -> None:
    """Where nothing can be loaded, each library of the PDF is named, in its own order."""
    assert platform.missing_libraries(_nothing) == platform.PDF_LIBRARIES


def test_nothing_is_missing_where_all_load() -> None:
    """Where everything can be loaded nothing is missing."""
    assert platform.missing_libraries(_everything) == ()


@pytest.mark.parametrize("position", range(3), ids=["linux", "macos", "windows"])
def test_one_file_name_of_a_library_is_enough(position: int) -> None:
    """A library counts as found by the file name of any one system."""
    names = frozenset(library.files[position] for library in platform.PDF_LIBRARIES)
    assert platform.missing_libraries(names.intersection) == ()


def test_a_library_that_does_not_exist_is_not_loadable() -> None:
    """The real probe reports what it could load and leaves out the rest, without an exception."""
    assert platform.loadable(["libno-such-library.so.9"]) == frozenset()


def test_the_probe_survives_a_library_that_ends_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that kills whoever loads it makes itself missing, not this process."""
    monkeypatch.setattr(platform, "_LOAD_EACH", "import os; print('first', flush=True); os.abort()")
    assert platform.loadable(["first", "second"]) == frozenset({"first"})


@pytest.mark.parametrize("manager", platform.PACKAGE_MANAGERS, ids=lambda manager: manager.name)
def test_each_package_manager_is_recognised(manager: platform.PackageManager) -> None:
    """A system is known by its package manager, and the command installs what the PDF needs."""
    found = platform.package_manager(lambda name: f"/usr/bin/{name}" if name == manager.name else None)
    assert found == manager
    line = platform.install_command(manager, manager.pdf_packages)
    assert line.endswith(" ".join(manager.pdf_packages))
    assert "pango" in line
    assert "sudo" not in line


def test_an_unknown_system_has_no_package_manager() -> None:
    """Where none of the known programs exists the answer is None, not a guess."""
    assert platform.package_manager(lambda name: None) is None


def test_lists_are_brought_up_to_date_before_installing() -> None:
    """On a system that needs it, the one line brings the package lists up to date first."""
    apt = platform.package_manager(lambda name: name if name == "apt-get" else None)
    assert apt is not None
    line = platform.install_command(apt, ["libpango-1.0-0"])
    assert line == "apt-get update && apt-get install -y --no-install-recommends libpango-1.0-0"


@pytest.mark.parametrize(("number", "root"), [(0, True), (1000, False)])
def test_root_is_user_number_nought(number: int, root: bool) -> None:
    """Only the effective user number 0 is root."""
    assert platform.is_root(lambda: number) is root


@pytest.mark.parametrize(
    ("code", "words"),
    [(3, "exit code 3"), (-11, "SIGSEGV"), (139, "SIGSEGV"), (137, "SIGKILL"), (255, "exit code 255")],
)
def test_an_exit_is_told_in_words(code: int, words: str) -> None:
    """A signal is named whichever way it was reported, and a plain exit code stays one."""
    assert words in platform.describe_exit(code)


def test_only_the_standard_library_is_needed() -> None:
    """The set-up scripts use this module before anything is installed, so it imports no other package."""
    code = "import sys; sys.path.insert(0, sys.argv[1]); import touchreport.platform"
    root = Path(platform.__file__).parents[1]
    child = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, str(root)], check=False, capture_output=True
    )
    assert child.returncode == 0, child.stderr.decode()
