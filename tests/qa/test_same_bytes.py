"""The same files make the same website and the same PDF, to the byte, wherever, whenever and by whomever."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from itertools import combinations
from pathlib import Path

import pytest

from tests.built import ROOT, SAMPLES
from tests.qa.circumstances import ODD, build_under, copied, pairwise
from tests.qa.conftest import Deliverable, written

pytestmark = [pytest.mark.slow, pytest.mark.pdf]

USUAL: frozenset[str] = frozenset()
HALVES = (
    frozenset({"hash-seed", "time-zone", "locale", "clock", "user-and-host"}),
    frozenset({"umask", "order-of-folders", "working-folder", "path", "optimised", "processors"}),
)

EACH_HALF = (
    pytest.param(HALVES[0], id="time-and-person"),
    pytest.param(HALVES[1], id="order-and-place", marks=pytest.mark.proof),
)
"""The halves as parameters of a test; a project with everything is built twice, and a third time in the full sweep."""


def digests(folder: Path) -> dict[str, str]:
    """Return the hash of every file by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def differing(first: Path, second: Path) -> list[str]:
    """Return the files that are not the same in two folders."""
    one, other = digests(first), digests(second)
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.parametrize("odd", EACH_HALF)
def test_same_bytes_of_a_project_with_everything(deliverable: Deliverable, odd: frozenset[str]) -> None:
    """Clock, zone, language, seed, user and machine change no byte; nor do rights, order, folders, Python's own modes."""
    usual, other = deliverable(USUAL), deliverable(odd)
    assert (usual / "playbook.pdf").stat().st_size > 50_000
    assert len(digests(usual)) > 20
    assert differing(usual, other) == []


def test_the_halves_are_the_whole() -> None:
    """No circumstance is left out."""
    assert set().union(*HALVES) == set(ODD)


def test_any_two_circumstances_meet() -> None:
    """In the sweep, any two circumstances are met both usual, both odd, and each odd without the other."""
    rows = list(pairwise())
    for one, other in combinations(ODD, 2):
        assert {(one in row, other in row) for row in rows} == {
            (False, False),
            (False, True),
            (True, False),
            (True, True),
        }


@pytest.mark.proof
@pytest.mark.parametrize("sample", SAMPLES)
def test_same_bytes_of_a_sample(sample: str, tmp_path: Path) -> None:
    """Website and PDF of a sample are the same under odd circumstances; over all samples any two of them meet."""
    write = copied(ROOT / "sample_projects" / sample)
    usual = build_under(USUAL, tmp_path / "usual", write, "--pdf")
    place = SAMPLES.index(sample)
    rows = tuple(pairwise())[place :: len(SAMPLES)] or (HALVES[place % 2],)
    for number, odd in enumerate(rows):
        other = build_under(odd, tmp_path / str(number), write, "--pdf")
        assert differing(usual, other) == [], sorted(odd)


NOBODY = 65534
_RIGHTS = "+dac_override,+dac_read_search"
AS_NOBODY = (
    *("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"),
    *(f"--inh-caps={_RIGHTS}", f"--ambient-caps={_RIGHTS}"),  # or the interpreter may be out of reach
)


@pytest.mark.proof
def test_same_bytes_for_another_user(deliverable: Deliverable, tmp_path: Path) -> None:
    """Another user of the same machine gets the same bytes."""
    if shutil.which("setpriv") is None or subprocess.run([*AS_NOBODY, "true"], check=False).returncode != 0:
        pytest.skip("not run: needs to become another user, as root can with setpriv")
    other = build_under(USUAL, tmp_path / "there", written, "--pdf", through=AS_NOBODY)
    assert {path.stat().st_uid for path in other.rglob("*")} == {NOBODY}
    assert differing(deliverable(USUAL), other) == []
