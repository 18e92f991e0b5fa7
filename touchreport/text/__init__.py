"""Text as people of many languages write it: comparing, reading numbers, file names, direction, phrases.

Standard library only. Nothing here changes what is stored except :func:`normalise`; everything else makes
keys for comparison or reads a value out of words.
"""

from __future__ import annotations

from touchreport.text.addresses import site_address, site_path
from touchreport.text.bidi import balanced, direction, has_bidi_controls, prevailing
from touchreport.text.closing_up import closed_up, unfolded
from touchreport.text.digits import to_ascii_digits
from touchreport.text.durations import parse_duration
from touchreport.text.folding import fold
from touchreport.text.near import nearest, one_letter_off
from touchreport.text.normal import normalise
from touchreport.text.number_groups import number_groups
from touchreport.text.numbers import parse_number, parse_percent
from touchreport.text.refusal import Refusal
from touchreport.text.scores import Score, parse_score
from touchreport.text.slugs import slug
from touchreport.text.telephone import dialled, telephone_numbers
from touchreport.text.unmarked import TooMuch, too_much_for_markdown
from touchreport.text.variants import fold_variants

__all__ = [
    "Refusal",
    "Score",
    "TooMuch",
    "balanced",
    "closed_up",
    "dialled",
    "direction",
    "fold",
    "fold_variants",
    "has_bidi_controls",
    "nearest",
    "normalise",
    "number_groups",
    "one_letter_off",
    "parse_duration",
    "parse_number",
    "parse_percent",
    "parse_score",
    "prevailing",
    "site_address",
    "site_path",
    "slug",
    "telephone_numbers",
    "to_ascii_digits",
    "too_much_for_markdown",
    "unfolded",
]
