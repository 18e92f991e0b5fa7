"""Rows that name a channel where a touchpoint belongs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.plugins.channels.worlds import channel, point, project, run
from tests.plugins.small import of_kind, text
from touchreport.plugin import Ref, Severity, Term, Text
from touchreport.vocabulary.channels import channels as known_channels
from touchreport.vocabulary.languages import LANGUAGES
from touchreport.vocabulary.store import stored


@pytest.mark.parametrize(
    ("name", "language", "named"),
    [
        ("Instagram", "en", "instagram"),
        ("radio", "en", "radio"),
        ("رادیو", "fa", "radio"),
        ("ラジオ", "ja", "radio"),
        ("電視", "zh-Hant", "tv"),
        ("微信", "zh-Hans", "wechat"),
        ("Телевидение", "ru", "tv"),
    ],
)
def test_a_bare_channel_is_reported(name: str, language: str, named: str) -> None:
    """In any of the six languages, whatever the project's language and whatever else the row says."""
    row = point("a", "shop", name=Text.of(name, language), purpose=text("Be seen"))
    found = of_kind(run(project([row])), "names-channel")
    assert [(each.severity, each.subjects) for each in found] == [
        (Severity.MEDIUM, (Ref("touchpoint", "a"),))
    ]
    assert found[0].seen.values["channel"] == (Term("channel", named),)
    assert "Say what the customer does there" in found[0].todo.text


def test_a_channel_of_the_project_is_referred_to() -> None:
    """Where the project has the channel, the finding leads to it."""
    found = of_kind(run(project([point("a", "instagram", name=text("Instagram"))])), "names-channel")
    assert found[0].subjects == (Ref("touchpoint", "a"), Ref("channel", "instagram"))


def test_the_projects_own_channels_are_known_by_name_and_id() -> None:
    """A medium that only this company has is a channel as well."""
    own = replace(channel("river"), name=text("River Radio"))
    for name in ("river radio", "River-Radio", "RIVER"):
        row = point("a", "river", name=text(name), purpose=text("Be heard"))
        assert len(of_kind(run(project([row], [own])), "names-channel")) == 1, name
    row = point("a", "river", name=text("River Radio competition"))
    assert of_kind(run(project([row], [own])), "names-channel") == ()


def test_a_word_for_both_depends_on_the_row() -> None:
    """“Website” alone may be a channel (low); with a channel or a purpose it is taken as the moment."""
    alone = run(project([point("a", name=text("Website")), point("b", "shop")]))
    assert [each.severity for each in of_kind(alone, "may-name-channel")] == [Severity.LOW]
    assert of_kind(alone, "names-channel") == ()
    for row in (
        point("a", "website", name=text("Website")),
        point("a", name=text("Website"), purpose=text("Find a shop")),
    ):
        result = run(project([row]))
        assert of_kind(result, "may-name-channel") == of_kind(result, "names-channel") == ()


def test_a_name_that_says_more_in_one_language_is_a_moment() -> None:
    """“LINE” in one language and “Waiting in line” in the other is no accusation."""
    both = Text.from_map({"en": "Line", "fa": "ایستادن در صف صندوق"})
    assert of_kind(run(project([point("a", name=both)])), "names-channel") == ()
    alike = Text.from_map({"en": "Radio", "fa": "رادیو"})
    assert len(of_kind(run(project([point("a", name=alike)])), "names-channel")) == 1


def test_a_row_is_reported_once() -> None:
    """A row that names a channel and has none of its own hears of the name, not of the empty cell as well."""
    result = run(project([point("a", name=text("Instagram")), point("b", "shop")]))
    assert [each.code for each in result.findings if each.subjects[0].id == "a"] == ["channels/names-channel"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_of_the_catalogue_is_accused(language: str) -> None:
    """A whole inventory of the catalogue's names and synonyms gives no certain finding, even with all channels."""
    words = {
        word
        for entry in stored("catalogue")["types"]
        for word in (entry["name"][language], *entry["synonyms"][language])
    }
    rows = [point(f"t{at}", name=Text.of(word, language)) for at, word in enumerate(sorted(words))]
    every = [known.channel for known in known_channels().values()]
    result = run(project(rows, every))
    assert len(rows) > 145
    assert [str(rows[int(f.subjects[0].id[1:])].name) for f in of_kind(result, "names-channel")] == []


def test_planned_rows_are_left_alone() -> None:
    """What is not there yet is not judged."""
    assert run(project([point("a", name=text("Instagram"), status="planned")])).findings == ()
