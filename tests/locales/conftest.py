from __future__ import annotations

from pathlib import Path

import pytest

RUSSIAN = """\
name: Русский
direction: ltr
fonts: latin
plurals: [one, few, many]
numerals: {system: latn, digits: "0123456789", counter_style: decimal, decimal: ",", group: "\\u00A0",
  minus: "−", plus: "+", percent: "{number}\\u00A0%"}
lists: {two: "{first} и {second}", middle: "{first}, {second}", last: "{first} и {second}"}
ranges: {text: "от {from} до {to}", table: "{from}–{to}"}
quotes: [«, », „, “]
punctuation: {comma: ",", semicolon: ";", colon: ":", full_stop: ".", question: "?"}
dates:
  calendar: gregorian
  full: "{day} {month} {year} г."
  short: "{day_2}.{month_2}.{year}"
  month_year: "{month_alone} {year}"
  quarter: "{quarter} {year}"
  year: "{year}"
  quarters: [I кв., II кв., III кв., IV кв.]
durations:
  clock: "{minutes}:{seconds}"
  second: {other: "{n} с"}
  minute: {other: "{n} мин"}
  hour: {other: "{n} ч"}
  day: {one: "{n} день", few: "{n} дня", many: "{n} дней", other: "{n} дня"}
  join: " "
sorting:
  alphabet: [а, б, в, г, д, е, ж, з, и, й, к, л, м, н, о, п, р, с, т, у, ф, х, ц, ч, ш, щ, ъ, ы, ь, э, ю, я]
  same: {ё: е}
  ignore: ""
"""

RUSSIAN_WORDS = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgid "Search"
msgstr "Поиск"

msgctxt "button"
msgid "Search"
msgstr "Найти"

msgid "{n} touchpoint"
msgid_plural "{n} touchpoints"
msgstr[0] "{n} точка"
msgstr[1] "{n} точки"
msgstr[2] "{n} точек"
"""


@pytest.fixture
def languages(tmp_path: Path) -> Path:
    """A folder of languages that holds Russian, which touchreport itself does not bring."""
    folder = tmp_path / "languages" / "ru"
    folder.mkdir(parents=True)
    (folder / "locale.yaml").write_text(RUSSIAN, encoding="utf-8")
    (folder / "messages.po").write_text(RUSSIAN_WORDS, encoding="utf-8")
    return folder.parent
