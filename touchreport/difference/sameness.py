"""When two values say the same."""

from __future__ import annotations

from touchreport.model.message import Message
from touchreport.model.text import Text


def same(one: object, other: object, *, ordered: bool = False) -> bool:
    """Return whether two values of a field say the same.

    Texts are the same where they say the same in each language. Lists of names are the same in any order unless
    `ordered`; lists of sentences keep theirs.
    """
    if isinstance(one, Text) and isinstance(other, Text):
        return dict(one.words) == dict(other.words)
    if isinstance(one, tuple) and isinstance(other, tuple):
        if all(isinstance(item, str) for item in (*one, *other)):
            return one == other if ordered else sorted(one) == sorted(other)
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def shown_alike(one: Message | Text | None, other: Message | Text | None) -> bool:
    """Return whether two words say the same.

    A message and the recorded words of another cannot be told apart without saying the message; they count as the same,
    so that nothing is told as changed which may be as it was. Words that were recorded in more languages on one side are
    held against each other in those of both.
    """
    if isinstance(one, Message) is not isinstance(other, Message):
        return True
    if isinstance(one, Text) and isinstance(other, Text):
        said, heard = dict(one.words), dict(other.words)
        return all(said[language] == heard[language] for language in said.keys() & heard.keys())
    return same(one, other)
