"""Crowds: worlds of as many touchpoints as wanted, in six languages, whose names are usual, short or long.

The stages are uneven on purpose, one has a single touchpoint, and there are more channels and people than the
journey map has rows for.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from tests.world_results import outcomes_for
from tests.world_rows import Stop, journey, records, touchpoint
from tests.worlds import DATE, World
from touchreport.model.audience import Persona, StageWish
from touchreport.plugin import Brand, Channel, JourneyModel, Person, Pillar, Project, Stage, Text

Names = Literal["usual", "short", "long"]

SHARES = (0.3, 0.0, 0.1, 0.35, 0.25)
"""Share of the touchpoints that each stage has; one has a single touchpoint, however many there are."""

CONTROLS = ("controllable", "controllable", "controllable", "uncontrollable")


@dataclass(frozen=True)
class Script:
    """How names are written in a language.

    Attributes:
        long: sixty letters without a space.
        short: one letter.
        things, places: what names are made of.
        joined: how a thing and a place make a name.
        stages: five names of stages.
        said: what a customer says.
        colour: colour of the brand.
    """

    long: str
    short: str
    things: tuple[str, ...]
    places: tuple[str, ...]
    joined: str
    stages: tuple[str, ...]
    said: tuple[str, ...]
    colour: str


SCRIPTS = {
    "en": Script(
        ("Kundenzufriedenheits" * 3)[:60], "K",
        ("Greeting", "Waiting for the order", "Price list", "Receipt", "Reply to a complaint", "Feedback survey", "Parking"),
        ("at the counter", "on the website", "in the app", "by telephone", "in the local press"), "{thing} {place}",
        ("Awareness", "Interest", "Comparison and selection", "Purchase", "Repeat and after-sales"),
        ("Have they forgotten me?", "She said my name.", "It was ready when I came."), "#00617f",
    ),
    "fa": Script(
        ("رضایتمندیمشتریان" * 4)[:60], "ق",
        ("خوشامد", "انتظار برای سفارش", "فهرست قیمت", "رسید", "پاسخ به شکایت", "نظرسنجی", "جای پارک"),
        ("در فروشگاه", "در وب‌سایت", "در برنامهٔ گوشی", "پشت تلفن", "در روزنامهٔ محلی"), "{thing} {place}",
        ("توجه", "علاقه", "مقایسه و انتخاب", "خرید", "خرید دوباره و پس از فروش"),
        ("مرا فراموش کرده‌اند؟", "نامم را گفت.", "وقتی رسیدم آماده بود."), "#e8590c",
    ),
    "zh-Hant": Script(
        ("顧客滿意度調查結果通知" * 6)[:60], "店", ("迎賓", "等候餐點", "價目表", "收據", "客訴回覆", "滿意度問卷", "停車場"),
        ("櫃檯", "官方網站", "行動應用程式", "電話客服", "地方報紙"), "{place}的{thing}",
        ("認知", "興趣", "比較與選擇", "購買", "重複購買及售後服務"), ("他們忘了我嗎？", "她叫了我的名字。", "我到的時候已經好了。"), "#2f6b3a",
    ),
    "zh-Hans": Script(
        ("顾客满意度调查结果通知" * 6)[:60], "店", ("迎宾", "等候餐点", "价目表", "收据", "投诉回复", "满意度问卷", "停车场"),
        ("柜台", "官方网站", "手机应用", "电话客服", "地方报纸"), "{place}的{thing}",
        ("认知", "兴趣", "比较与选择", "购买", "重复购买及售后服务"), ("他们把我忘了吗？", "她叫了我的名字。", "我到的时候已经好了。"), "#7a2fa0",
    ),
    "ja": Script(
        ("カスタマーサポートセンター" * 5)[:60], "店", ("お出迎え", "注文の待ち時間", "料金表", "レシート", "苦情への返信", "アンケート", "駐車場"),
        ("カウンター", "公式サイト", "アプリ", "電話窓口", "地元新聞"), "{place}の{thing}",
        ("認知", "興味", "比較・検討", "購入", "再購入・アフターサービス"), ("忘れられたのかな。", "名前を呼んでくれた。", "着いたときにはできていた。"), "#111111",
    ),
    "ru": Script(
        ("Удовлетворённостьпокупателейобслуживанием" * 2)[:60], "Ж",
        ("Приветствие", "Ожидание заказа", "Прейскурант", "Чек", "Ответ на жалобу", "Опрос удовлетворённости", "Парковка"),
        ("у стойки", "на сайте", "в приложении", "по телефону", "в местной прессе"), "{thing} {place}",
        ("Осведомлённость", "Интерес", "Сравнение и выбор", "Покупка", "Повторная покупка и послепродажное обслуживание"),
        ("Про меня забыли?", "Она назвала меня по имени.", "Когда я пришёл, всё было готово."), "#b3261e",
    ),
}  # fmt: skip
CHANNELS = (
    "shop",
    "person",
    "app",
    "website",
    "social-media",
    "sms",
    "print",
    "telephone",
    "outdoor",
    "e-mail",
)
OWNERS = 9


def crowd(language: str, count: int, names: Names = "usual") -> World:
    """Return a world of so many touchpoints, all of them met by one persona, in the order of the stages."""
    script = SCRIPTS[language]

    def text(words: str) -> Text:
        return Text.of(words, language)

    stages = tuple(Stage(f"s{place}", text(name)) for place, name in enumerate(_stage_names(script, names)))
    rows = [_row(place, stage, script, names) for place, stage in enumerate(_stages(count))]
    wishes = tuple(
        StageWish(stage.id, text(_said(script, names, place))) for place, stage in enumerate(stages)
    )
    project = Project(
        title=text(_name(script, names, 0)), language=language, date=DATE,
        brand=Brand(text(_name(script, names, 1)), pillars=(Pillar("craft", text(_name(script, names, 4))),), colour=script.colour),
        model=JourneyModel("custom", text("custom"), stages),
        personas=(Persona("ines", text(_name(script, names, 2)), share=0.6, wishes=wishes),
                  Persona("jonas", text(_name(script, names, 3)), share=0.4)),
        channels=tuple(Channel(key, text(_name(script, names, place))) for place, key in enumerate(CHANNELS)),
        people=tuple(Person(f"p{place}", text(_name(script, names, place + 2))) for place in range(OWNERS)),
        touchpoints=tuple(touchpoint(row, language) for row in rows),
        journeys=(journey("ines", 0, rows, language),), records=records(rows),
    )  # fmt: skip
    return replace(World(project), outcomes=outcomes_for(project)[:1])


def _stages(count: int) -> list[str]:
    """Return the stage of each touchpoint."""
    sizes = [max(round(share * (count - 1)), 1) for share in SHARES]
    sizes[-1] += count - sum(sizes)
    return [f"s{place}" for place, size in enumerate(sizes) for _ in range(size)][:count]


def _row(place: int, stage: str, script: Script, names: Names) -> Stop:
    feeling = round(1.9 * math.sin(place * 1.7) * math.cos(place * 0.31), 2)
    said = _said(script, names, place)
    return Stop(
        f"t{place}", _name(script, names, place), stage, CHANNELS[place * 7 % len(CHANNELS)],
        None if place % 6 == 5 else f"p{place * 5 % OWNERS}", CONTROLS[place % len(CONTROLS)], (feeling, None),
        said if place % 3 == 0 else f"={said}" if place % 3 == 1 else "", moment=place % 9 == 4,
        by=("t0",) if place % 8 == 3 and place else (),
    )  # fmt: skip


def _name(script: Script, names: Names, place: int) -> str:
    if names != "usual":
        return script.long if names == "long" else script.short
    thing, where = script.things[place % len(script.things)], script.places[place % len(script.places)]
    return script.joined.format(thing=thing, place=where)


def _said(script: Script, names: Names, place: int) -> str:
    return script.said[place % len(script.said)] if names == "usual" else _name(script, names, place)


def _stage_names(script: Script, names: Names) -> tuple[str, ...]:
    return script.stages if names == "usual" else (_name(script, names, 0),) * len(script.stages)
