"""Measure our fonts and those that readers' systems have, and write ``touchreport/render/fonts/meanwhile.yaml``.

Usage::

    python tools/meanwhile_fonts.py [FOLDER...]

The folders hold the font files that ``FILES`` names; without any, our own fonts alone are measured anew, and the rest of the
list stays. Liberation Sans stands for Arial, which has the same advances.
How often each letter occurs is counted in the words of our own pages.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from touchreport.locales import Catalogue, load_locale, messages_file
from touchreport.render.fonts import bundled_fonts
from touchreport.render.fonts.advance import figures_of
from touchreport.render.fonts.meanwhile import STRONG

TARGET = Path(__file__).parent.parent / "touchreport" / "render" / "fonts" / "meanwhile.yaml"

FILES = {
    "Arial": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "Roboto": ("Roboto-Regular.ttf", "Roboto-Bold.ttf"),
    "Noto Sans": ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
    "Noto Naskh Arabic": ("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf"),
    "Noto Sans Arabic": ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    "DejaVu Sans": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
}
"""By system font, the files that are measured: regular and bold. In this order they are asked for."""

LOCAL: dict[str, tuple[list[str], list[str]]] = {
    "Arial": (
        ["Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo"],
        ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold", "Arimo Bold"],
    ),
    "Noto Naskh Arabic": (
        ["Noto Naskh Arabic UI", "NotoNaskhArabicUI", "Noto Naskh Arabic", "NotoNaskhArabic"],
        [
            "Noto Naskh Arabic UI Bold",
            "NotoNaskhArabicUI-Bold",
            "Noto Naskh Arabic Bold",
            "NotoNaskhArabic-Bold",
        ],
    ),
}
"""Names by which a system knows a font, where they are not simply its name."""

SCRIPTS = {"latin": "en", "cyrillic": "ru", "arabic": "fa"}
"""By script, the language whose words are counted."""

LAM_ALEF = ("لا", "لآ", "لأ", "لإ")
"""The pairs of letters that are always one."""

HEAD = """# Written by tools/meanwhile_fonts.py.
# `letters`: how often a letter occurs among a thousand, by script; Arabic ones as they stand in a word.
# `systems`: fonts that readers have, in the order in which they are asked for; by what names, and how wide a letter is on
# average, in em: regular and bold.
# `ours`: our own fonts, by script and weight: how wide a letter is on average, ascent, descent and gap between lines, in em.
"""
_HOLE = re.compile(r"%\(\w+\)s")


def main(folders: list[Path]) -> None:
    """Measure all files and write the list."""
    if folders:
        letters = {script: counted(words(tag), script) for script, tag in SCRIPTS.items()}
        systems = [_system(name, folders, letters) for name in FILES]
    else:
        there = yaml.safe_load(TARGET.read_text(encoding="utf-8"))
        letters, systems = there["letters"], there["systems"]
    text = yaml.safe_dump(
        {"letters": letters, "systems": systems, "ours": ours(letters)}, sort_keys=False, allow_unicode=True, width=110, default_flow_style=None
    )  # fmt: skip
    TARGET.write_text(HEAD + text, encoding="utf-8")


def ours(letters: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, dict[int, list[float]]]]:
    """Return the figures of our own fonts by name, script and weight, as far as they write the script."""
    return {
        family.name: {
            script: {weight: _rounded(family.print.path, weight, table) for weight in (400, STRONG[script])}
            for script, table in letters.items()
            if figures_of(family.print.path, 400, table)
        }
        for family in bundled_fonts()
    }


def _rounded(path: Path, weight: int, letters: Mapping[str, int]) -> list[float]:
    found = figures_of(path, weight, letters)
    assert found is not None
    return [round(figure, 6) for figure in (found.width, found.ascent, found.descent, found.gap)]


def words(tag: str) -> str:
    """Return all sentences of our pages in a language."""
    locale = load_locale("fa" if tag == "en" else tag)
    found = Catalogue(locale.tag, (messages_file(locale),)).translations
    if tag == "en":
        return _HOLE.sub("", " ".join(sentence for _, sentence in found))
    return _HOLE.sub("", " ".join(form for entry in found.values() for form in entry.forms))


def counted(text: str, script: str) -> dict[str, int]:
    """Return how often each letter of a script occurs among a thousand, the most frequent first; spaces count, too."""
    text = joined(text) if script == "arabic" else text
    counts = Counter(c for c in text if c == " " or script.upper() in unicodedata.name(c, ""))
    shares = {letter: round(1000 * count / counts.total()) for letter, count in counts.most_common()}
    return {letter: share for letter, share in shares.items() if share}


def joined(text: str) -> str:
    """Return a text in which each Arabic letter is the character for the form that it has in its word."""
    forms, made, joins = _forms(), "", False
    bare = "".join(c for c in text if unicodedata.category(c) != "Mn")
    while bare:
        unit = bare[:2] if bare[:2] in LAM_ALEF else bare[0]
        bare = bare[len(unit) :]
        known = forms.get(unit, {})
        goes_on = "<initial>" in known and "<final>" in forms.get(bare[:1], {})
        form = ("<medial>" if goes_on else "<final>") if joins else ("<initial>" if goes_on else "<isolated>")
        made, joins = made + known.get(form, unit), goes_on
    return made


def _forms() -> dict[str, dict[str, str]]:
    """Return the characters for the forms of each letter, and of each pair that becomes one."""
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDFC), *range(0xFE80, 0xFEFD)):
        form, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        if form in {"<isolated>", "<final>", "<initial>", "<medial>"}:
            found.setdefault("".join(chr(int(part, 16)) for part in parts), {})[form] = chr(code)
    return found


def _system(name: str, folders: list[Path], letters: dict[str, dict[str, int]]) -> dict[str, Any]:
    plain = name.replace(" ", "")
    regular, bold = LOCAL.get(name, ([name, plain], [f"{name} Bold", f"{plain}-Bold"]))
    files = [next(path for folder in folders for path in folder.rglob(file)) for file in FILES[name]]
    widths = {}
    for script, table in letters.items():
        found = [figures_of(path, 400, table) for path in files]
        if all(found):
            widths[script] = [round(each.width, 4) for each in found if each]
    return {"name": name, "regular": list(dict.fromkeys(regular)), "bold": bold, "widths": widths}


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
