"""Encodings: read as declared or marked, otherwise refused with a good guess; never guessed in silence."""

from __future__ import annotations

import codecs
from random import Random

import pytest
import yaml

from touchreport.readers.decoding import ENCODINGS, Hints, decode, known_encoding
from touchreport.readers.gathering import Gathering
from touchreport.readers.guess import guess
from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.headings import headings

PERSIAN = "نقطه تماس,مرحله\nتابلوي سردر کافه,پيش از خريد\nدفترچه پيشنهاد,پس از خريد\n"
RUSSIAN = "Точка контакта,Этап\nВывеска у входа в кафе,до покупки\nКнига отзывов,после покупки\n"
TRADITIONAL = "接觸點,階段\n門口的招牌,購買前\n意見簿與會員電話,購買後\n"
SIMPLIFIED = "触点,阶段\n门口的招牌,购买前\n意见簿和会员电话,购买后\n"
JAPANESE = "顧客接点,フェーズ\n入口の看板を見る,購入前\nご意見ノート,購入後\n"
WESTERN = "Name,Ort\nSchild über der Tür,Café Nordlicht\nGästebuch,später\n"

LEGACY = {
    "cp1256": PERSIAN,
    "cp1251": RUSSIAN,
    "koi8-r": RUSSIAN,
    "cp866": RUSSIAN,
    "cp950": TRADITIONAL,
    "gb18030": SIMPLIFIED,
    "cp932": JAPANESE,
    "iso2022_jp": JAPANESE,
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
    assert (problem.code, problem.arguments["encoding"]) == ("not-utf-8-looks-like", encoding)
    cells = str(problem.arguments["preview"]).split(" | ")
    assert ",".join(cells) in text
    assert problem.arguments["line"] == f"files: {{t.csv: {{encoding: {encoding}}}}}"


def test_an_encoding_that_reads_as_another_language_needs_the_projects_own() -> None:
    """The kana of EUC-JP are everyday characters in Big5; a project in Japanese settles it."""
    found = guess(JAPANESE.encode("euc_jp"), ("ja",))
    assert found is not None
    assert (found.encoding, found.preview) == ("euc_jp", "顧客接点 | フェーズ")


@pytest.mark.parametrize("rows", [0, 1, 3, 40])
@pytest.mark.parametrize(
    ("language", "encoding"),
    [("fa", "cp1256"), ("ru", "cp1251"), ("ru", "koi8-r"), ("ru", "cp866"), ("zh-Hant", "cp950"),
     ("zh-Hant", "big5hkscs"), ("zh-Hans", "gb18030"), ("ja", "cp932"), ("ja", "euc_jp"), ("ja", "utf-16-le"),
     ("ja", "iso2022_jp")],
)  # fmt: skip
def test_the_vocabulary_in_every_encoding_is_told_from_a_few_cells(
    language: str, encoding: str, rows: int
) -> None:
    """A line of headings is enough to name an encoding, or one that reads the same, in a project of its language."""
    names = [each.name.in_language(language) for each in headings("touchpoint").headings.values()]
    cells = [each.name.in_language(language) for each in types().values()]
    random = Random(f"{language} {encoding} {rows}")
    for _ in range(10):
        lines = [random.sample(names, 8), *(random.sample(cells, 8) for _ in range(rows))]
        text = "\r\n".join(",".join(line) for line in lines) + "\r\n"
        data = text.encode(encoding, "ignore")
        found = guess(data, (language,))
        assert found is not None
        assert data.decode(found.encoding) == data.decode(encoding)


@pytest.mark.parametrize(
    ("encoding", "said", "place"),
    [("cp1256", "utf-8", "t.csv"), ("cp1251", "utf-8", "t.csv"), ("gb18030", "utf-8", "t.csv")],
)
def test_a_file_saved_anew_as_utf_8_is_not_read_as_declared(
    gathering: Gathering, encoding: str, said: str, place: str
) -> None:
    """Old encodings have a letter for any byte; that the declaration no longer holds is noticed all the same."""
    text = "Точка контакта,Этап\nВывеска,до покупки\n"
    assert decode(gathering, "t.csv", text.encode(), Hints(encoding, may_declare=True)) is None
    (problem,) = gathering.problems()
    assert (problem.code, str(problem.location)) == ("declared-encoding-doubtful", place)
    assert problem.arguments["encoding"] == said
    assert problem.arguments["preview"] == "Точка контакта | Этап"


def test_a_declaration_that_gives_no_words_is_doubted(gathering: Gathering) -> None:
    """A Russian file that is declared as Persian can be decoded, and is not read."""
    assert decode(gathering, "t.csv", RUSSIAN.encode("cp1251"), Hints("cp1256", ("ru",), True)) is None
    (problem,) = gathering.problems()
    told = (problem.arguments["declared"], problem.arguments["encoding"])
    assert (problem.code, told) == ("declared-encoding-doubtful", ("cp1256", "cp1251"))


def test_what_is_no_utf_8_is_not_said_to_be(gathering: Gathering) -> None:
    """A Russian file that is declared as Western European is what its letters say, and not what would not open."""
    assert decode(gathering, "t.csv", RUSSIAN.encode("cp1251"), Hints("cp1252", ("ru",), True)) is None
    (problem,) = gathering.problems()
    told = (problem.arguments["declared"], problem.arguments["encoding"])
    assert (problem.code, told) == ("declared-encoding-doubtful", ("cp1252", "cp1251"))


def test_utf_8_with_a_broken_letter_is_no_other_encoding(gathering: Gathering) -> None:
    """Where nearly all is UTF-8, the line of the broken letter is told, and no old encoding is suggested."""
    data = RUSSIAN.encode().replace("покупки".encode(), "покупк".encode() + b"\xd0", 1)
    assert decode(gathering, "t.csv", data, Hints(may_declare=True)) is None
    (problem,) = gathering.problems()
    assert (problem.code, str(problem.location)) == ("damaged-utf-8", "t.csv:2")
    assert problem.arguments["count"] == 1


@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("接觸點.csv", "接觸點.csv"),
        ("my list.csv", "my list.csv"),
        ("a: b.csv", '"a: b.csv"'),
        ("-x.csv", '"-x.csv"'),
    ],
)
def test_the_line_to_add_can_be_added_as_it_stands(gathering: Gathering, file: str, key: str) -> None:
    """The line is YAML, whatever the file is called; below a key that is there, it is its entry alone."""
    for listed in (False, True):
        decode(gathering, file, RUSSIAN.encode("cp1251"), Hints(None, ("ru",), True, listed))
    first, second = (str(problem.arguments["line"]) for problem in gathering.problems())
    assert second == f"{key}: {{encoding: cp1251}}"
    assert (
        yaml.safe_load(first)
        == {"files": yaml.safe_load(second)}
        == {"files": {file: {"encoding": "cp1251"}}}
    )


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
