"""The fonts that a brand brings: checked, told about, and given to the style sheets by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from touchreport.errors import Argument, Level, Problem, ProjectError
from touchreport.locales import Catalogue, Locale, messages_file
from touchreport.location import Location
from touchreport.model.brand import Brand
from touchreport.readers.checking.pictures import is_font_file
from touchreport.render.fonts import FontFamily, brand_font, bundled_fonts, extra_fonts
from touchreport.text import slug

TEXT, TITLE = "TR Own Text", "TR Own Title"
"""What the style sheets call a brand's own fonts."""

BOLD = "bold_font"
_FIELDS = (("text_font", TEXT), (BOLD, TEXT), ("title_font", TITLE))
_FEW = 12
_OTHER_SCRIPT = 0.5
"""From this share of letters that it lacks, a font is one of another script."""


@dataclass(frozen=True, slots=True)
class OwnFonts:
    """What a brand's fonts give to the look.

    Attributes:
        families: its own font files.
        names: which family leads for ``text`` and for ``title``.
        problems: what is worth telling.
    """

    families: tuple[FontFamily, ...] = ()
    names: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of the brand that names a font, with where it stands."""

    name: str
    value: str
    css: str
    place: Location | None


def own_fonts(
    folder: Path, brand: Brand, places: Mapping[str, Location], locale: Locale, texts: Iterable[str]
) -> OwnFonts:
    """Return the fonts that a brand names.

    Args:
        folder: the project folder.
        brand: the brand.
        places: where its fields stand.
        locale: the playbook's language.
        texts: what the project says, whose letters the fonts should have.
    """
    given = [
        _Field(name, value, css, places.get(name))
        for name, css in _FIELDS
        if (value := getattr(brand, name)) is not None
    ]
    if not given:
        return OwnFonts()
    letters = _letters(locale, texts)
    families: list[FontFamily] = []
    names: dict[str, str] = {}
    problems: list[Problem] = []
    has_text_file = any(named.name == "text_font" and is_font_file(named.value) for named in given)
    for named in given:
        if named.name == BOLD and not (names.get("text") == TEXT and is_font_file(named.value)):
            if not (
                has_text_file and is_font_file(named.value)
            ):  # else it is told what is wrong with the text's
                problems.append(Problem("bold-font-alone", named.place, level=Level.WARNING))
        elif not is_font_file(named.value):
            problems += _by_name(named, locale, names)
        else:
            family, told = _read(folder, named)
            problems += told
            if family is not None:
                families.append(family)
                problems += _put_to_use(named, family, letters, locale, names)
    families = [family for family in families if family.name in names.values()]
    problems += _one_weight(families, given)
    return OwnFonts(tuple(families), MappingProxyType(names), _each_file_once(problems))


def _each_file_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems such that what is wrong with a file that several fields name is told once, with all its places."""
    found: dict[object, Problem] = {}
    for problem in problems:
        file = problem.arguments.get("file")
        key = id(problem) if file is None else (problem.code, file)
        first = found.setdefault(key, problem)
        if first is not problem and problem.location is not None:
            found[key] = replace(first, related=(*first.related, problem.location))
    return tuple(found.values())


def _by_name(named: _Field, locale: Locale, names: dict[str, str]) -> Iterator[Problem]:
    """Use a typeface that touchreport has; say what stands in for any other."""
    bundled = {family.typeface.casefold(): family.name for family in reversed(bundled_fonts())}
    known = bundled.get(named.value.casefold())
    if known is not None:
        names[_role(named)] = known
        return
    told: dict[str, Argument] = {
        "field": named.name,
        "font": named.value,
        "substitute": substitute(locale),
    }
    yield Problem("font-without-file", named.place, told, Level.NOTE)


def substitute(locale: Locale) -> str:
    """Return the typeface in which a playbook of a language is set unless the brand brings its own."""
    extra = extra_fonts().families.get(locale.fonts)
    if extra is not None:
        return extra["typeface"]
    digits = locale.digits("0123456789")
    return max(bundled_fonts(), key=lambda family: sum(map(family.print.draws, digits))).typeface


def _read(folder: Path, named: _Field) -> tuple[FontFamily | None, tuple[Problem, ...]]:
    """Return the font of a field as a family; None, and why, where it cannot be used."""
    path = folder / named.value
    try:
        family = brand_font(named.css, path, named.place)
    except ProjectError as error:
        return None, error.problems
    if not family.may_be_embedded:
        told: dict[str, Argument] = {"file": named.value, "font": family.typeface}
        return None, (Problem("font-restricted", named.place, told, Level.WARNING),)
    name = f"{slug(path.stem, 40)}-{family.print.sha256[:8]}{path.suffix.lower()}"
    file = replace(family.print, alias=name)
    weights = "100 900" if named.css == TITLE and " " not in family.weights else family.weights
    return replace(family, print=file, screen=file, weights=weights), ()


def _put_to_use(
    named: _Field, family: FontFamily, letters: frozenset[str], locale: Locale, names: dict[str, str]
) -> Iterator[Problem]:
    """Enter a family under its role, and say which letters of the language it lacks."""
    lacking = tuple(sorted(each for each in letters if not family.print.draws(each)))
    role = _role(named)
    is_other = len(lacking) > _OTHER_SCRIPT * len(letters)
    if not is_other:
        names[role] = family.name
    if lacking:
        told: dict[str, Argument] = {
            "file": named.value,
            "font": family.typeface,
            "language": locale.name,
            "substitute": substitute(locale),
            "count": len(lacking),
            "characters": lacking[:_FEW],
        }
        code = "font-of-another-script" if is_other else "font-lacks-letters"
        yield Problem(code, named.place, told, Level.WARNING)


def _one_weight(families: list[FontFamily], given: list[_Field]) -> Iterator[Problem]:
    """Say that bold words will be thickened where the text's font has one weight and no bold cut goes with it."""
    texts = [family for family in families if family.name == TEXT]
    if len(texts) == 1 and " " not in texts[0].weights:
        named = next(named for named in given if named.css == TEXT and is_font_file(named.value))
        told: dict[str, Argument] = {"file": named.value, "font": texts[0].typeface}
        yield Problem("font-of-one-weight", named.place, told, Level.NOTE)


def _role(named: _Field) -> str:
    return "title" if named.css == TITLE else "text"


def _letters(locale: Locale, texts: Iterable[str]) -> frozenset[str]:
    """Return the letters and digits of a language: those that its words here need, and the project's of its scripts."""
    catalogue = Catalogue(locale.tag, (messages_file(locale),))
    usual = {
        letter
        for entry in catalogue.translations.values()
        for form in entry.forms
        for letter in form
        if letter.isalpha()
    }
    scripts = {_script(letter) for letter in usual if not letter.isascii()}
    if not scripts or scripts == {"LATIN"}:
        usual |= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        scripts = {"LATIN"}
    wanted = usual | {letter for text in texts for letter in set(text) if letter.isalpha()}
    return frozenset(letter for letter in wanted if _script(letter) in scripts) | set(
        locale.digits("0123456789")
    )


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]
