"""Encodings: read as declared or marked, otherwise refused with a good guess; never guessed in silence."""

from __future__ import annotations

import codecs

import pytest

from touchreport.readers.decoding import ENCODINGS, Hints, decode, known_encoding
from touchreport.readers.gathering import Gathering

PERSIAN = "نقطه تماس,مرحله\nتابلوي سردر کافه,پيش از خريد\nدفترچه پيشنهاد,پس از خريد\n"
RUSSIAN = "Точка контакта,Этап\nВывеска у входа в кафе,до покупки\nКнига отзывов,после покупки\n"
TRADITIONAL = "接觸點,階段\n門口的招牌,購買前\n意見簿與會員電話,購買後\n"
SIMPLIFIED = "触点,阶段\n门口的招牌,购买前\n意见簿和会员电话,购买后\n"
JAPANESE = "顧客接点,フェーズ\n入口の看板を見る,購入前\nご意見ノート,購入後\n"
WESTERN = "Name,Ort\nSchild über der Tür,Café Nordlicht\nGästebuch,später\n"

LEGACY = {
    "cp1256": PERSIAN,
    "cp1251": RUSSIAN,
    "cp950": TRADITIONAL,
    "gb18030": SIMPLIFIED,
    "cp932": JAPANESE,
    "cp1252": WESTERN,
    "utf-16-le": PERSIAN,
    "utf-16-be": WESTERN,
}


@pytest.mark.parametrize(("encoding", "text"), LEGACY.items(), ids=LEGACY)
def test_a_legacy_encoding_is_refused_with_the_right_guess(
    gathering: Gathering, encoding: str, text: str
) -> None:
    """What is not UTF-8 stops, names the likeliest encoding and shows the first words read with it."""
    assert decode(gathering, "t.csv", text.encode(encoding), Hints(may_declare=True)) is None
    (problem,) = gathering.problems()
    if encoding.startswith("utf-16"):
        # Plain ASCII in UTF-16 is valid UTF-8 full of zero bytes, or is not; both are refused.
        assert problem.code in ("not-utf-8-looks-like", "control-character")
        return
    assert (problem.code, problem.arguments["encoding"]) == ("not-utf-8-looks-like", encoding)
    preview = str(problem.arguments["preview"])
    assert preview
    assert preview in text


@pytest.mark.parametrize(("encoding", "text"), LEGACY.items(), ids=LEGACY)
def test_a_declared_encoding_is_read(gathering: Gathering, encoding: str, text: str) -> None:
    """With the encoding declared, the text is the same to the letter."""
    assert decode(gathering, "t.csv", text.encode(encoding), Hints(encoding)) == text
    assert not gathering.problems()


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_tells_and_is_no_text(gathering: Gathering, mark: bytes, encoding: str) -> None:
    """UTF-8 with and without its mark and UTF-16 with its mark are read; the mark is no part of the text."""
    assert decode(gathering, "t.csv", mark + PERSIAN.encode(encoding)) == PERSIAN


def test_a_mark_outweighs_what_is_declared(gathering: Gathering) -> None:
    """A file saved anew as UTF-8 with a mark is read as such, though the project still says otherwise."""
    data = codecs.BOM_UTF8 + PERSIAN.encode()
    assert decode(gathering, "t.csv", data, Hints("cp1256")) == PERSIAN


def test_the_line_of_the_first_wrong_byte_is_told(gathering: Gathering) -> None:
    """A refusal names the line in which the first letter is that cannot be read."""
    decode(gathering, "t.csv", "name\nplain\nCafé ü\n".encode("cp1252"), Hints(may_declare=True))
    assert str(gathering.problems()[0].location) == "t.csv:3"


def test_a_wrong_declaration_is_told(gathering: Gathering) -> None:
    """Bytes that the declared encoding does not have are an error, not replaced."""
    assert decode(gathering, "t.csv", b"name\n\x81\xff\n", Hints("cp932")) is None
    (problem,) = gathering.problems()
    assert (problem.code, str(problem.location)) == ("wrong-encoding", "t.csv:2")


def test_noise_gets_no_guess(gathering: Gathering) -> None:
    """Bytes that look like words in no encoding are refused without naming one."""
    decode(gathering, "t.csv", bytes(range(128, 256)) * 3, Hints(may_declare=True))
    assert [problem.code for problem in gathering.problems()] == ["not-utf-8"]


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1b", "\x7f", "\x85\x90", "\ufffe"])
def test_control_characters_are_told_with_their_place(gathering: Gathering, character: str) -> None:
    """A character that no text holds is an error with line, column and its number."""
    assert decode(gathering, "t.csv", f"a\r\nbc{character}d".encode()) is None
    (problem,) = gathering.problems()
    offset = len(character) - 1
    assert (problem.code, str(problem.location)) == ("control-character", f"t.csv:2:{3 + offset}")
    assert problem.arguments["character"] == f"U+{ord(character[-1]):04X}"


@pytest.mark.parametrize("name", ["windows-1256", "CP1256", " cp1256 ", "Shift_JIS", "big5", "UTF8"])
def test_encodings_are_known_by_their_other_names(name: str) -> None:
    """An encoding may be declared under any name that is in use."""
    assert known_encoding(name) is not None


@pytest.mark.parametrize(
    "name", ["hex", "rot13", "zlib", "unicode_escape", "idna", "nonsense", "", "a\0b", "punycode"]
)
def test_what_is_no_encoding_of_text_is_not_known(name: str) -> None:
    """Python's transformations that are no encodings of files cannot be declared."""
    assert known_encoding(name) is None


def test_every_encoding_offered_exists() -> None:
    """Each encoding that a message offers can be declared."""
    assert all(known_encoding(name) for name in ENCODINGS)
