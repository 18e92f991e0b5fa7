"""Where personas are met, against the channels that they use."""

from __future__ import annotations

import pytest
from touchreport_channels.habits import habits, is_medium
from touchreport_channels.naming import rows_naming_a_channel
from touchreport_channels.reach import reach

from tests.plugins.channels.worlds import channel, journey, persona, point, project, run
from tests.plugins.small import of_kind, text
from touchreport.plugin import Matrix, MatrixCell, Ref, Severity, Table, Touchpoint

MARA = Ref("persona", "mara")


def test_habits_by_hand() -> None:
    """Mara uses email and telegram.

    Before: a newsletter over email (hers) and a post on Instagram (not hers): one of two, 50 per cent.
    During: the shop, no medium: nothing can be said. After: two texts by SMS: none of two, 0 per cent.
    """
    world = project(
        [
            point("letter", "email"),
            point("post", "instagram"),
            point("visit", "shop"),
            point("ready", "sms"),
            point("thanks", "sms"),
        ],
        personas=[persona("mara", "email", "telegram")],
        journeys=[
            journey(
                "mara",
                ("letter", "before", "email"),
                ("post", "before", "instagram"),
                ("visit", "during", "shop"),
                ("ready", "after", "sms"),
                ("thanks", "after", "sms"),
            )
        ],
    )
    found = habits(world, reach(world, rows_naming_a_channel(world)))[0]
    assert (found.met, found.unmet) == (("email",), ("telegram",))
    assert [(s.on_hers, s.counted, s.in_person, s.share) for s in found.stages] == [
        (1, 2, 0, 0.5),
        (0, 0, 1, None),
        (0, 2, 0, 0.0),
    ]
    result = run(world)
    matrix = next(b for b in result.blocks if isinstance(b, Matrix) and b.caption.id == "personas-by-stage")
    assert matrix.cells == ((MatrixCell(50), None, MatrixCell(0, gap=True)),)
    missed = of_kind(result, "not-hers")
    assert [(f.subjects, f.severity) for f in missed] == [((MARA, Ref("stage", "after")), Severity.MEDIUM)]
    assert missed[0].seen.values["channels"] == (Ref("channel", "sms"),)


def test_a_touchpoint_offers_all_its_channels() -> None:
    """Channels of one touchpoint are alternatives: one of hers among them is enough."""
    world = project(
        [point("letter", "sms", "email")],
        personas=[persona("mara", "email")],
        journeys=[journey("mara", ("letter", "before", "sms"))],
    )
    assert habits(world, reach(world, rows_naming_a_channel(world)))[0].met == ("email",)
    assert of_kind(run(world), "not-hers") == ()


def test_a_step_in_person_makes_it_weigh_less() -> None:
    """A stage with a text message that is not hers and a shop still brings her and us together."""
    world = project(
        [point("ready", "sms"), point("visit", "shop")],
        personas=[persona("mara", "email")],
        journeys=[journey("mara", ("ready", "during", "sms"), ("visit", "during", "shop"))],
    )
    found = of_kind(run(world), "not-hers")
    assert [(f.severity, f.why.count) for f in found] == [(Severity.LOW, 1)]


def test_places_and_people_are_no_media() -> None:
    """Habits say nothing of a shop or a call; they do of a website, and of what nobody described."""
    assert not is_medium(channel("shop"))
    assert not is_medium(channel("telephone"))
    assert is_medium(channel("website"))
    assert is_medium(channel("own"))


def test_never_met_where_others_are_met() -> None:
    """Ali is met on email, Mara uses it and is not: low. Telegram, where nothing happens, is told once elsewhere."""
    world = project(
        [point("letter", "email"), point("site", "website")],
        personas=[persona("mara", "website", "email", "telegram"), persona("ali", "email")],
        journeys=[
            journey("mara", ("site", "before", "website")),
            journey("ali", ("letter", "before", "email")),
        ],
    )
    result = run(world)
    assert [(f.severity, f.subjects) for f in of_kind(result, "never-met")] == [
        (Severity.LOW, (MARA, Ref("channel", "email")))
    ]
    assert [f.subjects for f in of_kind(result, "unused")] == [(Ref("channel", "telegram"), MARA)]


@pytest.mark.parametrize(
    "advert",
    [
        point("advert", "radio"),
        point("advert", name=text("Radio")),
        point("advert", "radio", personas=("mara",)),
    ],
)
def test_a_touchpoint_on_no_step_of_hers_is_named(advert: Touchpoint) -> None:
    """A channel of hers has a touchpoint, be it entered or the row's own name: it is named, and no others are claimed.

    Nobody's journey meets the advertisement, so nothing is said of others.
    """
    world = project(
        [point("letter", "email"), advert],
        personas=[persona("mara", "email", "radio"), persona("ali", "email")],
        journeys=[
            journey("mara", ("letter", "before", "email")),
            journey("ali", ("letter", "before", "email")),
        ],
    )
    result = run(world)
    assert of_kind(result, "unused") == ()
    (found,) = of_kind(result, "never-met")
    assert (found.subjects, found.seen.count) == ((MARA, Ref("channel", "radio")), 1)
    named = found.evidence[0]
    assert named.values["touchpoints"] == (Ref("touchpoint", "advert"),)
    assert ("persona" in named.values) is ("mara" in advert.personas)


def test_a_step_at_a_row_called_by_her_channel_meets_her_there() -> None:
    """A row called “Radio” happens on the radio, also before anybody enters that in the column of channels."""
    world = project(
        [point("advert", name=text("Radio"))],
        personas=[persona("mara", "radio")],
        journeys=[journey("mara", ("advert", "before", None))],
    )
    result = run(world)
    assert of_kind(result, "never-met") == of_kind(result, "unused") == ()


def test_met_on_none_of_her_channels() -> None:
    """No channel of hers on the whole journey weighs more."""
    world = project(
        [point("visit", "shop")],
        personas=[persona("mara", "email")],
        journeys=[journey("mara", ("visit", "before", "shop"))],
    )
    assert [(f.severity, f.subjects) for f in of_kind(run(world), "never-met")] == [
        (Severity.MEDIUM, (MARA,))
    ]


def test_unrecorded_habits_are_not_judged() -> None:
    """Without recorded channels, or without a step that has a channel, there is no finding, and it says so."""
    world = project(
        [point("visit", "sms"), point("bare")],
        personas=[persona("mara"), persona("ali", "email")],
        journeys=[journey("mara", ("visit", "before", "sms")), journey("ali", ("bare", "before", None))],
    )
    result = run(world)
    assert of_kind(result, "never-met") == of_kind(result, "not-hers") == ()
    said = {m.text: m.values["personas"] for m in result.not_enough if "personas" in m.values}
    assert said == {
        "Habits of media: no channels are recorded for {personas}.": (MARA,),
        "Habits of media: no step in the journey of {personas} has a channel.": (Ref("persona", "ali"),),
    }
    assert not any(block.caption.id == "personas-by-stage" for block in result.blocks)


def test_planned_touchpoints_meet_nobody() -> None:
    """A step at a planned touchpoint fills no gap."""
    world = project(
        [point("visit", "shop"), point("letter", "email", status="planned")],
        personas=[persona("mara", "email")],
        journeys=[journey("mara", ("visit", "before", "shop"), ("letter", "after", "email"))],
    )
    assert habits(world, reach(world, rows_naming_a_channel(world)))[0].met == ()


def test_the_table_names_each_persona_once() -> None:
    """One row a persona, with what is met and what is not; a column that would be empty in every row is left out."""
    world = project(
        [point("letter", "email")],
        personas=[persona("mara", "email", "telegram")],
        journeys=[journey("mara", ("letter", "before", "email"))],
    )
    table = next(b for b in run(world).blocks if isinstance(b, Table) and b.caption.id == "persona-channels")
    assert [[cell.value for cell in row] for row in table.rows] == [
        [MARA, (Ref("channel", "email"),), (Ref("channel", "telegram"),)]
    ]
    assert [column.title.text for column in table.columns] == [
        "Persona",
        "We meet them on",
        "We never meet them on",
    ]
