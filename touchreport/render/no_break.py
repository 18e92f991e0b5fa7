"""What a typesetter keeps on one line in print: a number and its unit, a telephone number, initials, a short preposition and
its word, a ring with the number of a touchpoint and the name behind it, how many more there are, and the last two words of a
headline. On the screen, where lines are as long as the window is wide, it is short words alone, where a language asks for that.
Which words these are, the rules of the language say.

The spaces between become no-break spaces, which are spaces again to whoever copies them out of the PDF. Chinese and Japanese
have none between a number and its counter; a word joiner stands there, which is neither seen nor copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from touchreport.locales.rules import Lines
from touchreport.render.breaking import CLAUSED
from touchreport.render.parting import MOST_JOINED
from touchreport.render.phrasing import joined
from touchreport.render.running_text import Parts, rewritten, sentences
from touchreport.text import telephone_numbers
from touchreport.text.unseen import NO_BREAK_SPACE, WORD_JOINER

_UNITS = "%|‰|°C|°|€|£|¥|₽|mm|cm|m|km|g|kg|t|ml|l|ms|s|min|h|px|pt|kB|MB|GB|kW|kWh|W|V|EUR|USD|GBP|CHF|RUB|IRR|JPY|CNY|TWD"
"""What numbers stay with in every language."""

_DIGIT = "[0-9۰-۹]"
_NUMBER = f"(?<={_DIGIT})"
_LETTER = "(?:[^\\W\\d_]|\u200c)"
_LONGEST_COUNTED = 10
"""Letters of the longest word that stays with the number before it."""

_DASH = r" (?=[—–] )"
_HYPHENED = re.compile(r"(?<![\w-])(?=[\w-]{13,24}(?![\w-]))[^\W\d_]+(?:-[^\W\d_]+)+")
"""Words with a hyphen of spelling, which viewers take for one of the line where it ends a line, and leave out of what is
copied. Shorter ones stay on one line everywhere; see :mod:`~touchreport.render.parting`."""

_UNREAD = re.compile(r"<(/?)(?:head|svg|style|script|code|pre|textarea|option)\b")
"""Elements whose words are no text of the page."""

_TAG = re.compile(r"(<[^>]*>)")
_MANY = f"{_DIGIT}[0-9۰-۹.,٬\u00a0\u202f]*"

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

_BRACKETED = re.compile("（[^（）<>&]{1,5}）")
"""A few letters in wide brackets, such as the end of a scale (滿分7), which belong to what stands before them."""

_WITHOUT_SPACES = (
    r"(?<=[0-9]年)(?=[0-9]|第[0-9])|(?<=[0-9]月)(?=[0-9])"  # 2026年10月30日
    r"|(?<=[\u3400-\u9fff])(?=[A-Z](?![A-Za-z0-9]))"  # 沒有A
)
"""Places within days that are written with ideographs, and before a single letter that follows one."""

_LINE_END = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=\S)")
_BRACKET_END = re.compile(r"(?<=[)）])(?=\d)")


@dataclass(frozen=True, slots=True)
class _Binding:
    """What a language keeps together, as patterns; None for what it has none of.

    Attributes:
        spaces: spaces at which no line of running text in print ends.
        on_screen: the same on the screen, wherever the words stand.
        counters: places without a space that are none for the end of a line.
        more: how many more there are than are named; it stands in tables, too, and is short enough for any column.
    """

    spaces: re.Pattern[str]
    on_screen: re.Pattern[str] | None
    counters: re.Pattern[str] | None
    more: re.Pattern[str] | None


@cache
def _binding(lines: Lines) -> _Binding:
    hanging = [*_hanging(lines)]
    more = "|".join(map(_more, lines.more))
    return _Binding(
        re.compile("|".join((*_everywhere(lines), *hanging, *_numbered(lines), *_pairs(lines)))),
        re.compile("|".join((*hanging, _DASH))) if hanging else None,
        re.compile("|".join((*_beside_numbers(lines), _WITHOUT_SPACES)))
        if lines.counters or lines.ordinals
        else None,
        re.compile(f"(?:{more})(?![^<>]*>)") if more else None,
    )


def _everywhere(lines: Lines) -> Iterator[str]:
    """Yield what holds in every language: units, initials, dashes and signs before a number."""
    units = "|".join((_UNITS, *map(re.escape, lines.units)))
    yield rf"{_NUMBER} (?=(?:{units})(?![A-Za-z\u0400-\u04ff0-9]))"
    yield r"(?<=(?<!\w)[A-ZА-ЯЁ]\.) (?=[A-ZА-ЯЁ])"
    yield _DASH
    yield r"(?<=[№§]) (?=[0-9])"


def _hanging(lines: Lines) -> Iterator[str]:
    if lines.short_words:
        yield rf"(?i:(?<![\w-])(?:{_any(lines.short_words)}))( )(?=[\w«„(№§])"
    if lines.particles:
        yield rf" (?=(?:{_any(lines.particles)})(?![\w-]))"


def _numbered(lines: Lines) -> Iterator[str]:
    for word in lines.between_numbers:
        yield rf"{_NUMBER} {re.escape(word)} (?={_DIGIT})"
    if lines.counted == "yes":
        apart = rf"(?!(?:{_any((*lines.short_words, *lines.uncounted))})(?!\w))"
        yield rf"{_NUMBER} {apart}(?={_LETTER}{{1,{_LONGEST_COUNTED}}}(?![\w-]))(?P<counted>)"
    if lines.before_numbers:
        yield rf"{_behind(lines.before_numbers)} (?={_DIGIT})"
    if lines.before_names:
        yield rf"{_behind(lines.before_names)} (?=\w)(?P<named>)"


def _pairs(lines: Lines) -> Iterator[str]:
    for pair in lines.pairs:
        first, _, second = map(re.escape, pair.partition(" "))
        yield rf"(?<=(?<!\w){first}) (?={second})"


def _beside_numbers(lines: Lines) -> Iterator[str]:
    if lines.ordinals:
        yield f"(?<=[{''.join(map(re.escape, lines.ordinals))}])(?={_DIGIT})"
    if lines.counters:
        yield f"{_NUMBER}(?=(?:{_any(lines.counters)}))"
        yield "(?<=[0-9])(?=[～〜][+−]?[0-9])|(?<=[0-9][～〜])(?=[+−]?[0-9])"


def _more(words: str) -> str:
    """Return the pattern of a phrase with a number; one of several words neither begins nor ends within a word."""
    before, _, after = map(re.escape, words.partition("{n}"))
    if " " not in words:
        return f"{before}{_MANY}{after}"
    return f"(?<!\\w){before}{_MANY}{after}" + ("(?!\\w)" if after else "")


def _behind(words: Iterable[str]) -> str:
    """Return the pattern of a place behind one of these words."""
    return "(?:" + "|".join(f"(?<=(?<!\\w){re.escape(word)})" for word in words) + ")"


def _any(words: Iterable[str]) -> str:
    """Return the pattern of any of these words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def tied(html: str, language: str, lines: Lines) -> str:
    """Return a print document in whose running text a line never ends where it should not.

    Args:
        html: the document.
        language: tag of its language.
        lines: where no line ends in that language, beside numbers, initials and dashes.
    """
    binding = _binding(lines)

    def change(parts: Parts) -> None:
        for place in sentences(parts):
            text = binding.spaces.sub(_tie, _in_one_piece(_LINE_END.sub(" ", parts[place])))
            text = _BRACKETED.sub(_joined_up, text)
            parts[place] = _HYPHENED.sub(
                r'<span style="white-space: nowrap">\g<0></span>', text, count=MOST_JOINED
            )

    if binding.more:
        html = binding.more.sub(lambda found: _held_together(found[0]), html)
    html = rewritten(_with_counters(html, binding.counters) if binding.counters else html, change)
    html = _RING.sub(lambda ring: ring[1] + (NO_BREAK_SPACE if ring[2] else WORD_JOINER), html)
    return html if language.partition("-")[0] in CLAUSED else _HEADLINE.sub(_ended, html)


def tied_on_screen(html: str, lines: Lines) -> str:
    """Return a page of the website in which a short word hangs to the word that it belongs to, where the language asks for it.

    Args:
        html: the page; names in its tables are words like those of its headlines.
        lines: where no line ends in its language; without short words and particles the page is let be.
    """
    pattern = _binding(lines).on_screen
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


def _with_counters(html: str, counters: re.Pattern[str]) -> str:
    """Return a document whose numbers are joined to what they count, in tables, too: no column is as narrow as they are."""
    within = 0
    parts = _TAG.split(html)
    start = next((place for place, part in enumerate(parts) if part.startswith("<body")), 0)
    for place, part in enumerate(parts[start:], start):
        if place % 2:
            found = _UNREAD.match(part)
            within += 0 if found is None or part.endswith("/>") else -1 if found[1] else 1
        elif part and not within:
            parts[place] = counters.sub(WORD_JOINER, part)
    return "".join(parts)


def _joined_up(bracketed: re.Match[str]) -> str:
    """Return a short bracket that neither breaks nor begins a line."""
    return WORD_JOINER + joined(bracketed[0])


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
    """Return a place with its space bound: before what is counted, which is no name, and before a name, which is nothing else."""
    is_name, held = found.string[found.end() : found.end() + 1].isupper(), found.groupdict()
    if (is_name and held.get("counted") is not None) or (not is_name and held.get("named") is not None):
        return found[0]
    return found[0].replace(" ", NO_BREAK_SPACE)
