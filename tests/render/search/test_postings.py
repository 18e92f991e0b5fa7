"""Words and where they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from touchreport.render.search.postings import postings

WORDS = st.lists(st.text("abcя接点𠀋", min_size=1, max_size=3), max_size=5)


def _read(words: str, places: str) -> dict[str, list[int]]:
    """Return what the strings say, as the engine reads them."""
    found = {}
    for word, steps in zip(words.split(" "), places.split(" "), strict=True) if words else ():
        at, numbers = 0, []
        for step in steps.split("."):
            at += int(step, 36)
            numbers.append(at)
        found[word] = numbers
    return found


def test_a_title_is_told_from_a_text() -> None:
    """A number is twice the place of the entry, and one more where the word is in its title, whatever the text says."""
    words, places = postings([(["order"], ["wait", "order"]), ([], ["wait"])])
    assert (words, places) == ("order wait", "1 0.2")


@given(st.lists(st.tuples(WORDS, WORDS), max_size=60))
def test_every_word_leads_to_its_entries(entries: list[tuple[list[str], list[str]]]) -> None:
    """Each word of an entry leads to it, once, and to no entry that has it not."""
    found = _read(*postings(entries))
    for word, numbers in found.items():
        assert [n // 2 for n in numbers] == [
            at for at, each in enumerate(entries) if word in (*each[0], *each[1])
        ]
        assert [n // 2 for n in numbers if n % 2] == [
            at for at, each in enumerate(entries) if word in each[0]
        ]
    assert set(found) == {word for entry in entries for part in entry for word in part}


def test_words_stand_in_the_order_of_the_engine() -> None:
    """JavaScript compares halves of letters outside the first plane; the words stand in its order, not in Python's."""
    words, _ = postings([(["\U0002000b", "\uff5e"], [])])
    assert words == "\U0002000b \uff5e"
    assert sorted(words.split(" ")) != words.split(" ")
