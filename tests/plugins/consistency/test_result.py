"""The result as a whole: every kind of finding, too little data, headline, sentences."""

from __future__ import annotations

from pathlib import Path

import touchreport_consistency
from touchreport_consistency import CONSISTENCY

from tests.plugins.collect import messages_in, sayable
from tests.plugins.consistency.worlds import person, point, project, rated, run
from tests.plugins.small import of_kind
from touchreport.plugin import Project, Ref


def everything() -> tuple[Project, ...]:
    """Return projects that together give every kind of finding."""
    plain = "Shows the way to the nearest shop"
    return (
        project(
            [
                point("a", "see", pillar="craft", content_kind=("audio",)),
                *(point(f"e{n}", "buy", moment_of_truth=True) for n in range(3)),
                point("u", "use"),
            ]
        ),
        project([*rated(1, 1, 1, 5, 5, 5), *(point(f"x{n}", tone_fit=1.0) for n in range(5))]),
        project(
            [
                *(point(i, purpose=plain) for i in "ab"),
                point("c", purpose="Shows the way to the nearest café"),
                *(point(f"p{n}{i}", purpose=f"Purpose {n}") for n in range(8) for i in "ab"),
            ]
        ),
        project([point(f"t{n}", owner="anna") for n in range(3)], [person("anna", 2.0)]),
        project(
            [point("t", owner="anna"), point("p", owner="anna", status="planned")], [person("anna", 1.0)]
        ),
    )


def test_every_kind_is_found_somewhere() -> None:
    """No kind is declared that nothing can give, and nothing else is given."""
    found = {finding.code for world in everything() for finding in run(world).findings}
    assert found == {f"consistency/{kind.slug}" for kind in CONSISTENCY.findings}


def test_nothing_at_all() -> None:
    """Without touchpoints there is no number, no block and no finding; it says what is missing."""
    result = run(project([]))
    assert (result.metrics, result.blocks, result.findings) == ((), (), ())
    assert result.headline.text == "The inventory holds no touchpoint yet"
    assert len(result.not_enough) == 5


def test_a_good_project_is_quiet() -> None:
    """Every message told, all rated alike, no purpose twice: no finding, and the headline says so."""
    rows = [
        point(
            f"t{n}",
            "see",
            "buy",
            pillar=("craft", "care", "speed"),
            content_kind=("picture", "face-to-face"),
            tone_fit=4.0,
            visual_fit=4.0,
            purpose=f"Purpose {n}",
        )
        for n in range(6)
    ]
    result = run(project(rows))
    assert result.findings == ()
    assert result.headline.text == "Touchpoints look and sound alike: K is {k}"


def test_the_pillar_that_fits_least_makes_the_headline() -> None:
    """Of two pillars that are shown as something else, the one with the larger share speaks."""
    rows = [
        *(point(f"a{n}", pillar="craft", content_kind=("audio" if n else "picture",)) for n in range(3)),
        *(point(f"b{n}", pillar="care", content_kind=("audio",)) for n in range(3)),
    ]
    result = run(project(rows, pillars=("craft", "care")))
    assert result.headline.values["pillar"] == Ref("pillar", "care")


def test_a_headline_counts_what_was_gathered() -> None:
    """Nine touchpoints off the brand are nine in the headline, though the last four share one finding."""
    result = run(project(rated(*[1.0] * 9)))
    assert len(of_kind(result, "off-brand")) == 6
    assert result.headline.count == 9


def test_the_project_draws_the_lines() -> None:
    """An option that is set is the project's; all others are defaults."""
    origins = {t.option: t.origin for t in run(project([]), least_even=0.6).method.thresholds}
    assert origins.pop("least_even") == "project"
    assert set(origins.values()) == {"default"}


def test_what_is_said_is_written_in_the_source() -> None:
    """No sentence is put together from pieces: each one stands in the source as it is translated."""
    written = sayable(Path(touchreport_consistency.__file__).parent)
    said = messages_in(CONSISTENCY, *(run(world) for world in (*everything(), project([]))))
    assert said.keys() <= written
    assert len(said) > 100
