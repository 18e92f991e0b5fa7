"""Which words lead to which entries, as two strings that a browser takes apart in no time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def postings(entries: Sequence[tuple[Iterable[str], Iterable[str]]]) -> tuple[str, str]:
    """Return the words, and for each word where it stands.

    Args:
        entries: for each entry the keys of its title and those of its text.

    Returns:
        The words in the order in which JavaScript compares strings, with spaces between them; and as many lists with
        spaces between them. A list holds numbers to the base of 36 with full stops between them, each but the first
        as its distance from the one before: twice the place of an entry, and one more where the word is in its title.
    """
    places: dict[str, list[int]] = {}
    for place, (title, text) in enumerate(entries):
        in_title = dict.fromkeys(title)
        for word in in_title:
            places.setdefault(word, []).append(2 * place + 1)
        for word in dict.fromkeys(text):
            if word not in in_title:
                places.setdefault(word, []).append(2 * place)
    words = sorted(places, key=lambda word: word.encode("utf-16-be"))
    return " ".join(words), " ".join(_deltas(places[word]) for word in words)


def _deltas(numbers: Sequence[int]) -> str:
    before = [0, *numbers]
    return ".".join(_base36(number - before[at]) for at, number in enumerate(numbers))


def _base36(number: int) -> str:
    digits = _DIGITS[number % 36]
    while number := number // 36:
        digits = _DIGITS[number % 36] + digits
    return digits
