"""The look of a playbook: fonts, colours and style sheets of a theme, joined for one medium."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from touchreport.draw.colour import Palette
from touchreport.draw.roles import ROLES
from touchreport.errors import ProjectError
from touchreport.locales import Locale
from touchreport.registry.themes import Theme
from touchreport.render.fonts import FontFamily, font_face_css, meanwhile_css
from touchreport.render.lean import lean

DEFAULT_BRAND = "#3d4a52"
"""The colour of a playbook whose brand has none: a quiet grey blue."""

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"})


def palette_css(palette: Palette) -> str:
    """Return the custom properties of both schemes; dark where the reader's system asks for it, never in print."""
    light = "".join(f"  --{role}: {palette.light[role]};\n" for role in ROLES)
    dark = "".join(f"    --{role}: {palette.dark[role]};\n" for role in ROLES)
    return f":root {{\n{light}}}\n@media screen and (prefers-color-scheme: dark) {{\n  :root {{\n{dark}  }}\n}}\n"


def print_palette_css(palette: Palette) -> str:
    """Return the custom properties for print: the light scheme, on white paper."""
    light = {**palette.light, "paper": "#ffffff"}
    return ":root {\n" + "".join(f"  --{role}: {light[role]};\n" for role in ROLES) + "}\n"


def screen_css(
    themes: Sequence[Theme],
    palette: Palette,
    families: Iterable[FontFamily],
    own: Path | None,
    locale: Locale,
    tokens: str = "",
) -> str:
    """Return the style sheet of the website: fonts, colours, tokens, then each theme from the eldest parent on."""
    families = tuple(families)
    faces = font_face_css(families, "screen", "fonts/")
    parts = [faces, palette_css(palette), tokens, meanwhile_css(families, locale), _numerals_css(locale)]
    return lean("\n".join([*parts, *_sheets(themes, "screen.css", own)])) + "\n"


def print_css(
    themes: Sequence[Theme],
    palette: Palette,
    families: Sequence[FontFamily],
    own: Path | None,
    locale: Locale,
    tokens: str = "",
) -> tuple[str, ...]:
    """Return the style sheets of the PDF; fonts are declared by the PDF's own job."""
    own_sheets = _sheets(themes, "print.css", own)
    return (print_palette_css(palette), tokens, _numerals_css(locale), _all_fonts_css(families), *own_sheets)


def tokens_css(radius: float | None, fonts: Mapping[str, str]) -> str:
    """Return the custom properties of a brand beside its colours.

    ``--radius`` is always there. ``--own-text`` and ``--own-title`` are the families with which text and titles begin;
    each is there only where the brand gives it. ``--own-features`` ends what a theme asks of our fonts.

    Args:
        radius: of the corners of pictures and inputs, in pixels.
        fonts: families by ``text`` and ``title``.
    """
    own = {f"--own-{role}": f'"{name}"' for role, name in fonts.items()}
    if "text" in fonts:
        own["--own-features"] = "normal"
    rows = {"--radius": f"{radius or 0:g}px", **own}
    return ":root {\n" + "".join(f"  {name}: {value};\n" for name, value in rows.items()) + "}\n"


def _numerals_css(locale: Locale) -> str:
    """Return the custom property ``--numerals``: the counter style with the digits of the language."""
    return f":root {{ --numerals: {locale.numerals.counter_style}; }}\n"


def _all_fonts_css(families: Sequence[FontFamily]) -> str:
    """Return the custom property ``--all-fonts``: every family there is, to end a theme's ``font-family`` with.

    What none of the families before it has is looked for in these in order, and never in any font that comes first.
    """
    return (
        f":root {{ --all-fonts: {', '.join(f'{chr(34)}{family.name}{chr(34)}' for family in families)} }}\n"
    )


def static_files(themes: Sequence[Theme], own: Path | None) -> Mapping[str, Path | bytes]:
    """Return the other static files by path below ``assets/``; a child's replaces its parent's.

    Hidden files are left out: systems and editors put them there, not authors. Pictures lose what was written about
    them, as those of a project do; anything else is as its author left it.
    """
    folders = [theme.folder / "static" for theme in reversed(themes)]
    if own is not None:
        folders.append(own / "static")
    found = {name: path for folder in folders for name, path in _static_in(folder)}
    return {name: _published(path) for name, path in found.items()}


def _static_in(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        is_hidden = any(part.startswith(".") for part in inner.parts)
        if path.is_file() and not is_hidden and path.name not in {"screen.css", "print.css"}:
            yield inner.as_posix(), path


def _published(path: Path) -> Path | bytes:
    """Return a file, or what of it may be published where it is a picture."""
    if path.suffix.lower() not in _PICTURES:
        return path
    from touchreport.render.images import safe_image

    try:
        return safe_image(path.read_bytes(), path.name).data
    except ProjectError:  # a theme is trusted with more than a picture is: a drawing of its own may even move
        return path


def licences(families: Iterable[FontFamily]) -> str:
    """Return what is inside the deliverable that is not the client's, with its licences; each family once."""
    parts = []
    for family in {each.name: each for each in families}.values():
        if family.licence_path is not None:
            head = f"{family.typeface} {family.version} ({family.licence})"
            parts.append(
                f"{head}\n{'=' * len(head)}\n\n{family.licence_path.read_text(encoding='utf-8').strip()}\n"
            )
    return "\n\n".join(parts)


def _sheets(themes: Sequence[Theme], name: str, own: Path | None) -> list[str]:
    paths = [theme.folder / "static" / name for theme in reversed(themes)]
    if own is not None:
        paths.append(own / "static" / name)
    return [path.read_text(encoding="utf-8") for path in paths if path.is_file()]
