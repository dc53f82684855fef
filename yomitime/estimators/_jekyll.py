"""Jekyll's filter `number_of_words`, in Ruby: its white space is ASCII only, so a full-width space parts nothing."""

from __future__ import annotations

from yomitime.estimators._visible import CJK
from yomitime.patterns import pattern

_CHARACTER = pattern(f"[{CJK}]")
_REST = pattern(f"[^{CJK} \\t\\r\\n\\f\\v]+")
_SPACE = pattern("[ \\t\\r\\n\\f\\v\\0]+")


def words(visible: str) -> int:
    """`number_of_words`: pieces between white space."""
    return sum(map(bool, _SPACE.split(visible)))


def characters_and_words(visible: str) -> tuple[int, int]:
    """`number_of_words: "auto"`: (CJK characters, runs of anything else), or (0, words) where there is no such character."""
    characters = len(_CHARACTER.findall(visible))
    return (characters, len(_REST.findall(visible))) if characters else (0, words(visible))
