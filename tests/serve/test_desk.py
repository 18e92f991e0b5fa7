"""What is shown: the last good state, and what is wrong since."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from touchreport.serve.desk import Desk


def _save(project: Path, old: str, new: str, file: str = "touchpoints.csv") -> None:
    path = project / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _index(desk: Desk) -> str:
    assert desk.edition is not None
    return (desk.edition.file("touchpoints.html") or b"").decode()


def test_a_save_is_seen(desk: Desk, project: Path) -> None:
    """After the project was read again, pages hold what was saved."""
    assert "Pay" in _index(desk)
    _save(project, "Pay", "Pay at the till")
    desk.renew()
    assert "Pay at the till" in _index(desk)
    assert desk.version == 2


def test_a_broken_project_keeps_the_last_good_state(desk: Desk, project: Path) -> None:
    """The pages stay, the errors have file and line, and once mended everything is new again."""
    good = _index(desk)
    _save(project, "Awareness", "Awarness")
    desk.renew()
    assert _index(desk) == good
    places = [str(each.location) for each in desk.problems if each.is_error]
    assert [place for place in places if place.startswith("touchpoints.csv:2")]
    _save(project, "Awarness", "Awareness")
    desk.renew()
    assert [each for each in desk.problems if each.is_error] == []
    assert desk.edition is not None
    assert desk.edition.version == desk.version == 3


def test_a_deleted_folder_is_survived(desk: Desk, project: Path) -> None:
    """A folder that goes away is an error like others; the pages stay until it is back."""
    away = project.with_name("away")
    shutil.move(project, away)
    desk.renew()
    assert [each.code for each in desk.problems] == ["no-project-folder"]
    assert "Pay" in _index(desk)
    shutil.move(away, project)
    desk.renew()
    assert desk.edition is not None
    assert desk.edition.version == desk.version


def test_an_empty_project_keeps_the_last_good_state(desk: Desk, project: Path) -> None:
    """A project without touchpoints has nothing to show, and says so."""
    (project / "touchpoints.csv").unlink()
    desk.renew()
    assert "nothing-to-report" in [each.code for each in desk.problems]
    assert "Pay" in _index(desk)


def test_who_waits_hears_of_the_next_state(desk: Desk) -> None:
    """Waiting ends with the next state, at the time limit, or when the desk closes."""
    heard: list[bool] = []
    waiting = threading.Thread(target=lambda: heard.append(desk.wait_for_change(desk.version, 30)))
    waiting.start()
    desk.renew()
    waiting.join(30)
    assert heard == [True]
    assert not desk.wait_for_change(desk.version, 0.01)
    desk.close()
    assert not desk.wait_for_change(desk.version, 30)


def test_only_what_is_looked_at_is_rendered(desk: Desk) -> None:
    """A page is made at its first request and kept; the others cost nothing."""
    assert desk.edition is not None
    desk.edition.file("index.html")
    assert desk.edition.file("index.html") is desk.edition.file("index.html")
    (site,) = desk.edition._sites.values()
    assert set(site._made) == {"index.html"}


@pytest.mark.proof
def test_a_thousand_saves_leave_nothing_behind(desk: Desk, project: Path) -> None:
    """A day of work, good states and broken ones, makes the process no larger than the first fifty saves did."""
    resource = pytest.importorskip("resource")
    after: list[int] = []
    for number in range(1000):
        stage = "Nowhere" if number % 7 == 0 else "Awareness"
        (project / "touchpoints.csv").write_text(
            f"Touchpoint,Stage\nAsk {number},{stage}\n", encoding="utf-8"
        )
        desk.renew()
        if stage == "Awareness":
            assert f"Ask {number}" in _index(desk)
        after.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    assert desk.version == 1001
    assert after[-1] < after[50] * 1.3
