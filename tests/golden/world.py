"""A bicycle workshop that is there for its typography, in six languages: what a page of theirs can get wrong stands in it.

The words of each language are in ``words/<tag>.yaml``. They are nobody's data, so that the pictures change only where the
product does.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.world_rows import Stop, journey, records, touchpoint
from tests.worlds import World
from touchreport.analyse import Outcome
from touchreport.locales import load_locale
from touchreport.location import Location
from touchreport.model import blocks
from touchreport.model.audience import Persona, StageWish
from touchreport.model.message import Message, Number, say
from touchreport.model.ref import Ref
from touchreport.model.result import Finding, Method, Metric, Result, Severity
from touchreport.model.settings import AuthorPage, Settings
from touchreport.model.wishes import ChapterWish
from touchreport.plugin import (  # fmt: skip
    Analysis,
    Brand,
    Channel,
    Context,
    JourneyModel,
    Measure,
    Person,
    Project,
    Stage,
    Text,
    Touchpoint,
)
from touchreport.registry.plugins import PluginInfo, Registered

LANGUAGES = ("en", "fa", "ja", "ru", "zh-Hans", "zh-Hant")
ROWS = 32
"""Rows of the table on the author's page: more than the page has room for below the words above it."""

_OUTLINE = ("overview", "journeys", "pages", "analyses", "touchpoints")
_STAGES, _CHANNELS, _PEOPLE = ("notice", "bring", "ride"), ("shop", "website", "telephone"), ("desk", "bench")
_ROWS = (
    # id, stage, channel, owner, control, feelings, importance, performance
    ("search", 0, 1, None, "uncontrollable", 0.2, 3.0, 3.2),
    ("review", 0, 1, None, "uncontrollable", 1.1, 4.2, 4.1),
    ("booking", 1, 1, 0, "controllable", 0.6, 3.6, 3.7),
    ("desk", 1, 0, 0, "controllable", 1.4, 4.4, 4.4),
    ("estimate", 1, 2, 0, "controllable", -1.7, 4.8, 2.1),
    ("pickup", 2, 0, 1, "controllable", 1.8, 4.6, 4.3),
    ("after", 2, 2, 0, "controllable", -0.3, 2.4, 2.6),
)  # fmt: skip


@cache
def words_of(language: str) -> dict[str, Any]:
    """Return the words of a language by their place."""
    file = Path(__file__).with_name("words") / f"{language}.yaml"
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def workshop(language: str) -> World:
    """Return the workshop in a language."""
    project = _project(language)
    settings = Settings(outline=tuple(ChapterWish(key) for key in _OUTLINE), pages=(_page(language),))
    return World(project, settings, (_outcome(project, language),))


def _stops(language: str) -> tuple[Stop, ...]:
    words = words_of(language)
    return tuple(
        Stop(
            id, words["touchpoints"][id], _STAGES[stage], _CHANNELS[channel], None if owner is None else _PEOPLE[owner],
            control, (feeling, None), words["said"].get(id, ""), moment=importance > 4.3,
        )
        for id, stage, channel, owner, control, feeling, importance, _ in _ROWS
    )  # fmt: skip


def _project(language: str) -> Project:
    words, stops = words_of(language), _stops(language)

    def text(value: str) -> Text:
        return Text.of(value, language)

    name, what, quote = words["persona"]
    return Project(
        title=text(words["title"]), subtitle=text(words["subtitle"]), client=text(words["client"]),
        prepared_by=text(words["prepared_by"]), edition=text(words["edition"]), confidentiality=text(words["confidentiality"]),
        language=language, date=datetime.date(2027, 4, 5),
        brand=Brand(text(words["brand"]), promise=text(words["promise"]), colour="#7a3b69"),
        model=JourneyModel("custom", text(words["title"]),
                           tuple(Stage(id, text(name)) for id, name in zip(_STAGES, words["stages"], strict=True))),
        personas=(Persona("ines", text(name), text(what), share=0.6, quote=text(quote),
                          wishes=tuple(StageWish(id, text(wish)) for id, wish in zip(_STAGES, words["wishes"], strict=True))),),
        channels=tuple(Channel(id, text(name)) for id, name in zip(_CHANNELS, words["channels"], strict=True)),
        people=tuple(Person(id, text(name)) for id, name in zip(_PEOPLE, words["people"], strict=True)),
        touchpoints=tuple(_touchpoint(stop, row, language) for stop, row in zip(stops, _ROWS, strict=True)),
        measures=(Measure("m1", "estimate", text(words["table"][3]), text(words["units"][1]), "lower", 30.0, 1260.0, 1100.0, 412),),
        journeys=(journey("ines", 0, stops, language),), records=records(stops),
    )  # fmt: skip


def _touchpoint(stop: Stop, row: tuple[Any, ...], language: str) -> Touchpoint:
    card = words_of(language)["card"]
    plain = replace(touchpoint(stop, language), importance=row[6], performance=row[7], message_pillar=())
    if stop.id != "estimate":
        return plain

    def text(key: str) -> Text:
        return Text.of(card[key], language)

    def texts(key: str) -> tuple[Text, ...]:
        return tuple(Text.of(value, language) for value in card[key])

    return replace(
        plain, purpose=text("purpose"), script=text("script"), wish=text("wish"), do=texts("do"), dont=texts("dont"),
        call=texts("call"),
    )  # fmt: skip


def _page(language: str) -> AuthorPage:
    """Return the author's page: prose, a quotation, a list, and a table that goes on over the page."""
    words = words_of(language)
    head = [words["table"], ["---", "---", "--:", "--:"]]
    distance, time = words["units"]
    number = load_locale(language).integer
    rows = [
        [
            number(n),
            words["parts"][n % len(words["parts"])],
            f"{number(n * 350)} {distance}",
            f"{number(5 + n * 35 % 115)} {time}",
        ]
        for n in range(1, ROWS + 1)
    ]
    table = "\n".join(f"| {' | '.join(row)} |" for row in [*head, *rows])
    body = f"{words['body']}\n\n{table}\n"
    return AuthorPage(
        "notes", Text.of(words["page"], language), Text.of(body, language), Location("pages/notes.md", 1)
    )


def _outcome(project: Project, language: str) -> Outcome:
    words = words_of(language)["analysis"]

    def speak(english: str) -> Message:
        return _speak(words.get(english, english), language)

    def run(context: Context[object]) -> Result:
        raise AssertionError("the result is ready-made")

    analysis: Analysis[object] = Analysis(
        id="field", title=speak("Importance and performance"), run=run, version="1"
    )
    registered = Registered(analysis, PluginInfo("field", "1", None, "tests.field"))
    caption = blocks.Caption(
        "field",
        speak("Importance and performance"),
        subtitle=speak("Each from 1 to 5"),
        source=speak("Spring survey, n = 412"),
    )
    corners = [speak(name) for name in ("Hold, spend no more", "Keep it up", "Leave for later", "Fix first")]
    quadrant = blocks.Quadrant(
        caption, speak("Importance"), speak("Performance"), (1, 5), (1, 5), 3.5, 3.0,
        (corners[0], corners[1], corners[2], corners[3]), 3,
        tuple(blocks.Point(Ref("touchpoint", t.id), t.importance or 0, t.performance or 0) for t in project.touchpoints),
    )  # fmt: skip
    result = Result(
        headline=speak("The estimate matters most and disappoints"),
        summary=speak("What customers find important and we do badly comes first."),
        method=Method(
            formulas=(speak("distance = importance − performance"),),
            inputs=(speak("Importance and performance of all touchpoints"),),
            cases=speak("Spring survey, n = 412"),
        ),
        metrics=(Metric(Number(2.7, 1), speak("Importance and performance")),),
        findings=(_finding(project, words, language),),
        blocks=(quadrant,),
    )
    return Outcome.of(registered, result)


def _speak(words: str, language: str) -> Message:
    """Return words as a message that needs no catalogue."""
    return say("{words}", words=Text.of(words, language))


def _finding(project: Project, words: dict[str, str], language: str) -> Finding:
    def speak(english: str) -> Message:
        name = project.touchpoint_by_id["estimate"].name.in_language(language)
        return _speak(words.get(english, english).format(touchpoint=name), language)

    return Finding(
        "field/first",
        Severity.HIGH,
        (Ref("touchpoint", "estimate"),),
        speak("“{touchpoint}” matters and disappoints"),
        speak("It is among the moments that customers call decisive."),
        speak("Call on the day of the hand-over"),
        owner="desk",
        effort=2,
        effect=5,
    )
