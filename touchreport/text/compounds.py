"""Where the words of a Japanese compound end, such as 利用者満足度調査, as far as its letters tell.

Most words of a compound have two ideographs; some bear letters that stand before words only (未対応) or behind them only (利用者).
All ways are counted in which a run of ideographs can be made of such words. A place at which a word begins in each of them is
sure, one at which a word begins in some of them is possible, and at the others no word begins. There is no dictionary: of the
letters that are bound to words only those words are known which begin with them all the same (品質, 数値, 未満).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_BEHIND = frozenset("者度率数別間性化的用先元品社客員額費層型帯欄群圏済値策")
"""Letters bound to the word before them."""

_AT_TIMES_BEHIND = frozenset(
    "分比外内中後時期式力量料書表順側系員会部課室係所店点線図案版制法権業感付向等機職名語段様氏毎"
)
"""Letters that stand behind a word or begin one."""

_PAIRS_BEHIND = frozenset({"以上", "以下", "以外", "以内", "以前", "以後", "以降", "程度"})

_BEFORE = frozenset("未非不再本各第対無")
"""Letters bound to the word behind them."""

_BEFORE_LONGER = frozenset("未非不再本各")
"""Letters before a word even where they would make a word with its first letter (再発行, 各店舗)."""

_NEVER_LAST = frozenset("未非不再各第")

_COUNTERS = frozenset("件名本組回点個社年月日時分秒週割人枚台円行列章頁位倍歳所国条")

_BEFORE_PERSON = frozenset("業医読患記作著学他両前後筆若三信役識")

_WORDS = (
    "度合 度数 率先 数字 数値 数量 数式 数学 数年 数日 数社 数回 別途 別紙 別表 別名 別冊 別館 別記 別項 別室 別便 間隔 間接 性能 性質 "
    "性別 性格 性急 性差 化学 化粧 的確 的中 用途 用語 用意 用紙 用品 用例 用地 用件 用具 先頭 先方 先行 先日 先月 先週 先着 先進 先端 先生 "
    "先輩 先例 元来 元本 元日 元帳 元値 品質 品目 品種 品番 品名 品位 品薄 社内 社外 社員 社会 社名 社長 社屋 社風 社用 社費 客様 客観 客室 "
    "客席 客足 客層 客数 客先 未来 未満 未定 未明 未然 未知 未了 未婚 未完 未納 未収 未読 未着 未決 未開 未熟 非常 非難 不安 不満 不足 不明 不要 "
    "不在 不備 不便 不正 不信 不良 不可 不利 不当 不調 不振 不快 不能 不測 不変 不動 不問 不法 不服 不評 不況 不同 不通 再度 再生 再開 再建 再現 再考 "
    "再編 再来 再販 再送 再発 再会 再訪 再起 再三 再婚 再掲 本部 本社 本店 本人 本日 本来 本文 本格 本体 本番 本質 本業 本音 本位 本年 本件 本書 本気 "
    "本物 本館 本線 本当 本数 本名 本心 各種 各自 各社 各地 各位 各国 各人 各所 各店 各回 各部 各課 各層 各項 各論 各員 各戸 対応 対象 対策 対話 対面 "
    "対比 対処 対価 対外 対内 対立 対等 対決 対照 対談 対抗 対戦 対称 対人 対訳 対極 無料 無効 無理 無駄 無視 無断 無償 無人 無事 無限 無数 無名 無線 "
    "無形 無地 無職 無難 無論 無知 無言 "
    "員数 額面 費用 費目 層別 型番 型式 帯域 欄外 値引 値段 値上 値下 策定"
)
_KNOWN = frozenset(_WORDS.split())
"""Words that begin with a bound letter."""

_FEWEST = 5
"""Ideographs in a row from which they are taken for several words."""

_MOST = 30
"""Ideographs in a row beyond which nothing is counted."""

_MOST_BEHIND = 3


@dataclass(frozen=True, slots=True)
class Compound:
    """Where words begin in a run of ideographs, the first letter apart."""

    sure: frozenset[int] = frozenset()
    possible: frozenset[int] = frozenset()


def leans(run: str) -> bool:
    """Return whether a run of ideographs begins with letters that are bound to what stands before it (別件数, 以上)."""
    return run[:2] in _PAIRS_BEHIND or (run[0] in _BEHIND and run[:2] not in _KNOWN)


def compound(run: str, *, counted: bool = False, leaning: bool = False, inflected: bool = False) -> Compound:
    """Return where the words of a run of ideographs begin; nowhere in a short one.

    Args:
        run: the ideographs.
        counted: whether a number stands before it, so that it begins with a counter (3件).
        leaning: whether letters of another kind stand before it, to which its first may be bound (チャネル別).
        inflected: whether kana stand behind it that are no particle, so that its last letter may be a word (同じ).
    """
    if len(run) < _FEWEST:
        return Compound()
    if len(run) > _MOST:
        return Compound(possible=_not_bound(run))
    ends = [set(_ends(run, place)) for place in range(len(run))]
    if counted and run[0] in _COUNTERS:
        ends[0] = set(_behind(run, 1))
    if leaning and leans(run):
        ends[0] = set(_behind(run, 0)) - {0}
    if inflected:
        ends[-1].add(len(run))
    return _counted(run, ends)


def _counted(run: str, ends: list[set[int]]) -> Compound:
    """Return the places at which words begin in all ways of making up the run, and those of some."""
    until = [1] + [0] * len(run)
    for place, further in enumerate(ends):
        for end in further:
            until[end] += until[place]
    beyond = [0] * len(run) + [1]
    for place in reversed(range(len(run))):
        beyond[place] = sum(beyond[end] for end in ends[place])
    if not beyond[0]:
        return Compound(possible=_not_bound(run))
    ways = [until[place] * beyond[place] for place in range(len(run))]
    sure = frozenset(place for place in range(1, len(run)) if ways[place] == beyond[0])
    return Compound(sure, frozenset(place for place in range(1, len(run)) if ways[place]) - sure)


def _ends(run: str, place: int) -> Iterator[int]:
    """Yield where a word may end that begins at a place."""
    if _is_stem(run[place : place + 2]):
        yield from _behind(run, place + 2)
    bound = run[place] in _BEFORE and (run[place] in _BEFORE_LONGER or run[place : place + 2] not in _KNOWN)
    if bound and _is_stem(run[place + 1 : place + 3]):
        yield from _behind(run, place + 3)


def _behind(run: str, place: int, most: int = _MOST_BEHIND, *, bound: bool = False) -> Iterator[int]:
    """Yield the place and those behind letters that may belong to the word before it; `bound` ones only, if so."""
    yield place
    if most and run[place : place + 2] in _PAIRS_BEHIND:
        yield from _behind(run, place + 2, most - 1, bound=True)
    if most and place < len(run) and run[place] in _BEHIND:
        yield from _behind(run, place + 1, most - 1, bound=bound)
    if most and not bound and place < len(run) and run[place] in _AT_TIMES_BEHIND:
        yield from _behind(run, place + 1, most - 1, bound=True)


def _is_stem(pair: str) -> bool:
    """Return whether two ideographs may be a word without further letters."""
    if len(pair) < 2 or pair in _PAIRS_BEHIND or pair[0] == "々" or pair[1] in _NEVER_LAST:
        return False
    if pair[1] == "者":
        return pair[0] in _BEFORE_PERSON
    return pair in _KNOWN or (pair[0] not in _BEHIND and pair[0] not in _BEFORE)


def _not_bound(run: str) -> frozenset[int]:
    """Return the places of a run of which nothing is known, but where a letter is bound or one would stand alone."""
    inner = range(2, len(run) - 1)
    return frozenset(place for place in inner if run[place] not in _BEHIND and run[place - 1] not in _BEFORE)
