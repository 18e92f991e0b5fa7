"""Rows that stay inside, counted against all."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.readers import load
from touchreport.wording import in_words

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


def test_nothing_false_is_told_of_a_narrowed_playbook(tmp_path: Path) -> None:
    """What is told holds for each playbook for a client: one may be narrowed, and have fewer rows than do not stay inside."""
    outputs = "outputs: {door: {audience: client, stages: [before]}, office: {}, whole: {audience: client}}\n"
    (tmp_path / "touchreport.yaml").write_text(CONFIG + outputs, encoding="utf-8")
    rows = "A,before,no\nB,after,yes\nC,after,yes\nD,after,yes\nE,after,no\n"
    (tmp_path / "touchpoints.csv").write_text(f"Name,Stage,Internal\n{rows}", encoding="utf-8")
    (problem,) = (each for each in load(tmp_path).problems if each.code == "most-stays-inside")
    assert in_words(problem).message == (
        "3 of 5 touchpoints say that they stay inside, so a client's playbook (door, whole) has at most 2."
    )
