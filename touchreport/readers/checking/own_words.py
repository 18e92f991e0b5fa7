"""The project's own words for terms of ours."""

from __future__ import annotations

import re
from types import MappingProxyType

from touchreport.locales import known_tag, languages_of
from touchreport.locales.own_words import ARTICLE, ONE, TERMS, Forms, Term
from touchreport.model.node import Mapped, Node, Scalar
from touchreport.model.settings import OwnWords
from touchreport.readers.checking.config import mapping_at
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import is_blank, plain
from touchreport.readers.checking.keys import OWN_PREFIX, cut_suffix
from touchreport.readers.checking.texts import refuse_bidi

KEY = "words"
_ARTICLES = ("a", "an")
_SIGNS = re.compile(r"[{}%<>]")


def read_own_words(desk: Desk, config: Mapped) -> OwnWords:
    """Return what stands under ``words``; what is wrong is reported and left out."""
    found: dict[str, dict[str, Forms]] = {}
    node = mapping_at(desk, config, KEY)
    for key, value in () if node is None else node.pairs:
        if key.text.startswith(OWN_PREFIX) or is_blank(value):
            continue
        term, tag = cut_suffix(key.text)
        language = known_tag(tag, languages_of(desk.folder)) if tag else desk.language
        if term not in TERMS:
            near = desk.lexicon.nearest(term, TERMS)
            desk.collector.error("unknown-key", key, suggestion=near, key=key.text, known=tuple(TERMS))
        elif language is None or language not in TERMS[term]:
            told, known = tag or desk.language, tuple(TERMS[term])
            desk.collector.error("own-word-language", key, term=term, language=told, known=known)
        else:
            forms = _forms(desk, key, value, TERMS[term][language], language)
            if forms is not None:
                found.setdefault(language, {})[term] = forms
    return MappingProxyType({tag: MappingProxyType(words) for tag, words in found.items()})


def _forms(desk: Desk, key: Scalar, node: Node, term: Term, language: str) -> Forms | None:
    """Return the forms of a word; None, and everything that is wrong with them, where it cannot be used."""
    errors = desk.collector.errors
    written = _written(desk, key, node, term, language)
    missing = tuple(form for form in term.needed if form not in written)
    if missing and desk.collector.errors == errors:
        desk.collector.error(
            "own-word-forms", node, term=key.text, language=language, missing=missing, needed=term.needed
        )
    for one, other in term.alike:
        if one in written and other in written and plain(written[one]) != plain(written[other]):
            desk.collector.error("own-word-alike", written[other], first=one, second=other, language=language)
    for form, word in written.items():
        if form in term.needed and plain(word).endswith(tuple(term.bad_endings)):
            desk.collector.error("own-word-ending", word, form=form, value=plain(word))
    if desk.collector.errors > errors:
        return None
    return MappingProxyType({form: plain(word) for form, word in written.items()})


def _written(desk: Desk, key: Scalar, node: Node, term: Term, language: str) -> dict[str, Scalar]:
    """Return the forms as written, by name; a single word is the only form of a language that has one."""
    pairs = node.pairs if isinstance(node, Mapped) else ((Scalar(ONE, node.location), node),)
    known = tuple(dict.fromkeys((*term.needed, *term.forms, *term.optional)))
    found: dict[str, Scalar] = {}
    for form, value in pairs:
        if form.text not in known:
            near = desk.lexicon.nearest(form.text, known)
            desk.collector.error("unknown-key", form, suggestion=near, key=form.text, known=known)
        elif not isinstance(value, Scalar):
            desk.collector.error("expected-one-value", value, field=form.text)
        elif form.text == ARTICLE and plain(value) not in _ARTICLES:
            desk.collector.error("unknown-word", value, field=ARTICLE, value=plain(value), known=_ARTICLES)
        elif _SIGNS.search(value.text):
            desk.collector.error("own-word-sign", value, value=plain(value))
        elif not refuse_bidi(desk, value) and plain(value):
            found[form.text] = value
    return found
