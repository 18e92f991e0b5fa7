"""The set-up scripts: who installs what, and what is said to those who may not."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
import tarfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "tools"


def _load(name: str) -> ModuleType:
    """Return a script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their own module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script for system packages, on a Debian machine where every library and program is missing."""
    module = _load("system_packages")
    managers = module.platform.PACKAGE_MANAGERS
    monkeypatch.setattr(module.platform, "package_manager", lambda: managers[0])
    monkeypatch.setattr(module.platform, "missing_libraries", lambda: module.platform.PDF_LIBRARIES)
    monkeypatch.setattr(module.shutil, "which", lambda name: None)
    return module


@pytest.fixture
def installed(system: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lines that the script would have run."""
    lines: list[str] = []

    def install(line: str) -> bool:
        lines.append(line)
        return True

    monkeypatch.setattr(system, "_install", install)
    return lines


def test_root_gets_what_is_missing(
    system: ModuleType,
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """For root the packages are announced and installed."""
    monkeypatch.setattr(system.platform, "is_root", lambda: True)
    system.main("run")
    assert len(installed) == 1
    assert installed[0] in capsys.readouterr().err


def test_an_ordinary_user_gets_one_line_to_hand_on(
    system: ModuleType,
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """For anybody else nothing is run; the whole command stands on one line, and what is left out is said."""
    monkeypatch.setattr(system.platform, "is_root", lambda: False)
    system.main("dev")
    said = capsys.readouterr().err
    assert installed == []
    (line,) = [line.strip() for line in said.splitlines() if "apt-get install" in line]
    for package in (
        "libpango-1.0-0",
        "libpangoft2-1.0-0",
        "libharfbuzz-subset0",
        "chromium",
        "poppler-utils",
    ):
        assert package in line
    assert "the PDF" in said
    assert "sudo" not in said


def test_homebrew_installs_without_root(
    system: ModuleType, installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the package manager needs no root an ordinary user's packages are installed."""
    brew = next(manager for manager in system.platform.PACKAGE_MANAGERS if manager.name == "brew")
    monkeypatch.setattr(system.platform, "package_manager", lambda: brew)
    monkeypatch.setattr(system.platform, "is_root", lambda: False)
    system.main("run")
    assert installed == ["brew install pango"]


def test_an_unknown_system_is_told_what_is_missing(
    system: ModuleType,
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where no package manager is known the missing libraries are named and nothing is guessed."""
    monkeypatch.setattr(system.platform, "package_manager", lambda: None)
    system.main("run")
    assert installed == []
    assert "Pango" in capsys.readouterr().err


def test_building_playbooks_needs_no_test_tools(system: ModuleType) -> None:
    """Who only builds playbooks is not asked to install a browser or Java."""
    lack = system.lacking("run", system.platform.PACKAGE_MANAGERS[0])
    assert not {"Chromium", "Java", "npm"} & set(lack.names)


def test_a_complete_machine_is_left_alone(
    system: ModuleType,
    installed: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where everything is there nothing is installed and nothing is said."""
    monkeypatch.setattr(system.platform, "missing_libraries", lambda: ())
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    system.main("dev")
    assert (installed, capsys.readouterr().err) == ([], "")


def test_a_failed_installation_is_said_and_survived(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """When the package manager fails, its own words are shown and the set-up goes on."""
    monkeypatch.setattr(system.platform, "is_root", lambda: True)
    monkeypatch.setattr(
        system.platform, "install_command", lambda manager, packages: "echo no network; exit 7"
    )
    system.main("run")
    said = capsys.readouterr().err
    assert "\nno network\n" in said
    assert "did not work" in said


@pytest.mark.parametrize("arguments", [[], ["everything"]])
def test_an_unknown_role_is_wrong_usage(arguments: list[str]) -> None:
    """The script for the whole set-up knows three roles and touches nothing for any other."""
    done = subprocess.run(
        ["/bin/sh", str(TOOLS / "bootstrap.sh"), *arguments], check=False, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "usage" in done.stderr


def test_a_python_that_is_too_old_is_refused(tmp_path: Path) -> None:
    """Where no Python is new enough the set-up says which one is needed and stops."""
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        old = tmp_path / name
        old.write_text("#!/bin/sh\nexit 1\n")
        old.chmod(0o755)
    variables = {**os.environ, "PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHON": "python3"}
    done = subprocess.run(
        ["/bin/sh", str(TOOLS / "bootstrap.sh"), "run"],
        env=variables,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "3.11 or newer" in done.stderr


def _archive(folder: Path) -> Path:
    """Make an archive as the registry of such tools does: everything in a folder called package."""
    (folder / "rules.js").write_text("rules", encoding="utf-8")
    archive = folder / "a-tool-1.0.0.tgz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(folder / "rules.js", "package/rules.js")
    return archive


def test_a_test_tool_is_unpacked_when_it_is_the_one_we_know(tmp_path: Path) -> None:
    """An archive whose checksum is the one on record is unpacked."""
    tools, archive = _load("test_tools"), _archive(tmp_path)
    digest = hashlib.sha512(archive.read_bytes()).hexdigest()
    tools._unpack(archive, digest, tmp_path / "tools" / "a-tool")
    assert (tmp_path / "tools" / "a-tool" / "rules.js").read_text(encoding="utf-8") == "rules"


def test_a_test_tool_that_was_tampered_with_is_not_unpacked(tmp_path: Path) -> None:
    """An archive with any other checksum is refused before anything of it is unpacked."""
    tools, archive = _load("test_tools"), _archive(tmp_path)
    with pytest.raises(ValueError, match="not unpacked"):
        tools._unpack(archive, "0" * 128, tmp_path / "tools" / "a-tool")
    assert not (tmp_path / "tools").exists()
