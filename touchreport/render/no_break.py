"""What a typesetter keeps on one line in print: a number and its unit, a telephone number, initials, a short preposition and
its word, a ring with the number of a touchpoint and the name behind it, how many more there are, and the last two words of a
headline. On the screen, where lines are as long as the window is wide, it is the short words of Russian alone.

The spaces between become no-break spaces, which are spaces again to whoever copies them out of the PDF. Chinese and Japanese
have none between a number and its counter; a word joiner stands there, which is neither seen nor copied.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from touchreport.render.breaking import CLAUSED
from touchreport.render.parting import MOST_JOINED
from touchreport.render.running_text import Parts, rewritten, sentences
from touchreport.text import telephone_numbers
from touchreport.text.unseen import NO_BREAK_SPACE, WORD_JOINER

_UNITS = (
    "%|‰|°C|°|€|£|¥|₽|mm|cm|m|km|g|kg|t|ml|l|ms|s|min|h|px|pt|kB|MB|GB|kW|kWh|W|V|EUR|USD|GBP|CHF|RUB|IRR|JPY|CNY|TWD|"
    "мм|см|м|км|г|кг|т|мл|л|с|мин|ч"
)
_NUMBER = r"(?<=[0-9۰-۹])"
_SHORT = "в|во|к|ко|с|со|у|о|об|обо|и|а|но|не|ни|на|по|за|из|от|до|для|без|над|под|при|про|или|что|как|чем"
_HANGING = rf"(?i:(?<![\w-])(?:{_SHORT}))( )(?=[\w«„(№§])"
_PARTICLE = r" (?=(?:же|ж|бы|б|ли|ль)(?![\w-]))"
_DASH = r" (?=[—–] )"
_EVERYWHERE = (
    rf"{_NUMBER} (?=(?:{_UNITS})(?![A-Za-zА-Яа-яЁё0-9]))",
    r"(?<=(?<!\w)[A-ZА-ЯЁ]\.) (?=[A-ZА-ЯЁ])",
    _DASH,
    r"(?<=[№§]) (?=[0-9])",
)
_RULES: Mapping[str, Sequence[str]] = {
    "en": (
        r"(?:(?<=\bNo\.)|(?<=\bFig\.)|(?<=\bVol\.)|(?<=\bpp\.)|(?<=\bp\.)) (?=[0-9])",
        r"(?<=[0-9]) of (?=[0-9])",
        r"(?:(?<=\bMr\.)|(?<=\bMs\.)|(?<=\bMrs\.)|(?<=\bDr\.)|(?<=\bProf\.)) (?=[A-Z])",
    ),
    "ru": (
        r"(?<=[0-9]) из (?=[0-9])",
        _HANGING,
        _PARTICLE,
        rf"{_NUMBER} (?!(?:{_SHORT})\b)(?=[а-яё]{{1,10}}(?![\w-]))",
        r"(?:(?<=\bс\.)|(?<=\bстр\.)|(?<=\bрис\.)|(?<=\bп\.)|(?<=\bдоб\.)|(?<=\bг\.)|(?<=\bул\.)) (?=[0-9А-ЯЁ])",
        r"(?<=\bт\.) (?=[едкпнч]\.)",
        r"(?<=(?<!\w)и) (?=(?:т\.|др\.|пр\.))",
    ),
    "fa": (
        r"(?<=[0-9۰-۹]) از (?=[0-9۰-۹])",
        rf"{_NUMBER} (?!(?:تا|و|در|از|به|با|که|را)\b)(?=[\u0621-\u06d3\u200c]{{2,10}}(?!\w))",
        r"(?:(?<=صفحهٔ)|(?<=صفحه)|(?<=بند)|(?<=شمارهٔ)|(?<=شماره)|(?<=فصل)|(?<=بخش)|(?<=ساعت)|(?<=داخلی)) (?=[0-9۰-۹])",
    ),
}
_HYPHENED = re.compile(r"(?<![\w-])(?=[\w-]{13,24}(?![\w-]))[^\W\d_]+(?:-[^\W\d_]+)+")
"""Words with a hyphen of spelling, which viewers take for one of the line where it ends a line, and leave out of what is
copied. Shorter ones stay on one line everywhere; see :mod:`~touchreport.render.parting`."""

_COUNTERS: Mapping[str, str] = {
    "ja": "年月日時分秒週円人名件回個点社店項章節条番号位割倍度歳階本枚冊台通間つ段泊室館",
    "zh": "年月日時时分秒週周天元人名件次個个點点家項项章節节條条號号位成倍度歲岁樓楼頁页張张本份台間间種种步段筆笔",
}
"""Letters with which a number is counted or named, by language."""

_NUMBERED = {
    language: re.compile(f"(?<=第)(?=[0-9])|(?<=[0-9])(?=[{letters}]|[かカヶ][月所国])")
    for language, letters in _COUNTERS.items()
}
_PATTERNS = {language: re.compile("|".join((*_EVERYWHERE, *rules))) for language, rules in _RULES.items()}
_ON_SCREEN: Mapping[str, re.Pattern[str]] = {"ru": re.compile("|".join((_HANGING, _PARTICLE, _DASH)))}
"""What no line on the screen ends behind or begins with, by language."""

_UNREAD = re.compile(r"<(/?)(?:head|svg|style|script|code|pre|textarea|option)\b")
"""Elements whose words are no text of the page."""

_TAG = re.compile(r"(<[^>]*>)")
_MANY = r"[0-9][0-9.,\u00a0\u202f]*"
_MORE: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?:{phrase})(?![^<>]*>)")
    for language, phrase in {
        "en": rf"\band {_MANY} more\b",
        "ru": rf"\b(?:и ещё|всего) {_MANY}",
        "fa": r"و [۰-۹][۰-۹٬]* مورد دیگر",
        "ja": rf"ほか{_MANY}件",
        "zh": rf"另有?{_MANY}[项項個个]",
    }.items()
}
"""How many more there are than are named, by language; it stands in tables, too, and is short enough for any column."""

_RING = re.compile(r'(<span class="stop[^"]*">[^<]*</span>)( (?=[^\s])|(?=[「『“《〈]))')
"""A touchpoint's number in its ring, and what stands between it and the name."""

_HEADLINE = re.compile(
    r'(<(h[1-4])(?:\s[^>]*)?>|<(p) class="c-(?:title|sub)[^"]*">|<(span|a) class="(f-[lr]|t-head)"[^>]*>)'
    r"(.*?)(?=</(?:\2|\3|\4)>)",
    re.DOTALL,
)
"""Headings, the words of a cover, headlines in the contents, and the captions of large numbers."""

_LAST_WORDS = re.compile(r"(\S+) (\S+)\s*\Z")
_MOST_LAST = {"f-l": 14, "f-r": 14}
_MOST_LAST_OF_HEADINGS = 17
"""Letters that the last two words of a headline have at most, if they stay together: two long ones would leave a hole."""

_LINE_END = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=\S)")
_BRACKET_END = re.compile(r"(?<=[)）])(?=\d)")
_OTHER = re.compile("|".join(_EVERYWHERE))


def tied(html: str, language: str) -> str:
    """Return a print document in whose running text a line never ends where it should not.

    Args:
        html: the document.
        language: tag of its language; one without rules of its own has those for numbers, initials and dashes.
    """
    first = language.partition("-")[0]
    pattern, numbered = _PATTERNS.get(first, _OTHER), _NUMBERED.get(first)

    def change(parts: Parts) -> None:
        for place in sentences(parts):
            text = pattern.sub(_tie, _in_one_piece(_LINE_END.sub(" ", parts[place])))
            text = numbered.sub(WORD_JOINER, text) if numbered else text
            parts[place] = _HYPHENED.sub(
                r'<span style="white-space: nowrap">\g<0></span>', text, count=MOST_JOINED
            )

    if more := _MORE.get(first):
        html = more.sub(lambda found: _held_together(found[0]), html)
    html = _RING.sub(
        lambda ring: ring[1] + (NO_BREAK_SPACE if ring[2] else WORD_JOINER), rewritten(html, change)
    )
    return html if first in CLAUSED else _HEADLINE.sub(_ended, html)


def tied_on_screen(html: str, language: str) -> str:
    """Return a page of the website in which a short word hangs to the word that it belongs to, where the language asks for it.

    Args:
        html: the page; names in its tables are words like those of its headlines.
        language: tag of its language; all but Russian are let be.
    """
    pattern = _ON_SCREEN.get(language.partition("-")[0])
    if pattern is None:
        return html
    within = 0
    parts = _TAG.split(html)
    for place, part in enumerate(parts):
        if place % 2:
            found = _UNREAD.match(part)
            within += 0 if found is None or part.endswith("/>") else -1 if found[1] else 1
        elif part and not within and not part.isspace():
            parts[place] = pattern.sub(_tie, _LINE_END.sub(" ", part))
    return "".join(parts)


def _ended(headline: re.Match[str]) -> str:
    """Return a headline whose last line has two words at least, where both are short."""
    parts = _TAG.split(headline[6])
    found = _LAST_WORDS.search("".join(parts[::2]))
    most = _MOST_LAST.get(headline[5] or "", _MOST_LAST_OF_HEADINGS)
    if found is None or len(found[1]) + len(found[2]) >= most:
        return headline[0]
    last = ""
    for place in range(len(parts) - 1, -1, -2):
        words = parts[place] if last else parts[place].rstrip()
        before, space, after = words.rpartition(" ")
        if space:
            parts[place] = f"{before}{NO_BREAK_SPACE}{after}"
            break
        last += words
    return headline[1] + "".join(parts)


def _held_together(words: str) -> str:
    """Return words that no line ends within, whether there are spaces between them or not."""
    if " " in words:
        return words.replace(" ", NO_BREAK_SPACE)
    return re.sub(r"(?<=\D)(?=.)|(?<=\d)(?=\D)", WORD_JOINER, words)


def _in_one_piece(text: str) -> str:
    """Return `text` whose telephone numbers have no place where a line may end."""
    for start, end in reversed(telephone_numbers(text)):
        number = _BRACKET_END.sub(WORD_JOINER, text[start:end].replace(" ", NO_BREAK_SPACE))
        text = text[:start] + number + text[end:]
    return text


def _tie(found: re.Match[str]) -> str:
    return found[0].replace(" ", NO_BREAK_SPACE)
