"""The page of docs/ about what templates get, made from the dataclasses and docstrings of the product."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType

from touchreport import contexts
from touchreport.render import environment

INTRODUCTION = """# What templates get

How a theme is made is told in [Writing a theme](writing-a-theme.md). This page lists what its templates may use.

Every template gets `site` ([Site](#site)). A template of a page also gets `page` ([Page](#page)); `page.body` is what
the table says for its kind. The names of templates are those below `screen/`; the PDF is one document,
`print/document.html`, which includes `print/<kind>.html` for each page. Texts, messages, references and numbers are
values without a language: a filter puts them into the reader's."""

GLOBALS: Mapping[str, str] = MappingProxyType(
    {
        "site": "what all pages share, see [Site](#site)",
        "project": "the whole project",
        "options": "the checked options of the theme",
        "medium": "`screen` or `print`",
        "paper": "`a4` or `letter`",
        "csp": "the policy of the page, for its first `meta`",
        "language": "BCP 47 tag of the reader's language",
        "languages": "all languages of the playbook as locales, in order; empty where there is one alone; the same page stands in `../<tag>/`",
        "direction": "`ltr` or `rtl`",
        "locale": "punctuation and quotation marks of the language, numbers and dates",
        "palette": "the brand's colours, by role, in `light` and `dark`",
        "picture": "`picture(path)`: a picture of the project as it stands in the output, see [Picture](#picture)",
        "draw": "drawings: `draw.curve(...)`, `draw.quadrant(...)`, `draw.mark(name)`, `draw.icon(name)` ...",
        "stop": "`stop(stop)`: the ring with the number of a touchpoint",
        "href": "`href(path)`: the address of a page of the playbook, on screen and in print",
        "style": "`style(x=12.5)`: a style attribute with numbers for the style sheet; the only one that is allowed",
        "term": "`term(axis, id)`: a word of the vocabulary",
        "ref": "`ref(kind, id)`: a reference to a touchpoint, persona, stage ...",
        "whole_names": "`whole_names`: the names that no line ends within, such as the brand's, in Chinese and Japanese",
        "as_number": "`as_number(value, decimals)`: a number to be said",
        "as_share": "`as_share(value)`: a share, 0 to 1, to be said in per cent",
        "once": '`once(macro, "name", value)`: what the macro makes, made once for all pages with this name and value',
        "search_index": "`search_index()`: the address of the index of the search, a script, which is written where a template asks for it",
    }
)
"""What templates may use beside the filters, with its meaning."""

_KIND = re.compile(r"^(\w+) +:class:`(\w+)` +``([\w.]+)``(.*)$", re.MULTILINE)
_FILTER = re.compile(r"^``(\w+)`` +(.+)$", re.MULTILINE)
_FIELD = re.compile(r"^ {4}(?P<names>\w+(?:, \w+)*): (?P<meaning>.+(?:\n {8}.+)*)", re.MULTILINE)


def template_page() -> str:
    """Return the page, in Markdown."""
    kinds = [(kind, cls, name + rest) for kind, cls, name, rest in _KIND.findall(contexts.__doc__ or "")]
    parts = [INTRODUCTION, "## Kinds of pages", "| kind | `page.body` | template |\n| --- | --- | --- |"]
    parts[-1] += "".join(f"\n| `{kind}` | {_link(cls)} | {_template(name)} |" for kind, cls, name in kinds)
    parts += ["## Filters", "| filter | gives |\n| --- | --- |"]
    parts[-1] += "".join(f"\n| `{name}` | {_code(meaning)} |" for name, meaning in filters().items())
    parts += ["## Names", "| name | is |\n| --- | --- |"]
    parts[-1] += "".join(f"\n| `{name}` | {meaning} |" for name, meaning in GLOBALS.items())
    parts.append("## Objects")
    for cls in sorted(documented(), key=lambda cls: cls.__name__):
        parts += _object(cls)
    return "\n\n".join(parts)


def filters() -> Mapping[str, str]:
    """Return the documented filters with their meaning."""
    return dict(_FILTER.findall(environment.__doc__ or ""))


def documented() -> Iterator[type]:
    """Yield the dataclasses of the contract."""
    for value in vars(contexts).values():
        if (
            dataclasses.is_dataclass(value)
            and isinstance(value, type)
            and value.__module__.startswith(f"{contexts.__name__}.")
        ):
            yield value


def meanings(cls: type) -> Mapping[str, str]:
    """Return what the docstring of a dataclass says of each field."""
    _, _, attributes = (inspect.getdoc(cls) or "").partition("Attributes:\n")
    found = {}
    for match in _FIELD.finditer(attributes):
        for name in match["names"].split(", "):
            found[name] = " ".join(match["meaning"].split())
    return found


def _object(cls: type) -> list[str]:
    summary = (inspect.getdoc(cls) or "").partition("\n")[0]
    known = meanings(cls)
    rows = [
        f"| `{field.name}` | {_type(str(field.type))} | {_code(known.get(field.name, ''))} |"
        for field in dataclasses.fields(cls)
    ]
    for name, value in vars(cls).items():
        if isinstance(value, property):
            returned = str(inspect.signature(value.fget).return_annotation) if value.fget else ""
            rows.append(f"| `{name}` | {_type(returned)} | {_code(inspect.getdoc(value) or '')} |")
    return [
        f"### {cls.__name__}",
        _code(summary),
        "| field | type | meaning |\n| --- | --- | --- |\n" + "\n".join(rows),
    ]


def _template(told: str) -> str:
    name, comma, rest = told.partition(",")
    return f"`{name}`{comma}{rest}"


def _link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def _type(annotation: str) -> str:
    """Return a type as people read it: with links to the objects of the contract."""
    return _words(ast.parse(annotation, mode="eval").body, {cls.__name__ for cls in documented()})


def _words(node: ast.expr, linked: Container[str]) -> str:
    match node:
        case ast.Name(name):
            return _link(name) if name in linked else f"`{name}`"
        case ast.Constant(value):
            return "none" if value is None else f"`{value!s}`"
        case ast.BinOp(left, _, right):
            return f"{_words(left, linked)} or {_words(right, linked)}"
        case ast.Subscript(ast.Name("Literal"), ast.Tuple(choices)):
            return " or ".join(_words(choice, linked) for choice in choices)
        case ast.Subscript(ast.Name("tuple"), ast.Tuple([item, ast.Constant(value)])) if value is ...:
            return f"list of {_words(item, linked)}"
        case ast.Subscript(ast.Name("tuple"), ast.Tuple(items)):
            return "(" + ", ".join(_words(item, linked) for item in items) + ")"
        case ast.Subscript(ast.Name("frozenset"), item):
            return f"set of {_words(item, linked)}"
        case ast.Subscript(ast.Name("Mapping"), ast.Tuple([key, value])):
            return f"map of {_words(key, linked)} to {_words(value, linked)}"
    raise ValueError(f"no words for the type {ast.unparse(node)}")


def _code(text: str) -> str:
    """Return reStructuredText of a docstring as Markdown fit for a table."""
    return (
        re.sub(r"``(.+?)``", r"`\1`", re.sub(r":class:`(\w+)`", r"`\1`", text))
        .replace("|", "\\|")
        .replace("\n", " ")
    )
