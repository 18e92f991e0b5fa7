"""The package as a user gets it: built and installed without a network, away from the checkout."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the archive of sources, and the wheel from it; return the folder that holds the two."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    return folder


@pytest.fixture(scope="session")
def sdist(release: Path) -> Path:
    """The archive of sources."""
    (archive,) = release.glob("*.tar.gz")
    return archive


@pytest.fixture(scope="session")
def wheel(release: Path) -> Path:
    """The wheel, built from the archive of sources."""
    (archive,) = release.glob("*.whl")
    return archive


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own and return that environment's Python.

    The packages that touchreport needs are linked in from this environment, touchreport itself is not: neither a
    network nor the checkout takes part.
    """
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    paths = {"base": str(folder), "platbase": str(folder)}
    site = Path(sysconfig.get_path("purelib", "posix_prefix", paths))
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if "touchreport" not in entry.name:
            (site / entry.name).symlink_to(entry)
    command = [
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        str(wheel),
    ]
    subprocess.run([sys.executable, *command], check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return python
