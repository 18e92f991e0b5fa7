"""What a card on paper tells of the customer's experience: told apart as on the site, in every language."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests import worlds
from tests.theme.rendered import Reader
from touchreport.locales import load_locale
from touchreport.model.audience import Persona
from touchreport.model.journey import Journey, Step
from touchreport.model.person import Person
from touchreport.model.text import Text
from touchreport.render.document import pdf_job

LANGUAGES = ("en", "fa", "ja", "ru", "zh-Hans", "zh-Hant")
TOLD = ("does", "thinks", "feels", "expectation", "pain", "need")
"""What a step may tell of a customer, each in the words of its own."""


def lived(language: str, *fields: str) -> worlds.World:
    """Return a touchpoint at which a persona says something, and of which these fields are known."""
    world = worlds.bare(language)
    words = {name: Text.of(f"W{place}", language) for place, name in enumerate(TOLD) if name in fields}
    step = Step("one", "ines", "greeting", 1.0, stage="visit", **words)  # type: ignore[arg-type]
    return replace(
        world,
        project=replace(
            world.project,
            personas=(Persona("ines", Text.of("Ines", language)),),
            journeys=(Journey("ines", (step,), derived=False),),
        ),
    )


def on_screen(folder: Path, world: worlds.World) -> list[tuple[str, str]]:
    """Return the labels of the card on the site, each with its words."""
    html = worlds.render_to(folder, world)["touchpoint-greeting.html"]
    (voice,) = re.findall(r'<div class="voice">.*?</dl>', html, re.DOTALL)
    read = Reader(voice)
    return [(a.text, b.text) for a, b in zip(read.all("dt"), read.all("dd"), strict=True)]


def on_paper(folder: Path, world: worlds.World) -> list[str]:
    """Return the pieces of the customer's experience on the printed card."""
    html = pdf_job(worlds.open_world(world, folder), folder / "out.pdf").html
    (voice,) = re.findall(r'<li class="voice">.*?</li>', html, re.DOTALL)
    return [e.text for e in Reader(voice).elements if e.attributes.get("class") == "lived"][1:]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_customer_needs_does_not_read_like_what_there_is(tmp_path: Path, language: str) -> None:
    """Whatever she does, thinks, feels, expects, needs or is bothered by has its name before it, as on the site."""
    world = lived(language, *TOLD)
    told = on_screen(tmp_path, world)
    colon = load_locale(language).punctuation.colon
    assert len(told) == len(TOLD)
    assert on_paper(tmp_path, world) == [f"{name}{colon}{words}" for name, words in told]


@pytest.mark.parametrize("field", TOLD)
def test_a_single_thing_that_is_known_is_told(tmp_path: Path, field: str) -> None:
    """A step of which nothing else is known is told on the card all the same."""
    world = lived("en", field)
    assert len(on_screen(tmp_path, world)) == len(on_paper(tmp_path, world)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_stands_with_the_person_whose_it_is(tmp_path: Path, language: str) -> None:
    """Of several people who watch it, each one's telephone stands in brackets right behind her name."""
    world = worlds.bare(language)
    people = (
        Person("lena", Text.of("Lena", language), phone=Text.of("2601", language)),
        Person("mia", Text.of("Mia", language), phone=Text.of("2801", language)),
        Person("zoe", Text.of("Zoe", language)),
    )
    (point,) = world.project.touchpoints
    asked = replace(point, monitored_by=("lena", "mia", "zoe"))
    world = replace(world, project=replace(world.project, people=people, touchpoints=(asked,)))
    html = pdf_job(worlds.open_world(world, tmp_path), tmp_path / "out.pdf").html
    (fact,) = [
        e.text for e in Reader(html).elements if e.attributes.get("class") == "fv" and "Lena" in e.text
    ]
    one, other = load_locale(language).punctuation.brackets
    between = load_locale(language).punctuation.enumeration
    plain = re.sub("[\u2066-\u2069\u00a0 ]", "", fact)
    assert plain == re.sub("[\u00a0 ]", "", f"Lena{one}2601{other}{between}Mia{one}2801{other}{between}Zoe")
