"""Content, presence and nature against what channels are."""

from __future__ import annotations

import pytest

from tests.plugins.channels.worlds import channel, point, project, run
from tests.plugins.small import of_kind, text
from touchreport.plugin import Pillar, Project, Ref, Severity, Table, Term
from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.channels import channels as known_channels


def pillar(*kinds: str) -> Pillar:
    return Pillar("care", text("Care"), content_kinds=kinds)


def test_content_that_no_channel_suits() -> None:
    """Long text on the radio (audio, mass message) does not fit; on radio and blog it does."""
    alone = run(project([point("a", "radio", content_kind=("long-text",)), point("b", "blog")]))
    found = of_kind(alone, "content")
    assert [(f.severity, f.subjects) for f in found] == [
        (Severity.MEDIUM, (Ref("touchpoint", "a"), Ref("channel", "radio")))
    ]
    assert found[0].seen.values["kinds"] == (Term("content-kind", "long-text"),)
    assert found[0].todo.values["channels"] == (Ref("channel", "blog"),)
    both = run(project([point("a", "radio", "blog", content_kind=("long-text",))]))
    assert of_kind(both, "content") == ()


def test_content_that_fits_in_part_weighs_less() -> None:
    """Sound fits the radio, long text does not: one of two."""
    found = of_kind(run(project([point("a", "radio", content_kind=("audio", "long-text"))])), "content")
    assert [(f.severity, f.evidence[0].count, f.evidence[0].values["total"]) for f in found] == [
        (Severity.LOW, 1, 2)
    ]


def test_a_channel_of_unknown_character_is_not_judged() -> None:
    """Where nobody recorded what a channel suits, nothing is said, and it says so."""
    result = run(project([point("a", "radio", "own", content_kind=("long-text",))]))
    assert of_kind(result, "content") == ()
    assert any(message.text.startswith("Content:") for message in result.not_enough)


def test_the_table_counts_what_does_not_fit() -> None:
    """Radio: two touchpoints, one unsuited; blog: one, which fits."""
    world = project(
        [
            point("a", "radio", content_kind=("long-text",)),
            point("b", "radio", content_kind=("audio",)),
            point("c", "blog", content_kind=("long-text",)),
        ]
    )
    table = next(b for b in run(world).blocks if isinstance(b, Table) and b.caption.id == "channel-character")
    assert [(row[0].value, row[2].value, row[3].value, row[3].alarm) for row in table.rows] == [
        (Ref("channel", "radio"), 2, 1, True),
        (Ref("channel", "blog"), 1, 0, False),
    ]


def test_a_pillar_without_a_suitable_channel() -> None:
    """A pillar that asks for long video has no place between radio and shop; one that asks for sound has."""
    rows = [point("a", "radio"), point("b", "shop")]
    found = of_kind(run(project(rows, pillars=[pillar("long-video")])), "pillar")
    assert [(f.subjects, f.severity) for f in found] == [((Ref("pillar", "care"),), Severity.MEDIUM)]
    assert of_kind(run(project(rows, pillars=[pillar("long-video", "audio")])), "pillar") == ()


def test_a_declared_channel_that_carries_nothing_suits_no_pillar() -> None:
    """Only channels in use count."""
    world = project(
        [point("a", "radio")], [channel("youtube"), channel("radio")], pillars=[pillar("long-video")]
    )
    assert len(of_kind(run(world), "pillar")) == 1


def test_pillars_without_kinds_of_content_say_so() -> None:
    """A pillar that asks for nothing cannot be judged."""
    result = run(project([point("a", "radio")], pillars=[pillar()]))
    assert of_kind(result, "pillar") == ()
    assert any(message.text.startswith("Message pillars:") for message in result.not_enough)


@pytest.mark.parametrize(
    ("presence", "channels", "contradicts"),
    [
        (("online",), ("shop",), True),
        (("offline",), ("email", "website"), True),
        (("online",), ("shop", "email"), False),
        (("online", "offline"), ("shop",), False),
        (("online",), ("shop", "own"), False),
        ((), ("shop",), False),
    ],
)
def test_presence(presence: tuple[str, ...], channels: tuple[str, ...], contradicts: bool) -> None:
    """Online with offline channels alone, or the other way round; a channel without presence leaves it open."""
    found = of_kind(run(project([point("a", *channels, presence=presence)])), "presence")
    assert [f.severity for f in found] == [Severity.LOW] * contradicts


@pytest.mark.parametrize(
    ("nature", "channels", "contradicts"),
    [
        (("physical",), ("website",), True),
        (("sensory",), ("sms",), True),
        (("human",), ("radio",), True),
        (("human",), ("telephone",), False),
        (("human",), ("telegram",), False),
        (("sensory",), ("podcast-platform",), False),
        (("communication",), ("shop",), False),
        (("physical", "communication"), ("website",), False),
        (("physical",), ("website", "own"), False),
    ],
)
def test_nature(nature: tuple[str, ...], channels: tuple[str, ...], contradicts: bool) -> None:
    """Only what cannot be is reported: a thing over a website, a scent over a text message, a person on the radio."""
    found = of_kind(run(project([point("a", *channels, nature=nature)])), "nature")
    assert [f.severity for f in found] == [Severity.LOW] * contradicts


def test_the_catalogue_contradicts_itself_nowhere() -> None:
    """Each type of the catalogue on its usual channels is free of contradictions."""
    rows = [
        point(
            ident,
            *each.channels,
            presence=each.classes.get("presence", ()),
            nature=each.classes.get("nature", ()),
        )
        for ident, each in types().items()
    ]
    world: Project = project(rows, [known.channel for known in known_channels().values()])
    result = run(world)
    assert len(rows) > 100
    assert [f.subjects[0].id for f in (*of_kind(result, "presence"), *of_kind(result, "nature"))] == []
