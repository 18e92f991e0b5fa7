"""Where lines may break in long words, and that they do not in short ones."""

from __future__ import annotations

import re

import pytest

from touchreport.render.parting import MOST_JOINED, parted
from touchreport.text.unseen import ZERO_WIDTH_SPACE, as_written


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("é" * 29, 1),
        ("a" * 200, 4),
        ("a" * 201, 5),
        ("&lt;" * 200, 4),
        ("&lt;" * 120, 1),
        ("字" * 500, 1),
        ("ab " * 500, 1),
        ("\u00a0" * 200, 4),
        ("。" * 200, 4),
    ],
)
def test_an_endless_word_may_break_and_no_other(word: str, pieces: int) -> None:
    """Where it breaks, no character is lost, and what stands for one character is kept whole."""
    html = parted(f'<html><title>{word}</title><body class="{"b" * 500}"><p>{word}</p></body></html>', "en")
    head, body = html.split("<body")
    assert ZERO_WIDTH_SPACE not in head
    assert "b" * 500 in body
    inside = body.split("<p>")[1].split("</p>")[0]
    assert as_written(inside) == as_written(word)
    assert len(inside.split(ZERO_WIDTH_SPACE)) == pieces


def test_a_long_word_breaks_beside_an_endless_one() -> None:
    """What a damaged file left does not keep the words of the same text, however long that is, from being opened."""
    address, damaged, prose = (
        "anna.lindholm-carlsson@tern-coffee-international.example",
        "x" * 90_000,
        "so it is " * 500,
    )
    html = parted(f"<body><p>{prose}{damaged} {prose}{address}</p>", "en")
    assert as_written(html) == f"<body><p>{prose}{damaged} {prose}{address}</p>"
    assert f"{ZERO_WIDTH_SPACE}lindholm" in html


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Front-end, Mid-end.", ["Front-end", "Mid-end"]),
        ("посещение поп-ап-магазина", ["поп-ап-магазина"]),
        ("user-generated, out-of-the-ordinary", []),
        ("из-за бэк-офиса", ["из-за", "бэк-офиса"]),
        ("after-sales, self-service, before-and-after", ["after-sales", "self-service"]),
        ("2026-11-30 a--b -a b-", []),
        ("&amp;a-b", ["a-b"]),
        ("<svg><title>Mid-end</title></svg><style>x { place-end: y }</style>e-mail", ["e-mail"]),
    ],
)
def test_a_short_word_with_a_hyphen_is_not_broken(words: str, kept: list[str]) -> None:
    """A word of up to twelve characters, or fifteen with two hyphens, keeps its hyphens beside its letters.

    Drawings, styles and figures are let be.
    """
    html = parted(f"<body><p>{words}</p>", "en")
    assert re.findall(r'<span style="white-space: nowrap">([^<]*)</span>', html) == kept
    assert re.sub("</?span[^>]*>", "", html) == f"<body><p>{words}</p>"


@pytest.mark.parametrize("sign", ["\u0301", "\u00ad", ZERO_WIDTH_SPACE, "\u200d", "\u064b", "\u2066"])
def test_what_has_no_width_does_not_pile_up(sign: str) -> None:
    """Of accents and other signs without a width thirty stand on a letter; the rest, which nobody can tell apart, go."""
    assert parted(f"<body><p>a{sign * 30}b</p>", "en").count(sign) == 30
    assert parted(f"<body><p>a{sign * 90_000}b</p>", "en").count(sign) == 30


def test_no_text_is_all_short_words_with_hyphens() -> None:
    """Keeping such words whole costs an element each; of one piece of text only so many are."""
    html = parted(f"<body><p>{'a-b ' * 1_000}</p>", "en")
    assert html.count("<span") == MOST_JOINED


def test_a_word_of_many_elements_may_break() -> None:
    """A word made of links or marks without a space may break after some ten of their ends; one of a few may not."""
    usual = "<body><p><b>Touch</b><i>Point</i>-Report <a>see</a></p>"
    assert parted(usual, "en") == usual
    html = parted(f"<body><p>{'<code>a</code>b' * 100}</p>", "en")
    assert max(piece.count("<code>") for piece in html.split(ZERO_WIDTH_SPACE)) <= 12
    assert html.replace(ZERO_WIDTH_SPACE, "") == f"<body><p>{'<code>a</code>b' * 100}</p>"


@pytest.mark.parametrize(
    ("language", "word", "seen"),
    [
        ("en", "anna.lindholm-carlsson@tern-coffee.example", "anna.·lindholm·-carlsson@·tern·-coffee.·example"),
        ("en", "customer_satisfaction_survey_2026_final", "customer_·satisfaction_·survey_·2026_·final"),
        ("en", "/srv/clients/Tern/Playbook2026/final.csv", "/srv/·clients/·Tern/·Playbook2026/·final.·csv"),
        ("en", "#BrandExperienceCustomerJourneyMapping", "#Brand·Experience·Customer·Journey·Mapping"),
        ("ja", "3f2a9c3f2a9c3f2a9c3f2a9c3f2a9c3f2a9c", "3f2a9c3f2a9c·3f2a9c3f2a9c·3f2a9c3f2a9c"),
        ("ja", "lentokonesuihkuturbiinimoottori", "lentokonesui¬hkuturbiinim¬oottori"),
        ("en", "(Kundenzufriedenheitsbefragungen)", "(Kun¬den¬zu¬fried¬en¬heits¬be¬fra¬gun¬gen)"),
        ("fa", "رضایتمندی\u200cمشتریانرضایتمندیمشتریان", "رضایتمندی\u200c·مشتریا·نرضایت·مندیمش·تریان"),
        ("en", "Q&amp;A_of_the_customers_of_the_shops", "Q&amp;A_·of_·the_·customers_·of_·the_·shops"),
        ("en", "https://tern-coffee.example/a/b", "https://tern·-coffee.·example/·a/·b"),
        ("en", "Kundenzufriedenheitsbefragung", "Kundenzufriedenheitsbefragung"),
        ("en", "12\u00a0345\u00a0678 and\u00a0so\u00a0on\u00a0and\u00a0so\u00a0on", "12\u00a0345\u00a0678 and\u00a0so\u00a0on\u00a0and\u00a0so\u00a0on"),
    ],
)  # fmt: skip
def test_a_word_of_thirty_letters_may_break(language: str, word: str, seen: str) -> None:
    """It may behind its signs and before its capitals unseen, and at a hyphen where it is letters alone and long even so.

    A shorter one stays as it is, and no-break spaces bind as before.
    """
    html = parted(f"<body><p>{word}</p>", language)
    assert (
        html.replace(ZERO_WIDTH_SPACE, "·").replace("\u00ad", "¬").replace("\u2060", "")
        == f"<body><p>{seen}</p>"
    )


def test_joined_letters_break_in_smaller_pieces_than_others() -> None:
    """A Persian word has no hyphen and may stand in a column of dots: six of its letters stand together, twelve of a code."""
    persian = parted(f"<body><p>{'رضایتمندیمشتریان' * 2}</p>", "fa").split("<p>")[1]
    code = parted(f"<body><p>{'3f2a9c77b1e04d5d' * 2}</p>", "fa").split("<p>")[1]
    assert len(persian.split(ZERO_WIDTH_SPACE)[0]) == 6
    assert len(code.split(ZERO_WIDTH_SPACE)[0]) == 12
