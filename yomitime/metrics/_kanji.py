"""Kanji by the school year in which they are taught."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from yomitime.characters import script_of

PRIMARY_YEARS = 6
JOYO = 7
"""Stands for the 常用漢字 that primary school does not teach."""
BEYOND = 8
"""Stands for 表外漢字: all others."""

_NO_KANJI = frozenset("々〆〇〻")
_FORMS = {"𠮟": "叱", "填": "塡", "剥": "剝", "頰": "頬"}
"""The other accepted form of four 常用漢字, and the one in the list."""


@functools.cache
def years() -> Mapping[str, int]:
    """The year of each 常用漢字: 1–6, or `JOYO`."""
    import kanji_lists

    found = dict.fromkeys(kanji_lists.JOYO.HEISEI22, JOYO)
    for year in range(1, PRIMARY_YEARS + 1):
        found |= dict.fromkeys(getattr(kanji_lists.KYOIKU.REIWA2, f"GRADE{year}"), year)
    return found | {form: found[listed] for form, listed in _FORMS.items()}


def year(char: str) -> int | None:
    """1–6, `JOYO` or `BEYOND`; None for what is no kanji (々〆〇 are none)."""
    if script_of[char] != "kanji" or char in _NO_KANJI:
        return None
    return years().get(char, BEYOND)
