"""The manual's page about the file format, made from the fields of the model and the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Sequence

from touchreport.model.field import NamedField
from touchreport.model.settings import CHAPTERS
from touchreport.readers.checking.cover import COVER, OTHER_KEYS
from touchreport.readers.checking.dress import AGENCY
from touchreport.readers.checking.shapes import BRAND, PARTS, SHAPES, Shape
from touchreport.readers.checking.stages import STAGE
from touchreport.readers.checking.waivers import WAIVER
from touchreport.readers.field_words import columns_of, heading_of, holds
from touchreport.readers.limits import DEFAULT, Limits
from touchreport.vocabulary.channels import channels, content_kinds
from touchreport.vocabulary.journey_models import journey_models, moments

_LANGUAGES = (
    ("en", "English"),
    ("zh-Hant", "Chinese, Traditional"),
    ("zh-Hans", "Chinese, Simplified"),
    ("ja", "Japanese"),
    ("ru", "Russian"),
    ("fa", "Persian"),
)

_RULES = """\
# The files of a project

This page is made from the program itself: `touchreport` reads exactly what stands here.

A project is a folder with `touchreport.yaml`. Each table may be a CSV or XLSX file, a YAML file, or a key of
`touchreport.yaml`, in any mix: `touchpoints.csv`, `personas.yaml` and so on.

## How values are written

- **Headings** of a sheet are those below in the project's language or in English, their usual synonyms, or the names
  of the fields. Numbers, stars, units, scales and the like around them do not matter: `2. Importance (1-5) *`,
  `重要度（5段階）`, `Затраты, руб.` A heading that only hints at a field is read where all its cells are words of that field
  alone; a warning says so, with the line that settles it. What is called otherwise is explained in `touchreport.yaml`; a
  column that starts with `x-` is yours alone:

      files:
        touchpoints.csv:
          headings: {Contact moment: name, Seen at: Channel, Rank: ignore}

- **Lists** in one cell are separated by `;` or `|` or a line break. YAML may use its own lists, too.
- **Languages**: a plain value is in the project's language. Another language is a column or key of its own, `name@fa`;
  in YAML also `name: {en: Bill, fa: قبض}`. Lists in two languages have equally many items.
- **Empty is not none**: an empty cell means that nobody has said it yet; `none` (or ندارد) is a statement; a column that
  is not there means that nobody records it.
- **Numbers** may be written in Persian or full-width digits and with the marks of the project's language. **Dates** are
  `2026-11-30`, `2026-11`, `2026-Q4` or `2026`, or as the language writes them: `2026年11月30日`, `30 ноября 2026 г.`,
  `۱۴۰۵/۰۹/۰۹`. Years of an era (民國115年, 令和8年) are read where `calendar` says so.
- **Ratings** are numbers, `4/5`, stars, or words such as *very high*. Where a column has high, medium and low only,
  they are the top, the middle and the bottom of the scale; where it has *satisfied* or *agree* and nothing stronger,
  these are the top.
- **Stages** may be written with a number and a word for stage: `1. 購買前階段`, `Этап 1. До покупки`.
- **Names** in one table that refer to another are ids or names, in any spelling. *All* and *everybody* in a column of personas
  or segments stand for each of them.
- **Other journey models**: stages of the vocabulary's models relate to each other by the moments of the customer's path
  that they cover. Stages of your own can say which `moments` they cover; what no moment says, and what you see
  otherwise, stands under `crosswalk`: the other model, your stage, and what it answers to there. `none` says that
  nothing does. A single stage takes yours whole; of several it is not known which. `same`, `part`, `broader` and
  `overlaps` say it exactly:

      crosswalk:
        aida:
          comparison: desire
          purchase: [desire, action]
          repeat-and-after-sales: none
          interest: {interest: same, desire: overlaps}

- **Findings** that you do not want told as they are stand under `waivers`, each with its reason. Without words of your own
  (`seen`, `why`, `todo`) they are left out: of the lists, of the overview, of the actions. For each kind of thing that you
  name, findings about these and no others are meant; `touchreport explain` knows the codes. After the day under `until`
  they are told again, and so are those whose reason has gone. The playbook lists what is left out, with the reason, unless
  `mention` is `no`:

      waivers:
        - finding: gaps/no-owner
          touchpoints: [Station poster]
          reason: The landlord answers for the poster; agreed on 3 October.
          until: 2027-03-31
        - finding: channels/names-channel
          touchpoints: [Instagram]
          reason: The client calls her shop window by the name of the channel.
          todo: Say what Instagram is for, and who looks after it

- **The brand** stands in `brand.yaml`, under `brand`, or in Quarto's `_brand.yml`, of which name, logos, colours and fonts
  are read; `brand.yaml` goes before it, field by field.
- **Ids** may be left out; they are then made from the names.
- **Where a value comes from**: `evidence_status`, `source` and `reviewed` speak for a whole row; `importance@status`,
  `importance@source` and `importance@reviewed` for one value. In YAML:

      provenance:
        importance: {status: assumed, source: workshop, reviewed: 2026-05}

## How files are read

- **CSV** has commas, semicolons or tabs between its cells; which of them, the headings tell. UTF-8, with or without a
  mark, and UTF-16 with a mark are read as they are. Any other **encoding** is declared, for nothing can tell it with
  certainty; a file in one that is not declared stops with what it seems to be and the line to add:

      files:
        touchpoints.csv: {encoding: cp932, separator: semicolon, header_row: 3}

- **Headings** may stand below a title. The row with the most known headings counts, and you are told which it was.
- **Values once a group**: where a phase stands in the first of its rows only, the rows below have none, and a warning says so.
  `fill_down` says that it holds for them, too:

      files:
        touchpoints.xlsx: {fill_down: [Phase]}

- **Merged cells**: a value merged downwards holds for each of its rows, and a note says so. Cells merged sideways, or
  with a heading, are an error.
- **Hidden** sheets are left out, with a note. Hidden rows and columns are read, with a warning.
- **Formulas** are not calculated. A cell whose result was not saved, and a result such as `#REF!`, is an error.
- **Question marks, � and signs like Ã©** where letters were tell of an earlier save in a wrong encoding; the rows are
  named.
"""


def file_format_markdown() -> str:
    """Return ``docs/file-format.md``; the same program gives the same page."""
    parts = [_RULES, _config(), *(_table(shape) for shape in SHAPES.values()), _measure_columns()]
    parts += [
        _yaml_only(BRAND),
        *(_yaml_only(shape) for shape in PARTS.values()),
        _yaml_only(AGENCY),
        _yaml_only(STAGE),
        _yaml_only(WAIVER),
        _limits(),
        _known(),
    ]
    return "\n".join(parts)


def _config() -> str:
    rows = [(f"`{named.name}`", holds(named.field), named.field.meaning) for named in COVER.fields]
    rows += [(f"`{key}`", "", meaning) for key, meaning in OTHER_KEYS.items()]
    chapters = ", ".join(f"`{chapter}`" for chapter in CHAPTERS)
    return (
        "## touchreport.yaml\n\n"
        + _rows(("key", "holds", "meaning"), rows)
        + f"\nChapters of an outline: {chapters}, `analysis/<id>` and `page/<id>`.\n"
    )


def _table(shape: Shape) -> str:
    rows = [
        (
            _name(named),
            holds(named.field),
            named.field.meaning,
        )
        for named in columns_of(shape)
    ]
    rows += [
        (_name(named), f"{holds(named.field)}; YAML only", named.field.meaning)
        for named in shape.fields
        if not named.field.flat
    ]
    return f"## {shape.table}\n\n{_rows(('field', 'holds', 'meaning'), rows)}\n{_headings(shape)}"


def _headings(shape: Shape) -> str:
    """Return the usual heading of each column in each language."""
    rows = [
        (f"`{named.name}`", *(heading_of(shape, named.name, tag) for tag, _ in _LANGUAGES))
        for named in columns_of(shape)
    ]
    head = ("column", *(title for _, title in _LANGUAGES))
    return f"Usual headings of the table of {shape.table}:\n\n{_rows(head, rows)}"


def _measure_columns() -> str:
    shape = SHAPES["touchpoints"]
    rows = [(f"`{name}`", *(heading_of(shape, name, tag) for tag, _ in _LANGUAGES)) for name in shape.more]
    return (
        "### Measures in the table of touchpoints\n\n"
        "A table of touchpoints may carry measures, too; each filled cell becomes a measure of the touchpoint. Several "
        "names under `measure` go with as many values under `target`, `actual`, `unit`, `sample_size` and `period`.\n\n"
        + _rows(("column", *(title for _, title in _LANGUAGES)), rows)
    )


def _yaml_only(shape: Shape) -> str:
    rows = [(_name(named), holds(named.field), named.field.meaning) for named in shape.fields]
    return f"## {shape.table}\n\n{_rows(('key', 'holds', 'meaning'), rows)}"


def _limits() -> str:
    """Return what each limit means, in the words of its definition, and how high it is."""
    said = re.findall(r"^        (\w+): (.+)$", Limits.__doc__ or "", re.MULTILINE)
    rows = [
        (f"`{name.replace('_', '-')}`", f"{getattr(DEFAULT, name):,}", f"{meaning[0].upper()}{meaning[1:]}")
        for name, meaning in said
    ]
    return "## limits\n\n" + _rows(("key", "usual value", "meaning"), rows)


def _known() -> str:
    models = [
        (f"`{model.id}`", ", ".join(f"`{s.id}`" for s in model.stages)) for model in journey_models().values()
    ]
    path = [
        (f"`{each.id}`", each.name.in_language("en"), each.definition.in_language("en"))
        for each in moments().values()
    ]
    kinds = ", ".join(f"`{kind}`" for kind in content_kinds())
    known = ", ".join(f"`{channel}`" for channel in channels())
    return (
        "## Words that are known\n\n### Journey models\n\n"
        + _rows(("model", "stages"), models)
        + "\n### Moments of the customer's path\n\n"
        + _rows(("moment", "name", "meaning"), path)
        + f"\n### Kinds of content\n\n{kinds}\n\n### Channels\n\n{known}\n"
    )


def _name(named: NamedField) -> str:
    return f"`{named.name}`" + (" (required)" if named.field.required else "")


def _rows(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
