"""What a project that is right turns into."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from touchreport.model.provenance import Provenance, State
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.when import Precision, When

TP = "touchpoints.csv"
YAML = "touchreport.yaml"
HEAD = "title: Playbook\ndate: 2026-11-01\n"
ANNA = {"personas.yaml": "- {id: anna, name: Anna}\n"}

PERSIAN = {
    YAML: (
        "title: کتابچه\n"
        "title@en: Playbook\n"
        "language: fa\n"
        "calendar: jalali\n"
        "date: ۱۴۰۵/۰۸/۱۰\n"
        "model: purchase-phases\n"
        "currency: IRR\n"
    ),
    TP: (
        "نقطه تماس,مرحله,کانال,قابل‌کنترل,اهمیت,هزینه,تاریخ بازبینی,مسئول,نقطه تماس@en\n"
        "ديدن آگهي در ایستگاه,قبل از خرید,وب‌سایت؛ اینستاگرام,بله,۴,۱۲۵۰,۱۴۰۴/۰۸/۳۰,مینا,Seeing the ad\n"
        "نظر مشتریان,پس از خرید,,خیر,زیاد,,,ندارد,\n"
    ),
}


def test_a_persian_inventory_is_read(loaded: Any) -> None:
    """Persian headings, digits, Jalali dates, class words and both spellings of a letter are understood."""
    project = loaded(PERSIAN).project
    first, second = project.touchpoints
    assert (first.stages, first.channels) == (("before",), ("website", "instagram"))
    assert (first.control, second.control) == ("controllable", "uncontrollable")
    assert (first.importance, first.cost, first.owner) == (4, 1250, "mina")
    assert first.reviewed == When(datetime.date(2025, 11, 21), Precision.DAY)
    assert first.name == Text((("fa", "ديدن آگهي در ایستگاه"), ("en", "Seeing the ad")))
    assert project.date == datetime.date(2026, 11, 1)
    assert project.title.in_language("en") == "Playbook"
    assert project.state(Ref("touchpoint", second.id), "owner") is State.NONE


def test_limits_of_the_project_reach_the_build(loaded: Any) -> None:
    """What stands under ``limits:`` holds for reading and for what comes after it."""
    config = PERSIAN[YAML] + "limits:\n  analysis-seconds: 7\n  analysis-megabytes: 90\n  pdf-seconds: 8\n"
    limits = loaded({**PERSIAN, YAML: config}).limits
    assert (limits.analysis_seconds, limits.analysis_megabytes, limits.pdf_seconds) == (7, 90, 8)


def test_persian_names_are_found_in_any_spelling(loaded: Any) -> None:
    """A reference with Arabic letter forms or without the non-joiner finds the Persian name."""
    files = {
        **PERSIAN,
        "personas.csv": "نام,کانال‌های شخصی\nعلی,وب سایت\n",
        "journeys.csv": "پرسونا,نقطه تماس\nعلي,ديدن آگهی در ايستگاه\n",
    }
    project = loaded(files).project
    assert [step.touchpoint for step in project.journeys[0].steps] == [project.touchpoints[0].id]
    assert project.personas[0].channels_private == ("website",)


def test_words_in_several_languages(loaded: Any) -> None:
    """YAML takes a mapping or ``name@fa``; lists are joined item by item."""
    files = {
        "touchpoints.yaml": (
            "- name: Bill\n  name@fa: قبض\n  purpose: {en: Say what is due, fa: بگو}\n"
            "  do: [Smile, Wait]\n  do@fa: [لبخند, صبر]\n  dont: [{en: Shout, fa: فریاد}]\n"
        )
    }
    bill = loaded(files).project.touchpoints[0]
    assert bill.name == Text((("en", "Bill"), ("fa", "قبض")))
    assert bill.purpose.in_language("fa") == "بگو"
    assert [text.in_language("fa") for text in bill.do] == ["لبخند", "صبر"]
    assert bill.dont == (Text((("en", "Shout"), ("fa", "فریاد"))),)


def test_states_are_told_apart(loaded: Any) -> None:
    """A value, an empty cell, a written "none", "to be defined" and a missing column are different things."""
    project = loaded({TP: "Name,Owner,Data,Tone\nBill,none,,tbd\n"}).project
    ref = Ref("touchpoint", "bill")
    fields = ("name", "owner", "data", "tone", "cost")
    states = [project.state(ref, field) for field in fields]
    assert states == [State.GIVEN, State.NONE, State.EMPTY, State.EMPTY, State.NOT_RECORDED]
    assert not project.recorded_anywhere("touchpoint", "cost")


def test_yaml_records_the_union_of_its_keys(loaded: Any) -> None:
    """In YAML a key that any object of the file has counts as recorded for all of them."""
    files = {"touchpoints.yaml": "- {name: Bill, owner: Mia}\n- {name: Ad, cost: 3}\n"}
    project = loaded(files).project
    assert project.state(Ref("touchpoint", "bill"), "cost") is State.EMPTY
    assert project.state(Ref("touchpoint", "ad"), "owner") is State.EMPTY


def test_provenance_of_a_row_and_of_a_cell(loaded: Any) -> None:
    """What is said about a cell completes what is said about its row."""
    rows = "Name,Importance,importance@status,Cost,evidence_status,Source\nBill,4,assumed,3,observed,Survey\n"
    project = loaded({TP: rows}).project
    ref = Ref("touchpoint", "bill")
    assert project.provenance(ref, "importance") == Provenance("assumed", "Survey")
    assert project.provenance(ref, "cost") == Provenance("observed", "Survey")
    assert project.provenance(ref, "name") == Provenance()


def test_provenance_in_yaml(loaded: Any) -> None:
    """Under ``provenance`` a YAML object says where single values come from."""
    said = "{importance: {status: assumed, source: Workshop, reviewed: 2026-05}}"
    project = loaded({"touchpoints.yaml": f"- {{name: Bill, importance: 4, provenance: {said}}}\n"}).project
    found = project.provenance(Ref("touchpoint", "bill"), "importance")
    assert found == Provenance("assumed", "Workshop", When(datetime.date(2026, 5, 1), Precision.MONTH))


@pytest.mark.parametrize("separator", [";", "; ", "|", "؛", "；"])
def test_one_cell_holds_a_list(separator: str, loaded: Any) -> None:
    """All separators of lists are understood in a cell."""
    assert loaded({TP: f"Name,Channel\nBill,Website{separator}Blog\n"}).project.touchpoints[0].channels == (
        "website",
        "blog",
    )


@pytest.mark.parametrize(
    ("cell", "value"), [("4", 4), ("4/5", 4), ("★★★★☆", 4), ("very high", 5), ("Important", 4), ("۴", 4)]
)
def test_ratings(cell: str, value: float, loaded: Any) -> None:
    """A rating is a number, a score, stars or a word."""
    rows = f"Name,Importance\nBill,{cell}\nAd,very high\n"
    assert loaded({TP: rows}).project.touchpoints[0].importance == value


def test_words_follow_the_projects_scale(loaded: Any) -> None:
    """On a scale of 1 to 10, very high is 10 and medium in the middle; emotions have words of their own."""
    files = {
        YAML: HEAD + "model: aida\nscales: {importance: [1, 10], emotion: [-5, 5]}\n",
        TP: "Name,Importance,Emotion\nBill,very high,angry\nAd,medium,pleased\n",
    }
    touchpoints = loaded(files).project.touchpoints
    assert [(t.importance, t.emotion) for t in touchpoints] == [(10, -5), (5.5, 2.5)]


@pytest.mark.parametrize("cell", ["1", "2", "3", "4", "5", "7"])
def test_a_bare_number_is_no_word(cell: str, loaded: Any) -> None:
    """On a scale of 1 to 10, a 5 is 5, though the vocabulary also knows it as the top of a scale to 5."""
    files = {
        YAML: HEAD + "model: aida\nscales: {importance: [1, 10], performance: [1, 10]}\n",
        TP: f"Name,Importance,Performance\nBill,{cell},{cell}\n",
    }
    touchpoint = loaded(files).project.touchpoints[0]
    assert (touchpoint.importance, touchpoint.performance) == (float(cell), float(cell))


def test_high_medium_low_span_the_scale(loaded: Any) -> None:
    """With three words only, high is the top and low the bottom of the scale."""
    touchpoints = loaded({TP: "Name,Importance\nA1,high\nB1,medium\nC1,low\n"}).project.touchpoints
    assert [t.importance for t in touchpoints] == [5, 3, 1]


def test_headings_can_be_mapped_by_hand(loaded: Any) -> None:
    """``files:`` says which field a column is, also in another language, and what is to be ignored."""
    files = {
        YAML: HEAD
        + "model: aida\nfiles:\n  touchpoints.csv:\n    headings: {Kontakt: name, Kontakt FA: name@fa, Rang: ignore}\n",
        TP: "Kontakt,Kontakt FA,Rang,x-own\nBill,قبض,7,8\n",
    }
    bill = loaded(files).project.touchpoints[0]
    assert bill.name == Text((("en", "Bill"), ("fa", "قبض")))


def test_a_heading_is_mapped_to_a_usual_heading(loaded: Any) -> None:
    """Whoever writes “Channel” or “Persona” means the columns that are usually called so."""
    files = {
        YAML: HEAD
        + "model: aida\nfiles:\n  touchpoints.csv:\n    headings: {Seen at: Channel, Kontakt: Touchpoint}\n",
        TP: "Kontakt,Seen at\nBill,Website\n",
    }
    bill = loaded(files).project.touchpoints[0]
    assert (bill.id, bill.channels) == ("bill", ("website",))


@pytest.mark.parametrize("word", ["all", "Everybody", "all customers"])
def test_all_customers_are_each_of_them(loaded: Any, word: str) -> None:
    """In a column of personas a word for everybody stands for each persona, in their order."""
    files = {
        "personas.yaml": "- {id: ines, name: Ines}\n- {id: jonas, name: Jonas}\n",
        TP: f"Name,Persona\nBill,{word}\n",
    }
    assert loaded(files).project.touchpoints[0].personas == ("ines", "jonas")


def test_columns_of_measures_become_measures(loaded: Any) -> None:
    """NPS and the like, and named measures with target and unit, become measures of their touchpoint."""
    rows = (
        "Name,NPS,Waiting time,Conversion rate,Measure,Target,Actual,Unit,Sample size (n)\n"
        "Bill,30,2 min,3 %,Calls; Errors,10; 2,12; 1,a day; %,100; 90\n"
    )
    project = loaded({TP: rows}).project
    found = {m.id: (m.actual, m.target, m.direction, m.n) for m in project.measures}
    assert found == {
        "bill-nps": (30, None, "higher", None),
        "bill-waiting-time": (120, None, "lower", None),
        "bill-conversion": (3, None, "higher", None),
        "bill-calls": (12, 10, None, 100),
        "bill-errors": (1, 2, None, 90),
    }
    assert len(project.measures_by_touchpoint["bill"]) == 5


def test_channels_of_the_vocabulary_come_along(loaded: Any) -> None:
    """The project's own channels come first, filled up from the vocabulary; those only named follow."""
    files = {
        "channels.yaml": "- {name: Pigeon post, presence: offline}\n- {id: website, notes: Ours}\n",
        TP: "Name,Channel\nBill,site; Pigeon post; newspaper\n",
    }
    channels = loaded(files).project.channels
    assert [channel.id for channel in channels] == ["pigeon-post", "website", "newspaper"]
    assert channels[1].presence == ("online",)
    assert str(channels[1].notes) == "Ours"
    assert channels[2].name.in_language("fa") == "روزنامه"


def test_people_named_without_a_table_are_taken_as_they_are(loaded: Any) -> None:
    """Owners of a project without a table of people become people, one for each spelling-independent name."""
    project = loaded({TP: "Name,Owner,Informed\nBill,Mia Berg,mia berg; Leo\n"}).project
    assert [(person.id, str(person.name)) for person in project.people] == [
        ("mia-berg", "Mia Berg"),
        ("leo", "Leo"),
    ]
    assert project.touchpoints[0].informed == ("mia-berg", "leo")


def test_derived_journeys(loaded: Any) -> None:
    """Without steps a persona meets what is there for her, her segment or everybody, stage by stage."""
    files = {
        "personas.yaml": "- {id: anna, name: Anna, segment: s}\n- {id: bo, name: Bo}\n",
        "segments.yaml": "- {id: s, name: S}\n",
        TP: (
            "Name,Stage,Channel,Persona,Segment,Status,Emotion\n"
            "Bill,after; before,Website; Blog,,,,1\nAd,before,,anna,,,\nTalk,during,,,s,,\nIdea,before,,,,planned,\n"
        ),
    }
    anna, bo = loaded(files).project.journeys
    assert anna.derived
    assert [(s.stage, s.touchpoint, s.channel) for s in anna.steps] == [
        ("before", "bill", "website"),
        ("before", "ad", None),
        ("during", "talk", None),
        ("after", "bill", "website"),
    ]
    assert [s.id for s in bo.steps] == ["bo-before-bill", "bo-after-bill"]
    assert bo.steps[0].emotion == 1


def test_recorded_journeys(loaded: Any) -> None:
    """Steps are sorted by order, then row; stage and channel come from the touchpoint where not said."""
    files = {
        **ANNA,
        TP: "Name,Stage,Channel\nBill,after,Website\nAd,before,Blog\n",
        "journeys.csv": "Persona,Touchpoint,Order,Channel\nAnna,Bill,2,\nAnna,Ad,1,newspaper\nAnna,Bill,3,\n",
    }
    journey = loaded(files).project.journeys[0]
    assert not journey.derived
    assert [(s.id, s.stage, s.channel) for s in journey.steps] == [
        ("anna-ad", "before", "newspaper"),
        ("anna-bill", "after", "website"),
        ("anna-bill-2", "after", "website"),
    ]


def test_own_stages_and_weights(loaded: Any) -> None:
    """A project may declare stages of its own, by name or in full, and weights in per cent."""
    stages = "stages:\n  - Arrival\n  - {id: stay, name: Stay, name@fa: اقامت}\n"
    files = {YAML: HEAD + stages + "stage_weights: {Arrival: 30, stay: 70}\n", TP: "Name,Stage\nBed,اقامت\n"}
    project = loaded(files).project
    assert [(stage.id, stage.weight) for stage in project.stages] == [("arrival", 0.3), ("stay", 0.7)]
    assert project.touchpoints[0].stages == ("stay",)


def test_moments_of_own_stages(loaded: Any) -> None:
    """A stage of a project's own names moments by id or by name, as a list or in one cell, each once."""
    stages = (
        "stages:\n  - {name: Come, moments: [notice, Learn]}\n  - {name: Go, moments: use; use; Recommend}\n"
    )
    project = loaded({YAML: HEAD + stages}).project
    assert [stage.moments for stage in project.stages] == [("notice", "learn"), ("use", "recommend")]


def test_settings(loaded: Any) -> None:
    """Theme, outline, analyses, outputs and pages are the author's wishes; options stay as written."""
    files = {
        YAML: HEAD
        + "model: aida\ntheme: {name: plain, options: {accent: blue}}\n"
        + "outline: [overview, {chapter: touchpoints, title: All}, page/about-us, analysis/gaps]\n"
        + "analyses: {gaps: {least: 2}, channels: off, mix: on}\noutputs: {pdf: no, paper: letter}\nnoindex: no\n",
        "pages/About us.md": "# About *us* #\n\nWe are.\n",
        "pages/analysis/gaps.md": "Read this first.\n",
        "pages/chapter/map.md": "# Map\nHere.\n",
    }
    settings = loaded(files).settings
    assert (settings.theme, settings.theme_options.get("accent").text) == ("plain", "blue")
    assert [(wish.chapter, str(wish.title or "")) for wish in settings.outline][1] == ("touchpoints", "All")
    assert (settings.analyses["gaps"].get("least").text, settings.analyses_off) == (
        "2",
        frozenset({"channels"}),
    )
    assert (settings.pdf, settings.site, settings.paper, settings.noindex) == (False, True, "letter", False)
    assert [(p.id, str(p.title), str(p.body)) for p in settings.pages] == [
        ("about-us", "About *us*", "We are.")
    ]
    assert {key: str(page.body) for key, page in settings.introductions.items()} == {
        "analysis/gaps": "Read this first.",
        "map": "Here.",
    }


def test_rows_are_counted(loaded: Any) -> None:
    """Rows read are rows used plus rows refused, in each file."""
    found = loaded({**ANNA, TP: "Name,Owner\nBill,Mia\n,\nAd,Leo\n"})
    assert [(c.table, c.file, c.read, c.used, c.refused) for c in found.counts] == [
        ("personas", "personas.yaml", 1, 1, 0),
        ("touchpoints", TP, 2, 2, 0),
    ]


def test_assets_are_listed(loaded: Any) -> None:
    """Pictures that fields name are listed once, with what they really are."""
    files = {
        "assets/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "personas.yaml": "- {name: Anna, portrait: assets/a.svg}\n- {name: Bo, portrait: ./assets/a.svg}\n",
    }
    assert [(asset.file, asset.kind) for asset in loaded(files).assets] == [("assets/a.svg", "svg")]


def test_the_brand(loaded: Any) -> None:
    """Pillars have ids, touchpoints name them, and short colours become long ones."""
    files = {
        "brand.yaml": "name: Tern\ncolour: '#0A5'\nvalues: Speed; Care\npillars:\n  - {name: Fast, content_kinds: Pictures}\n",
        TP: "Name,Message pillar\nBill,fast\n",
    }
    project = loaded(files).project
    assert project.brand.colour == "#00aa55"
    assert [str(value) for value in project.brand.values] == ["Speed", "Care"]
    assert (project.brand.pillars[0].id, project.brand.pillars[0].content_kinds) == ("fast", ("picture",))
    assert project.touchpoints[0].message_pillar == ("fast",)


def test_one_file_is_enough(loaded: Any) -> None:
    """A small project stands in touchreport.yaml alone."""
    text = HEAD + "model: aida\nbrand: {name: Tern}\ntouchpoints:\n  - {name: Bill, stages: [Desire]}\n"
    assert loaded({YAML: text}).project.touchpoints[0].stages == ("desire",)


def test_ids_made_from_different_names_stay_apart(loaded: Any) -> None:
    """Where two names give one id, the later one gets a number."""
    assert [t.id for t in loaded({TP: "Name,Owner\nC++,A\nC#,B\n"}).project.touchpoints] == ["c", "c-2"]


def test_the_date_falls_back_on_source_date_epoch(loaded: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a date of its own a project has the one of SOURCE_DATE_EPOCH."""
    files = {YAML: "title: P\nmodel: aida\n"}
    assert loaded(files).project.date == datetime.date.today()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert loaded(files).project.date == datetime.date(1970, 1, 2)
