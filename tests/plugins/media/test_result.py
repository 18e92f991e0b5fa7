"""The result as a whole: every kind of finding, too little data, headline, sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import touchreport_media
from touchreport_media import MEDIA
from touchreport_media.mix_findings import catalogue_share

from tests.plugins.collect import messages_in, sayable
from tests.plugins.media.worlds import own_model, point, points, project, recorded, run
from tests.plugins.small import of_kind
from touchreport.plugin import Project, Severity, Term, Touchpoint, touchpoint_types


def everything() -> tuple[Project, ...]:
    """Return projects that together give every kind of finding."""
    off = [point(f"o{n}", "paid", "one", goal=("participation",)) for n in range(6)]
    main = [point(f"m{n}", "owned", "one", goal=("continued-use",)) for n in range(3)]
    sale = point("s", "earned", "two", goal=("sale",))
    return (
        project(off, own_model(("choose", "transact"))),
        project([*main, sale], own_model(("choose", "transact"), ())),
        project(
            [
                *points(owned=3, shared=1),
                point("r", "owned", channels=("instagram",)),
                point("n"),
                point("k", "earned", "awareness", presence=("online",), nature=("physical",)),
            ]
        ),
        project([*points(owned=3), *(point(f"e{n}", "earned", "awareness") for n in range(3))]),
        project([point("a"), point("b")]),
    )


def test_every_kind_is_found_somewhere() -> None:
    """No kind is declared that nothing can give, and nothing else is given."""
    found = {finding.code for world in everything() for finding in run(world).findings}
    assert found == {f"media/{kind.slug}" for kind in MEDIA.findings}


def test_nothing_at_all() -> None:
    """Without touchpoints there is no number, no block and no finding; it says what is missing."""
    result = run(project())
    assert (result.metrics, result.blocks, result.findings) == ((), (), ())
    assert result.headline.text == "The inventory holds no touchpoint yet"
    assert len(result.not_enough) >= 2


def test_too_few_for_the_whole() -> None:
    """Four touchpoints with a class are shown as counts; the whole is judged from five on."""
    few, enough = run(project(points(owned=4))), run(project(points(owned=5)))
    assert of_kind(few, "one-class") == ()
    assert any(m.text.startswith("The mix as a whole is not judged") for m in few.not_enough)
    assert len(of_kind(enough, "one-class")) == 1
    assert not any(m.text.startswith("The mix as a whole") for m in enough.not_enough)


def test_an_empty_cell_is_told_and_a_written_none_is_not() -> None:
    """Others have a media class and this one has none: low, unless somebody wrote that there is none."""
    world = project([*points(owned=2), point("a", goal=("sale",))])
    media = [
        f
        for f in of_kind(run(world), "unclassified")
        if f.seen.values["field"] == Term("field", "touchpoint.media_class")
    ]
    assert [(f.severity, len(f.subjects)) for f in media] == [(Severity.LOW, 1)]
    said = run(recorded(world, "media_class", "a"))
    assert all(
        f.seen.values["field"] == Term("field", "touchpoint.goal") for f in of_kind(said, "unclassified")
    )


def test_a_field_that_nobody_filled_is_one_finding() -> None:
    """Neither class nor goal anywhere: one finding a field, for the inventory and not for each row."""
    found = of_kind(run(project([point("a"), point("b")])), "not-recorded")
    assert [len(f.subjects) for f in found] == [2, 2]


def tense(**values: Any) -> int:
    it: Touchpoint = point("a", "owned", **values)
    return len(of_kind(run(project([it])), "tension"))


def test_tensions_follow_the_rules_of_the_vocabulary() -> None:
    """Online and physical seldom go together where online is its only presence; both is fine."""
    assert tense(presence=("online",), nature=("physical",)) == 1
    assert tense(presence=("online", "offline"), nature=("physical",)) == 0
    assert tense(presence=("online",), nature=("human",)) == 0


def test_a_position_contradicts_its_only_stage() -> None:
    """Front-end and only after the purchase is a tension; with another stage beside it is not."""
    alone = point("a", "owned", "after", position=("front-end",))
    beside = point("a", "owned", "before", "after", position=("front-end",))
    assert len(of_kind(run(project([alone], "purchase-phases")), "tension")) == 1
    assert of_kind(run(project([beside], "purchase-phases")), "tension") == ()


def test_control_media_and_owner_are_left_to_controllability() -> None:
    """Earned and controllable, or owned and customer-owned, contradict each other and are not said here."""
    assert tense(control="uncontrollable", owner_class="customer-owned") == 0


def test_without_controllability_they_are_told_here() -> None:
    """Earned and controllable cannot both hold (medium), owned and of a partner seldom do (low); each is told once."""
    inventory = [
        point("a", "earned", control="controllable"),
        point("b", "owned", owner_class="partner-owned"),
        point("c", "owned", control="controllable", owner_class="brand-owned"),
    ]
    found = of_kind(run(project(inventory), compared=False), "tension")
    assert [(each.subjects[0].id, each.severity) for each in found] == [
        ("a", Severity.MEDIUM),
        ("b", Severity.LOW),
    ]
    assert "One of the two classes is wrong" in found[0].why.text
    assert of_kind(run(project(inventory)), "tension") == ()


def test_in_a_build_each_contradiction_is_told_by_one_analysis() -> None:
    """Media runs after controllability, so that it sees whether that ran."""
    assert MEDIA.after == ("controllability",)


def test_the_heaviest_finding_makes_the_headline() -> None:
    """Paid for most of it (high) comes before a touchpoint without a goal (low)."""
    result = run(project(points(paid=6)))
    assert result.headline == of_kind(result, "one-class")[0].seen


def test_a_quiet_headline_names_the_largest_class() -> None:
    """Where nothing is found, the headline says which class is the largest."""
    spread = [*points(owned=3, paid=2, earned=1)]
    goals = ("sale", "acquisition", "continued-use", "loyalty-and-image", "sale", "sale")
    them = [point(t.id, t.media_class, "one", goal=(g,)) for t, g in zip(spread, goals, strict=True)]
    result = run(project(them, own_model(("choose", "transact"))))
    assert result.findings == ()
    assert result.headline.text.startswith("“{media}” is the largest")


def test_the_share_of_the_catalogue_is_counted_from_it() -> None:
    """The number for comparison is the types of the class over all types."""
    every = touchpoint_types().values()
    assert catalogue_share("paid") == len([t for t in every if t.classes["media-class"] == ("paid",)]) / len(
        every
    )


def test_what_is_said_is_written_in_the_source() -> None:
    """No sentence is put together from pieces: each one stands in the source as it is translated."""
    said = messages_in(MEDIA, *(run(world) for world in (*everything(), project())))
    assert said.keys() <= sayable(Path(touchreport_media.__file__).parent)
    assert len(said) > 100
