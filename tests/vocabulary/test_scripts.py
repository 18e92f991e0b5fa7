"""Each language is written in its own script, and with its own punctuation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

CYRILLIC, LATIN, HAN = "[\u0400-\u04ff]", "[A-Za-z\u00c0-\u024f]", "[\u3400-\u9fff]"
KANA, ARABIC = "[\u3040-\u30ff]", "[\u0600-\u06ff]"
BRACES = re.compile(r"\{[^{}]*\}")
PLURAL = re.compile(r"\{\w+, plural, (?:(?:=\d+|\w+) \{[^{}]*\} ?)+\}")
SENTENCES = {"definition", "reason"}

PAIRS = Path(__file__).with_name("trad_simp_pairs.txt").read_text(encoding="utf-8").split()
# Characters that one script shares with the other in some word, and that so prove nothing.
SHARED_SIMPLIFIED = set(
    "个周里于志制家只台板游云谷系准松余卷范咨搜致了征厘秘托扎斗丑涂冲沾烟荡喂舍采叙凭复迹并径酸夸栖愿棱锈刹"
)
SHARED_TRADITIONAL = set("於週遊祕裏汙乾瞭檯託徵閒衝")
ONLY_SIMPLIFIED = ({pair[1] for pair in PAIRS} - SHARED_SIMPLIFIED) | set("账个几广儿厂")
ONLY_TRADITIONAL = {pair[0] for pair in PAIRS} - SHARED_TRADITIONAL
# A Han character must also exist in the old character set of its market: this finds what the pairs lack.
OLD_CHARSET = {"zh-Hant": "big5", "zh-Hans": "gb2312", "ja": "shift_jis"}
TRADE_NAMES = {"小红书", "拼多多", "Pinduoduo（拼多多）"}  # written in Japan as at home
YAHOO = "Yahoo!"
OTHER_REGION = {
    "zh-Hant": [
        "視頻",
        "短信",
        "信息",
        "軟件",
        "默認",
        "質量",
        "網絡",
        "屏幕",
        "博客",
        "打印",
        "字符",
        "屏蔽",
        "鼠標",
    ],
    "zh-Hans": [
        "网路",
        "部落格",
        "简讯",
        "软体",
        "萤幕",
        "资讯",
        "推播",
        "滑鼠",
        "预设",
        "影音",
        "列印",
        "网誌",
        "连结",
    ],
}


@pytest.fixture(scope="module")
def plain(said: Iterable[Any]) -> list[Any]:
    """All texts but the spelling variants, which are wrong on purpose."""
    return [each for each in said if each.kind not in ("variants", "notes")]


def faults(texts: Iterable[Any], language: str, wrong: Callable[[Any], object]) -> list[str]:
    """Return where the texts of `language` are wrong."""
    return [f"{each.where}: {each.text!r}" for each in texts if each.language == language and wrong(each)]


@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans", "ja", "ru", "fa"])
def test_no_text_has_loose_ends(plain: list[Any], language: str) -> None:
    """No text is empty, has white space at an end, two spaces, or half-width katakana."""
    loose = re.compile(r"^\s|\s$|  |[\uff61-\uff9f]|^$")
    assert faults(plain, language, lambda each: loose.search(each.text)) == []


@pytest.mark.parametrize(
    ("language", "foreign"),
    [
        ("en", f"{CYRILLIC}|{HAN}|{KANA}|{ARABIC}"),
        ("ru", f"{HAN}|{KANA}|{ARABIC}|[ґєіїўҐЄІЇЎ]"),
        ("fa", f"{CYRILLIC}|{HAN}|{KANA}"),
        ("ja", f"{CYRILLIC}|{ARABIC}"),
        ("zh-Hant", f"{CYRILLIC}|{ARABIC}|(?!・){KANA}"),
        ("zh-Hans", f"{CYRILLIC}|{ARABIC}|(?!・){KANA}"),
    ],
)
def test_no_foreign_script(plain: list[Any], language: str, foreign: str) -> None:
    """A language holds no letters of a script that is not its own (Latin names apart)."""
    assert faults(plain, language, lambda each: re.search(foreign, each.text)) == []


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "ja"])
def test_han_characters_are_those_of_the_market(plain: list[Any], language: str) -> None:
    """Traditional text holds no Simplified characters, nor the other way round; Japanese only its own."""
    other = {"zh-Hant": ONLY_SIMPLIFIED, "zh-Hans": ONLY_TRADITIONAL, "ja": set()}[language]

    def wrong(each: Any) -> bool:
        han = re.findall(HAN, each.text)
        return each.text not in TRADE_NAMES and any(c in other or not _exists(c, language) for c in han)

    assert faults(plain, language, wrong) == []


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans"])
def test_words_are_those_of_the_region(plain: list[Any], language: str) -> None:
    """What the product shows in Taiwan has Taiwan's words, and in the mainland the mainland's."""
    assert faults(plain, language, lambda each: each.kind != "synonyms" and _region(each)) == []


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "ja"])
def test_punctuation_beside_han_is_full_width(plain: list[Any], language: str) -> None:
    """No ASCII comma, semicolon, colon or question mark touches a Han character."""
    half = re.compile(f"(?<={HAN})[,;:?!]|[,;:?!](?={HAN})" + ("|，" if language == "ja" else ""))
    assert (
        faults(
            plain,
            language,
            lambda each: half.search(BRACES.sub("", PLURAL.sub("", each.text.replace(YAHOO, "Yahoo")))),
        )
        == []
    )


def test_russian_words_do_not_mix_alphabets(plain: list[Any]) -> None:
    """No Russian word has both Latin and Cyrillic letters: it would look right and match nothing."""

    def mixed(each: Any) -> bool:
        words = re.findall(r"[^\W\d_]+", each.text)
        return any(re.search(CYRILLIC, word) and re.search(LATIN, word) for word in words)

    assert faults(plain, "ru", mixed) == []


def test_persian_has_persian_letters_and_joins_well(plain: list[Any]) -> None:
    """No Arabic yeh, kaf, heh or digits; the zero width non-joiner stands between two letters only."""
    joiner = "^\u200c|\u200c$|\u200c[\u200c\\s]|\\s\u200c|[^\u0600-\u06ff]\u200c|\u200c[^\u0600-\u06ff]"
    wrong = re.compile(f"[يكىة٠-٩]|{joiner}")
    assert faults(plain, "fa", lambda each: wrong.search(each.text)) == []


def test_persian_sentences_have_persian_punctuation(plain: list[Any]) -> None:
    """Definitions and reasons have ، ؛ ؟, not their Latin cousins."""
    latin = re.compile(r"[,;?]")
    assert faults(plain, "fa", lambda each: each.kind in SENTENCES and latin.search(each.text)) == []


@pytest.mark.parametrize(
    ("language", "own"), [("zh-Hant", HAN), ("zh-Hans", HAN), ("ja", KANA), ("ru", CYRILLIC), ("fa", ARABIC)]
)
def test_sentences_are_translated(plain: list[Any], language: str, own: str) -> None:
    """Every definition and reason is in the language's own script."""
    sentences = [each for each in plain if each.kind in SENTENCES and each.language == language]
    assert len(sentences) > 50
    assert faults(sentences, language, lambda each: not re.search(f"{own}|{HAN}", each.text)) == []


def test_only_persian_has_the_joiner(plain: list[Any]) -> None:
    """The zero width non-joiner stands in no language but Persian."""
    assert [each for each in plain if each.language != "fa" and "\u200c" in each.text] == []


def _exists(char: str, language: str) -> bool:
    try:
        char.encode(OLD_CHARSET[language])
    except UnicodeEncodeError:
        return False
    return True


def _region(each: Any) -> bool:
    return any(word in each.text for word in OTHER_REGION[each.language])
