"""The projects that the benchmarks measure are worth measuring."""

from __future__ import annotations

from pathlib import Path

from benchmarks.dense_project import write_dense
from benchmarks.lighthouse import websites_in
from touchreport.analyse import analyse, plan
from touchreport.readers import load
from touchreport.registry.discovery import discover


def test_no_analysis_is_idle_in_the_dense_project(tmp_path: Path) -> None:
    """Every analysis finds something in it; the time of one that has nothing to do would tell nothing."""
    write_dense(tmp_path / "dense", 300)
    loaded = load(tmp_path / "dense")
    assert loaded.problems == ()
    planned, _ = plan(discover(), loaded.settings)
    outcomes = analyse(loaded.project, planned)
    assert len(outcomes) >= 17
    assert [each.id for each in outcomes if each.result is None or not each.result.findings] == []


def test_each_website_of_each_playbook_is_looked_at(tmp_path: Path) -> None:
    """The benchmark on a telephone knows every playbook and language of a project, and no page that only leads to them."""
    for page in (
        "site/index.html",
        "office/site/index.html",
        "office/site/en/index.html",
        "office/site/ja/index.html",
    ):
        (tmp_path / page).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / page).touch()
    assert [path.as_posix() for path in websites_in(tmp_path)] == ["office/site/en", "office/site/ja", "site"]
