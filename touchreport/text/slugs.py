"""Names for files and ids."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping

from touchreport.text.unseen import UNSEEN_OR_FORGOTTEN

_NOT_PLAIN = re.compile("[^a-z0-9]+")
_DROPPED = re.compile(f"['\u2019\u02bc{UNSEEN_OR_FORGOTTEN}]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)")  # device names of Windows
_HASH_LENGTH = 8
_SMALLEST = 16

_LATIN: Mapping[str, str] = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ł": "l",
    "ı": "i",
    "ŋ": "ng",
}
_CYRILLIC: Mapping[str, str] = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
}  # fmt: skip
_GREEK: Mapping[str, str] = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_PERSIAN: Mapping[str, str] = {
    "آ": "a", "ا": "a", "أ": "a", "إ": "e", "ب": "b", "پ": "p", "ت": "t", "ث": "s", "ج": "j", "چ": "ch", "ح": "h",
    "خ": "kh", "د": "d", "ذ": "z", "ر": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh", "ص": "s", "ض": "z",
    "ط": "t", "ظ": "z", "ع": "", "غ": "gh", "ف": "f", "ق": "gh", "ک": "k", "ك": "k", "گ": "g", "ل": "l", "م": "m",
    "ن": "n", "و": "o", "ؤ": "o", "ه": "h", "ة": "h", "ی": "i", "ي": "i", "ى": "i", "ئ": "i", "ء": "",
}  # fmt: skip
_SPELLINGS = str.maketrans({**_LATIN, **_CYRILLIC, **_GREEK, **_PERSIAN})


def slug(text: str, max_bytes: int = 80) -> str:
    """Return a name of lower-case ASCII letters, digits and single hyphens for a file or an id.

    Latin letters lose their accents; Cyrillic, Greek and Persian are spelt in Latin letters. Where letters
    cannot be spelt (Chinese, Japanese), where the name had to be cut, and where it would be a device name of
    Windows, eight characters of a hash of the whole text follow, so that different texts keep different
    names. The same text always gives the same name; case and width do not matter. Different texts may share
    a name ("C++", "C#"): the caller sees to that.

    Raises:
        ValueError: if `max_bytes` is below 16.
    """
    if max_bytes < _SMALLEST:
        raise ValueError(f"a name needs {_SMALLEST} bytes at least, not {max_bytes}")
    known = unicodedata.normalize("NFKC", text).casefold()
    spelt = _spell(known)
    name = _NOT_PLAIN.sub("-", spelt).strip("-")
    is_whole = not any(letter.isalnum() and not letter.isascii() for letter in spelt)
    if name and is_whole and len(name) <= max_bytes and not _RESERVED.fullmatch(name):
        return name
    digest = hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH_LENGTH]
    return f"{_shortened(name, max_bytes - _HASH_LENGTH - 1) or 'x'}-{digest}"


def _spell(text: str) -> str:
    """Return `text` in Latin letters, as far as the tables go."""
    spelt = _DROPPED.sub("", text).translate(_SPELLINGS)
    without_marks = unicodedata.normalize("NFKD", spelt)
    letters = "".join(letter for letter in without_marks if not unicodedata.combining(letter))
    return "".join(_digit(letter) for letter in letters.translate(_SPELLINGS))


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None)
    return letter if value is None else str(value)


def _shortened(name: str, length: int) -> str:
    """Cut at a hyphen, where one is near enough."""
    if len(name) <= length:
        return name
    cut = name[:length]
    at_word = cut.rpartition("-")[0] if name[length] != "-" else cut
    return (at_word if len(at_word) > length // 2 else cut).strip("-")
