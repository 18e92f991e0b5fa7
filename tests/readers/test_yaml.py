"""YAML: text first, every mistake with its place, and nothing that could use up the machine."""

from __future__ import annotations

import random

import pytest
import yaml as pyyaml

from touchreport.errors import Level, Problem
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.readers import yaml
from touchreport.readers.gathering import Gathering
from touchreport.readers.yaml import read_yaml

MISTAKES = {
    "tab": ("a:\n\tb: 1\n", "yaml-tab", 2, 1, "\t"),
    "tab in text block": ("a: |\n\tb\n", "yaml-tab", 2, 1, "\t"),
    "colon in value": ("title: Café: the book\n", "yaml-colon", 1, 12, ":"),
    "dash without space": ("-id: a\n  name: b\n", "yaml-dash", 1, 1, "-"),
    "later dash without space": ("- id: a\n  name: b\n-id: c\n  name: d\n", "yaml-dash", 3, 1, "-"),
    "only dash without space": ("-id: a\n", "yaml-dash", 1, 1, "-id"),
    "deeper line": ("a: 1\n  b: 2\n", "yaml-colon", 2, 4, ":"),
    "indentation": ("a:\n  - b\n c: 1\n", "yaml-indentation", 3, 2, "c"),
    "missing hyphen": ("- a\nb: 1\n", "yaml-indentation", 2, 1, "b"),
    "apostrophe": ("a: 'it's'\n", "yaml-text-after-value", 1, 8, "s"),
    "quote closed lines later": ('a: "foo\nb: 1\nc: "x y"\n', "yaml-late-quote", 1, 4, '"foo'),
    "quote closed by the next": ("- name: 'Foo\n  stage: 'before: it'\n", "yaml-late-quote", 1, 9, "'Foo"),
    "open quote": ("a: 1\nb: 'x\nc: 2\n", "yaml-open-quote", 2, 4, "'"),
    "open bracket": ("a: [1, 2\nb: 3\n", "yaml-open-bracket", 1, 4, "["),
    "at sign": ("tag: @x\n", "yaml-character", 1, 6, "@"),
    "escape": ('a: "\\q"\n', "yaml-escape", 1, 5, "\\"),
    "surrogate": ('a: "\\ud800"\n', "yaml-escape", 1, 7, None),
    "zero byte": ('a: "\\0"\n', "control-character", 1, 4, '"\\0"'),
    "tag": ("a: !x y\n", "yaml-tag", 1, 4, "!x y"),
    "undeclared tag": ("a: !q!x y\n", "yaml-tag", 1, 4, "!"),
    "anchor": ("a: &x 1\n", "yaml-anchor", 1, 4, "&x 1"),
    "alias": ("a: *x\n", "yaml-anchor", 1, 4, "*x"),
    "merge": ("<<: {a: 1}\n", "yaml-merge", 1, 1, "<<"),
    "list as key": ("? [a]\n: b\n", "yaml-key", 1, 3, "[a]"),
    "template": ("a: {{x}}\n", "yaml-key", 1, 5, "{x}}"),
    "two documents": ("a: 1\n---\nb: 2\n", "yaml-documents", 2, 1, "---"),
    "version": ("%YAML 3.0\n---\na: 1\n", "yaml-syntax", 1, 1, "%"),
}


@pytest.mark.parametrize(("text", "code", "line", "column", "fault"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_has_a_code_a_place_and_the_text_at_fault(
    gathering: Gathering, text: str, code: str, line: int, column: int, fault: str | None
) -> None:
    """Each way of getting YAML wrong is told by a code of its own, at the line and column where it is."""
    assert read_yaml(gathering, "t.yaml", text) is None
    (problem,) = gathering.problems()
    assert problem.location is not None
    assert (problem.code, problem.location.line, problem.location.column) == (code, line, column)
    assert fault is None or _fault(problem) == fault


def test_items_without_a_space_behind_the_dash_are_told_each_and_not_as_one_name_written_twice(
    gathering: Gathering,
) -> None:
    """Whoever forgets the space forgets it everywhere: deleting one of the two would lose a customer."""
    assert read_yaml(gathering, "t.yaml", "-name: Ines\n-name: Omar\n") is None
    assert [(each.code, str(each.location)) for each in gathering.problems()] == [
        ("yaml-dash", "t.yaml:1:1"),
        ("yaml-dash", "t.yaml:2:1"),
    ]


def test_a_name_that_begins_with_a_dash_is_written_in_quotation_marks_or_in_braces(
    gathering: Gathering,
) -> None:
    """A sheet may have such a heading, and ``headings:`` has to name it."""
    assert read_yaml(gathering, "t.yaml", '"-notes": ignore\nheadings: {-x: ignore}\n') is not None
    assert gathering.problems() == ()


@pytest.mark.parametrize(
    ("text", "code"), [(text, code) for text, code, *_ in MISTAKES.values()], ids=MISTAKES
)
def test_without_the_c_parser_the_codes_are_the_same(
    gathering: Gathering, monkeypatch: pytest.MonkeyPatch, text: str, code: str
) -> None:
    """Where PyYAML was built without libyaml, its Python parser leads to the same codes."""
    monkeypatch.setattr(yaml, "_LOADER", pyyaml.SafeLoader)
    assert read_yaml(gathering, "t.yaml", text) is None
    expected = "control-character" if "ud800" in text else code  # that parser lets half a pair through
    assert [problem.code for problem in gathering.problems()] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "on",
        "yes",
        "True",
        "010",
        "0x1F",
        "22:30",
        "1_000",
        "2024-01-02",
        "1e3",
        ".inf",
        "3.0",
        "+1",
        "=",
        "1.2.3",
        "~x",
        "nullx",
        "12:30:45",
        "0o7",
    ],
)
def test_scalars_stay_text(gathering: Gathering, text: str) -> None:
    """No value is turned into a truth value, a number or a date by the reader: NO is Norway."""
    root = read_yaml(gathering, "t.yaml", f"a: {text}\n{text}: b\n")
    assert isinstance(root, Mapped)
    value = root.pairs[0][1]
    assert isinstance(value, Scalar)
    assert (value.text, root.pairs[1][0].text) == (text, text)
    assert not gathering.problems()


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL", "''"])
def test_nothing_is_the_empty_text(gathering: Gathering, text: str) -> None:
    """An empty value, ~ and null are the empty text."""
    root = read_yaml(gathering, "t.yaml", f"a: {text}\nb: 1\n")
    assert isinstance(root, Mapped)
    value = root.get("a")
    assert isinstance(value, Scalar)
    assert value.text == ""


def test_a_quoted_null_is_a_word(gathering: Gathering) -> None:
    """Somebody who writes null in quotation marks means the word."""
    root = read_yaml(gathering, "t.yaml", "a: 'null'\n")
    assert isinstance(root, Mapped)
    assert isinstance(value := root.get("a"), Scalar)
    assert value.text == "null"


def test_places_count_characters(gathering: Gathering) -> None:
    """Line and column count characters from 1, also behind letters of two or four bytes."""
    root = read_yaml(gathering, "t.yaml", 'نام: "😀 ب"\nb:\n  - c\n')
    assert isinstance(root, Mapped)
    (key, value), (_, listing) = root.pairs
    assert isinstance(value, Scalar)
    assert (key.location.column, key.location.end_column) == (1, 4)
    assert (value.location.line, value.location.column, value.location.end_column) == (1, 6, 11)
    assert value.excerpt is not None
    assert value.excerpt.text[value.excerpt.start : value.excerpt.end] == '"😀 ب"'
    assert isinstance(listing, Listing)
    assert (listing.location.line, listing.location.column) == (3, 3)


def test_all_duplicate_keys_are_told_with_both_places(gathering: Gathering) -> None:
    """A key that stands twice is an error that names both lines; composed and decomposed letters are one."""
    assert read_yaml(gathering, "t.yaml", "a: 1\nç: 2\na: 3\nc\u0327: 4\n") is None
    first, second = gathering.problems()
    assert (first.code, first.arguments["first"], first.arguments["second"]) == ("duplicate-key", 1, 3)
    assert [str(place) for place in first.related] == ["t.yaml:1:1"]
    assert (second.code, str(second.location), str(second.related[0])) == (
        "duplicate-key",
        "t.yaml:4:1",
        "t.yaml:2:1",
    )


@pytest.mark.parametrize("text", ["", "# only a remark\n", "---\n", "~\n"])
def test_an_empty_file_is_an_empty_mapping(gathering: Gathering, text: str) -> None:
    """Nothing written is nothing said, not an error."""
    root = read_yaml(gathering, "t.yaml", text)
    assert isinstance(root, Mapped)
    assert (root.pairs, gathering.problems()) == ((), ())


def test_an_alias_bomb_is_refused_at_its_first_anchor(gathering: Gathering) -> None:
    """Nine levels of ten aliases each would be a thousand million values; not one is made."""
    levels = [f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    assert read_yaml(gathering, "t.yaml", "\n".join(["a0: &a0 [x]", *levels])) is None
    (problem,) = gathering.problems()
    assert (problem.code, str(problem.location)) == ("yaml-anchor", "t.yaml:1:5")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_ends_at_its_limit(gathering: Gathering, opening: str) -> None:
    """A hundred thousand lists in one another end at the limit, with its name."""
    assert read_yaml(gathering, "t.yaml", opening * 100_000) is None
    (problem,) = gathering.problems()
    assert (problem.code, problem.arguments["name"]) == ("yaml-too-deep", "yaml-depth")


def test_depth_within_the_limit_is_read(gathering: Gathering) -> None:
    """Fifty levels are allowed."""
    node = read_yaml(gathering, "t.yaml", "[" * 50 + "]" * 50)
    assert isinstance(node, Listing)


def test_an_endless_text_stops_with_a_name(gathering: Gathering) -> None:
    """A text of more than sixty pages is refused where it begins, with the limit's name; one of that length is read."""
    assert read_yaml(gathering, "t.yaml", f"a: b\nc: {'word ' * 40_000}") is not None
    assert gathering.problems() == ()
    assert read_yaml(gathering, "t.yaml", f"a: b\nc: {'word ' * 40_001}") is None
    (problem,) = gathering.problems()
    assert (problem.code, problem.arguments["name"]) == ("yaml-text-too-long", "yaml-characters")
    assert str(problem.location) == "t.yaml:2:4"


def test_half_a_pair_in_the_text_itself_is_a_problem(gathering: Gathering) -> None:
    """A text that no file can hold is a problem as well, not an exception."""
    assert read_yaml(gathering, "t.yaml", "a: \ud800") is None
    assert [problem.code for problem in gathering.problems()] == ["control-character"]


GOOD = """\
title: {en: Café Nordlicht, fa: "کافه"}
brand:
  promise: >-
    Warm
    light
  values: [calm, 'open']
touchpoints:
  - name: Sign # outside
    stage: before
  - {name: "Menu \\u00e9", stage: during}
"""


def test_damaged_text_gives_problems_and_nothing_else(gathering: Gathering) -> None:
    """Whatever is cut out of, put into or exchanged in a good file, the reader returns a node or a problem."""
    chance = random.Random(7)
    for _ in range(300):
        text = _damaged(chance, GOOD)
        fresh = Gathering(gathering.root)
        node = read_yaml(fresh, "t.yaml", text)
        assert isinstance(node, Node) or fresh.problems(), text
        assert all(problem.location is not None for problem in fresh.problems())


def _damaged(chance: random.Random, text: str) -> str:
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text))
        piece = chance.choice(
            [
                "",
                "\t",
                "\n",
                ":",
                ": ",
                "- ",
                "'",
                '"',
                "[",
                "}",
                "&a ",
                "*a",
                "!",
                "|",
                "\u2028",
                "#",
                "%",
                "?",
            ]
        )
        text = text[:at] + piece + text[at + chance.randint(0, 2) :]
    return text


def _fault(problem: Problem) -> str:
    assert problem.excerpt is not None
    return problem.excerpt.text[problem.excerpt.start : problem.excerpt.end]


@pytest.mark.parametrize("line", ["colour: #00617f", "quote: We are #1 in town", "name: A #b"])
def test_words_lost_behind_a_hash_are_told(gathering: Gathering, line: str) -> None:
    """A value that ends before “#1” or a colour is not cut in silence; the mark points at the “#”."""
    read_yaml(gathering, "brand.yaml", f"x: 1\n{line}\n")
    (problem,) = gathering.problems()
    assert (problem.code, problem.level) == ("yaml-hash", Level.WARNING)
    assert str(problem.location) == f"brand.yaml:2:{line.index('#') + 1}"


@pytest.mark.parametrize("line", ["a: b # a remark", 'a: "#1"', "a: b#c", "a: # remark", "# a: #b"])
def test_a_remark_with_a_space_is_a_remark(gathering: Gathering, line: str) -> None:
    """Remarks as people write them are passed over."""
    read_yaml(gathering, "brand.yaml", f"{line}\n")
    assert not gathering.problems()
