"""The handbook: what somebody who stands at a touchpoint finds, in which order, and what she is spared."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import touchreport_theme_handbook

from tests import worlds
from tests.theme.handbooks import document, opened, pages, pages_of
from touchreport.contexts import Card
from touchreport.model.text import Text
from touchreport.render.document import pdf_job

WORLDS = ("tern", "gaman")


def cards(world: str) -> dict[str, Card]:
    """Return the cards of a world by path."""
    site = opened({"tern": worlds.tern, "gaman": worlds.gaman}[world]()).site
    return {page.path: page.body for page in site.pages if isinstance(page.body, Card)}


def words(html: str) -> str:
    """Return the words of markup in single spaces."""
    return " ".join(unescape(re.sub(r"<(?:style|title)\b.*?</(?:style|title)>|<[^>]+>", " ", html)).split())


def main_of(html: str) -> str:
    """Return what is between the head and the foot of a page."""
    return html.partition("<main")[2].partition("</main>")[0]


def told(text: str) -> worlds.World:
    """Return the coffee shop in which the first touchpoint says whom to call."""
    world = worlds.tern()
    first, *others = world.project.touchpoints
    call = (Text((("en", text),)),)
    return replace(world, project=replace(world.project, touchpoints=(replace(first, call=call), *others)))


def test_a_card_answers_in_the_order_of_the_questions() -> None:
    """What the customer wants, what to do and say, do and don't, when it goes wrong, whom to call, how it went."""
    html = main_of(pages("tern")["touchpoint-wait.html"])
    heads = [words(found) for found in re.findall(r"<h2>(.*?)</h2>", html)]
    order = [
        *(head for head in heads if head.startswith("What the customer")),
        "What to do and say",
        "Do",
        "Don’t",
        "When it goes wrong",
        "Whom to call",
        "How you know it went well",
    ]
    assert heads == [head for head in order if head in heads]
    assert {"What to do and say", "Do", "Whom to call"} <= set(heads)


@pytest.mark.parametrize("world", WORLDS)
def test_no_analysis_speaks(world: str) -> None:
    """Neither findings nor severities nor links to analyses are on any page or in print; `work` is off by itself."""
    site = opened({"tern": worlds.tern, "gaman": worlds.gaman}[world]()).site
    assert {page.kind for page in site.pages} == {"overview", "touchpoints", "card"}
    for html in (*pages(world).values(), document(world)):
        assert "severity" not in html
        assert "analysis-" not in html
        assert 'class="fl"' not in html


def test_what_is_worked_on_is_told_where_asked_for() -> None:
    """With `work`, a card names the first two actions about its touchpoint; without, none."""
    acted = {path: card.actions for path, card in cards("tern").items() if card.actions}
    assert acted
    for path, actions in acted.items():
        html = pages("tern", work=True)[path]
        part = html.partition("What we are working on here")[2].partition("</section>")[0]
        assert part.count("<li>") == min(len(actions), 2)
        assert "What we are working on here" not in pages("tern")[path]


@pytest.mark.parametrize("world", WORLDS)
def test_every_touchpoint_is_found_by_stage_and_by_channel(world: str) -> None:
    """The page that opens leads to each card from its first stage, and from each channel on which it happens."""
    index, found = main_of(pages(world)["index.html"]), cards(world)
    stages, _, rest = index.partition('id="places"')
    places = rest.partition('id="call"')[0]
    for path, card in found.items():
        assert stages.count(f'href="{path}"') == 1
        assert places.count(f'href="{path}"') == (0 if card.stop.planned else len(card.touchpoint.channels))


def test_a_number_is_called_with_a_tap() -> None:
    """On screen whoever has a telephone number is a link that dials it; in print the words stand as they are."""
    world = told("Machine stands still: Technical desk, 030 555 0142, until 22:00")
    path = opened(world).site.stops[world.project.touchpoints[0].id].path
    html = pages_of(world)[path]
    assert (
        '<a class="dial" href="tel:0305550142">Technical desk, <span class="uncut">030 555 0142</span>, until 22:00</a>'
        in html
    )
    assert "tel:" not in document("tern")


def test_on_paper_a_telephone_number_is_in_one_piece() -> None:
    """Whether it stands alone or in words: whoever reads it out at the till never turns to a second line for the rest."""
    world = told("Burns: first aid, then Ilse Brandt, +49 (30) 555 01 42, until 22:00")
    html = pdf_job(opened(world), Path("out.pdf")).html
    assert ">+49\u00a0(30)\u00a0555\u00a001\u00a042</span>, until" in html


def said(**words: str | None) -> str:
    """Return what stands over the customer's words on the first card, where the one persona says `words` in her step."""
    world = worlds.tern()
    first, *others = world.project.touchpoints
    texts: dict[str, Any] = {key: Text((("en", value),)) if value else None for key, value in words.items()}
    wish = texts.pop("wish", None)
    silent: dict[str, Any] = {"quote": None, "thinks": None, "need": None, "expectation": None}
    journeys = tuple(
        replace(
            journey,
            steps=tuple(
                replace(step, **{**silent, **texts}) if step.touchpoint == first.id else step
                for step in journey.steps
            ),
        )
        for journey in world.project.journeys
    )
    project = replace(world.project, touchpoints=(replace(first, wish=wish), *others), journeys=journeys)
    changed = replace(world, project=project)
    html = main_of(pages_of(changed)[opened(changed).site.stops[first.id].path])
    return next((words for words in re.findall(r"<h2>(.*?)</h2>", html) if "the customer" in words), "")


def test_a_complaint_is_not_called_a_wish() -> None:
    """What a customer says or thinks is what she says; what she needs, expects or should say one day is what she wants."""
    assert said(quote="Two stars, and nothing since May") == "What the customer says"
    assert said(thinks="I will look like a bargain hunter") == "What the customer says"
    assert said(need="An answer") == "What the customer wants here"
    assert said(expectation="Hours that are right") == "What the customer wants here"
    assert said(wish="There is light on already") == "What the customer wants here"
    assert said(quote="Two stars", need="An answer") == "What the customer says and wants"
    assert said() == ""


@pytest.mark.parametrize("world", ["bare-en", "bare-fa"])
def test_who_stands_at_the_touchpoint_is_sent_to_no_column(world: str) -> None:
    """Where nothing is written, a card says that, and not where somebody would enter it."""
    for html in (*pages(world).values(), document(world)):
        assert "column" not in main_of(html)
        assert "ستون" not in main_of(html)


def test_what_is_no_number_is_no_link() -> None:
    """What to do in place of calling somebody stands as words."""
    world = told("She wants her money back: refund up to 10 euros yourself")
    path = opened(world).site.stops[world.project.touchpoints[0].id].path
    assert '<span class="tel">refund up to 10 euros yourself</span>' in pages_of(world)[path]


@pytest.mark.parametrize("world", [*WORLDS, "bare-en", "bare-fa"])
def test_no_empty_frame(world: str) -> None:
    """A heading has something below it; a card about which nothing is written says so in one line, quietly."""
    for path, html in pages(world).items():
        assert re.findall(r"<h2>[^<]*</h2>\s*(?:<ul[^>]*>\s*</ul>\s*)?</section>", html) == [], path
    bare = [path for path in pages("bare-en") if path.startswith("touchpoint-")]
    for path in bare:
        html = main_of(pages("bare-en")[path])
        assert html.count("Nobody has written down yet") == 1
        assert "<h2>" not in html


@pytest.mark.parametrize("world", WORLDS)
def test_in_print_a_card_has_two_sides_and_what_is_unwritten_shares_pages(world: str) -> None:
    """Each touchpoint of which something is written has a front and a back, in order; the others are in one list."""
    html, found = document(world), cards(world)
    leaves = re.findall(r'<article class="card[^"]*" id="([^"]+)"', html)
    one_of = {path.removesuffix(".html"): card for path, card in found.items()}
    written = [
        name
        for name, card in one_of.items()
        if not card.stop.planned
        and any((card.touchpoint.script, card.touchpoint.do, card.touchpoint.dont, card.touchpoint.recovery, card.calls))
    ]  # fmt: skip
    assert leaves == written
    assert html.count('<div class="side back') == len(leaves)
    listed = re.findall(r'<li class="u-one" id="([^"]+)"', html)
    assert sorted([*leaves, *listed]) == sorted(one_of)


def test_a_target_is_said_in_plain_words() -> None:
    """A measure with a target says what it should be and what it is; one without a target is left to the analysts."""
    for path, card in cards("tern").items():
        html = main_of(pages("tern")[path])
        aims = [one.measure for one in card.measures if one.measure.target is not None]
        assert html.count('class="aim"') == len(aims)
        for measure in aims:
            assert ("at most" if measure.direction == "lower" else "at least") in html


@pytest.mark.parametrize("world", [*WORLDS, "bare-en", "empty-fa"])
def test_the_contents_lead_somewhere(world: str) -> None:
    """Every line of the contents leads to a page, and to a place that is there."""
    html = pages(world)["index.html"]
    goals = re.findall(
        r'href="([^"#]*)(?:#([^"]*))?"', html.partition('<nav aria-label="')[2].partition("</nav>")[0]
    )
    assert goals
    for path, place in goals:
        assert path in pages(world)
        assert not place or f'id="{place}"' in pages(world)[path]


@pytest.mark.parametrize("name", ["screen.css", "print.css"])
def test_sheets_know_neither_sides_nor_colours(name: str) -> None:
    """What it adds to its parent's sheets is placed by start and end, and takes its colours from the brand's roles."""
    sheet = Path(str(touchreport_theme_handbook.__file__)).parent / "static" / name
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert re.findall(r"[\w-]*\b(?:left|right)\b[^;}]*", css) == []
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", css) == []


def test_an_empty_back_is_room_for_notes() -> None:
    """On a pocket card of which only the front is written, the back has lines to write on; other backs have none."""
    world = worlds.tern()
    first, *others = world.project.touchpoints
    bare = replace(first, script=None, recovery=None, call=(), desired_outcome=None, optimal_experience=None)
    project = replace(
        world.project,
        touchpoints=(replace(bare, do=(Text((("en", "Smile"),)),)), *others),
        people=(),
        measures=(),
    )
    html = pdf_job(opened(replace(world, project=project)), Path("out.pdf")).html
    backs = [card.split('<div class="side back')[1] for card in html.split("</article>")[:-1]]
    assert "own-notes" in backs[0]
    for back in backs:
        assert ("own-notes" in back) != ('class="part"' in back or 'class="half' in back)
