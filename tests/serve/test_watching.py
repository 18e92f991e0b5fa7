"""Which saves matter, and that all of them are noticed."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from touchreport.serve.watching import changes, is_of_interest


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("touchpoints.xlsx", True),
        ("pages/about.md", True),
        ("theme/parts/card.html", True),
        ("plugins/ours.py", True),
        ("顧客.csv", True),
        ("playbook/site/index.html", False),
        (".touchreport/manifest.json", False),
        (".git/index", False),
        ("plugins/__pycache__/ours.cpython-311.pyc", False),
        ("~$touchpoints.xlsx", False),
        (".~lock.touchpoints.xlsx#", False),
        ("personas.yaml~", False),
        (".personas.yaml.swp", False),
        ("4913", False),
        ("../other/touchpoints.xlsx", False),
    ],
)
def test_what_cannot_change_the_playbook_is_not_told(path: str, matters: bool) -> None:
    """Our own output, version control, and what programs leave beside an open file are passed over."""
    folder = Path("/projects/shop")
    full = Path("/projects/other/touchpoints.xlsx") if path.startswith("..") else folder / path
    assert is_of_interest(str(full), folder, folder / "playbook") is matters


@pytest.mark.slow
def test_saves_are_told_even_after_the_folder_was_away(project: Path) -> None:
    """A save is told by name; a folder that is taken away and put back is watched on."""
    told: list[tuple[str, ...]] = []
    news = threading.Event()

    def listen() -> None:
        for found in changes(project, project / "playbook"):
            told.append(found)
            news.set()

    threading.Thread(target=listen, daemon=True).start()

    def until(condition: str) -> None:
        for _ in range(100):
            news.wait(0.2)
            news.clear()
            if any(condition in path for found in told for path in found):
                return
        raise AssertionError(f"{condition} was not told: {told}")

    for attempt in range(20):  # the watcher needs a moment to begin
        (project / "personas.yaml").write_text(f"- name: Ann {attempt}\n", encoding="utf-8")
        if news.wait(0.5):
            break
    until("personas.yaml")
    away = project.with_name("away")
    shutil.move(project, away)
    until(project.name)
    told.clear()
    shutil.move(away, project)
    until(project.name)
    told.clear()
    for attempt in range(20):
        (project / "people.yaml").write_text(f"- name: Bo {attempt}\n", encoding="utf-8")
        news.wait(0.5)
        news.clear()  # the folder that is back may be told once more
        if any("people.yaml" in path for found in told for path in found):
            break
    assert any("people.yaml" in path for found in told for path in found), told
