"""Numbers written in groups, such as telephone numbers, which right-to-left text would turn round."""

from __future__ import annotations

import re

_GROUPS = re.compile(r"(?<![\w-])\+?\d+(?:[- \u00a0\u2011]\d+)+(?![\w-])")
_HYPHENS = re.compile("[-\u2011]")
_DIGITS_OF_A_TELEPHONE = 7


def number_groups(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each run of `text` that is to be read from left to right in any text.

    After a right-to-left letter the groups of “۰۲۱-۵۵۵۰-۰۱۴۲” or “2026-10-31” change places, as the Unicode
    bidirectional algorithm has it (rules W2 and W4), unless the number is isolated. What are two numbers is left
    alone: a range such as “۳-۵” is read from right to left there.
    """
    return tuple(found.span() for found in _GROUPS.finditer(text) if _is_one_number(found[0]))


def _is_one_number(run: str) -> bool:
    telephone = run[0] == "+" or int(run[0]) == 0
    long = sum(character.isdigit() for character in run) >= _DIGITS_OF_A_TELEPHONE
    return long and (telephone or len(_HYPHENS.findall(run)) > 1)
