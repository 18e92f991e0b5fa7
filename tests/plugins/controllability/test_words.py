"""Headline, summary, figures, method, and the words of all of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import touchreport_controllability
from touchreport_controllability.analysis import CONTROLLABILITY
from touchreport_controllability.kinds import KINDS

from tests.plugins.collect import messages_in, sayable
from tests.plugins.controllability.worlds import analyse, codes, ours, project, recorded, rich, theirs
from tests.plugins.small import fault, text
from touchreport.model.provenance import Provenance
from touchreport.plugin import Ref, Share, Text, Touchpoint, When
from touchreport.registry.discovery import discover

WATCHED = {"monitored_by": ("ann",)}


def test_what_is_said_is_written_in_the_source() -> None:
    """Results, kinds and title: nothing is said that the search through the source did not see."""
    bare = project(Touchpoint("a", text("A")))
    said = messages_in(CONTROLLABILITY, analyse(rich()), analyse(bare), analyse(project()))
    assert len(said) > 100
    assert said.keys() <= sayable(Path(touchreport_controllability.__file__).parent)


def test_a_rich_world_is_told_in_full() -> None:
    """Only what cannot be together is missing: fields that are not recorded. The core accepts the result."""
    result = analyse(rich())
    missing = {kind.slug for kind in KINDS} - set(codes(result))
    assert missing == {"control-unrecorded", "influence-unrecorded", "monitoring-unrecorded"}
    assert fault(CONTROLLABILITY, result, rich()) is None


def test_it_is_found_where_touchreport_is_installed() -> None:
    """The entry point leads to the analysis, and the registry has nothing to say against it."""
    registry = discover()
    assert CONTROLLABILITY in [registered.analysis for registered in registry.analyses]
    assert [p for p in registry.problems if p.arguments.get("plugin") == "controllability"] == []


def test_each_finding_is_declared_and_complete() -> None:
    """Every finding has a declared code, evidence whose first line starts with a number, and a proof of success."""
    declared = {f"controllability/{kind.slug}" for kind in KINDS}
    for finding in analyse(rich()).findings:
        assert finding.code in declared
        assert finding.evidence[0].text.startswith(("0 ", "{n}", "{share}"))
        assert finding.shown_by is not None


def test_figures_by_hand() -> None:
    """3 of 4 ours; importance 4 + 2 + 1 of 10 = 70 %; one outside, influenced and watched by Ann."""
    result = analyse(project(ours("a", 4), ours("b", 2), ours("c", 1), theirs("d", 3, "a", **WATCHED)))
    first, second, third = result.metrics
    assert first.value == 3
    assert first.relative is not None
    assert first.relative.values["count"] == Share(0.75)
    assert first.relative.values["importance"] == Share(0.7)
    assert (second.value, third.value) == (0, 0)


def test_without_a_heavy_finding_the_headline_is_the_split() -> None:
    """All is influenced and watched: “We decide ourselves at 3 of 4 touchpoints”."""
    headline = analyse(project(ours("a"), ours("b"), ours("c"), theirs("d", 1, "a", **WATCHED))).headline
    assert headline.text == "We decide ourselves at {n} of {total} touchpoints"
    assert (headline.values["n"], headline.values["total"]) == (3, 4)


def test_the_heaviest_finding_makes_the_headline() -> None:
    """Uninfluenced is said of all of them; else nobody watches; else the finding's own sentence."""
    lonely = project(ours("a"), theirs("d", 5, "a", **WATCHED), theirs("e", 5, **WATCHED))
    assert analyse(lonely).headline.text.startswith("Nothing of ours acts on {n} of the {total}")
    assert analyse(lonely).headline.count == 1
    unseen = project(ours("a"), theirs("d", 5, "a"), theirs("e", 5, "a", **WATCHED))
    assert analyse(unseen).headline.text.startswith("Nobody watches {n} of the {total}")
    clash = analyse(project(ours("a", 5, media_class="earned")))
    assert clash.headline == clash.findings[0].seen


def test_both_classes_together_are_called_outside_our_control() -> None:
    """“Uncontrollable” is what nothing of ours acts on; influenced or not, it is “outside our control”, and counts say of how many."""
    result = analyse(project(ours("a"), theirs("d", 5, "a"), theirs("e", 5, **WATCHED)))
    said = [result.headline, result.summary, *(finding.seen for finding in result.findings)]
    assert not [message for message in said if "ncontrollable" in str(message)]
    assert not [kind for kind in KINDS if "ncontrollable" in kind.title.text + kind.explanation.text]
    assert "Nobody watches {n} of those {total}." in str(result.summary)


def test_without_a_class_the_page_says_so() -> None:
    """No class of control: headline, summary and what is missing, and no share anywhere."""
    result = analyse(project(Touchpoint("a", text("A"), importance=3)))
    assert result.headline.text == "Nobody has said which touchpoints we control"
    assert result.data["shares"] == {}
    assert [m.text for m in result.not_enough] == [
        "No touchpoint has a class of control, so there is nothing to split."
    ]


def test_an_empty_inventory_is_no_error() -> None:
    """No touchpoint at all: no finding, no block, one sentence on what is missing."""
    result = analyse(project())
    assert (result.findings, result.blocks, result.metrics) == ((), (), ())
    assert len(result.not_enough) == 1


def test_thresholds_say_where_they_come_from() -> None:
    """What the project sets is the project's, everything else is our default; each names its option."""
    method = analyse(project(ours("a")), share=0.4).method
    assert {t.option: t.origin for t in method.thresholds} == {
        "share": "project",
        "least": "default",
        "important": "default",
        "reach": "default",
        "sole": "default",
    }
    assert method.thresholds[0].value == Share(0.4)
    assert [(c.authors, c.year) for c in method.citations] == [("Lemon & Verhoef", 2016)]


def test_a_source_of_the_importance_stands_in_the_evidence() -> None:
    """Where provenance is known, the last line beside the finding names it."""
    press = next(f for f in analyse(rich()).findings if f.subjects == (Ref("touchpoint", "press"),))
    assert press.evidence[-1].values["source"] == "Counter survey, October 2026"


def test_the_day_of_a_review_is_told_as_that() -> None:
    """Rows are looked at again long after a survey: the day is never taken for the survey's own."""
    press = Ref("touchpoint", "press")
    source = Provenance("observed", "Customer survey", When(date(2026, 5, 18)))
    it = rich()
    seen = replace(it.records[press], provenance={"importance": source})
    it = replace(it, records={**it.records, press: seen})
    told = next(f for f in analyse(it).findings if f.subjects == (press,)).evidence[-1]
    assert told.text == "{source}; last reviewed {date}"
    assert told.values == {"source": "Customer survey", "date": When(date(2026, 5, 18))}


def test_a_name_in_several_languages_is_kept_as_it_is() -> None:
    """The result holds references, no words of the client: names never stand in a sentence of ours."""
    it = project(ours("a"), theirs("d", 5), records=recorded(["d"], "influenced_by", "monitored_by"))
    named = replace(it.touchpoints[1], name=Text.from_map({"en": "Zebra talk", "fa": "گفت‌وگو"}))
    result = analyse(replace(it, touchpoints=(it.touchpoints[0], named)))
    assert "Zebra" not in repr(result)
