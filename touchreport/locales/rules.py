"""The rules of a language, as ``locale.yaml`` writes them. Patterns have names in braces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numerals:
    """How numbers are written.

    Attributes:
        system: CLDR name of the digits (``latn``, ``arabext``).
        digits: the ten digits, from zero.
        counter_style: the counter style of CSS with these digits.
        decimal: the mark before the decimals.
        group: the mark between thousands.
        minus: the sign before a number below zero.
        plus: the sign before a number above zero, where it is shown.
        percent: pattern with ``{number}``.
        percent_below: the same for a number below zero; empty if alike.
    """

    system: str
    digits: str
    counter_style: str
    decimal: str
    group: str
    minus: str
    plus: str
    percent: str
    percent_below: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """How things are listed; patterns with ``{first}`` and ``{second}``.

    Attributes:
        two: for exactly two things.
        middle: between all but the last two of more things.
        last: between the last two of more things.
    """

    two: str
    middle: str
    last: str


@dataclass(frozen=True, slots=True)
class Ranges:
    """How a range is written; patterns with ``{from}`` and ``{to}``.

    Attributes:
        text: in running text.
        table: in tables and on axes.
        days: from one day to another; empty if as in text.
    """

    text: str
    table: str
    days: str = ""


@dataclass(frozen=True, slots=True)
class Punctuation:
    """The marks that a theme sets between words that it puts together.

    The marks between words have the space in them that follows: ``, `` but ``，``. Nothing else is set after them.
    What a theme sets between two sentences is ``gap`` of the language.

    Attributes:
        comma: between a thing and what is added to it.
        enumeration: between the things of a row that has no last word; Chinese and Japanese have a mark for it.
        semicolon: between groups.
        colon: between a name and what is said of it.
        full_stop: at the end of a sentence.
        question: at the end of a question.
        brackets: what stands before and after a remark, spaces included.
    """

    comma: str
    enumeration: str
    semicolon: str
    colon: str
    full_stop: str
    question: str
    brackets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """How dates are written.

    Patterns may use ``{day}``, ``{day_2}`` (two digits), ``{month}`` (name beside a day), ``{month_alone}``,
    ``{month_short}``, ``{month_number}``, ``{month_2}``, ``{quarter}`` and ``{year}``.

    Attributes:
        calendar: ``gregorian`` or ``jalali``.
        full: a day in running text.
        short: a day in a table.
        month_year: a month.
        quarter: a quarter of a year.
        year: a year.
        quarters: names of the four quarters.
        months: names of the twelve months; empty if they are those of CLDR (Gregorian only).
    """

    calendar: str
    full: str
    short: str
    month_year: str
    quarter: str
    year: str
    quarters: tuple[str, ...]
    months: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Durations:
    """How lengths of time are written; each unit has a pattern with ``{n}`` for each plural category.

    Attributes:
        clock: pattern for one minute to one hour, with ``{minutes}`` and ``{seconds}``.
        second: seconds, by plural category.
        minute: minutes beside hours.
        hour: hours.
        day: days.
        join: what stands between hours and minutes.
    """

    clock: str
    second: Mapping[str, str]
    minute: Mapping[str, str]
    hour: Mapping[str, str]
    day: Mapping[str, str]
    join: str


@dataclass(frozen=True, slots=True)
class Sorting:
    """How words are put in order.

    Attributes:
        alphabet: the letters in order; one may have several characters.
        same: letters that sort as other letters.
        ignore: characters that sort as nothing.
        icu: tag of the order of the ICU library that is used instead where the library is there, such as
            ``zh-u-co-stroke``; for scripts that no alphabet puts in order. Empty: never.
    """

    alphabet: tuple[str, ...]
    same: Mapping[str, str]
    ignore: str
    icu: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Where no line ends, beside what holds in every language; nothing of it has to be there.

    Attributes:
        short_words: words that hang to the one behind them, also on the screen: ``в``, ``и``.
        particles: words that lean on the one before them, also on the screen: ``же``.
        pairs: words that stay together: ``т. е.``
        units: signs of units that stay with their number, beside the international ones.
        counted: whether the word behind a number stays with it, if it has ten letters at most: ``4 часа``.
        uncounted: words that do not, beside `short_words`.
        between_numbers: words that stay between two numbers: ``2 of 5``.
        before_numbers: words that stay with a number behind them: ``p.``
        before_names: words that stay with a name behind them: ``Dr.``
        ordinals: letters that stay with a number behind them where there is no space: ``第``.
        counters: what stays with a number before it where there is no space: ``年``.
        more: how many more there are than are named, with ``{n}``: ``and {n} more``.
    """

    short_words: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    counted: str = "no"
    uncounted: tuple[str, ...] = ()
    between_numbers: tuple[str, ...] = ()
    before_numbers: tuple[str, ...] = ()
    before_names: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
