"""Small worlds in memory: a coffee shop in English, a shop for running shoes in Persian, and bare ones.

A world is a project, the author's wishes and what became of the analyses; :func:`build_site` outlines it, and
:func:`render_to` writes its website to a folder.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from tests.world_results import outcomes_for
from tests.world_rows import Stop, journey, records, touchpoint
from touchreport.analyse import Outcome
from touchreport.contexts import Site
from touchreport.location import Location
from touchreport.model.audience import Persona, Segment, StageWish
from touchreport.model.settings import AuthorPage, Settings
from touchreport.outline.site import outline
from touchreport.plugin import (
    Brand,
    Channel,
    Journey,
    JourneyModel,
    Measure,
    Person,
    Pillar,
    Precision,
    Project,
    Stage,
    Text,
    Touchpoint,
    When,
)  # fmt: skip
from touchreport.readers.loaded import TableCount
from touchreport.registry.plugins import Registry
from touchreport.registry.themes import Theme, find_theme
from touchreport.render.pictures import Pictures
from touchreport.render.studio import Studio, open_studio
from touchreport.render.website import website

DATE = datetime.date(2026, 10, 31)
MONTH = When(datetime.date(2026, 10, 1), Precision.MONTH)


@dataclass(frozen=True)
class World:
    """A project with everything that a build would add to it."""

    project: Project
    settings: Settings = field(default_factory=Settings)
    outcomes: tuple[Outcome, ...] = ()
    counts: tuple[TableCount, ...] = ()
    words: Path | None = None


def build_site(world: World, usual: tuple[str, ...] = ()) -> Site:
    """Return the playbook of a world as data; `usual` are the chapters of the theme.

    Raises:
        AssertionError: if its outline has problems; a theme may leave the author's pages out.
    """
    site, problems = outline(world.project, world.settings, world.outcomes, world.counts, usual=usual)
    assert {problem.code for problem in problems} <= ({"page-not-shown"} if usual else set())
    return site


def open_world(world: World, folder: Path, themes: tuple[Theme, ...] = ()) -> Studio:
    """Return the studio of a world; `folder` stands for its project folder."""
    chosen = themes or find_theme("playbook")
    site, pictures = build_site(world, chosen[0].outline), Pictures(folder)
    studio = open_studio(world.project, site, chosen, chosen[0].options(), Registry((), ()), pictures, folder)
    if world.words is not None:
        studio.catalogue.files += (world.words,)
    return studio


def render_to(folder: Path, world: World) -> dict[str, str]:
    """Write the website of a world and return its pages by path."""
    pages = {}
    for file in website(open_world(world, folder)):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        data = file.source if isinstance(file.source, bytes) else file.source.read_bytes()
        path.write_bytes(data)
        if path.suffix == ".html":
            pages[file.path] = data.decode("utf-8")
    return pages


def bare(language: str) -> World:
    """Return a world with nothing but one touchpoint."""

    def text(words: str) -> Text:
        return Text.of(words, language)

    model = JourneyModel("custom", text("One"), (Stage("visit", text("Visit")),))
    touchpoint = Touchpoint("greeting", text("Greeting"))
    return World(
        Project(text("Playbook"), language, DATE, Brand(text("Tern")), model, touchpoints=(touchpoint,))
    )


def empty(language: str) -> World:
    """Return a world with a touchpoint, a persona and a channel that have nothing to do with each other."""
    world = bare(language)
    project = replace(
        world.project,
        personas=(Persona("ines", Text.of("Ines", language)),),
        channels=(Channel("shop", Text.of("Shop", language)),),
        journeys=(Journey("ines", (), derived=True),),
    )
    return replace(world, project=project)


TERN = (
    Stop("shop-front", "Shop front", "awareness", "shop", "shops", "controllable", (0.8, 0.5)),
    Stop("poster", "Station poster", "awareness", "print", "marketing", "controllable", (0.3, None)),
    Stop("map-result", "Result in a map search", "awareness", "website", None, "uncontrollable", (0.5, 0.6)),
    Stop("friend", "A friend’s recommendation", "awareness", "social-media", None, "uncontrollable", (1.4, 1.1),
         "You must try the flat white.", by=("name-called",)),
    Stop("menu", "Menu on the website", "interest", "website", "digital", "controllable", (0.2, 0.4)),
    Stop("smell", "Smell at the door", "interest", "shop", None, "controllable", (1.5, 1.8)),
    Stop("voucher", "First-visit voucher", "interest", "sms", "marketing", "controllable", (0.0, None)),
    Stop("reviews", "Reviews on map services", "comparison", "website", None, "uncontrollable", (-0.6, -0.2),
         "=Two stars, unanswered since May", moment=True, by=("friend", "survey")),
    Stop("allergens", "Allergen and ingredient page", "comparison", "website", "digital", "controllable",
         (-1.1, None)),
    Stop("greeting", "Greeting at the counter", "purchase", "person", "shops", "controllable", (1.0, 1.2)),
    Stop("ordering", "Ordering at the counter", "purchase", "person", "shops", "controllable", (0.9, 0.8)),
    Stop("wait", "Waiting for the order", "purchase", "shop", None, "controllable", (-1.7, 0.3),
         "Have they forgotten me?", moment=True),
    Stop("name-called", "Name called, cup handed over", "purchase", "person", "shops", "controllable",
         (1.8, 1.5), "She said my name.", moment=True),
    Stop("receipt", "Receipt", "purchase", "print", None, "controllable", (-0.2, 0.0)),
    Stop("survey", "Feedback survey", "after", "sms", "marketing", "controllable", (-0.8, None)),
    Stop("complaint", "Reply to a complaint", "after", "sms", "care", "controllable", (-1.8, None),
         "=4.2 days until the first reply", moment=True),
    Stop("press", "Article in the local press", "after", "social-media", None, "uncontrollable", (0.4, None)),
    Stop("usual", "The regular’s “usual”", "after", "person", "shops", "controllable", (1.6, 1.9),
         "‘The usual?’ and it is on its way.", moment=True),
)  # fmt: skip


def tern() -> World:
    """Return the coffee shop, in English, with everything recorded that a page can show."""

    def text(words: str) -> Text:
        return Text.of(words, "en")

    stages = (
        Stage("awareness", text("Awareness"), weight=0.2), Stage("interest", text("Interest"), weight=0.15),
        Stage("comparison", text("Comparison"), weight=0.15), Stage("purchase", text("Purchase"), weight=0.3),
        Stage("after", text("Repeat and after-sales"), weight=0.2),
    )  # fmt: skip
    names = {"shop": "Shop", "person": "Person", "website": "Web and search", "social-media": "Social and press",
             "sms": "Message", "print": "Print and street", "radio": "Radio"}  # fmt: skip
    people = {"shops": "Shops", "digital": "Digital", "marketing": "Marketing", "care": "Customer care"}
    project = Project(
        title=text("Touchpoint playbook"), language="en", date=DATE,
        brand=Brand(
            text("Tern Coffee"), promise=text("A cup that is ready when you are, made by somebody who knows you"),
            values=(text("Craft before speed"), text("Names, not numbers")),
            uniqueness=text("The roaster stands behind the counter."),
            pillars=(Pillar("craft", text("Craft"), text("Roasted in the house, **every** Monday."), text("Hands at work")),
                     Pillar("care", text("Care"), text("Nobody waits unseen."))),
            tone=text("Short, warm, never cute."), do=(text("Say the name"),), dont=(text("Say “just a second”"),),
            competitors=(text("The chain at the station"),), colour="#00617f", typefaces=(text("Inter"),),
        ),
        model=JourneyModel("custom", text("Purchase process"), stages),
        segments=(Segment("commuters", text("Commuters"), text("People who pass twice a day."), share=0.6),
                  Segment("regulars", text("Regulars"), share=0.25)),
        personas=(
            Persona("ines", text("Ines"), text("commuter"), segment="commuters", share=0.55, age=text("34"),
                    occupation=text("engineer"), place=text("Two stations away"), quote=text("I need a coffee before the train."),
                    description=text("Ines changes trains here twice a day. She has *four minutes*."),
                    goals=(text("Catch the 7:42"),), needs=(text("To know how long it takes"),), pains=(text("Waiting unseen"),),
                    channels_work=("website",), channels_private=("social-media", "sms"),
                    wishes=tuple(StageWish(s, text(w)) for s, w in (
                        ("awareness", "I need a coffee before the train."), ("interest", "Is it worth the detour?"),
                        ("comparison", "Why here, not next door?"), ("purchase", "Be quick, and get it right."),
                        ("after", "Do they remember me?")))),
            Persona("jonas", text("Jonas"), text("works at the window table"), segment="regulars", share=0.25),
        ),
        channels=tuple(Channel(key, text(name), nature=("human",) if key == "person" else ()) for key, name in names.items()),
        people=tuple(Person(key, text(name)) for key, name in people.items()),
        touchpoints=(*(_tern_row(row) for row in TERN),
                     Touchpoint("screen", text("Waiting time on the screen"), status="planned", stages=("purchase",))),
        measures=(
            Measure("m1", "wait", text("Waiting time, 90 of 100 orders"), text("min"), "lower", 3.0, 4.7, 4.9, 412, 4.4, 5.0,
                    text("Till clock"), MONTH),
            Measure("m2", "wait", text("Rated good or very good"), text("%"), "higher", 70.0, 38.0, None, 412, 33, 43,
                    text("Counter survey"), MONTH),
            Measure("m3", "name-called", text("Names called"), text("%"), "higher", 90.0, 96.0),
            Measure("m4", "menu", text("Visits to the menu"), None, "higher", 4000.0, None),
        ),
        journeys=(journey("ines", 0, TERN, "en"), journey("jonas", 1, TERN, "en")),
        edition=text("Autumn 2026"), client=text("Tern Coffee, management board"), prepared_by=text("Halm & Rau, service design"),
        confidentiality=text("Confidential"), subtitle=text("What we say, do and owe at each moment"),
        records=records(TERN),
    )  # fmt: skip
    page = AuthorPage(
        "promise", text("What we promise the shops"),
        text("We come **every** quarter.\n\n## What you get\n\n- a card for each moment\n- a number to call\n\n"
             "| When | Who |\n| --- | --- |\n| Monday | Halm |\n\n> Say it simply."),
        Location("pages/promise.md", 1),
    )  # fmt: skip
    own = AuthorPage(
        "actions",
        text(""),
        text("Three of these need only a *name*."),
        Location("pages/chapter/actions.md", 1),
    )
    settings = Settings(pages=(page,), introductions=MappingProxyType({"actions": own}))
    counts = (TableCount("touchpoints", "touchpoints.csv", None, 20, 19, 1),)
    return World(project, settings, outcomes_for(project), counts)


def _tern_row(row: Stop) -> Touchpoint:
    plain = touchpoint(row, "en")
    if row.id != "wait":
        return plain

    def text(words: str) -> Text:
        return Text.of(words, "en")

    return replace(
        plain,
        purpose=text("Three minutes should feel like being looked after, not like being forgotten."),
        script=text("1. Say the time when you take the order: “About three minutes.”\n2. Look up and meet someone’s eye every half minute.\n"
                    "3. After **four minutes**, walk over: “Yours is next. Would you like a taste of today’s roast?”\n4. Wrong order? Make it again first; ask afterwards."),
        do=(text("Call the name, not the number"), text("Keep the hand-over shelf clear"), text("Thank the patient ones")),
        dont=(text("Say “just a second”"), text("Talk about staffing"), text("Point at the app")),
        wish=text("I saw it being made, and they knew I was there."), recovery=text("Offer a taste, then the next cup free."),
        call=(text("Queue out of the door: Shift lead, extension 21"), text("Machine stands still: Technical desk, 030 555 0142, until 22:00"),
              text("Customer wants money back: You may refund up to 10 euros yourself")),
        contact_people=(text("barista"), text("shift lead")), processes=(text("order queue"), text("hand-over shelf")),
        data=(text("order and hand-over time"),), hands_over_to=("name-called",), reviewed=When(datetime.date(2026, 10, 12)),
        pains=(text("Nobody says how long it takes"),), presence=("offline",), nature=("human", "physical"),
    )  # fmt: skip


GAMAN = (
    Stop("billboard", "بیلبورد کنار بزرگراه", "attention", "outdoor", "marketing", "controllable", (0.3, 0.2)),
    Stop("clip", "تبلیغ ویدیویی کوتاه", "attention", "social-media", "marketing", "controllable", (0.5, 0.4)),
    Stop("friend", "توصیهٔ یک دوست دونده", "attention", "social-media", None, "uncontrollable", (1.6, 1.2),
         "با این‌ها دیگر زانویم درد نگرفت.", by=("treadmill",)),
    Stop("search", "نتیجهٔ جست‌وجو", "attention", "website", None, "uncontrollable", (0.1, 0.0)),
    Stop("home", "صفحهٔ نخست وب‌سایت", "interest", "website", "digital", "controllable", (0.4, 0.5)),
    Stop("guide", "راهنمای انتخاب کفش", "interest", "website", "digital", "controllable", (1.1, 0.7)),
    Stop("newsletter", "خبرنامه", "interest", "sms", "marketing", "controllable", (-0.4, None)),
    Stop("group", "گفت‌وگو در گروه دوندگان", "interest", "social-media", None, "uncontrollable", (1.0, None)),
    Stop("reviews", "نظر خریداران", "desire", "website", None, "uncontrollable", (-0.7, -0.3),
         "=چهار نظر منفیِ بی‌پاسخ", moment=True, by=("group",)),
    Stop("price", "مقایسهٔ قیمت", "desire", "website", None, "uncontrollable", (-0.9, None)),
    Stop("stock", "موجودی اندازه در سایت", "desire", "website", "digital", "controllable", (-1.3, -0.9)),
    Stop("phone", "تماس تلفنی برای نشانی فروشگاه", "desire", "telephone", None, "controllable", (-1.8, -1.0),
         "سه بار زنگ زدم، کسی برنداشت.", moment=True),
    Stop("welcome", "خوشامد در فروشگاه", "action", "person", "shops", "controllable", (1.0, 1.1)),
    Stop("treadmill", "آزمون گام روی تردمیل", "action", "person", "shops", "controllable", (1.9, 1.7),
         "برای اولین بار کسی دویدنم را دید.", moment=True),
    Stop("till", "پرداخت در صندوق", "action", "shop", "shops", "controllable", (0.3, 0.2)),
    Stop("follow-up", "پیام پیگیری پس از خرید", "action", "sms", "care", "controllable", (0.6, None)),
)  # fmt: skip


def gaman() -> World:
    """Return the shop for running shoes, in Persian."""

    def text(words: str) -> Text:
        return Text.of(words, "fa")

    stages = tuple(
        Stage(key, text(name))
        for key, name in (
            ("attention", "توجه"),
            ("interest", "علاقه"),
            ("desire", "میل"),
            ("action", "اقدام"),
        )
    )
    names = {"outdoor": "رسانه و شهر", "social-media": "اجتماعی و گفت‌وگو", "website": "وب و جست‌وجو", "sms": "پیامک و ایمیل",
             "telephone": "تلفن", "person": "کارکنان", "shop": "فروشگاه"}  # fmt: skip
    people = {"marketing": "بازاریابی", "digital": "دیجیتال", "shops": "فروشگاه", "care": "خدمات مشتری"}
    wishes = (("attention", "زانویم درد می‌کند؛ کفش دیگری می‌خواهم."), ("interest", "کدام کفش برای من ساخته شده؟"),
              ("desire", "مطمئنم، اما کجا امتحانش کنم؟"), ("action", "پیش از خرید می‌خواهم با آن بدوم."))  # fmt: skip
    project = Project(
        title=text("کتابچه راهنمای نقاط تماس"), language="fa", date=DATE,
        brand=Brand(text("گامان"), promise=text("کفشی که دویدن را آسان می‌کند"), values=(text("صداقت در اندازه"),),
                    pillars=(Pillar("craft", text("دانش دویدن"), text("هر جفت **آزموده** است.")),), tone=text("ساده و گرم"),
                    do=(text("نام مشتری را بپرسید"),), dont=(text("چانه نزنید"),), colour="#e8590c"),
        model=JourneyModel("aida", text("AIDA"), stages),
        personas=(
            Persona("ines", text("سارا"), text("دوندهٔ تازه‌کار"), share=0.6, age=text("۲۹"), quote=text("فقط می‌خواهم بدون درد بدوم."),
                    description=text("سارا سه ماه است که می‌دود."), goals=(text("دویدن ده کیلومتر"),), channels_private=("social-media",),
                    wishes=tuple(StageWish(s, text(w)) for s, w in wishes)),
            Persona("jonas", text("بهرام"), text("دوندهٔ ماراتن"), share=0.4),
        ),
        channels=tuple(Channel(key, text(name), nature=("human",) if key == "person" else ()) for key, name in names.items()),
        people=tuple(Person(key, text(name)) for key, name in people.items()),
        touchpoints=tuple(_gaman_row(row) for row in GAMAN),
        measures=(
            Measure("m1", "phone", text("تماس‌های پاسخ‌داده‌شده"), text("٪"), "higher", 90.0, 52.0, None, 318, 46, 57, text("مرکز تلفن"), MONTH),
            Measure("m2", "phone", text("زنگ تا پاسخ"), text("زنگ"), "lower", 3.0, 7.0, None, 165, 6, 8, text("مرکز تلفن"), MONTH),
        ),
        journeys=(journey("ines", 0, GAMAN, "fa"), replace(journey("jonas", 1, GAMAN, "fa"), derived=True)),
        edition=text("پاییز ۱۴۰۵"), client=text("هیئت‌مدیرهٔ گامان"), prepared_by=text("آتلیهٔ گذر"), records=records(GAMAN),
    )  # fmt: skip
    words = Path(__file__).with_name("world_results.fa.po")
    return World(project, Settings(), outcomes_for(project), words=words)


def _gaman_row(row: Stop) -> Touchpoint:
    plain = touchpoint(row, "fa")
    if row.id != "phone":
        return plain

    def text(words: str) -> Text:
        return Text.of(words, "fa")

    return replace(
        plain,
        purpose=text("هر که زنگ می‌زند تصمیمش را گرفته است؛ تلفن باید او را تا درِ فروشگاه همراهی کند."),
        script=text("1. پیش از زنگ سوم پاسخ دهید: «گامان، سلام؛ بفرمایید.»\n2. بپرسید از کدام محله می‌آید و نزدیک‌ترین شعبه را بگویید.\n"
                    "3. موجودی اندازه را **همان لحظه** نگاه کنید و یک جفت کنار بگذارید."),
        do=(text("نام مشتری را بپرسید و به کار ببرید"), text("ساعت خلوت فروشگاه را بگویید")), dont=(text("«در سایت نوشته» نگویید"),),
        wish=text("زنگ زدم و کفش، آماده منتظرم بود."), call=(text("کفش در هیچ شعبه‌ای نیست: 021-5550-142"), text("خط قطع است: پشتیبانی فنی، داخلی ۳۰")),
        contact_people=(text("فروشندهٔ شیفت"),), data=(text("محله و اندازهٔ پا"),), hands_over_to=("welcome",),
        reviewed=When(datetime.date(2026, 10, 12)),
    )  # fmt: skip
