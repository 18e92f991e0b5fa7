"""Whatever a client's text does, its PDF is made in the time and memory that a text of that length needs, or refused by name.

The figures promised are those of ``docs/trust.md``; the bound here allows for a machine that has other things to do.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.qa.contained import Contained, contained
from tests.qa.good_project import FILES, write
from tests.qa.hostile_case import Case
from tests.qa.hostile_texts import PAGES

pytestmark = [
    pytest.mark.proof,
    pytest.mark.slow,
    pytest.mark.pdf,
    pytest.mark.skipif(os.name != "posix", reason="processes as on POSIX systems"),
]

SECONDS = 12.0
MEGABYTES = 500.0

_NAMED = re.compile(r"\bpdf-(?:characters-missing|too-[a-z]+|out-of-memory)\b")


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Contained]:
    """Runs the command line in processes of their own."""
    with contained(tmp_path_factory.mktemp("scratch")) as server:
        yield server


def _settings() -> str:
    """Return the settings of the good project for a PDF of its own page and nothing else."""
    settings = FILES["touchreport.yaml"]
    start, end = settings.index("outline:"), settings.index("analyses:\n  gaps")
    alone = settings[:start] + "outline:\n  - page/about\n" + settings[end:]
    return alone.replace("site: yes", "site: no").replace("pdf: no", "pdf: yes")


@pytest.mark.parametrize("case", [case for case in PAGES if not case.code], ids=lambda case: case.name)
def test_hostile_page_ends_as_a_pdf(runs: Contained, tmp_path: Path, case: Case) -> None:
    """There is a PDF, or a problem with a name says why there is none; in either case soon and small."""
    project = write(tmp_path / "project", {"touchreport.yaml": _settings()})
    case.put(project)
    ended = runs.run("build", project)
    assert "Traceback" not in ended.err
    made = (project / "playbook" / "playbook.pdf").is_file()
    assert (ended.code, made) == (0, True) or (ended.code == 5 and _NAMED.search(ended.err)), ended.err
    assert ended.seconds < runs.patience(SECONDS)
    assert ended.megabytes < MEGABYTES
