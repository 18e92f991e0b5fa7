"""Write the catalogues of a language anew: every sentence that the product says, with the words it has so far.

``python tools/strings.py ja`` takes the list of sentences from the Persian catalogues, which the tests keep complete,
keeps what is translated already, drops what is said no more, and prints how many are still without words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from babel import Locale
from babel.messages import pofile
from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).parent.parent
CORE = ROOT / "touchreport" / "locales"
MODEL = "fa"


def catalogues(tag: str) -> dict[Path, Path]:
    """Return for each complete catalogue the one of the language `tag` that stands beside it."""
    beside = sorted([*ROOT.glob(f"plugins/*/locale/{MODEL}.po"), *ROOT.glob(f"themes/*/locale/{MODEL}.po")])
    core = {CORE / MODEL / "messages.po": CORE / tag / "messages.po"}
    return core | {complete: complete.with_name(f"{tag}.po") for complete in beside}


def _read(path: Path, tag: str) -> Catalog:
    locale = tag.replace("-", "_")
    if not path.exists():
        name = Locale.parse(locale).english_name
        return Catalog(locale=locale, header_comment=f"# {name}.")
    with path.open("rb") as file:
        return pofile.read_po(file, locale=locale)


def renewed(complete: Catalog, own: Catalog) -> list[Message]:
    """Return the sentences of `complete` with the words that `own` has for them, or none."""
    messages = []
    for message in complete:
        if not message.id:
            continue
        known = own.get(message.id, message.context)
        words = known.string if known is not None else ""
        if isinstance(message.id, tuple):
            given = words if isinstance(words, tuple) else ()
            words = (*given, *[""] * own.num_plurals)[: own.num_plurals]
        comments = message.user_comments if known is None else known.user_comments
        messages.append(Message(message.id, words, user_comments=comments, context=message.context))
    return messages


def without_words(messages: Iterable[Message]) -> int:
    """Return how many of `messages` lack a translation, or one of its plural forms."""
    forms = (each.string if isinstance(each.string, tuple) else (each.string,) for each in messages)
    return sum(not all(words) for words in forms)


def text(messages: Iterable[Message], own: Catalog, tag: str) -> str:
    """Return a catalogue in the shape of the product's own, with the header of `own`, without dates and names."""
    lines = [*own.header_comment.splitlines(), 'msgid ""', 'msgstr ""']
    header = {
        "Project-Id-Version": "touchreport",
        "Language": tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": own.plural_forms,
    }
    lines += [f'"{name}: {value}\\n"' for name, value in header.items()]
    for message in messages:
        context = [f"msgctxt {_quoted(message.context)}"] if message.context else []
        comments = [f"# {each}" for each in message.user_comments]
        lines += ["", *comments, *context, *_entry(message.id, message.string)]
    return "\n".join([*lines, ""])


def _entry(key: object, words: object) -> list[str]:
    if isinstance(key, tuple) and isinstance(words, tuple):
        forms = [f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(words)]
        return [f"msgid {_quoted(key[0])}", f"msgid_plural {_quoted(key[1])}", *forms]
    return [f"msgid {_quoted(str(key))}", f"msgstr {_quoted(str(words))}"]


def _quoted(text: str) -> str:
    return pofile.normalize(text, width=0)


def main(tag: str) -> int:
    """Write the catalogues of `tag`, and return 1 if anything has no words yet."""
    left = 0
    for complete, translated in catalogues(tag).items():
        own = _read(translated, tag)
        messages = renewed(_read(complete, MODEL), own)
        translated.parent.mkdir(parents=True, exist_ok=True)
        translated.write_text(text(messages, own, tag), encoding="utf-8")
        missing = without_words(messages)
        left += missing
        print(f"{translated.relative_to(ROOT)}: {len(messages)} sentences, {missing} without words")
    return int(left > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
