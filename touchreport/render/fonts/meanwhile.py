"""What a page is set in until its fonts have come, so that hardly anything moves when they do.

A browser shows text at once, in a font of the reader's system, and again when ours has arrived. If the two differ in
width, lines break elsewhere, and what one is reading jumps. So the fonts that systems have are declared under names of
our own, enlarged or reduced until a line of text is as long as in ours, and with our heights.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Any

from touchreport.locales import Locale
from touchreport.render.fonts.advance import Figures, figures_of
from touchreport.render.fonts.catalogue import FontFamily, FontFile, read_list, spans

STRONG = MappingProxyType({"latin": 600, "cyrillic": 600, "arabic": 700})
"""The weight of titles and strong words."""

_OURS = MappingProxyType(
    {
        "--until-latin": ("TR Latin", 16, ("latin", "cyrillic")),
        "--until-lede": ("TR Latin", 21, ("latin", "cyrillic")),
        "--until-title": ("TR Latin", 29, ("latin", "cyrillic")),
        "--until-fa": ("TR Fa", 16, ("arabic",)),
    }
)
"""By custom property with what stands in: for which family, at which size in pixels, in which scripts."""

_LARGE, _SIZES = MappingProxyType({"TR Latin": "TR Latin Display"}), (14, 32)
"""The family that is the same font drawn for titles, and for which sizes both are drawn; between them widths are even."""

_OWN = MappingProxyType({"TR Own Text": "--own-text", "TR Own Title": "--own-title"})
"""By family of a brand, the custom property that begins with it."""

_TEXT = spans("20-24f 400-52f 600-6ff 2010-203a 20a0-20bf")
"""What running text consists of; a stand-in draws nothing else, so that no sign is taken from it for good."""

_WEIGHTS = ("100 550", "551 900")
"""Weights for which the regular and the bold cut of a system's font stand in."""


@dataclass(frozen=True, slots=True)
class _System:
    """A font that readers have.

    Attributes:
        name: what it is called.
        sources: under which names a browser finds its regular and its bold cut.
        widths: its average advances in em, by script: regular and bold.
    """

    name: str
    sources: tuple[tuple[str, ...], tuple[str, ...]]
    widths: Mapping[str, tuple[float, float]]


def meanwhile_css(families: Sequence[FontFamily], locale: Locale) -> str:
    """Return the rules for what stands in for a website's fonts until they have come.

    For our own families there are the custom properties ``--until-latin``, ``--until-lede``, ``--until-title`` and
    ``--until-fa``, each a list of families that a theme writes behind ours; one that the language does not need is not
    there. The properties ``--own-text`` and ``--own-title`` of a brand's fonts are written anew, each with what stands
    in for it.

    Args:
        families: the families of the website; a brand's own may have a bold cut under the same name.
        locale: the language, whose script decides what is measured.
    """
    script = _script(locale)
    made = [*_for_ours(families, script), *_for_own(families, script)]
    properties = "".join(f"  {name}: {_strings(known)};\n" for name, known, _ in made)
    rules = "".join(f"{rule}\n" for _, _, rules in made for rule in rules)
    return f"{rules}:root {{\n{properties}}}\n" if made else ""


def _for_ours(families: Sequence[FontFamily], script: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield for each custom property its name, the families in it, and their rules."""
    by_name = {family.name: family for family in families}
    for role, (name, size, scripts) in _OURS.items():
        if name not in by_name or script not in scripts:
            continue
        small, large = by_name[name], by_name.get(_LARGE.get(name, name), by_name[name])
        share = (size - _SIZES[0]) / (_SIZES[1] - _SIZES[0])
        pairs = [
            (_ours().get((small.name, script, weight)), _ours().get((large.name, script, weight)))
            for weight in (400, STRONG[script])
        ]
        ours = [None if one is None or other is None else _between(one, other, share) for one, other in pairs]
        known, rules = _rules(f"{name} {role.removeprefix('--')}", ours, small, script)
        yield role, known, rules


def _for_own(families: Sequence[FontFamily], script: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield the same for the fonts of a brand, each of which goes first."""
    for name, role in _OWN.items():
        cuts = [family for family in families if family.name == name]
        if not cuts:
            continue
        nearest = [min(cuts, key=lambda cut: _distance(cut, weight)) for weight in (400, STRONG[script])]
        ours = [
            figures_of(cut.print.path, weight, _letters()[script])
            for cut, weight in zip(nearest, (400, STRONG[script]), strict=True)
        ]
        known, rules = _rules(name, ours, cuts[0], script)
        yield role, [name, *known], rules


def _between(small: Figures, large: Figures, share: float) -> Figures:
    """Return the figures of a font that is drawn for a size between two; its heights are one for all sizes."""
    return replace(small, width=small.width + share * (large.width - small.width))


def _rules(
    name: str, ours: Sequence[Figures | None], family: FontFamily, script: str
) -> tuple[list[str], list[str]]:
    """Return the names of what stands in for a font, and the rules for text and strong words of each.

    There are none where the font does not write the script.
    """
    systems = [system for system in _systems() if script in system.widths and None not in ours]
    rules = [
        _rule(f"{name} {system.name}", system, place, found, script, family.screen or family.print)
        for system in systems
        for place, found in enumerate(ours)
        if found is not None
    ]
    return [f"{name} {system.name}" for system in systems], rules


def _rule(name: str, system: _System, place: int, ours: Figures, script: str, file: FontFile) -> str:
    """Return the rule for text or strong words: a font of the system, as wide and as high as ours."""
    sources = system.sources[place] + (system.sources[0] if place else ())
    source = ", ".join(f'local("{each}")' for each in sources)
    size = ours.width / system.widths[script][place]
    heights = {"ascent": ours.ascent, "descent": ours.descent, "line-gap": ours.gap}
    written = " ".join(f"{key}-override: {_percent(value / size)};" for key, value in heights.items())
    return (
        f'@font-face {{ font-family: "{name}"; src: {source}; '
        f"font-weight: {_WEIGHTS[place]}; size-adjust: {_percent(size)}; {written} "
        f"unicode-range: {_range(file)}; }}"
    )


def _strings(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _percent(share: float) -> str:
    return f"{share * 100:.2f}".rstrip("0").rstrip(".") + "%"


def _distance(family: FontFamily, weight: int) -> float:
    """Return how far a weight is from those of a family."""
    ends = [float(end) for end in family.weights.split()]
    return max(ends[0] - weight, weight - ends[-1], 0)


def _range(file: FontFile) -> str:
    """Return what a font draws of running text, as CSS writes it."""
    both = [
        (max(first, start), min(last, end)) for start, end in _TEXT for first, last in file.covered
        if max(first, start) <= min(last, end)
    ]  # fmt: skip
    return ", ".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in both)


def _script(locale: Locale) -> str:
    """Return the script in which a language writes its own name; Latin for one that has no letters here."""
    first = next((letter for letter in locale.name if letter.isalpha()), "a")
    script = unicodedata.name(first, "").partition(" ")[0].lower()
    return script if script in _letters() else "latin"


@cache
def _letters() -> Mapping[str, Mapping[str, int]]:
    """Return how often each letter occurs, by script."""
    return MappingProxyType(dict(_list()["letters"]))


@cache
def _ours() -> Mapping[tuple[str, str, int], Figures]:
    """Return the figures of our own families, whose files never change, by name, script and weight."""
    return MappingProxyType(
        {
            (name, script, weight): Figures(*figures)
            for name, scripts in _list()["ours"].items()
            for script, weights in scripts.items()
            for weight, figures in weights.items()
        }
    )


@cache
def _systems() -> tuple[_System, ...]:
    """Return the fonts that readers have, in the order in which they are asked for."""
    return tuple(
        _System(
            entry["name"],
            (tuple(entry["regular"]), tuple(entry["bold"])),
            {script: (regular, bold) for script, (regular, bold) in entry["widths"].items()},
        )
        for entry in _list()["systems"]
    )


@cache
def _list() -> Any:
    return read_list("meanwhile.yaml")
