"""What the tests of the samples ask of all words of a project."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from touchreport.build import Examined
from touchreport.model.text import Text

LONG = 5
"""Words from which on a sentence may stand only once."""

_WORD = re.compile("[^\\W\\d][\\w’'\u200c-]*")


def texts(thing: object) -> Iterator[str]:
    """Yield every text inside an object of the model, in all languages."""
    if isinstance(thing, Text):
        yield from (words for _, words in thing.words)
    elif dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            yield from texts(getattr(thing, field.name))
    elif isinstance(thing, Mapping):
        yield from (text for value in thing.values() for text in texts(value))
    elif isinstance(thing, tuple):
        yield from (text for value in thing for text in texts(value))


def written_texts(examined: Examined) -> tuple[str, ...]:
    """Return the texts that the author of a project wrote: not the stages of the vocabulary."""
    written = dataclasses.replace(
        examined.project, model=dataclasses.replace(examined.project.model, stages=())
    )
    settings = examined.loaded.settings
    return tuple(text for part in (written, settings.pages, settings.introductions) for text in texts(part))


def sentences(text: str) -> Iterator[str]:
    """Yield the long sentences of a text, without marks, capitals and numbers."""
    for part in re.split("[.!?:;|\n؟؛…]", text):
        words = _WORD.findall(part.casefold())
        if len(words) >= LONG:
            yield " ".join(words)


def repeated(written: tuple[str, ...]) -> list[str]:
    """Return the long sentences that stand more than once."""
    counted = Counter(sentence for text in written for sentence in sentences(text))
    return [sentence for sentence, times in counted.items() if times > 1]


def found(examined: Examined) -> set[tuple[str, str]]:
    """Return the code of every finding with each of its subjects."""
    results = [outcome.result for outcome in examined.outcomes if outcome.result is not None]
    return {
        (finding.code, subject.id)
        for result in results
        for finding in result.findings
        for subject in finding.subjects
    }
