"""Patterns are compiled once, whatever others compile meanwhile."""

from __future__ import annotations

import re

from yomitime.patterns import compiled


def test_a_pattern_outlives_those_of_others() -> None:
    kept = compiled("港の朝(?=は)")
    for number in range(1000):  # `re` keeps 512
        re.compile(f"船{number}")
    assert compiled("港の朝(?=は)") is kept


def test_flags_are_part_of_it() -> None:
    assert compiled("^朝$", re.M).search("港\n朝") and not compiled("^朝$").search("港\n朝")
