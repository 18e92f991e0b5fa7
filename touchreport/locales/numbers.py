"""Numbers in the digits and with the marks of a language."""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Decimal

from touchreport.locales.interpolation import interpolate
from touchreport.locales.rules import Numerals

MOST_DECIMALS = 2
"""Decimals of a number for which no other count is said; zeros at its end are left out."""


def in_digits(text: str, numerals: Numerals) -> str:
    """Return `text` with each ASCII digit as the language's."""
    return text.translate({ord("0") + value: digit for value, digit in enumerate(numerals.digits)})


def format_number(
    value: float | Decimal, numerals: Numerals, decimals: int | None, grouping: bool, signed: bool
) -> str:
    """Return `value` as the language writes it; see :meth:`touchreport.locales.Locale.number`."""
    rounded = rounded_decimal(value, decimals)
    size = f"{abs(rounded):,f}" if grouping else f"{abs(rounded):f}"
    marks = {ord(","): numerals.group, ord("."): numerals.decimal}
    sign = numerals.minus if rounded < 0 else numerals.plus if signed and rounded > 0 else ""
    return sign + in_digits(size.translate(marks), numerals)


def format_percent(share: float, numerals: Numerals, decimals: int) -> str:
    """Return a share from 0 to 1 in per cent; one below 0 may have a pattern of its own."""
    amount = exact(share) * 100
    below = rounded_decimal(amount, decimals) < 0
    pattern = numerals.percent_below if below and numerals.percent_below else numerals.percent
    return interpolate(pattern, {"number": format_number(amount, numerals, decimals, True, False)})


def rounded_decimal(value: float | Decimal, decimals: int | None) -> Decimal:
    """Return `value` rounded half up, as people round, to `decimals`; None keeps two at most, no zeros."""
    places = MOST_DECIMALS if decimals is None else decimals
    rounded = exact(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if decimals is not None:
        return rounded
    whole = rounded.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == rounded else rounded.normalize()


def exact(value: float | Decimal) -> Decimal:
    """Return the decimal that `value` is written as: 0.1 is 0.1, not what a binary number makes of it.

    Raises:
        ValueError: if it is not a finite number.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be written as a number")
    return value if isinstance(value, Decimal) else Decimal(repr(value))
