"""The result as a whole: headline, numbers, blocks, method, and what the core asks of it."""

from __future__ import annotations

import datetime
from dataclasses import fields, replace
from typing import get_type_hints

import touchreport_gaps
from touchreport_gaps.analysis import GAPS
from touchreport_gaps.fields import FIELDS
from touchreport_gaps.kinds import KINDS
from touchreport_gaps.options import Options

from tests.plugins.gaps.worlds import analysed, project, rich, touchpoint
from tests.plugins.small import fault, of_kind
from touchreport.plugin import (
    API,
    Caption,
    Context,
    Matrix,
    Metric,
    Option,
    RankedBars,
    Ref,
    Severity,
    Share,
    Table,
    Term,
)
from touchreport.registry.shape import analysis_problems, hook_problems
from touchreport.vocabulary.terms import term


def test_package_keeps_the_contract_of_plugins() -> None:
    """Its version of the contract, its hook and its analysis are what the core accepts."""
    from touchreport.plugin import Hooks

    assert touchreport_gaps.api == API
    assert hook_problems("gaps", touchreport_gaps, Hooks) == []
    assert [analysis_problems("gaps", a) for a in touchreport_gaps.touchreport_analyses()] == [[]]


def test_core_finds_no_fault_in_the_result() -> None:
    """Every code is declared, every number finite, every reference leads somewhere."""
    world = rich()
    assert fault(GAPS, analysed(world), world) is None
    assert fault(GAPS, analysed(project()), project()) is None


def test_rich_world_has_a_finding_of_nearly_every_kind() -> None:
    """The world of the tests is rich enough for what they claim."""
    found = {finding.code for finding in analysed(rich()).findings}
    absent = {f"gaps/{kind.slug}" for kind in KINDS} - found
    assert absent <= {"gaps/segment", "gaps/handover-break", "gaps/unserved", "gaps/not-recorded"}


def test_findings_stand_heaviest_first() -> None:
    """Severity decides before anything else."""
    ranks = [finding.severity.rank for finding in analysed(rich()).findings]
    assert ranks == sorted(ranks)


def test_headline_is_the_heaviest_finding_with_the_number_of_its_like() -> None:
    """Three without an owner: the heaviest is named, the two others are counted."""
    world = project(
        [touchpoint("a", importance=2.0), touchpoint("b", importance=5.0), touchpoint("c", importance=3.0)],
        recorded=["owner"],
    )
    headline = analysed(world).headline
    assert headline.values["seen"] == of_kind(analysed(world), "no-owner")[0].seen
    assert headline.count == 2
    assert of_kind(analysed(world), "no-owner")[0].subjects == (Ref("touchpoint", "b"),)


def test_headline_counts_what_is_gathered() -> None:
    """Thirty touchpoints without an owner are one in the headline and 29 more, however they are told."""
    world = project([touchpoint(f"t{n}") for n in range(30)], recorded=["owner"])
    assert analysed(world, singly=3).headline.count == 29


def test_without_findings_the_headline_says_so() -> None:
    """A sentence that could be wrong, with the number of touchpoints looked at."""
    whole = project(
        [touchpoint("a", owner="mia")],
        recorded=["owner"],
        none={"a": ["desired_outcome", "data", "next_review", "measure"]},
    )
    from touchreport.model.provenance import Record

    said = frozenset({"owner", "desired_outcome", "data", "next_review", "measure"})
    whole = replace(
        whole,
        records={Ref("touchpoint", "a"): Record(recorded=said, stated_none=said - {"owner"})},
    )
    result = analysed(whole)
    assert result.findings == ()
    assert result.headline.count == 1
    assert result.headline.text.startswith("Nothing that the journeys need is missing")


def test_empty_inventory_says_that_there_is_nothing_to_look_at() -> None:
    """No number, no table, no finding; a sentence instead."""
    result = analysed(project([touchpoint("soon", status="planned")], recorded=["owner"]))
    assert result.findings == ()
    assert result.blocks == ()
    assert result.not_enough[0].text.startswith("No touchpoint is there")


def test_first_metric_counts_what_nobody_answers_for_and_how_much_of_it_is_ours() -> None:
    """Of three without an owner, two are controllable."""
    world = project(
        [
            touchpoint("a", control="controllable", importance=5.0),
            touchpoint("b", control="controllable"),
            touchpoint("c", control="uncontrollable"),
        ],
        recorded=["owner"],
    )
    first = analysed(world).metrics[0]
    assert first.value == 3
    assert first.label.text == "that nobody answers for"
    assert first.relative is not None
    assert first.relative.count == 2


def test_metrics_are_three_at_most_and_by_severity() -> None:
    """What has the heaviest finding comes first."""
    result = analysed(rich())
    assert len(result.metrics) == 3
    assert all(isinstance(metric, Metric) and metric.relative is not None for metric in result.metrics)


def test_blocks_have_names_of_their_own_and_say_where_they_come_from() -> None:
    """Each block of the rich world has an id of its own and a source line; tables have a cell a column."""
    blocks = analysed(rich()).blocks
    captions: list[Caption] = [block.caption for block in blocks]
    assert [caption.id for caption in captions] == [
        "stage-persona",
        "stage-segment",
        "stage-presence",
        "performance-importance",
        "targets",
        "missing",
        "handovers",
        "reviews",
    ]
    assert all(caption.source is not None and caption.subtitle is not None for caption in captions)
    for block in blocks:
        if isinstance(block, Table):
            assert {len(row) for row in block.rows} == {len(block.columns)}
        if isinstance(block, Matrix):
            assert len(block.cells) == len(block.row_heads)
            assert {len(row) for row in block.cells} == {len(block.column_heads)}
        if isinstance(block, RankedBars):
            assert all(block.low <= row.start < row.end <= block.high for row in block.rows)


def test_each_threshold_is_shown_with_its_value_and_its_origin() -> None:
    """Every option is a threshold of the method: a default of the product unless the project sets it."""
    method = GAPS.run(Context(rich(), Options(distance=0.4), frozenset({"distance"}))).method
    origins = {threshold.option: threshold.origin for threshold in method.thresholds}
    assert set(origins) == {field.name for field in fields(Options)}
    assert {option for option, origin in origins.items() if origin == "project"} == {"distance"}
    assert next(t.value for t in method.thresholds if t.option == "distance") == Share(0.4)
    assert [citation.year for citation in method.citations] == [1977]


def test_every_option_says_what_it_means_and_allows_its_default() -> None:
    """The default lies within the range that a project may set."""
    hints = get_type_hints(Options, include_extras=True)
    for name, value in vars(Options()).items():
        (option,) = hints[name].__metadata__
        assert isinstance(option, Option)
        assert option.meaning
        assert option.low is not None
        assert option.high is not None
        assert option.low <= value <= option.high, name


def test_headings_of_fields_are_in_the_vocabulary() -> None:
    """The heading of each field can be said in every language of the vocabulary."""
    for field in FIELDS:
        if field.term.axis == "field":
            assert term("field", field.term.id).in_language("fa")
        else:
            assert field.term == Term("term", "measure")


def test_kinds_of_findings_are_told_apart() -> None:
    """No two kinds share a slug or a title."""
    assert len({kind.slug for kind in KINDS}) == len(KINDS)
    assert len({kind.title.text for kind in KINDS}) == len(KINDS)


def test_journey_share_ranks_findings_of_equal_severity() -> None:
    """Two important touchpoints without owner: the one on the journey of more customers comes first."""
    from tests.plugins.gaps.worlds import journey, personas, stages

    world = project(
        [touchpoint("a", "visit", importance=5.0), touchpoint("b", "visit", importance=5.0)],
        where=stages(visit=1.0),
        recorded=["owner"],
        personas=personas(ann=0.3, bob=0.7),
        journeys=(journey("ann", "a@visit"), journey("bob", "b@visit")),
    )
    found = of_kind(analysed(world), "no-owner")
    assert [finding.subjects[0].id for finding in found] == ["b", "a"]
    assert {finding.severity for finding in found} == {Severity.HIGH}


def test_dates_far_apart_are_no_trouble() -> None:
    """A project dated at the start of the calendar has no overdue review."""
    world = replace(rich(), date=datetime.date(1, 1, 1))
    assert of_kind(analysed(world), "overdue") == ()
