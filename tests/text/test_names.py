from __future__ import annotations

import pytest

from touchreport.text import nearest, one_letter_off, slug

SLUGS = [
    ("Shop visit", "shop-visit"),
    ("  Shop -- visit!  ", "shop-visit"),
    ("Café Größe", "cafe-grosse"),
    ("Don't stop", "dont-stop"),
    ("Ｓｈｏｐ", "shop"),
    ("Щётка", "shchetka"),
    ("Точка контакта", "tochka-kontakta"),
    ("کانال‌ها", "kanalha"),
    ("مرحله ۳", "mrhlh-3"),
    ("Ελλάδα", "ellada"),
]


@pytest.mark.parametrize(("text", "name"), SLUGS)
def test_a_name_is_spelt_in_latin_letters(text: str, name: str) -> None:
    """What can be spelt in Latin letters is, readably."""
    assert slug(text) == name


@pytest.mark.parametrize(
    "text", ["接觸點", "広告 Web", "con", "COM1", "lpt9", "", "!!!", "x" * 300, "😀", "\ud800"]
)
def test_every_name_is_safe_on_every_disk(text: str) -> None:
    """A name is ASCII, short, no device of Windows, and the same each time."""
    name = slug(text)
    assert name.isascii()
    assert 0 < len(name) <= 80
    assert name == slug(text)
    assert name.casefold() not in {"con", "com1", "lpt9"}
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_names_that_lose_letters_stay_apart() -> None:
    """Texts that would be spelt alike after a loss get names of their own."""
    assert slug("広告 Web") != slug("店舗 Web")
    assert slug("接觸點") != slug("渠道")
    assert slug("a " * 100 + "one") != slug("a " * 100 + "two")


def test_a_long_name_is_cut_between_words() -> None:
    """A name within a smaller limit ends with a whole word and its hash."""
    name = slug("the counter in the shop at the corner", max_bytes=30)
    assert len(name) <= 30
    assert name.rpartition("-")[0] == "the-counter-in-the"


def test_a_limit_without_room_for_a_hash_is_refused() -> None:
    """Fewer than 16 bytes cannot keep names apart."""
    with pytest.raises(ValueError, match="16 bytes"):
        slug("name", max_bytes=8)


NEAR = [
    ("chanel", ["colour", "channel", "stage"], "channel"),
    ("TITEL", ["title", "client"], "title"),
    ("contorl", ["control", "contrast"], "control"),
    ("مشتري", ["مشتری", "مرحله"], "مشتری"),
    ("مرحاه", ["مشتری", "مرحله"], "مرحله"),
    ("этпа", ["канал", "этап"], "этап"),
    ("接触點", ["渠道", "接觸點"], "接觸點"),
    ("渠到", ["接触点", "渠道"], "渠道"),
    ("ペルソネ", ["チャネル", "ペルソナ"], "ペルソナ"),
    ("xyz", ["title", "client"], None),
    ("no", ["on", "yes"], None),
    ("道", ["渠"], None),
    ("", ["a"], None),
    ("journey", [], None),
    ("title", ["subtitle"], None),
]


@pytest.mark.parametrize(("word", "candidates", "meant"), NEAR)
def test_a_slip_is_recognised_in_every_script(word: str, candidates: list[str], meant: str | None) -> None:
    """A misspelt word finds the one that was meant, and a different word finds none."""
    assert nearest(word, candidates) == meant


def test_of_two_equally_near_the_longer_same_beginning_wins() -> None:
    """People seldom get the first letters wrong."""
    assert nearest("cane", ["lane", "cone"]) == "cone"
    assert nearest("cane", ["cone", "cape"]) == "cape"
    assert nearest("ofline", ["online", "offline"]) == "offline"


@pytest.mark.parametrize(
    ("word", "other", "is_slip"),
    [
        ("Рассмотрние", "Рассмотрение", True),
        ("Newspapper", "Newspaper", True),
        ("Nervous pateints", "Nervous patients", True),
        ("Patietn", "Patient", True),
        ("Word ofmouth", "Word of mouth", True),
        ("مشتری وفدار", "مشتری وفادار", True),
        ("Oder", "Order", False),  # too short to tell
        ("Segment 1", "Segment 2", False),
        ("Segment K2MA", "Segment K2NA", False),
        ("Customer B", "Customer A", False),
        ("مشتری پ تهران", "مشتری ب تهران", False),
        ("Clients SBE", "Clients SME", False),
        ("Segment I", "Segment II", False),
        ("Segment XVIII", "Segment XXIII", False),
        ("Segment CXIV", "Segment CXVI", False),
        ("Patients", "Patient", False),
        ("Patients of the clinic", "Patient of the clinic", False),
        ("Покупатель", "Покупатели", False),
        ("Guest VIP+", "Guest VIP", False),
        ("Atypical guest", "Typical guest", False),
        ("購入検討段階前", "購入検討段階後", False),
        ("Families", "families", False),
        ("Comparison", "Companion", False),
    ],
)
def test_a_slip_is_one_letter_of_a_long_word(word: str, other: str, is_slip: bool) -> None:
    """Not a digit, not what tells one of a row from the next, no ending, no sign of Chinese, nothing that only folds differently."""
    assert one_letter_off(word, [other]) == (other if is_slip else None)


def test_an_ending_is_a_slip_where_that_is_said() -> None:
    """A list of things in the singular has no other thing that is called by their plural."""
    assert one_letter_off("Telephones", ["Telephone"], endings=True) == "Telephone"
    assert one_letter_off("Customer B", ["Customer A"], endings=True) is None
