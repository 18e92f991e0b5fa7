"""Rows that stay inside, counted against all."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.readers import load

CONFIG = 'title: Playbook\ndate: 2026-11-01\nmodel: purchase-phases\nbrand: {name: Tern, colour: "#00617f"}\n'


@pytest.mark.parametrize(
    ("marks", "outputs", "warned"),
    [
        (("yes", "yes", ""), "outputs: {client: {audience: client}}\n", True),
        (("yes", "yes", "", ""), "outputs: {client: {audience: client}}\n", False),
        (("yes", "yes", ""), "outputs: {office: {audience: internal}}\n", False),
        (("yes", "yes", ""), "", False),
    ],
)
def test_a_client_who_would_see_the_smaller_part_is_told(
    tmp_path: Path, marks: tuple[str, ...], outputs: str, warned: bool
) -> None:
    """More than half of the rows inside is asked about, in a project with a playbook for a client; half is not."""
    (tmp_path / "touchreport.yaml").write_text(CONFIG + outputs, encoding="utf-8")
    rows = "".join(f"Place {n},{mark}\n" for n, mark in enumerate(marks))
    (tmp_path / "touchpoints.csv").write_text(f"Name,Internal\n{rows}", encoding="utf-8")
    codes = [problem.code for problem in load(tmp_path).problems]
    assert ("most-stays-inside" in codes) is warned
