"""The projects that the benchmarks measure are worth measuring."""

from __future__ import annotations

from pathlib import Path

from benchmarks.dense_project import write_dense
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
