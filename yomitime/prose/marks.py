"""Private characters: how the steps of reading tell each other about text that is not there any more.

Unicode guarantees that U+FDD0–U+FDEF are never characters of a text; what a file has of them is replaced before reading.
"""

from __future__ import annotations

from typing import NamedTuple

from yomitime.model import Kind
from yomitime.patterns import pattern

GONE = "\ufdd0"
"""Stands where markup was taken out of the source, so that what stood around it stays apart and parses as before."""

HELD = "\ufdd1"
"""Stands before and after the number of a held piece: content that Markdown must not read any more."""

BREAK = "\ufdd2"
"""Stands for a forced line break, before that of the source where there is one."""

MARKS = pattern("[\ufdd0-\ufdef]")
_HELD = pattern(f"{HELD}([0-9]+){HELD}")

_NOTATION = "《》｜|{}:()[]"
_SHIELDED = "".join(chr(0xFDD8 + i) for i in range(len(_NOTATION)))
_SHIELD = str.maketrans(_NOTATION, _SHIELDED)
_UNSHIELD = str.maketrans(_SHIELDED, _NOTATION, "\ufdd0\ufdd1")


# To compile all kanji takes long, and nearly all that is Japanese has kana, which are looked for first.
_KANA = pattern("[ぁ-ヿ]")
_REST = pattern("[々-〇㐀-鿿豈-﫿ｦ-ﾟ\U00020000-\U0003ffff]")


def has_japanese(text: str) -> bool:
    """Whether there is a Japanese letter in the text."""
    if text.isascii():
        return False
    return _KANA.search(text) is not None or _REST.search(text) is not None


class Piece(NamedTuple):
    """Held content: a block of `kind`, or literal text of the sentence around it where `kind` is None."""

    kind: Kind | None
    text: str
    first: int = 0
    """How many lines after its mark its text starts."""


class Held:
    """The pieces that were taken out of one source, by number."""

    def __init__(self) -> None:
        self._pieces: list[Piece] = []

    def put(self, kind: Kind | None, text: str, first: int = 0) -> str:
        """Keep a piece; what comes back stands for it in the source."""
        self._pieces.append(Piece(kind, self.fill(text), first))
        return f"{HELD}{len(self._pieces) - 1}{HELD}"

    def split(self, text: str) -> list[str | Piece]:
        """Text and pieces in turn."""
        parts = _HELD.split(text)
        return [self._pieces[int(part)] if i % 2 else part for i, part in enumerate(parts)]

    def fill(self, text: str) -> str:
        """The text with its pieces in their places, where they can be no blocks of their own."""
        if HELD not in text:
            return text
        return "".join(part if isinstance(part, str) else part.text for part in self.split(text))


def clear(text: str) -> str:
    """The text without private characters that the file itself may hold."""
    return MARKS.sub("\ufffd", text) if MARKS.search(text) else text


def shield(text: str) -> str:
    """Literal text whose brackets and bars are not to be read as notation."""
    return text.translate(_SHIELD)


def unshield(text: str) -> str:
    """The text as a reader sees it: shielded characters are themselves again, marks are gone."""
    return text.translate(_UNSHIELD) if MARKS.search(text) else text


def gap(source: str) -> str:
    """What stands for a piece of source without visible text: its line breaks, none of them next to nothing."""
    return GONE + ("\n" + GONE) * source.count("\n")
