"""What tells quickly that a pattern is worth a try, and what the pattern matches: where the two part, the pattern is never tried."""

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yomitime.checks._leftovers import labels, notes, slots, work
from yomitime.patterns import compiled

LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))


def _has_sign_of_work(text: str) -> bool:
    return text.startswith(work._OPENINGS) or compiled(work._SIGNS).search(text) is not None


def _finds(sign: str) -> Callable[[str], bool]:
    return lambda text: compiled(sign).search(text) is not None


SIGNS: dict[str, tuple[str, Callable[[str], bool]]] = {
    **{f"work {number}": (pattern, _has_sign_of_work) for number, pattern in enumerate(work._SUBJECTS)},
    "blanks to fill": (slots._ASKS_TO_FILL, _finds(slots._SIGNS)),
    "notes on blanks": (slots._NOTES, _finds(slots._SIGNS)),
    "notes among editors": (notes._NOTE, _finds(notes._IN_NOTES)),
    "labels between parts": (rf"\A(?:{labels._LABEL})\Z", _finds(labels._IN_LABELS)),
}


@pytest.mark.parametrize("name", SIGNS)
def test_whatever_a_pattern_matches_has_a_sign_of_it(name: str) -> None:
    pattern, has_sign = SIGNS[name]

    @settings(max_examples=100, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(pattern, re.M), alphabet=LETTERS))
    def holds(text: str) -> None:
        assert has_sign(text)

    holds()
