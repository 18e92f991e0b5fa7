from __future__ import annotations

from touchreport.vocabulary.words import find, find_one, index, keys

BY_LANGUAGE = {
    "en": index([("price", ["Price (EUR)", "cost"]), ("fee", ["Price (fee)", "charge", "cost"])]),
    "fa": index([("channel", ["کانال‌ها"]), ("price", ["cost of it"])]),
}


def test_the_exact_word_comes_before_its_looser_forms() -> None:
    """A bracketed part is left out only where the whole word is unknown."""
    assert BY_LANGUAGE["en"].find("price (eur)") == ("price",)
    assert BY_LANGUAGE["en"].find("Charge *") == ("fee",)


def test_a_plural_and_its_singular_meet_from_both_sides() -> None:
    """The word known in the plural is found in the singular, and the other way round."""
    assert BY_LANGUAGE["fa"].find("کانال") == ("channel",)
    assert BY_LANGUAGE["fa"].find("کانال ها") == ("channel",)


def test_the_first_language_that_knows_the_word_answers() -> None:
    """Languages are tried in their order, and an unknown word has no answer."""
    assert find("کانال", ("en", "fa"), BY_LANGUAGE.__getitem__) == ("channel",)
    assert find("nothing", ("en", "fa"), BY_LANGUAGE.__getitem__) == ()


def test_a_word_for_several_things_is_not_guessed() -> None:
    """Both readings are given to who asks for all, and none to who asks for one."""
    for word in ("Price", "cost"):
        assert set(find(word, ("en",), BY_LANGUAGE.__getitem__)) == {"price", "fee"}
        assert find_one(word, ("en",), BY_LANGUAGE.__getitem__) is None
    assert find_one("charge", ("en",), BY_LANGUAGE.__getitem__) == "fee"


def test_keys_hold_whole_words_only() -> None:
    """For comparing whole names nothing is left out of a word."""
    assert dict(keys([("price", ["Price (EUR)"]), ("fee", ["Fee"])])) == {
        "price (eur)": ("price",),
        "fee": ("fee",),
    }
