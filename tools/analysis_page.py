"""The page of docs/ about the bundled analyses: formulas and sources, what is read and set, and every finding."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from touchreport.build import examine, studio_of
from touchreport.plugin import Analysis, Citation, Message, Method, Option
from touchreport.registry.discovery import discover
from touchreport.registry.order import running_order

SAMPLE = Path(__file__).parent.parent / "sample_projects" / "coffee"
"""A project with every analysis; formulas are the same for all."""

INTRODUCTION = """# The analyses, and everything that they may find

Each analysis is a chapter. Its method box repeats the formula, the inputs, the number of cases, every threshold with where it
comes from, and the sources. `touchreport explain CODE` says what stands here about a finding; options are set in
`touchreport.yaml`:

```yaml
analyses:
  gaps: {important: 0.6, singly: 20}
  media: off
```"""


def analysis_page() -> str:
    """Return the page, in Markdown."""
    analyses = [ordered.registered.analysis for ordered in running_order(discover().analyses).runs]
    methods, said = _methods()
    listed = "\n".join(
        f"- [{each.title.text}](#{_anchor(each.title.text)}): `{each.id}`" for each in analyses
    )
    return "\n\n".join(
        [
            INTRODUCTION,
            listed,
            *(part for each in analyses for part in _analysis(each, methods[each.id], said)),
        ]
    )


def _methods() -> tuple[Mapping[str, Method], Callable[[Message], str]]:
    """Return the method of each analysis, as a sample project shows it, and what puts its messages into English."""
    examined = examine(SAMPLE)
    found = {each.id: each.result.method for each in examined.outcomes if each.result is not None}
    return found, studio_of(examined, SAMPLE).speaker().plain


def _analysis(analysis: Analysis[Any], method: Method, said: Callable[[Message], str]) -> Iterator[str]:
    yield f"## {analysis.title.text}"
    yield "\n".join(f"- {_prose(said(formula))}" for formula in method.formulas)
    if method.citations:
        yield "After " + "; ".join(map(_source, method.citations)) + "."
    yield f"Reads {_codes(sorted(analysis.reads))}."
    if options := list(_options(analysis.options)):
        yield "\n".join(["| option | default | may be | meaning |", "| --- | --- | --- | --- |", *options])
    if analysis.findings:
        lines = (
            f"| `{analysis.id}/{kind.slug}` | **{_cell(kind.title.text)}.** {_cell(kind.explanation.text)} |"
            for kind in analysis.findings
        )
        yield "\n".join(["| finding | about |", "| --- | --- |", *lines])


def _source(cited: Citation) -> str:
    return (
        f"{cited.authors}: “{cited.title}”"
        + (f", {cited.container}" if cited.container else "")
        + f" ({cited.year})"
    )


def _prose(text: str) -> str:
    """Return a formula as it is written: an asterisk or a line below is none of Markdown's."""
    return re.sub(r"([*_<\[|])", r"\\\1", text)


def _anchor(title: str) -> str:
    """Return the anchor that hosts of Markdown give to a heading."""
    return re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")


def _options(cls: type) -> Iterator[str]:
    hints = typing.get_type_hints(cls, include_extras=True)
    for field in dataclasses.fields(cls):
        option = next((part for part in typing.get_args(hints[field.name]) if isinstance(part, Option)), None)
        if option is not None:
            value = _codes(field.default) if isinstance(field.default, tuple) else _code(field.default)
            below = f", at most `{option.at_most}`" if option.at_most else ""
            yield f"| `{field.name}` | {value} | {_range(option)}{below} | {_cell(option.meaning)} |"


def _range(option: Option) -> str:
    if option.choices:
        return _codes(option.choices)
    low = None if option.low is None else f"{option.low:g}"
    high = None if option.high is None else f"{option.high:g}"
    if low is not None and high is not None:
        return f"{low} to {high}"
    return f"{low} or more" if low is not None else f"up to {high}" if high is not None else "any"


def _codes(words: typing.Iterable[object]) -> str:
    return ", ".join(_code(word) for word in words) or "nothing"


def _code(value: object) -> str:
    return f"`{value}`" if str(value) else "nothing"


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
