"""Characters that nobody sees, by which a document says where its lines may break and where they may not."""

SOFT_HYPHEN = "\u00ad"
"""A line may end here, and then ends in a hyphen; viewers take it out of what is copied."""

ZERO_WIDTH_SPACE = "\u200b"
"""A line may end here, and nothing tells."""

NO_BREAK_SPACE = "\u00a0"
"""A space at which no line ends."""

WORD_JOINER = "\u2060"
"""Keeps what stands beside it on one line, where there is no space that could."""

_SEEN = str.maketrans({SOFT_HYPHEN: "", ZERO_WIDTH_SPACE: "", WORD_JOINER: "", NO_BREAK_SPACE: " "})


def as_written(text: str) -> str:
    """Return `text` without what says where its lines may break and where not, for places that have no lines."""
    return text.translate(_SEEN)
