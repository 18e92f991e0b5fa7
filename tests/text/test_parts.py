"""What would become of a text as Markdown is known before it is converted, and never less than comes of it."""

from __future__ import annotations

import random
import time

import pytest

from touchreport.render.markdown import Converter
from touchreport.text.parts import parts_of

_PIECES = (
    "a", "b c", " ", "\n", "\n\n", "- ", "* ", "1. ", "> ", "    ", "# ", "*", "**", "_", "__", "`", "[x](y)", "![x](y)", "<b>", "</b>",
    "<i title=1>", "<p>", "</p>", "<br>", "<em>", "<pre>", "|", "|a|b|\n|-|-|\n", "  \n", "a\n: b\n", "***\n", "<http://a.example>",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_no_text_becomes_more_elements_than_its_parts(seed: int) -> None:
    """Of texts made of what Markdown knows, none becomes more than two elements a part."""
    chance = random.Random(seed)
    text = "".join(chance.choices(_PIECES, k=300))
    assert Converter()(text).count("<") / 2 <= 2 * parts_of(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("A sentence of words.", 1),
        ("One.\n\nTwo.\n \t\nThree.", 3),
        ("- a\n- b\n", 5),
        ("1. a\n2. b\n", 5),
        ("> - a\n", 5),
        ("A *b* and **c** and `d` and snake_case_names.", 4),
        ("[a](b) ![c](d)", 3),
        ("|a|b|\n|-|-|\n|c|d|\n", 17),
        ("|a|b|c|d|\n|-|-|-|-|\n|\n|\n|\n", 37),
        ("<pre>a\nb\n</pre>", 4),
        ("Temperatures - high - and 3 > 2.", 1),
        ("&lt;" * 20, 1),
        ("\n" * 90, 2),
        ("> " * 40, 81),
    ],
)
def test_what_counts(text: str, parts: int) -> None:
    """Paragraphs, items (twice), cells (of the head, in every line), marks, links and lines of code; no signs in a sentence."""
    assert parts_of(text) == parts


def test_formatting_left_open_counts_with_every_block() -> None:
    """What raw HTML leaves open is opened again in each paragraph, so that its parts are multiplied."""
    opened = "<p>" + "".join(f"<b title={number}>" for number in range(50)) + "<p>a" * 50
    assert Converter()(opened).count("<b") > 2_000
    assert parts_of(opened) > 4_000


def seconds(text: str) -> float:
    """Return how long this process counts: the least of three times, and a hundredth at least, which is noise."""
    times = [0.0] * 3
    for turn in range(3):
        start = time.process_time()
        parts_of(text)
        times[turn] = time.process_time() - start
    return max(min(times), 0.01)


@pytest.mark.parametrize(
    ("start", "repeated", "end"),
    [
        ("|", "-" * 5, "x"),
        ("", "\n" * 9, ""),
        ("", "1" * 9, ""),
        ("", "-" * 9, ""),
        ("", "&lt;" * 2, ""),
        ("", "> " * 4, ""),
    ],
)
def test_counting_takes_no_longer_for_odd_texts(start: str, repeated: str, end: str) -> None:
    """Counting goes through a text once, whatever it is made of: four times the text, not sixteen times the time."""
    short, long = (start + repeated * times + end for times in (10_000, 40_000))
    assert seconds(long) < 10 * seconds(short)
