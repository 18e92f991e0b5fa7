"""Finding a language's folder and reading its rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from touchreport.errors import Argument, Problem, ProjectError
from touchreport.locales.building import Builder
from touchreport.locales.calendars import CALENDARS, JALALI
from touchreport.locales.collation import Collation
from touchreport.locales.locale import Locale
from touchreport.locales.plurals import CATEGORIES
from touchreport.locales.rules import Dates, Durations, Lines, Lists, Numerals, Punctuation, Ranges, Sorting
from touchreport.location import Location
from touchreport.text import nearest

_OWN = Path(__file__).parent
_RULES = "locale.yaml"
_WORDS = "messages.po"
_MOST_BYTES = 256 * 1024  # of rules; those of Japanese are 4 kB

GROUP: Final = "touchreport.languages"
"""The entry points by which an installed package brings languages: each names the package with their folders."""

FOLDER: Final = "languages"
"""The folder of a project with languages of its own."""


@dataclass(frozen=True, slots=True)
class _Written:
    """What ``locale.yaml`` holds."""

    name: str
    direction: str
    fonts: str
    plurals: tuple[str, ...]
    quotes: tuple[str, ...]
    numerals: Numerals
    lists: Lists
    ranges: Ranges
    punctuation: Punctuation
    dates: Dates
    durations: Durations
    sorting: Sorting
    lines: Lines = field(default_factory=Lines)
    aliases: tuple[str, ...] = ()
    small_words: tuple[str, ...] = ()
    currencies: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def available(roots: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the tags of the languages in touchreport, in installed packages and in the folders `roots`, in order."""
    return tuple(sorted(_folders(roots)))


def languages_of(project: Path) -> tuple[Path, ...]:
    """Return the folders of languages that a project brings: its ``languages/``, if there is one."""
    folder = project / FOLDER
    return (folder,) if folder.is_dir() else ()


def load_locale(tag: str, roots: Sequence[Path] = ()) -> Locale:
    """Return the language `tag`.

    A tag with more subtags finds the language without them: ``fa-IR`` finds ``fa``; a language may answer to
    further tags, as ``zh-Hant`` does to ``zh-TW``. Case does not matter.

    Args:
        tag: BCP 47 tag.
        roots: further folders of language folders; the last one that has the language wins.

    Raises:
        ProjectError: if there is no such language, or its rules are incomplete or wrong.
    """
    folders = _folders(roots)
    found = known_tag(tag, roots)
    if found is None:
        known = tuple(sorted(folders))
        arguments: dict[str, Argument] = {"tag": tag, "known": known}
        raise ProjectError(Problem("unknown-language", arguments=arguments, suggestion=nearest(tag, known)))
    return _read(found, folders[found])


def known_tag(tag: str, roots: Sequence[Path] = ()) -> str | None:
    """Return the tag of the language that :func:`load_locale` finds for `tag`; None if there is none.

    Raises:
        ProjectError: if the rules of a language cannot be read.
    """
    folders = _folders(roots)
    wanted = tag.replace("_", "-").casefold()
    tags = {known.casefold(): known for known in folders}
    if (
        wanted not in tags
    ):  # the further names stand inside the files, which are read only where one is asked for
        aliases = _aliases(folders)
        tags = {**aliases, **tags}
    while wanted and wanted not in tags:
        wanted = wanted.rpartition("-")[0]
    return tags.get(wanted)


def _aliases(folders: Mapping[str, Path]) -> dict[str, str]:
    """Return the languages by the further tags that they answer to, in lower case."""
    found: dict[str, str] = {}
    for tag, folder in folders.items():
        rules = _yaml(folder / _RULES)
        aliases = rules.get("aliases", ()) if isinstance(rules, dict) else ()
        found.update({str(alias).casefold(): tag for alias in aliases})
    return found


def messages_file(locale: Locale) -> Path:
    """Return the file of touchreport's own words in this language; it may be missing."""
    return _OWN / locale.tag / _WORDS


def added_messages_file(locale: Locale) -> Path | None:
    """Return the file of words that came with the rules of a language from outside of touchreport, else None.

    It may be missing. It may hold words of touchreport, of plugins and of themes.
    """
    return locale.folder / _WORDS if locale.folder.parent != _OWN else None


def _folders(roots: Sequence[Path]) -> dict[str, Path]:
    found = {
        rules.parent.name: rules.parent
        for root in (_OWN, *_installed())
        for rules in root.glob(f"*/{_RULES}")
    }
    for root in roots:  # of a project: no link leads out of it
        inside = (rules for rules in root.glob(f"*/{_RULES}") if _is_inside(root, rules))
        found.update({rules.parent.name: rules.parent for rules in inside})
    return found


def _is_inside(root: Path, rules: Path) -> bool:
    base = root.parent.resolve()
    return all(path.resolve().is_relative_to(base) for path in (rules, rules.with_name(_WORDS)))


@cache
def _installed() -> tuple[Path, ...]:
    """Return the folders of languages that installed packages bring; no package is imported."""
    places: list[Path] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        spec = find_spec(entry.module.partition(".")[0])
        if spec is not None and spec.submodule_search_locations:
            inner = entry.module.split(".")[1:]
            places.extend(Path(place, *inner) for place in spec.submodule_search_locations)
    return tuple(places)


def _read(tag: str, folder: Path) -> Locale:
    file = folder / _RULES
    builder = Builder(file.as_posix())
    written = builder.build(_Written, _yaml(file))
    if written is not None:
        builder.problems.extend(_contradictions(written, file))
    if written is None or builder.problems:
        raise ProjectError(builder.problems)
    return Locale(
        tag=tag,
        folder=folder,
        name=written.name,
        direction=_direction(written.direction),
        fonts=written.fonts,
        plurals=written.plurals,
        quotes=written.quotes,
        numerals=written.numerals,
        lists=written.lists,
        ranges=written.ranges,
        punctuation=written.punctuation,
        dates=written.dates,
        durations=written.durations,
        sorting=written.sorting,
        collation=Collation.of(written.sorting),
        lines=written.lines,
        small_words=written.small_words,
        currencies=written.currencies,
    )


def _direction(word: str) -> Literal["ltr", "rtl"]:
    return "rtl" if word == "rtl" else "ltr"


def _yaml(file: Path) -> object:
    """Read the file; every scalar is text, as written. Aliases are refused: they grow without bounds."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # written in C where PyYAML was built with it
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise yaml.YAMLError("The file is too large.")
        text = file.read_text(encoding="utf-8")
        if "*" in text and any(
            isinstance(token, yaml.AliasToken) for token in yaml.scan(text, Loader=loader)
        ):
            raise yaml.YAMLError("It has an alias (*).")
        return yaml.load(text, Loader=loader)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        arguments = {"reason": str(error).splitlines()[0]}
        raise ProjectError(Problem("locale-unreadable", Location(file.as_posix()), arguments)) from error


def _are_categories(words: tuple[str, ...]) -> bool:
    return bool(words) and set(words) <= set(CATEGORIES)


def _contradictions(written: _Written, file: Path) -> list[Problem]:
    """Return what is wrong although each value is of the right kind."""
    dates = written.dates
    checks: Mapping[str, tuple[bool, str]] = {
        "direction": (written.direction in ("ltr", "rtl"), "ltr or rtl"),
        "plurals": (_are_categories(written.plurals), f"a list of some of {', '.join(CATEGORIES)}"),
        "quotes": (len(written.quotes) == 4, "a list of four marks"),
        "punctuation.brackets": (len(written.punctuation.brackets) == 2, "a list of two marks"),
        "lines.counted": (written.lines.counted in ("yes", "no"), "yes or no"),
        "lines.more": (
            all(words.count("{n}") == 1 for words in written.lines.more),
            "a list of texts with {n}",
        ),
        "numerals.digits": (len(written.numerals.digits) == 10, "ten digits"),
        "dates.calendar": (dates.calendar in CALENDARS, " or ".join(CALENDARS)),
        "dates.quarters": (len(dates.quarters) == 4, "a list of four names"),
        "dates.months": (
            len(dates.months) == 12 or not (dates.months or dates.calendar == JALALI),
            "twelve names",
        ),
        **{
            f"durations.{unit}": ("other" in getattr(written.durations, unit), "a map with other")
            for unit in ("second", "minute", "hour", "day")
        },
    }
    place = Location(file.as_posix())
    return [
        Problem("locale-value-wrong", place, {"key": key, "wanted": wanted})
        for key, (is_right, wanted) in checks.items()
        if not is_right
    ]
