"""An end that is none, wherever it stands: what the parts of the check for unfinished texts share."""

from __future__ import annotations

from typing import NamedTuple

from yomitime.model import Kind, Message, Severity

SHOWN = 16
SHORTEST = 8
"""Characters of a piece that holds no full stop, or of an item, for its end to tell anything."""
LEAST_TAIL = 15
"""Characters behind the last full stop with which a paragraph that ends in a noun was cut off; fewer are a caption, or style."""
LOOKED_AT = 60
"""Characters before an end whose words tell what it is."""
DOTS = ("、、", "・・")
"""How some write dots."""
APART = frozenset({Kind.HEADING, Kind.PARAGRAPH})
"""What no paragraph or item leads to in mid-sentence, as it does to a list, to code or to a picture."""


class End(NamedTuple):
    """An end that is none: where it is, what to show and what to say of it, and how loudly."""

    line: int
    shown: str
    message: Message
    severity: Severity = Severity.INFO
    column: int = 1


def bare(text: str) -> str:
    """Letters and digits: what says a title again may have other marks."""
    return "".join(filter(str.isalnum, text))


def end_of(text: str) -> str:
    """The end of a text, for a message."""
    return text if len(text) <= SHOWN else f"…{text[1 - SHOWN :]}"
