"""Where lines may break in words that nobody wrote by hand."""

from __future__ import annotations

import re

import pytest

from touchreport.render.breaking import parted


@pytest.mark.parametrize(
    ("word", "pieces"),
    [("a" * 199, 1), ("a" * 200, 4), ("a" * 201, 5), ("&lt;" * 200, 4), ("字" * 500, 1), ("ab " * 500, 1)],
)
def test_an_endless_word_may_break_and_no_other(word: str, pieces: int) -> None:
    """Where it breaks, no character is lost, and what stands for one character is kept whole."""
    html = parted(f'<html><title>{word}</title><body class="{"b" * 500}"><p>{word}</p></body></html>')
    head, body = html.split("<body")
    assert "<wbr>" not in head
    assert "b" * 500 in body
    inside = body.split("<p>")[1].split("</p>")[0]
    assert inside.replace("<wbr>", "") == word
    assert len(inside.split("<wbr>")) == pieces


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Front-end, Mid-end.", ["Front-end", "Mid-end"]),
        ("из-за бэк-офиса", ["из-за", "бэк-офиса"]),
        ("after-sales, self-service, before-and-after", ["after-sales", "self-service"]),
        ("2026-11-30 a--b -a b-", []),
        ("&amp;a-b", ["a-b"]),
        ("<svg><title>Mid-end</title></svg><style>x { place-end: y }</style>e-mail", ["e-mail"]),
    ],
)
def test_a_short_word_with_a_hyphen_is_not_broken(words: str, kept: list[str]) -> None:
    """A word of up to twelve characters keeps its hyphen beside its letters; drawings, styles and figures are let be."""
    html = parted(f"<body><p>{words}</p>")
    assert re.findall(r'<span style="white-space: nowrap">([^<]*)</span>', html) == kept
    assert re.sub("</?span[^>]*>", "", html) == f"<body><p>{words}</p>"
