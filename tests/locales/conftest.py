from __future__ import annotations

from pathlib import Path

import pytest

UKRAINIAN = """\
name: Українська
direction: ltr
fonts: latin
plurals: [one, few, many]
numerals: {system: latn, digits: "0123456789", counter_style: decimal, decimal: ",", group: "\\u00A0",
  minus: "−", plus: "+", percent: "{number}\\u00A0%"}
lists: {two: "{first} і {second}", middle: "{first}, {second}", last: "{first} і {second}"}
ranges: {text: "від {from} до {to}", table: "{from}–{to}"}
quotes: [«, », „, “]
punctuation: {comma: ", ", enumeration: ", ", semicolon: "; ", colon: ": ", full_stop: ".", question: "?", brackets: [" (", ")"]}
dates:
  calendar: gregorian
  full: "{day} {month} {year} р."
  short: "{day_2}.{month_2}.{year}"
  month_year: "{month_alone} {year}"
  quarter: "{quarter} {year}"
  year: "{year}"
  quarters: [I кв., II кв., III кв., IV кв.]
durations:
  clock: "{minutes}:{seconds}"
  second: {other: "{n} с"}
  minute: {other: "{n} хв"}
  hour: {other: "{n} год"}
  day: {one: "{n} день", few: "{n} дні", many: "{n} днів", other: "{n} дня"}
  join: " "
sorting:
  alphabet: [а, б, в, г, ґ, д, е, є, ж, з, и, і, ї, й, к, л, м, н, о, п, р, с, т, у, ф, х, ц, ч, ш, щ, ь, ю, я]
  same: {ё: е}
  ignore: ""
"""

UKRAINIAN_WORDS = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgid "Search"
msgstr "Пошук"

msgctxt "button"
msgid "Search"
msgstr "Знайти"

msgid "{n} touchpoint"
msgid_plural "{n} touchpoints"
msgstr[0] "{n} точка"
msgstr[1] "{n} точки"
msgstr[2] "{n} точок"
"""


@pytest.fixture
def languages(tmp_path: Path) -> Path:
    """A folder of languages that holds Ukrainian, which touchreport itself does not bring."""
    folder = tmp_path / "languages" / "uk"
    folder.mkdir(parents=True)
    (folder / "locale.yaml").write_text(UKRAINIAN, encoding="utf-8")
    (folder / "messages.po").write_text(UKRAINIAN_WORDS, encoding="utf-8")
    return folder.parent
