"""The template environment: sandboxed, always escaping, strict about what is undefined.

Templates are found in the project's ``theme/templates/``, then in the theme's, then in its parents'. A theme
extends the template of the same name of its parent by the parent's name: ``{% extends "playbook:screen/card.html" %}``.

Filters, for any words, references, numbers and terms:

=============  =====================================================================================
``say``        markup; touchpoints with stop number and link
``name``       markup; touchpoints as linked names
``line``       markup without links
``within``     markup without links, as it is written inside of a sentence
``phrased``    markup; the clauses of a Chinese or Japanese headline keep together
``held``       markup; a Chinese or Japanese caption breaks between phrases of at most so many letters: ``|held(10)``
``uncut``      markup; a day, a range or a narrow word in Chinese or Japanese stays on one line, for cells on the screen
``breakable``  markup; long words may break between syllables, for narrow columns on the screen
``plain``      text without markup, for attributes
``md``         prose: Markdown of the client, cleaned
``passages``   the author's own words, cut at the drawings that she places among them
``md_line``    the same without its paragraph, where it is a single one
``number``     a number in the reader's digits; ``|number(1)`` with one decimal
``percent``    a share in per cent
``date``       an ISO date in the reader's calendar
``digits``     a text with the reader's digits in it
``cited``      a source: authors, title, where it stands, year
``called``     markup; the telephone numbers in it stay in one piece
``dial``       the address under which a telephone calls the first number in words; nothing where there is none
``quote``      words in the reader's quotation marks
``listed``     several values as a list in a sentence, with links
``in_order``   things in the reader's alphabet; ``|in_order("term")`` by what they have under that name
=============  =====================================================================================

Beside the filters, templates may call ``stop(stop)`` (the ring with its number), ``href(path)`` (the address of
a page), ``style(x=12.5)`` (numbers for the style sheet), ``term(axis, id)``, ``ref(kind, id)``, the methods of
``draw``, ``search_index()`` (the address of the index of the search, which is written where a template asks for it), and
``once(macro, "name", ...)``: what the macro makes, made once for all pages with the same name and values.
"""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
)
from jinja2.sandbox import SandboxedEnvironment, is_internal_attribute
from markupsafe import Markup

from touchreport.errors import Problem, RenderError
from touchreport.locales import Catalogue
from touchreport.location import Location
from touchreport.model.message import Number, Share, Term
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.registry.themes import Theme
from touchreport.render.breaking import breakable, phrased
from touchreport.render.citations import citation_html
from touchreport.render.compiled import at_run_time, compiled_templates
from touchreport.render.heads import kept_in_cell
from touchreport.render.phrasing import held_markup
from touchreport.render.speaker import Speaker
from touchreport.render.styles import style
from touchreport.text import dialled, telephone_numbers


def make_environment(
    themes: Sequence[Theme],
    speaker: Speaker,
    markdown: Callable[[str], Markup],
    project_theme: Path | None = None,
    globals_: Mapping[str, object] | None = None,
    words: Catalogue | None = None,
) -> Environment:
    """Return the environment of one language and one medium.

    Args:
        themes: the theme and its parents, the theme itself first.
        speaker: says everything in the reader's language.
        markdown: turns prose into clean markup.
        project_theme: the project's folder ``theme/`` with single templates of its own.
        words: the sentences of templates, if others than those of messages.
        globals_: what templates may call beside the filters, such as drawings.
    """
    folders = [theme.folder / "templates" for theme in themes]
    if project_theme is not None:
        folders.insert(0, project_theme / "templates")
    loaders = [_Contained(folder) for folder in folders]
    named = {theme.name: _Contained(theme.folder / "templates") for theme in themes}
    environment = _Sandbox(
        loader=ChoiceLoader([*loaders, PrefixLoader(named, delimiter=":")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        cache_size=400,
        bytecode_cache=compiled_templates(),
    )
    catalogue = words or speaker.catalogue
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # of the i18n extension
        _formatting(catalogue.gettext), catalogue.ngettext, newstyle=True, pgettext=catalogue.pgettext
    )
    filters = _filters(speaker, markdown)
    environment.filters.update({name: at_run_time(function) for name, function in filters.items()})
    environment.globals = {**_globals(speaker), **(globals_ or {}), **environment.globals}
    return environment


def _formatting(gettext: Callable[[str], str]) -> Callable[[str], str]:
    """Return `gettext` for jinja2, which formats whatever it gives with ``%``.

    A translation of a sentence without ``%`` may have one ("合計が100%になる"), which is then meant as it stands.
    """

    def words(message: str) -> str:
        found = gettext(message)
        return found if "%" in message else found.replace("%%", "%").replace("%", "%%")

    return words


def render(environment: Environment, template: str, **context: object) -> str:
    """Return a rendered template.

    Raises:
        RenderError: naming the template and the line, whatever went wrong in it: a theme's mistake is a message,
            not a traceback.
    """
    try:
        return environment.get_template(template).render(**context)
    except RenderError:
        raise
    except Exception as error:
        raise RenderError(_template_problem(template, error)) from error


def template_exists(environment: Environment, template: str) -> bool:
    """Return whether the theme, one of its parents or the project has a template."""
    loader = environment.loader
    return loader is not None and template in loader.list_templates()


def _template_problem(template: str, error: Exception) -> Problem:
    """Name the template and the line where rendering stopped, from the innermost frame inside a template."""
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if file.endswith(".html"):
            name, line = file.replace("\\", "/").rsplit("/templates/", 1)[-1], trace.tb_lineno
        trace = trace.tb_next
    reason = str(error).strip() or type(error).__name__
    return Problem(
        "template-failed", Location(name or template, line), {"template": template, "reason": reason}
    )


_WITH_INNARDS = (
    type,
    types.AsyncGeneratorType,
    types.CodeType,
    types.CoroutineType,
    types.FrameType,
    types.FunctionType,
    types.GeneratorType,
    types.MethodType,
    types.TracebackType,
)
"""Types of which jinja2 knows attributes that lead out of the sandbox."""


class _Sandbox(SandboxedEnvironment):
    """The sandbox of jinja2, which takes the long list of questions only to what may have an answer."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may read an attribute: none that is private, and no innards of functions."""
        return not attr.startswith("_") and (
            not isinstance(obj, _WITH_INNARDS) or not is_internal_attribute(obj, attr)
        )


class _Contained(FileSystemLoader):
    """Loads templates and never leaves its folder, not even through a symbolic link."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), encoding="utf-8")
        self._root = folder.resolve()

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, file, is_current = super().get_source(environment, template)
        if not Path(file).resolve().is_relative_to(self._root):
            raise TemplateNotFound(template)
        return source, file, is_current


def _filters(speaker: Speaker, markdown: Callable[[str], Markup]) -> dict[str, Callable[..., Any]]:
    locale, names = speaker.locale, speaker.names

    def md(value: Text | None) -> Markup:
        if value is None:
            return Markup("")
        html = markdown(value.in_language(locale.tag))
        own = value.language_for(locale.tag)
        return html if own == locale.tag else Markup('<div lang="{}">{}</div>').format(own, html)

    def md_line(value: Text | None) -> Markup:
        """Markdown of a single paragraph, without its paragraph."""
        html = md(value).strip()
        inner = html.removeprefix("<p>").removesuffix("</p>")
        return Markup(inner) if "<p" not in inner and "<div" not in inner else Markup(html)

    def number(value: float, decimals: int | None = None) -> str:
        return locale.number(value, decimals)

    def percent(value: float, decimals: int = 0) -> str:
        return locale.percent(value, decimals)

    def date(value: str) -> str:
        return locale.date(datetime.date.fromisoformat(value))

    return {
        "say": lambda value: speaker.html(value, "full"),
        "name": lambda value: speaker.html(value, "name"),
        "line": lambda value: speaker.html(value, "none"),
        "phrased": lambda markup: phrased(markup, locale.tag),
        "held": lambda markup, most: held_markup(markup, locale.tag, most, names),
        "uncut": lambda markup: kept_in_cell(markup, locale.tag),
        "breakable": lambda markup: breakable(markup, locale.tag),
        "plain": speaker.plain,
        "md": md,
        "md_line": md_line,
        "number": number,
        "percent": percent,
        "date": date,
        "digits": locale.digits,
        "cited": lambda source: citation_html(source, locale),
        "called": lambda value: _in_one_piece(speaker.html(value, "none")),
        "dial": lambda value: _address(speaker.plain(value)),
        "quote": lambda value: Markup(locale.quote(str(speaker.html(value, "none")))),  # escaped
        "within": speaker.within,
        "listed": lambda values: speaker.html(tuple(values), "full"),
        "in_order": lambda things, name: sorted(
            things, key=lambda thing: locale.sort_key(speaker.plain(getattr(thing, name)))
        ),
    }


def _address(words: str) -> str:
    """Return the address of the first telephone number in words, empty where they hold none."""
    number = dialled(words)
    return f"tel:{number}" if number else ""


_TAG = re.compile(r"(<[^>]*>)")


def _in_one_piece(markup: Markup) -> Markup:
    """Return markup in which no line ends within a telephone number."""
    parts = _TAG.split(str(markup))
    for place in range(0, len(parts), 2):
        for start, end in reversed(telephone_numbers(parts[place])):
            number = parts[place][start:end]
            parts[place] = f'{parts[place][:start]}<span class="uncut">{number}</span>{parts[place][end:]}'
    return Markup("".join(parts))  # parts of what was escaped, and a number


def _globals(speaker: Speaker) -> dict[str, object]:
    return {
        "stop": speaker.stop,
        "style": style,
        "href": speaker.link,
        "locale": speaker.locale,
        "language": speaker.locale.tag,
        "direction": speaker.locale.direction,
        "project": speaker.project,
        "whole_names": speaker.names,
        "term": Term,
        "ref": Ref,
        "as_number": Number,
        "as_share": Share,
        "once": _once(),
    }


def _once() -> Callable[..., str]:
    """Return what keeps the markup that a macro made, under a name and whatever it depends on."""
    kept: dict[tuple[object, ...], str] = {}

    def once(macro: Callable[[], str], *key: object) -> str:
        found = kept.get(key)
        if found is None:
            found = kept[key] = macro()
        return found

    return once
