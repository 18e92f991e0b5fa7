"""The pinned requirements: complete, hashed, and free of addresses."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "requirements"
LOCKS = ("run", "dev", "bench")


def _pins(name: str) -> dict[str, str]:
    """Return the version of each package pinned in a file, by its normalised name."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return {
        _normal(found[1]): found[2] for found in re.finditer(r"^([A-Za-z0-9._-]+)==(\S+)", text, re.MULTILINE)
    }


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _wanted(line: str) -> str:
    return _normal(re.split(r"[^A-Za-z0-9._-]", line, maxsplit=1)[0])


@pytest.mark.parametrize("name", ["run", "dev"])
def test_everything_declared_is_pinned(name: str) -> None:
    """What pyproject.toml and the list of tools name is pinned; a new dependency is not forgotten here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (FOLDER / f"{name}.in").read_text(encoding="utf-8").splitlines()
    tools = [line for line in lines if line.strip() and not line.startswith(("#", "-"))]
    wanted = {_wanted(line) for line in [*project["dependencies"], *tools]}
    assert wanted <= _pins(name).keys()


def test_all_files_agree_on_versions() -> None:
    """What stands in several files has one version, so that one environment serves all of them."""
    dev = _pins("dev")
    assert _pins("run").items() <= dev.items()
    assert {
        name: version for name, version in _pins("bench").items() if dev.get(name, version) != version
    } == {}


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes_and_no_file_has_an_address(name: str) -> None:
    """Each package is pinned with a hash, and no file says where it is to be fetched from."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert all("==" in block and "--hash=sha256:" in block for block in blocks)
    assert "://" not in text
    assert "index" not in text
