"""The drawings of a short report are chosen and ordered by a published rule."""

from __future__ import annotations

from dataclasses import replace

from tests.outline.worlds import finding, outcome, shop, step, touchpoint, words
from touchreport.analyse import Outcome
from touchreport.contexts import Highlight
from touchreport.contract import Topic
from touchreport.location import Location
from touchreport.model.blocks import Block, Caption, Curves, CurveStep, PersonaCurve, RankedBar, RankedBars
from touchreport.model.message import Message
from touchreport.model.project import Project
from touchreport.model.settings import AuthorPage, ChapterWish, Settings
from touchreport.outline.site import outline
from touchreport.plugin import Finding, Journey, Ref, Severity, Text, say


def bars(id: str, *touchpoints: str) -> RankedBars:
    rows = tuple(RankedBar(touchpoint(one), 0, 1) for one in touchpoints)
    return RankedBars(Caption(id, say("Bars")), say("Touchpoint"), 0, 1, (), rows)


def curves(*emotions: float) -> Curves:
    steps = tuple(CurveStep(touchpoint("visit"), Ref("stage", "before"), emotion) for emotion in emotions)
    return Curves(Caption("curves", say("Curves")), -2, 2, (PersonaCurve(Ref("persona", "ines"), steps),))


def drawn(analysis: str, topic: Topic, blocks: tuple[Block, ...], *findings: Finding) -> Outcome:
    """Return what became of an analysis that draws these blocks."""
    made = outcome(analysis, findings)
    assert made.result is not None
    return replace(made, topic=topic, result=replace(made.result, blocks=blocks))


def made(
    *outcomes: Outcome, project: Project | None = None, settings: Settings | None = None
) -> tuple[Highlight, ...]:
    site, _ = outline(project or shop(), settings or Settings(), outcomes)
    return site.highlights


def names(found: tuple[Highlight, ...]) -> list[tuple[str, str]]:
    return [(one.path, one.block.caption.id) for one in found]


HIGH = finding("a/x", Severity.HIGH, touchpoint("visit"))
LOW = finding("b/x", Severity.LOW, touchpoint("bill"))


def test_the_heaviest_first_and_one_of_each_topic_before_a_second() -> None:
    """The finding decides, not the order of the analyses; a second drawing of a topic waits for the other topics."""
    both = (bars("one", "visit", "bill"), bars("two", "visit", "bill"))
    medium = finding("c/x", Severity.MEDIUM, touchpoint("visit"))
    found = made(
        drawn("b", "people", both, LOW), drawn("a", "effect", both, HIGH), drawn("c", "effect", both, medium)
    )
    assert names(found) == [
        ("analysis-a.html", "one"),
        ("analysis-b.html", "one"),
        ("analysis-c.html", "one"),
    ]


def test_an_analysis_shows_the_drawing_with_what_its_finding_is_about() -> None:
    """Of several drawings the one that has the heaviest finding's subjects, with the heaviest finding that it shows."""
    (first,) = made(
        drawn("a", "effect", (bars("bills", "bill", "poster"), bars("visits", "visit", "bill")), HIGH)
    )
    assert first.block.caption.id == "visits"
    light = replace(LOW, code="a/y")
    (second,) = made(drawn("a", "effect", (bars("bills", "bill", "poster"),), HIGH, light))
    assert second.finding is not None
    assert second.finding.finding.code == "a/y"


def test_the_headline_is_what_the_drawing_shows() -> None:
    """A title that says something of these data is the headline; one that names what is drawn leaves it to the analysis."""
    plain = bars("one", "visit", "bill")
    says = replace(plain, caption=replace(plain.caption, title=say("{n} are late", n=2)))
    assert [one.headline for one in made(drawn("a", "effect", (plain,), HIGH))] == [say("Headline")]
    assert [one.headline for one in made(drawn("a", "effect", (says,), HIGH))] == [say("{n} are late", n=2)]


def test_what_a_drawing_does_not_show_is_not_said_beside_it() -> None:
    """The analysis' headline stands beside its drawing where all that it names is drawn, or it names nothing."""
    plain = bars("one", "visit", "bill")
    titled = replace(plain, caption=replace(plain.caption, title=say("{n} are late", n=2)))

    def beside(headline: Message) -> object:
        analysed = drawn("a", "effect", (titled,), HIGH)
        assert analysed.result is not None
        (one,) = made(replace(analysed, result=replace(analysed.result, headline=headline)))
        return one.found

    shown, hidden = (say("{it} is late", it=touchpoint(ident)) for ident in ("bill", "poster"))
    assert beside(shown) == shown
    assert beside(say("Much is late")) == say("Much is late")
    assert beside(hidden) == say("{n} are late", n=2)


def test_the_curve_comes_first() -> None:
    """The journey as customers feel it stands before everything else, with no finding at all or a light one."""
    found = made(
        drawn("a", "effect", (bars("one", "visit", "bill"),), HIGH),
        drawn("b", "journey", (curves(1, 0, -1),), LOW),
    )
    assert names(found) == [("analysis-b.html", "curves"), ("analysis-a.html", "one")]


def test_where_no_analysis_looks_at_feelings_the_journey_itself_does() -> None:
    """The curve is there as soon as three feelings are recorded, with the headline of its journey map."""
    steps = tuple(
        step("ines", name, stage, felt)
        for name, stage, felt in [
            ("visit", "before", 2.0),
            ("poster", "before", 0.0),
            ("bill", "after", -2.0),
        ]
    )
    (first,) = made(project=shop(journeys=(Journey("ines", steps, derived=False),)))
    assert first.path == "journey-ines.html"
    assert isinstance(first.headline, Message)
    assert first.headline.text == "{name}: won at “{best}”, lost at “{worst}”"


def test_words_that_a_persona_said_are_known_as_hers_on_the_curve() -> None:
    """What she said or thought is told from what she felt, which is the observer's word."""
    felt = [("visit", "before", 2.0), ("poster", "before", 0.0), ("bill", "after", -2.0)]
    visit, poster, bill = (step("ines", name, stage, emotion) for name, stage, emotion in felt)
    said = Text.of("Nobody asked", "en")
    steps = (replace(visit, quote=said), replace(poster, thinks=said), replace(bill, feels=said))
    (first,) = made(project=shop(journeys=(Journey("ines", steps, derived=False),)))
    assert isinstance(first.block, Curves)
    assert [one.quoted for one in first.block.curves[0].steps] == [True, True, False]


def test_next_to_nothing_is_no_drawing() -> None:
    """One bar, an empty curve, and what is only about what to do are left out."""
    empty = (bars("one", "visit"), curves(1))
    assert (
        made(drawn("a", "effect", empty, HIGH), drawn("plan", "plan", (bars("b", "visit", "bill"),), LOW))
        == ()
    )


def test_the_authors_words_go_before_ours() -> None:
    """Her title of the chapter and her headline above it, also in a short report."""
    own = AuthorPage("a", words("We lose them here"), words(""), Location("pages/analysis/a.md"))
    wish = ChapterWish("analysis/a", words("What hurts"))
    settings = Settings(outline=(wish,), introductions={"analysis/a": own})
    (first,) = made(drawn("a", "effect", (bars("one", "visit", "bill"),), HIGH), settings=settings)
    assert (first.title, first.headline) == (words("What hurts"), words("We lose them here"))
