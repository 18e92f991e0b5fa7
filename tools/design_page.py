"""The page of docs/ about the design language: words by hand, every number from the theme and the palette."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from tools.design_tokens import pixels, tokens
from touchreport.draw.colour import palette
from touchreport.draw.icons import GRID, ICONS
from touchreport.draw.oklch import contrast
from touchreport.draw.roles import ROLES, Role

BRAND = "#00617f"
"""The brand colour of the examples, that of the coffee sample."""

PURPOSE: Mapping[Role, str] = MappingProxyType(
    {
        "paper": "the page",
        "sheet": "a ground that is set off: method, code, a row pointed at",
        "rule": "lines between rows",
        "rule-strong": "lines under heads, axes, underlines",
        "ink": "words, curves, rings of stops",
        "ink-2": "words beside the statement: subtitles, sources, icons",
        "ink-3": "what may be overlooked: numbers of chapters, empty classes",
        "brand": "the brand's colour as given: the cover",
        "on-brand": "words and logo on the cover",
        "accent": "bars, bands of sections, marks of control",
        "accent-text": "words of a link that is pointed at, the focus",
        "accent-tint": "columns of moments of truth",
        "accent-tint-2": "a chosen row, what is searched for",
        "on-accent": "words on the accent",
        "signal": "gaps, what nobody answers for, the part of the curve below neutral",
        "signal-text": "words of findings and missed targets",
        "signal-tint": "the corner of a quadrant to act on",
        "signal-tint-2": "areas below neutral",
        "on-signal": "words on the signal",
    }
)
"""What a role is for. The heat of tables goes by number."""

MARKS = (
    ("ring with a number", "a stop; filled: a moment of truth"),
    ("square with a number", "an action"),
    ("circle full, half, empty", "controllable, influenceable, uncontrollable"),
    ("diamond full, half, empty", "severity high, medium, low"),
    ("dot; small square", "this channel; this owner"),
    ("four corners of a square", "nobody, missing"),
    ("tick; cross", "measured, do; don't"),
    ("dotted, dashed underline", "assumed, proposed; observed has no mark"),
    ("filled, open point", "measured, estimated"),
)

DRAWINGS = (
    ("matrix", "who meets what: numbers in cells, a gap is outlined and says so"),
    ("quadrant", "two values: discs with numbers, the corner to act on is tinted"),
    ("ranked", "an order: a bar from what is to what is wanted, its length is the distance"),
    ("split", "parts of a whole: full, hatched, empty"),
    ("curves", "a course: one line, stems to neutral, quotations at its extremes"),
    ("flow", "what acts on what: two columns of stops, lines between"),
)


def design_page() -> str:
    """Return the text of the page."""
    return "\n\n".join((_OPENING, *_grid(), *_type(), *_colours(), *_states(), *_marks(), *_drawings()))


_OPENING = """# One design language

Screen, print, three themes, six languages and any brand's colour share one language of form. It is that of a printed book: ink on
paper, rules and white space. There are no cards, no shadows, no gradients and no pictures without a meaning. Every title is
a sentence that could be wrong; what a number rests on stands beside it.

The numbers below are read from the theme's style sheets and from the palette when this page is made. Why
charts are discs with numbers and not names, and other choices, is told in [the decisions](decisions/README.md); how to change
them, in [Writing a theme](writing-a-theme.md)."""


def _grid() -> Iterable[str]:
    root = tokens("screen.css")
    rows = (
        ("measure", "longest line of running text"),
        ("margin-col", "margin column: evidence, sources, asides"),
        ("gutter", "between text and margin"),
        ("page", "widest page"),
    )
    yield "## Grid and spacing"
    yield (
        "One column of text and a margin that speaks for the evidence; a rail of chapters beside them from 66 rem on, above them "
        "on a telephone. Everything is placed by start and end, so that one sheet serves both directions of reading. A page of "
        "print has the same two columns; a map that needs room lies on its side."
    )
    yield _table(("token", "size", "is"), [(f"`--{n}`", pixels(root[n]), what) for n, what in rows])
    steps = [name for name in root if name[0] == "s" and name[1:].isdigit()]
    yield "Distances are seven, and none between them:"
    yield _table([f"`--{name}`" for name in steps], [[pixels(root[name]) for name in steps]])


def _type() -> Iterable[str]:
    screen, print_ = tokens("screen.css"), tokens("print.css")
    uses = (
        "sources, units",
        "tables, chapters",
        "asides, cells",
        "text",
        "heads of sections",
        "statements",
        "titles",
    )
    yield "## Type"
    yield (
        "Inter for Latin and Cyrillic, Vazirmatn for Persian, Noto Sans for Chinese and Japanese, or the brand's own. Seven "
        "sizes; weight makes a head, never colour, capitals or italics."
    )
    yield "![The seven sizes and the leading, in four scripts](pictures/design-type.png)"
    yield _table(
        ("token", "screen", "print", "for"),
        [(f"`--t{n}`", pixels(screen[f"t{n}"]), print_[f"t{n}"], use) for n, use in enumerate(uses)],
    )
    yield "Scripts that stand taller get more room, and are never drawn together:"
    of_script = (
        ("Latin, Cyrillic", screen),
        ("Persian", tokens("screen.css", ":lang(fa)")),
        ("Chinese, Japanese", tokens("screen.css", ".cjk")),
    )
    names = ("lead", "lead-tight", "lead-head", "track-head", "w-head")
    yield _table(
        ("script", "lines of text", "of cells", "of titles", "tracking of titles", "weight of titles"),
        [
            (name, *(found[each].replace("-.", "−0.").replace("em", " em") for each in names))
            for name, found in of_script
        ],
    )


def _colours() -> Iterable[str]:
    found = palette(BRAND)
    yield "## Colours"
    yield (
        "A drawing names a role; the palette gives each role its colour in light and dark. Paper and ink never take the brand's "
        "hue: the brand gives one accent with its kin, and a second family, the signal, says “look”. The tones are "
        "computed from the one colour that a project gives, until each contrast of WCAG 2.2 AA holds, whatever the colour is. Here "
        f"they are for `{BRAND}`; the number behind a tone is its contrast with the paper of its mode, or of words with the ground that they are for."
    )
    yield "![The roles of the palette, in light and in dark, for four brand colours](pictures/design-colours.png)"
    rows = [
        (f"`{role}`", _tone(role, found.light), _tone(role, found.dark), PURPOSE[role])
        for role in ROLES
        if role in PURPOSE
    ]
    yield _table(("role", "light", "dark", "for"), rows)
    heat = [role for role in ROLES if role.startswith("heat")]
    yield f"Tables of counts have {len(heat)} tones of heat, each with a colour for the words on it (`on-heat-1` and so on):"
    yield _table(
        [f"`{role}`" for role in heat],
        [[found.light[role] for role in heat], [found.dark[role] for role in heat]],
    )


def _tone(role: Role, tones: Mapping[Role, str]) -> str:
    """Return a tone with its contrast: with the paper, or that of words with the ground that they are for."""
    ground: Role = next((each for each in ROLES if role == f"on-{each}"), "paper")
    return f"{tones[role]} ({contrast(tones[role], tones[ground]):.1f})"


def _states() -> Iterable[str]:
    yield "## States"
    yield _table(
        ("state", "how it looks"),
        [
            ("link", "ink with a thin underline; pointed at: the words of the accent"),
            ("focus", "a ring of two pixels in the accent, two away"),
            ("here", "bold, with its number in the accent"),
            ("chosen", "the second tint of the accent"),
            ("empty", "the chapter stays and says what is missing to fill it"),
            (
                "too little data",
                "“not enough to say”, with the number of cases and how many it takes; never a number",
            ),
            ("failed", "the chapter says which analysis failed and why; everything else stands"),
            ("planned", "beside what is, never in its place"),
            ("printed", "the same words; folds are open, ways on become page numbers"),
            (
                "less motion, forced colours",
                "nothing moves; marks keep their shapes, since no shape rests on colour",
            ),
        ],
    )


def _marks() -> Iterable[str]:
    yield "## Marks and icons"
    yield "Shape carries the meaning and colour repeats it. A touchpoint has one number everywhere, on maps, charts, cards and in print."
    yield _table(("mark", "means"), MARKS)
    yield (
        f"Channels have {len(ICONS)} icons of our own, drawn in one line of 1.2 on a grid of {GRID:g} by {GRID:g}, never filled, "
        f"and only beside the name: {', '.join(ICONS)}."
    )
    yield "![A journey map: stops, marks, icons and the curve](pictures/journey-map.png)"
    yield "![The same in the dark](pictures/dark.png)"


def _drawings() -> Iterable[str]:
    yield "## Drawings"
    yield (
        "One family: a statement, a plain subtitle with the unit, the drawing, a source line with what was left out. No frame, no "
        "grid, no colour without a meaning, no name that could clip: a drawing holds numbers, and the words stand in the table behind it."
    )
    for name, what in DRAWINGS:
        yield f"**{name.capitalize()}**, {what}:"
        yield f"![{name.capitalize()}](pictures/block-{name}.png)"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
