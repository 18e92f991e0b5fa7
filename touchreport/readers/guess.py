"""Which legacy encoding a file is probably in: for a message, never to read the file by.

Almost any bytes are valid in some old encoding, so that decoding without an error says little. What tells is
whether the result looks like words: each candidate's letters are weighed by how usual they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from touchreport.readers.likeness import likeness

_CANDIDATES = (
    ("fa", "cp1256"),
    ("ru", "cp1251"),
    ("ru", "koi8-r"),
    ("ru", "cp866"),
    ("zh-Hant", "cp950"),
    ("zh-Hant", "big5hkscs"),
    ("zh-Hans", "gb18030"),
    ("ja", "cp932"),
    ("ja", "euc_jp"),
    ("en", "cp1252"),
)
"""Languages and the encodings in which spreadsheets save them, the usual ones first."""

_SAMPLE = 20_000  # bytes; enough to tell, and quick for any file
_OWN_LANGUAGE = 0.1
_LIKELY = 0.4
_KANA = re.compile("[\u3041-\u30ff]")
_TO_JAPANESE = re.compile(rb"\x1b\$[@B]")
_KANA_SHARE = (0.15, 0.05)  # in any project, and in one in Japanese
_LINE = re.compile("[^\r\n]+")
_BETWEEN_CELLS = re.compile("[,;\t|]")
_PREVIEW = 6  # headings
_PREVIEW_LETTERS = 90


@dataclass(frozen=True, slots=True)
class Guess:
    """A likely encoding.

    Attributes:
        encoding: its name in Python, such as ``cp1256``.
        text: the beginning of the file, read with it.
        likelihood: from 0.4 to a little above 1, how much that looks like words.
    """

    encoding: str
    text: str
    likelihood: float

    @property
    def preview(self) -> str:
        """The first cells of the first line that needs the encoding, else of the first: in a table mostly the headings."""
        lines = (found[0].strip() for found in _LINE.finditer(self.text))
        filled_lines = [line for line in lines if line]
        line = next((line for line in filled_lines if not line.isascii()), (filled_lines or [""])[0])
        cells = [cell.strip().strip('"').strip() for cell in _BETWEEN_CELLS.split(line)]
        filled = [cell for cell in cells if cell]
        shown = " | ".join(filled[:_PREVIEW])
        is_cut = len(filled) > _PREVIEW or len(shown) > _PREVIEW_LETTERS
        return shown[:_PREVIEW_LETTERS].rstrip() + (" …" if is_cut else "")


def guess(data: bytes, languages: Iterable[str] = ()) -> Guess | None:
    """Return the likeliest encoding of `data`, which is not UTF-8; None if nothing looks like words.

    Args:
        data: the bytes of the file.
        languages: the project's languages; of two equally likely encodings theirs is preferred.
    """
    return next(iter(guesses(data, languages)), None)


def guess_in_utf8(data: bytes) -> Guess | None:
    """Return the encoding whose every byte is UTF-8 as well, so that only its marks tell: UTF-16, or ISO-2022 of e-mail."""
    return _utf16(data) or _iso2022(data)


def guesses(data: bytes, languages: Iterable[str] = ()) -> tuple[Guess, ...]:
    """Return the likely encodings of `data`, which is not UTF-8, the likeliest first."""
    certain = guess_in_utf8(data)
    if certain is not None:
        return (certain,)
    likely = [each for each in _guesses(data, frozenset(languages)) if each.likelihood >= _LIKELY]
    return tuple(sorted(likely, key=lambda each: -each.likelihood))


def likelihood_of(text: str, encoding: str) -> float | None:
    """Return how much `text`, read with `encoding`, looks like words of its languages; None for other encodings."""
    found = [likeness(text[:_SAMPLE], language) for language, each in _CANDIDATES if each == encoding]
    return max(found, default=None)


def _guesses(data: bytes, languages: frozenset[str]) -> Iterator[Guess]:
    for language, encoding in _CANDIDATES:
        text = _decoded(data, encoding)
        if text is None:
            continue
        likelihood = likeness(text, language) + (_OWN_LANGUAGE if language in languages else 0.0)
        if encoding == "euc_jp":
            likelihood += _favour_kana(text, language in languages)
        yield Guess(encoding, text, likelihood)


def _favour_kana(text: str, is_own: bool) -> float:
    """Return what speaks for EUC-JP, whose kana are everyday characters when read as Big5."""
    wide = sum(not letter.isascii() for letter in text)
    share = len(_KANA.findall(text)) / max(wide, 1)
    return 0.5 if share > _KANA_SHARE[is_own] and (is_own or wide > 40) else -0.2


def _utf16(data: bytes) -> Guess | None:
    """Recognise UTF-16 without a mark by its zero bytes: separators and line ends have one each."""
    sample = data[:_SAMPLE]
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros, others = sample[first::2].count(0), sample[1 - first :: 2].count(0)
        if zeros > len(sample) / 50 and zeros > 3 * others:
            text = _decoded(data[: len(data) // 2 * 2], encoding)
            if text is not None:
                return Guess(encoding, text, 1.0)
    return None


def _iso2022(data: bytes) -> Guess | None:
    """Recognise ISO-2022-JP by the sequences that lead into its Japanese."""
    text = _decoded(data, "iso2022_jp") if _TO_JAPANESE.search(data[:_SAMPLE]) else None
    return None if text is None else Guess("iso2022_jp", text, 1.0)


def _decoded(data: bytes, encoding: str) -> str | None:
    """Return the beginning of `data`, strictly decoded; a character cut off at the end does not count."""
    for cut in range(4):
        try:
            return data[: _SAMPLE - cut].decode(encoding)
        except UnicodeDecodeError as error:
            if len(data) <= _SAMPLE or error.start < _SAMPLE - 8:
                return None
    return None
