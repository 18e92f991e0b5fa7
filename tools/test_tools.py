"""Fetches the accessibility rules and the HTML checker that the tests of finished pages use.

Which files, and what they must hold to the last bit, stands in ``tests/browser/tools.sha512``. They are unpacked
into ``tools/`` of the virtual environment; nothing of them is run here. Without npm or a network the tests that
need them do not run, and say so.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LIST = Path(__file__).resolve().parents[1] / "tests" / "browser" / "tools.sha512"
TARGET = Path(sys.prefix) / "tools"


def wanted(text: str) -> dict[str, str]:
    """Return the SHA-512 of each archive, by its file name (``name-version.tgz``)."""
    pairs = (line.split() for line in text.splitlines() if line.strip())
    return {archive: digest for digest, archive in pairs}


def _download(archive: str, folder: Path) -> Path:
    """Let npm fetch one archive, without running anything in it.

    Raises:
        OSError: npm is not there, or did not fetch it.
    """
    name, _, version = archive.removesuffix(".tgz").rpartition("-")
    done = subprocess.run(
        ["npm", "pack", "--silent", "--ignore-scripts", f"{name}@{version}"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise OSError(f"npm could not fetch {name} {version}: {done.stderr.strip()}")
    return folder / archive


def _unpack(archive: Path, digest: str, target: Path) -> None:
    """Unpack an archive that is what it should be; the folder appears whole or not at all.

    Raises:
        ValueError: the archive is not the one that we know.
    """
    if hashlib.sha512(archive.read_bytes()).hexdigest() != digest:
        raise ValueError(f"{archive.name} is not the file that {LIST.name} describes; it was not unpacked")
    subprocess.run(["tar", "-xzf", str(archive), "-C", str(archive.parent)], check=True)
    (archive.parent / "package" / ".sha512").write_text(digest, encoding="ascii")
    shutil.rmtree(target, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.move(archive.parent / "package", target)


def fetch(archive: str, digest: str) -> None:
    """Make sure that one tool is there in the version wanted."""
    target = TARGET / archive.rpartition("-")[0]
    stamp = target / ".sha512"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return
    print(f"Fetching {archive.removesuffix('.tgz')}, for the tests ...", file=sys.stderr, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        _unpack(_download(archive, Path(folder)), digest, target)


def main() -> int:
    """Fetch what is missing; only a file that is not what it should be is a failure."""
    for archive, digest in wanted(LIST.read_text(encoding="ascii")).items():
        try:
            fetch(archive, digest)
        except OSError as error:
            print(f"{error}\nThe tests that need it will say that they did not run.", file=sys.stderr)
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
