"""Which table a file, a sheet or a heading belongs to, by the words of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from touchreport.model.ref import KIND_OF
from touchreport.readers.records import TABLES
from touchreport.text import fold

ROW_KINDS: Mapping[str, str] = MappingProxyType({**KIND_OF, "journeys": "step"})
"""Tables and what the vocabulary calls the headings of each."""

_TERMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "touchpoints": ("page.touchpoints", "term.touchpoint", "page.touchpoint_map"),
        "personas": ("page.personas", "term.persona"),
        "segments": ("page.segments", "term.segment"),
        "channels": ("page.channels", "term.channel"),
        "measures": ("term.measure",),
        "journeys": ("page.journey",),
    }
)

# What people call their sheets beside the terms of the glossary.
_MORE: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "touchpoints": ("inventory", "touchpoint inventory", "タッチポイント", "точки касания", "تاچ‌پوینت‌ها"),
        "personas": ("人物角色", "портреты клиентов", "پرسونا"),
        "segments": ("customer segments", "セグメント", "分群", "细分", "بخش‌ها"),
        "people": ("person", "team", "owners", "staff", "人員", "团队", "人员", "担当者", "люди", "команда", "сотрудники", "افراد", "همکاران", "مسئولان"),
        "measures": ("kpi", "kpis", "指標", "指标", "показатели", "метрики", "شاخص‌ها", "شاخص‌های سنجش"),
        "journeys": ("journey", "steps", "journey steps", "journey map", "旅程", "ジャーニー", "путь", "سفر", "گام‌ها"),
    }
)  # fmt: skip

_LONGEST = 200
"""What is longer, in characters, is no heading."""

_ENOUGH = 2
"""How many known headings tell a sheet's table."""

_SURELY = 4
"""How many known headings make a row that of the headings, so that those below it need not be looked at."""


def known_heading(table: str, heading: str) -> bool:
    """Return whether a column of `table` may be called `heading`, in any language of the vocabulary."""
    from touchreport.vocabulary.headings import headings
    from touchreport.vocabulary.languages import LANGUAGES

    if len(heading) > _LONGEST:
        return False
    name = heading.rpartition("@")[0].strip() or heading  # `name@fa` is the column `name`
    return headings(ROW_KINDS[table]).find(name, LANGUAGES) is not None


def named_table(name: str) -> str | None:
    """Return the table that a file or sheet is called after, in any language of the vocabulary."""
    return _by_name().get(fold(name))


def headed_table(rows: Iterable[Iterable[str]]) -> str | None:
    """Return the table most of whose headings stand in one of `rows`; None where none or two come first."""
    best: dict[str, int] = dict.fromkeys(TABLES, 0)
    for cells in rows:
        filled = {cell.strip() for cell in cells if cell.strip()}
        for table in TABLES:
            best[table] = max(best[table], sum(known_heading(table, cell) for cell in filled))
        if max(best.values()) >= _SURELY:
            break
    most = max(best.values())
    found = [table for table, count in best.items() if count == most]
    return found[0] if most >= _ENOUGH and len(found) == 1 else None


@cache
def _by_name() -> Mapping[str, str]:
    from touchreport.vocabulary.glossary import glossary
    from touchreport.vocabulary.languages import LANGUAGES

    found: dict[str, str] = {}
    for table in TABLES:
        terms = (glossary().entry(term) for term in _TERMS.get(table, ()))
        words = (entry.text(language) for entry in terms for language in LANGUAGES)
        for word in (table, ROW_KINDS[table], *words, *_MORE.get(table, ())):
            found.setdefault(fold(word), table)
    return MappingProxyType(found)
