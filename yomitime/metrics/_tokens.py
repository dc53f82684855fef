"""The words of all sentences in one list, so that a table is asked for each without a step of Python for a sentence."""

from __future__ import annotations

from yomitime.model import Text, Word
from yomitime.once import once

Token = Word | None
"""None ends a sentence."""


@once
def tokens(text: Text) -> list[Token]:
    """The running words, punctuation included, of sentences and fragments."""
    found: list[Token] = []
    for sentence in text.sentences:
        found += sentence.words
        found.append(None)
    return found
