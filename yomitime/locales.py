"""The language of messages where nobody says which, and English plurals."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yomitime.model import Lang


def language(chosen: str | None) -> Lang:
    """The language of messages: what was chosen, else the locale's. Raises ValueError for one that we do not speak."""
    if chosen not in (None, "en", "ja"):
        raise ValueError(f"lang is 'en', 'ja' or None, not {chosen!r}")
    locale = chosen or next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "ja" if locale.startswith("ja") else "en"


def counted(number: int, noun: str) -> str:
    """The number with its noun in English, whose plural ends in s: `1 post`, `2,000 posts`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
