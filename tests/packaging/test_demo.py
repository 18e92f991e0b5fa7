"""What `make demo` says, whatever the build command answers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

STAND_IN = """#!/bin/sh
mkdir -p "$4/site" "$4/client/site" && echo '<html>' > "$4/site/index.html"
cp "$4/site/index.html" "$4/client/site/" && echo '%PDF-' > "$4/client/playbook-ja.pdf"
[ {code} -ne 0 ] || echo '%PDF-' > "$4/playbook.pdf"
exit {code}
"""


def _demo(folder: Path, code: int) -> subprocess.CompletedProcess[str]:
    """Run the script with two samples and a build command that ends with this code."""
    (folder / "tools").mkdir()
    shutil.copy(ROOT / "tools" / "demo.sh", folder / "tools")
    for name in ("one", "two"):
        (folder / "sample_projects" / name).mkdir(parents=True)
        (folder / "sample_projects" / name / "touchreport.yaml").touch()
    command = folder / ".venv" / "bin" / "touchreport"
    command.parent.mkdir(parents=True)
    command.write_text(STAND_IN.format(code=code), encoding="ascii")
    command.chmod(0o755)
    return subprocess.run(
        ["/bin/sh", str(folder / "tools" / "demo.sh")], check=False, capture_output=True, text=True
    )


def test_every_sample_is_built_and_shown(tmp_path: Path) -> None:
    """Each sample's website and PDF is named at the end."""
    done = _demo(tmp_path, 0)
    assert done.returncode == 0, done.stderr
    for name in ("one", "two"):
        assert f"demo/{name}/site/index.html" in done.stdout
        assert f"demo/{name}/playbook.pdf" in done.stdout
        assert f"demo/{name}/client/site/index.html" in done.stdout
        assert f"demo/{name}/client/playbook-ja.pdf" in done.stdout
    assert "No PDF" not in done.stdout


def test_a_missing_pdf_is_said_and_is_no_failure(tmp_path: Path) -> None:
    """Where the PDF cannot be made the demo says so plainly, shows the websites and ends well."""
    done = _demo(tmp_path, 5)
    assert done.returncode == 0, done.stderr
    assert "demo/two/site/index.html" in done.stdout
    assert "No PDF was made for: demo/one demo/two" in done.stdout
    assert "touchreport doctor" in done.stdout


@pytest.mark.parametrize("code", [3, 4, 70])
def test_any_other_failure_is_one(tmp_path: Path, code: int) -> None:
    """A build that failed makes the demo fail with the same code."""
    assert _demo(tmp_path, code).returncode == code
